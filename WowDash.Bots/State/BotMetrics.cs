using System.Diagnostics.Metrics;

namespace WowDash.Bots.State;

/// <summary>What the bots count; read by /metrics.</summary>
static class BotMetrics
{
    public static readonly Meter Meter = new("WowDash");
    public static readonly Counter<long> Updates = Meter.CreateCounter<long>("wowdash_updates_total", description: "Updates taken, by result");
    public static readonly Histogram<double> Handling = Meter.CreateHistogram<double>("wowdash_update_handling_seconds", "s", "From the update's arrival to its commit");
    public static readonly Counter<long> StateConflicts = Meter.CreateCounter<long>("wowdash_state_conflicts_total", description: "Conversation saves that found a newer version");
    public static readonly Counter<long> Replies = Meter.CreateCounter<long>("wowdash_replies_total", description: "Conversation replies, by result");
    public static readonly Counter<long> Swept = Meter.CreateCounter<long>("wowdash_replies_swept_total", description: "Replies sent by the sweep because their worker did not");
}
