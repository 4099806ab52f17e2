using System.Globalization;

namespace WowDash.Web.Settings;

/// <summary>Times as operators write them: 90s, 30m, 8h, 7d.</summary>
static class Spans
{
    // more is a slip of the hand, and no clock reaches that far
    static readonly TimeSpan Longest = TimeSpan.FromDays(3650);

    public static TimeSpan? Read(string text)
    {
        if (text.Length < 2 || !int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count == 0) return null;
        TimeSpan? unit = text[^1] switch
        {
            's' => TimeSpan.FromSeconds(1),
            'm' => TimeSpan.FromMinutes(1),
            'h' => TimeSpan.FromHours(1),
            'd' => TimeSpan.FromDays(1),
            _ => null,
        };
        return count <= Longest / unit ? unit * count : null;
    }
}
