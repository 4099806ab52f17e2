using System.Globalization;
using System.Text;
using WowDash.Data.Texts;

namespace WowDash.Bots.Conversation;

/// <summary>Reads what people type and what buttons carry.</summary>
static class Typed
{
    /// <summary>One line without control characters and doubled spaces; null when it is not between the lengths.</summary>
    public static string? Line(string? typed, int min, int max)
    {
        var line = string.Join(' ', Clean(typed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length >= min && line.Length <= max ? line : null;
    }

    /// <summary>Words that may have several lines; null when they are not between the lengths.</summary>
    public static string? Words(string? typed, int min, int max)
    {
        var words = Clean(typed).Trim();
        return words.Length >= min && words.Length <= max ? words : null;
    }

    /// <summary>Whether somebody typed what stands on a button, in any language and without its emoji: presses are lost after some minutes, words are not.</summary>
    public static bool Means(string? typed, Text label) =>
        Bare(typed) is { Length: > 0 } words && (Same(words, label.Uz) || Same(words, label.Ru) || Same(words, label.En));

    /// <summary>The words of what was typed in small letters, without apostrophes, punctuation and emoji: <c>Yo‘q, rahmat!</c> is <c>yoq rahmat</c>.</summary>
    public static string[] Tokens(string? typed) =>
        string.Concat((typed ?? "").Where(c => !IsApostrophe(c)).Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    static bool IsApostrophe(char c) => c is '\'' or '‘' or '’' or 'ʻ' or 'ʼ' or '`' or '´';

    static bool Same(string words, string label) => words.Equals(Bare(label), StringComparison.OrdinalIgnoreCase);

    // keyboards have one key for all apostrophes
    static string Bare(string? words) =>
        string.Concat((words ?? "").SkipWhile(c => !char.IsLetterOrDigit(c)).Select(c => IsApostrophe(c) ? '\'' : c)).TrimEnd(' ', '.', '!');

    /// <summary>At most so many characters, never half of one, with an ellipsis where something was cut.</summary>
    public static string Short(string words, int length)
    {
        if (words.Length <= length) return words;
        var cut = char.IsHighSurrogate(words[length - 2]) ? length - 2 : length - 1;
        return words[..cut] + "…";
    }

    /// <summary>A button's id; zero for what is none.</summary>
    public static long Id(string argument) => long.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    /// <summary>The part before the first colon and the rest.</summary>
    public static (string Head, string Tail) Pair(string argument) => argument.IndexOf(':', StringComparison.Ordinal) is >= 0 and var at ? (argument[..at], argument[(at + 1)..]) : (argument, "");

    /// <summary>Two buttons a row, or one when a label is too long for half a phone.</summary>
    public static int Columns(IEnumerable<string> labels) => labels.All(l => l.Length <= 18) ? 2 : 1;

    // PostgreSQL takes no NUL, and Telegram shows none of the others
    static string Clean(string? typed) => string.IsNullOrEmpty(typed) ? "" : new StringBuilder(typed.Length).Append([.. typed.Where(c => c is '\n' || !char.IsControl(c))]).ToString();
}
