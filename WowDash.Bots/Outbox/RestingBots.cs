using System.Collections.Concurrent;

namespace WowDash.Bots.Outbox;

/// <summary>Centers whose bots Telegram asked to wait, and until when. Only owed messages wait for it; the others' bots go on.</summary>
sealed class RestingBots(TimeProvider clock)
{
    readonly ConcurrentDictionary<long, DateTimeOffset> until = new();
    readonly Dictionary<long, (long Chat, DateTimeOffset Until)> refused = [];

    /// <summary>Nothing goes out of this bot for so long.</summary>
    public void Rest(long center, TimeSpan time)
    {
        var end = clock.GetUtcNow() + time;
        until.AddOrUpdate(center, end, (_, known) => end > known ? end : known);
    }

    /// <summary>Telegram would not take a message for a chat for so long, and does not say whether for the chat's sake or the bot's. One chat alone rests by itself
    /// (<see cref="ChatPaces"/>); when another is refused while the first still rests, it is the bot that was too fast, and all of it rests.</summary>
    public void Limited(long center, long chat, TimeSpan time)
    {
        var now = clock.GetUtcNow();
        lock (refused)
        {
            var before = refused.TryGetValue(center, out var known) && known.Until > now ? known : default;
            if (before.Chat != 0 && before.Chat != chat) Rest(center, time);
            refused[center] = (chat, now + time);
        }
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
