using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace WowDash.Web.Health;

/// <summary>The Prometheus text format, written by hand: names with units, <c>_total</c> only for counters.</summary>
static class PrometheusText
{
    public static async Task<IResult> Answer(HttpContext context, MetricsBook book, PlatformNumbers numbers)
    {
        if (!OperatorsOnly.Allows(context)) return Results.NotFound();
        var text = Write(book, await numbers.Read(context.RequestAborted));
        return Results.Text(text, "text/plain; version=0.0.4", Encoding.UTF8);
    }

    internal static string Write(MetricsBook book, PlatformFigures? figures)
    {
        var text = new StringBuilder();
        foreach (var (instrument, series) in book.Instruments()) Write(text, instrument, series);
        Gauge(text, "wowdash_database_up", "Whether the database answers.", figures is null ? 0 : 1);
        Gauge(text, "wowdash_process_memory_bytes", "Working set of this process.", Environment.WorkingSet);
        if (figures is null) return text.ToString();
        Gauge(text, "wowdash_outbox_depth", "Messages owed and not sent.", figures.OutboxDepth);
        Gauge(text, "wowdash_outbox_age_seconds", "Age of the oldest message that is due.", figures.OutboxAgeSeconds);
        Gauge(text, "wowdash_unsent_replies", "Conversations with replies not sent yet.", figures.UnsentReplies);
        Gauge(text, "wowdash_dead_letters", "Updates kept for an operator.", figures.DeadLetters);
        Gauge(text, "wowdash_sessions", "Staff signed in.", figures.Sessions);
        return text.ToString();
    }

    /// <summary>wowdash_, dots as underscores, the unit, _total for counters.</summary>
    public static string Name(Instrument instrument)
    {
        var name = instrument.Name.Replace('.', '_').Replace('-', '_').ToLowerInvariant();
        if (!name.StartsWith("wowdash_", StringComparison.Ordinal)) name = "wowdash_" + name;
        var unit = instrument.Unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" };
        if (!name.EndsWith(unit, StringComparison.Ordinal)) name += unit;
        return IsCounter(instrument) && !name.EndsWith("_total", StringComparison.Ordinal) ? name + "_total" : name;
    }

    public static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.IsEmpty) return "";
        var text = new StringBuilder("{");
        foreach (var (name, value) in tags)
            text.Append(text.Length > 1 ? "," : "").Append(name.Replace('.', '_')).Append("=\"").Append(Escape(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")).Append('"');
        return text.Append('}').ToString();
    }

    static void Write(StringBuilder text, Instrument instrument, IReadOnlyList<Series> series)
    {
        var name = Name(instrument);
        var histogram = instrument.GetType().GetGenericTypeDefinition() == typeof(Histogram<>);
        Head(text, name, instrument.Description ?? instrument.Name, histogram ? "histogram" : IsCounter(instrument) ? "counter" : "gauge");
        foreach (var one in series)
            if (histogram) Histogram(text, name, one);
            else text.Append(CultureInfo.InvariantCulture, $"{name}{one.Labels} {one.Sum}\n");
    }

    static void Histogram(StringBuilder text, string name, Series series)
    {
        var inner = series.Labels.Length > 2 ? series.Labels[1..^1] + "," : "";
        for (var i = 0; i < Series.Bounds.Length; i++)
            text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{{inner}le=\"{Series.Bounds[i]}\"}} {series.Buckets[i]}\n");
        text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{{inner}le=\"+Inf\"}} {series.Count}\n");
        text.Append(CultureInfo.InvariantCulture, $"{name}_sum{series.Labels} {series.Sum}\n{name}_count{series.Labels} {series.Count}\n");
    }

    static void Gauge(StringBuilder text, string name, string help, double value)
    {
        Head(text, name, help, "gauge");
        text.Append(CultureInfo.InvariantCulture, $"{name} {value}\n");
    }

    static void Head(StringBuilder text, string name, string help, string type) => text.Append($"# HELP {name} {Escape(help)}\n# TYPE {name} {type}\n");

    static bool IsCounter(Instrument instrument) => instrument.GetType().GetGenericTypeDefinition() is var kind && (kind == typeof(Counter<>) || kind == typeof(ObservableCounter<>));

    static string Escape(string value) => value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
