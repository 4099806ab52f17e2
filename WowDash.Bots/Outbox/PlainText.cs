using System.Net;
using System.Text.RegularExpressions;
using WowDash.Bots.Conversation;

namespace WowDash.Bots.Outbox;

/// <summary>A text without its markup, for when Telegram does not understand it.</summary>
static partial class PlainText
{
    const int Longest = 4096;

    /// <summary>At most what one message holds; the beginning is kept.</summary>
    public static string Of(Html html)
    {
        var words = Whole(html.Markup);
        if (words.Length <= Longest) return words;
        // not through the middle of an emoji
        var end = char.IsHighSurrogate(words[Longest - 2]) ? Longest - 2 : Longest - 1;
        return words[..end] + "…";
    }

    /// <summary>As it is read, however long.</summary>
    public static string Whole(string markup) => WebUtility.HtmlDecode(Tags().Replace(markup, ""));

    [GeneratedRegex("</?[a-z][^<>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tags();
}
