using System.Net;
using WowDash.Data.Texts;

namespace WowDash.Bots.Conversation;

/// <summary>Text for Telegram's HTML parse mode. It is made only here, and every value put into it is escaped: what people type can never become markup.</summary>
readonly record struct Html(string Markup)
{
    /// <summary>A text of ours in one language. The text itself may contain tags; the values are escaped, but for those that are <see cref="Html"/> already.
    /// A <see cref="Text"/> value is put in the same language.</summary>
    public static Html Of(Text text, Language language, params object?[] values) => new(string.Format(System.Globalization.CultureInfo.InvariantCulture, text.In(language),
        Array.ConvertAll(values, object? (value) => value switch
        {
            Html html => html.Markup,
            Text inner => Escape(inner.In(language)),
            _ => Escape(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)),
        })));

    /// <summary>What somebody typed, exactly.</summary>
    public static Html Plain(string? words) => new(Escape(words));

    /// <summary>Lines one under the other; empty ones are left out.</summary>
    public static Html Lines(params IEnumerable<Html> lines) => new(string.Join('\n', lines.Select(l => l.Markup).Where(m => !string.IsNullOrEmpty(m))));

    /// <summary>Paragraphs with an empty line between them; empty ones are left out.</summary>
    public static Html Paragraphs(params IEnumerable<Html> paragraphs) => new(string.Join("\n\n", paragraphs.Select(p => p.Markup).Where(m => !string.IsNullOrEmpty(m))));

    public static Html Bold(Html inner) => new($"<b>{inner.Markup}</b>");

    // control characters but line break and tab are refused by Telegram or shown as nothing
    static string Escape(string? words) => string.IsNullOrEmpty(words) ? "" : WebUtility.HtmlEncode(string.Concat(words.Where(c => c is '\n' or '\t' || !char.IsControl(c))));
}
