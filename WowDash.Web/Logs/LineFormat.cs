using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;

namespace WowDash.Web.Logs;

/// <summary>One line a person can read: time, level, center and trace where known, message.</summary>
sealed class LineFormat : ITextFormatter
{
    readonly MessageTemplateTextFormatter message = new("{Message:lj}{NewLine}{Exception}");

    public void Format(LogEvent logEvent, TextWriter output)
    {
        output.Write(logEvent.Timestamp.UtcDateTime.ToString("HH:mm:ss.fff", System.Globalization.CultureInfo.InvariantCulture));
        output.Write($" {Level(logEvent.Level)} ");
        if (logEvent.Properties.TryGetValue("CenterId", out var center)) output.Write($"[center {center}] ");
        if (logEvent.TraceId is { } trace) output.Write($"[{trace.ToHexString()[..8]}] ");
        if (logEvent.Properties.TryGetValue("SourceContext", out var source)) output.Write(source.ToString().Trim('"').Split('.')[^1] + ": ");
        message.Format(logEvent, output);
    }

    static string Level(LogEventLevel level) => level switch
    {
        LogEventLevel.Verbose => "vrb",
        LogEventLevel.Debug => "dbg",
        LogEventLevel.Information => "inf",
        LogEventLevel.Warning => "WRN",
        LogEventLevel.Error => "ERR",
        _ => "FTL",
    };
}
