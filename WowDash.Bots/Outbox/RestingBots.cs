using System.Collections.Concurrent;

namespace WowDash.Bots.Outbox;

/// <summary>Centers whose bots Telegram asked to wait, and until when. Only owed messages wait for it; the others' bots go on.</summary>
sealed class RestingBots(TimeProvider clock)
{
    readonly ConcurrentDictionary<long, DateTimeOffset> until = new();

    public void Rest(long center, TimeSpan time)
    {
        var end = clock.GetUtcNow() + time;
        until.AddOrUpdate(center, end, (_, known) => end > known ? end : known);
    }

    /// <summary>The centers that rest now.</summary>
    public long[] Now()
    {
        var now = clock.GetUtcNow();
        foreach (var (center, end) in until)
            if (end <= now) until.TryRemove(new(center, end));
        return [.. until.Keys];
    }
}
