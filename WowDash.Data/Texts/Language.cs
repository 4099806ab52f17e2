namespace WowDash.Data.Texts;

/// <summary>The languages people are spoken to in: bot, dashboard, e-mail and catalogue names. Not the languages documents are translated into.</summary>
public enum Language
{
    Uz,
    Ru,
    En,
}

/// <summary>Codes of <see cref="Language"/> as they stand in URLs, HTML, Telegram's <c>language_code</c> and settings.</summary>
public static class LanguageCodes
{
    /// <summary>The two-letter ISO 639-1 code.</summary>
    public static string Code(this Language language) => language switch
    {
        Language.Uz => "uz",
        Language.Ru => "ru",
        Language.En => "en",
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, null),
    };

    /// <summary>Reads a code such as <c>ru</c> or <c>ru-RU</c>; null when it is none of ours.</summary>
    public static Language? Parse(string? code) => code?.Split('-', '_')[0].ToLowerInvariant() switch
    {
        "uz" => Language.Uz,
        "ru" => Language.Ru,
        "en" => Language.En,
        _ => null,
    };
}
