using System.Text.RegularExpressions;
using WowDash.Data.Texts;

namespace WowDash.Tests.Support;

static partial class Wording
{
    /// <summary>What of a text can be looked for where it was said: its longest piece without places for values or tags.</summary>
    public static string Piece(this Text text, Language language) => Gaps().Split(text.In(language)).MaxBy(p => p.Length)!.Trim();

    [GeneratedRegex(@"\{\d\}|<[^>]+>|\n")]
    private static partial Regex Gaps();
}
