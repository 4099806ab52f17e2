using System.Collections.Concurrent;

namespace WowDash.Bots.Outbox;

/// <summary>How fast this process writes into one chat: a message a second with short bursts, twenty a minute into groups and channels, and not at all while Telegram has
/// asked it to wait.</summary>
sealed class ChatPaces(TimeProvider clock)
{
    const int Many = 20_000;
    static readonly TimeSpan Idle = TimeSpan.FromMinutes(2);

    readonly ConcurrentDictionary<(long Bot, long Chat), Pace> paces = new();
    int forgetAt = Many;
    int forgetting;

    /// <summary>Zero when a message may go now, which counts it; otherwise how long to wait before asking again.</summary>
    public TimeSpan Take(long bot, long chat) => Of(bot, chat).Take(clock);

    /// <summary>A reply goes out, which waits for nobody; what is owed to the same chat comes after it at the chat's pace.</summary>
    public void Count(long bot, long chat) => Of(bot, chat).Count(clock);

    /// <summary>Telegram asked to leave this chat alone for so long.</summary>
    public void Rest(long bot, long chat, TimeSpan time) => Of(bot, chat).Rest(clock, time);

    // ids of groups and channels are negative
    Pace Of(long bot, long chat)
    {
        if (paces.TryGetValue((bot, chat), out var known)) return known;
        if (paces.Count > forgetAt && Interlocked.Exchange(ref forgetting, 1) == 0) Forget();
        return paces.GetOrAdd((bot, chat), static key => key.Chat > 0 ? new Pace(3, TimeSpan.FromSeconds(3)) : new Pace(20, TimeSpan.FromMinutes(1)));
    }

    void Forget()
    {
        foreach (var (key, pace) in paces)
            if (pace.IsIdle(clock, Idle)) paces.TryRemove(key, out _);
        // looking through all of them is worth it again when there are many more
        forgetAt = Math.Max(Many, paces.Count * 2);
        forgetting = 0;
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
                var now = Refill(clock);
                if (restsFrom != 0 && rests - clock.GetElapsedTime(restsFrom, now) is { Ticks: > 0 } rest) return rest;
                // never less than timers can measure: a wait of nothing would be leave to go
                if (left < 1) return TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling(((1 - left) / allowance * window).TotalMilliseconds)));
                left--;
                return TimeSpan.Zero;
            }
        }

        // however fast somebody chats, what is owed to them waits one window at most
        public void Count(TimeProvider clock)
        {
            lock (gate)
            {
                Refill(clock);
                left = Math.Max(left - 1, 1 - allowance);
            }
        }

        long Refill(TimeProvider clock)
        {
            var now = clock.GetTimestamp();
            if (at != 0) left = Math.Min(allowance, left + (clock.GetElapsedTime(at, now) / window * allowance));
            at = now;
            return now;
        }

        public void Rest(TimeProvider clock, TimeSpan time)
        {
            lock (gate) (restsFrom, rests) = (clock.GetTimestamp(), time);
        }

        public bool IsIdle(TimeProvider clock, TimeSpan time)
        {
            lock (gate) return clock.GetElapsedTime(Math.Max(at, restsFrom)) > time + rests;
        }
    }
}
