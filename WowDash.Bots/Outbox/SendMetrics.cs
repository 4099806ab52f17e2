using System.Diagnostics.Metrics;
using WowDash.Bots.State;
using WowDash.Data.Outbox;

namespace WowDash.Bots.Outbox;

/// <summary>What the sender counts; read by /metrics.</summary>
static class SendMetrics
{
    static readonly Counter<long> Sends = BotMetrics.Meter.CreateCounter<long>("wowdash_sends_total", description: "Owed messages handled, by result and lane");
    static readonly Counter<long> Limits = BotMetrics.Meter.CreateCounter<long>("wowdash_telegram_limited_total", description: "Calls that Telegram answered 429");
    static readonly Histogram<double> Delay = BotMetrics.Meter.CreateHistogram<double>("wowdash_outbox_delay_seconds", "s", "From being owed to being sent");
    static long waiting;
    static double oldest;

    static SendMetrics()
    {
        BotMetrics.Meter.CreateObservableGauge("wowdash_outbox_depth", () => Volatile.Read(ref waiting), description: "Owed messages that wait");
        BotMetrics.Meter.CreateObservableGauge("wowdash_outbox_oldest_seconds", () => Volatile.Read(ref oldest), "s", "Age of the longest waiting owed message");
    }

    public static void Handled(string result, Lane lane) => Sends.Add(1, new("result", result), new("lane", lane == Lane.Bulk ? "bulk" : "important"));

    public static void Limited() => Limits.Add(1);

    public static void Sent(TimeSpan after) => Delay.Record(Math.Max(0, after.TotalSeconds));

    public static void Depth(long messages, TimeSpan age)
    {
        Volatile.Write(ref waiting, messages);
        Volatile.Write(ref oldest, Math.Max(0, age.TotalSeconds));
    }
}
