using System.Text.RegularExpressions;
using Serilog.Events;
using Serilog.Formatting;

namespace WowDash.Web.Logs;

/// <summary>The last fence before a log line is written: what looks like a bot's token, or a password in an address, is blotted out.</summary>
sealed partial class Redacted(ITextFormatter inner) : ITextFormatter
{
    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var line = new StringWriter();
        inner.Format(logEvent, line);
        output.Write(Blot(line.ToString()));
    }

    internal static string Blot(string line) => Password().Replace(Token().Replace(line, "<token>"), "${address}${name}<password>");

    [GeneratedRegex(@"(?<!\d)\d{5,20}(?::|%3A)[A-Za-z0-9_-]{20,}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Token();

    [GeneratedRegex(@"(?<address>\w+://[^\s:/@]*:)[^\s@/]+(?=@)|(?<name>[Pp]assword=)[^\s;""]+", RegexOptions.CultureInvariant)]
    private static partial Regex Password();
}
