namespace WowDash.Data.Texts;

/// <summary>A text in all three languages. There is no text with fewer: the compiler asks for each.</summary>
public sealed record Text(string Uz, string Ru, string En)
{
    /// <summary>The text in one language.</summary>
    public string In(Language language) => language switch
    {
        Language.Uz => Uz,
        Language.Ru => Ru,
        Language.En => En,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, null),
    };

    /// <summary>The same words in every language: names, numbers, codes.</summary>
    public static Text Same(string words) => new(words, words, words);

    /// <summary>Each language's text with <c>{0}</c>, <c>{1}</c> … replaced by the arguments' invariant form; a <see cref="Text"/> argument is
    /// put in its own language. Values are not escaped: whoever puts a text into markup escapes it there.</summary>
    public Text With(params object?[] arguments) => new(Fill(Uz, Language.Uz, arguments), Fill(Ru, Language.Ru, arguments), Fill(En, Language.En, arguments));

    static string Fill(string pattern, Language language, object?[] arguments) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, Array.ConvertAll(arguments, a => a is Text text ? text.In(language) : a));
}
