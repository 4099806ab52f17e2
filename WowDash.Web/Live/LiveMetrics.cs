using System.Diagnostics.Metrics;

namespace WowDash.Web.Live;

/// <summary>What the live stream counts; read by /metrics.</summary>
static class LiveMetrics
{
    static readonly Meter Meter = new("WowDash");

    public static readonly UpDownCounter<int> Connections = Meter.CreateUpDownCounter<int>("wowdash_live_connections", description: "Open live streams");
    public static readonly Counter<long> Sent = Meter.CreateCounter<long>("wowdash_live_events_sent_total", description: "Live events written to browsers");
    public static readonly Counter<long> Dropped = Meter.CreateCounter<long>("wowdash_live_dropped_total", description: "Streams closed because their reader was too slow");
    public static readonly Counter<long> Snapshots = Meter.CreateCounter<long>("wowdash_live_snapshots_total", description: "Readers that were too far behind to be told each event");
    public static readonly Counter<long> Refused = Meter.CreateCounter<long>("wowdash_live_refused_total", description: "Streams refused because there were too many");
}
