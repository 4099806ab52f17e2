using System.Collections.Concurrent;

namespace WowDash.Bots.Outbox;

/// <summary>How fast this process writes into one chat: a message a second with short bursts, twenty a minute into groups and channels, and not at all while Telegram has
/// asked it to wait.</summary>
sealed class ChatPaces(TimeProvider clock)
{
    const int Many = 20_000;
    static readonly TimeSpan Idle = TimeSpan.FromMinutes(2);

    readonly ConcurrentDictionary<(long Bot, long Chat), Pace> paces = new();

    /// <summary>Zero when a message may go now, which counts it; otherwise how long to wait before asking again.</summary>
    public TimeSpan Take(long bot, long chat)
    {
        if (paces.Count > Many) Forget();
        // ids of groups and channels are negative
        return paces.GetOrAdd((bot, chat), static key => key.Chat > 0 ? new Pace(3, TimeSpan.FromSeconds(3)) : new Pace(20, TimeSpan.FromMinutes(1))).Take(clock);
    }

    /// <summary>Telegram asked to leave this chat alone for so long.</summary>
    public void Rest(long bot, long chat, TimeSpan time)
    {
        Take(bot, chat);
        if (paces.TryGetValue((bot, chat), out var pace)) pace.Rest(clock, time);
    }

    void Forget()
    {
        foreach (var (key, pace) in paces)
            if (pace.IsIdle(clock, Idle)) paces.TryRemove(key, out _);
    }

    /// <summary>So many in a window, refilled steadily; bursts up to the whole allowance pass.</summary>
    sealed class Pace(int allowance, TimeSpan window)
    {
        readonly Lock gate = new();
        double left = allowance;
        long at;
        long restsFrom;
        TimeSpan rests;

        public TimeSpan Take(TimeProvider clock)
        {
            lock (gate)
            {
                var now = clock.GetTimestamp();
                if (at != 0) left = Math.Min(allowance, left + (clock.GetElapsedTime(at, now) / window * allowance));
                at = now;
                if (restsFrom != 0 && rests - clock.GetElapsedTime(restsFrom, now) is { Ticks: > 0 } rest) return rest;
                if (left < 1) return (1 - left) / allowance * window;
                left--;
                return TimeSpan.Zero;
            }
        }

        public void Rest(TimeProvider clock, TimeSpan time)
        {
            lock (gate) (restsFrom, rests) = (clock.GetTimestamp(), time);
        }

        public bool IsIdle(TimeProvider clock, TimeSpan time)
        {
            lock (gate) return at != 0 && clock.GetElapsedTime(at) > time + rests;
        }
    }
}
