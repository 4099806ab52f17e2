namespace WowDash.Data.Messages;

/// <summary>Words that people write to each other, as they are kept.</summary>
static class MessageWords
{
    /// <summary>As typed, but for what neither Telegram nor PostgreSQL takes: control characters and halves of characters.</summary>
    public static string Clean(string? typed) => string.IsNullOrEmpty(typed) ? "" : string.Concat(typed.ReplaceLineEndings("\n").EnumerateRunes()
        .Where(r => r.Value is '\n' or '\t' || (!System.Text.Rune.IsControl(r) && r != System.Text.Rune.ReplacementChar))).Trim();

    /// <summary>At most so many characters, never half of one.</summary>
    public static string Cut(string words, int length) =>
        words.Length <= length ? words : words[..(char.IsHighSurrogate(words[length - 2]) ? length - 2 : length - 1)] + "…";
}
