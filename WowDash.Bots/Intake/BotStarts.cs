using WowDash.Data.Settings;

namespace WowDash.Bots.Intake;

/// <summary>Begins to speak for many bots slowly: Telegram limits new ones per server address. A bot this process has called before is no new one. Whoever a person waits for
/// does not ask here: one bot more hurts nobody.</summary>
sealed class BotStarts(WowDashSettings settings, TimeProvider clock)
{
    readonly Lock gate = new();
    readonly HashSet<long> known = [];
    // the first ones and the later ones together make no more in any minute than was asked for
    readonly int atOnce = Math.Max(1, settings.BotStartsPerMinute / 4);
    double left = Math.Max(1, settings.BotStartsPerMinute / 4);
    long at = clock.GetTimestamp();

    /// <summary>Whether this process has spoken for the bot.</summary>
    public bool Knows(long bot)
    {
        lock (gate) return known.Contains(bot);
    }

    /// <summary>How many new ones may begin now.</summary>
    public int Room
    {
        get
        {
            lock (gate)
            {
                Refill();
                return (int)left;
            }
        }
    }

    /// <summary>Begins with a bot; false when it is too early for a new one.</summary>
    public bool TryStart(long bot)
    {
        lock (gate)
        {
            if (known.Contains(bot)) return true;
            Refill();
            if (left < 1) return false;
            left--;
            return known.Add(bot);
        }
    }

    /// <summary>Waits for the bot's turn.</summary>
    public async Task Start(long bot, CancellationToken ct)
    {
        while (!TryStart(bot)) await Task.Delay(TimeSpan.FromMilliseconds(200), clock, ct);
    }

    void Refill()
    {
        var now = clock.GetTimestamp();
        left = Math.Min(atOnce, left + (clock.GetElapsedTime(at, now).TotalMinutes * Math.Max(1, settings.BotStartsPerMinute - atOnce)));
        at = now;
    }
}
