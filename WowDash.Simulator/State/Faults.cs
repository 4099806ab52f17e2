using System.Collections.Concurrent;

namespace WowDash.Simulator;

/// <summary>What shall go wrong, asked for by a test.</summary>
public sealed class Faults(TimeProvider clock)
{
    readonly ConcurrentDictionary<long, Fault> active = [];
    long last;

    public IEnumerable<Fault> Active => active.Values.Where(Alive);

    public Fault Add(Fault fault)
    {
        var own = fault with { Id = Interlocked.Increment(ref last), Until = fault.ForMs is { } ms ? clock.GetUtcNow().AddMilliseconds(ms) : null };
        own.Left = fault.Count ?? int.MaxValue;
        active[own.Id] = own;
        return own;
    }

    public void Clear() => active.Clear();

    public bool Remove(long id) => active.TryRemove(id, out _);

    internal Fault? Take(FaultKind kind, SimBot bot, string? method = null)
    {
        if (active.IsEmpty)
            return null;
        foreach (var (id, fault) in active.OrderBy(it => it.Key))
        {
            if (!Alive(fault))
                active.TryRemove(id, out _);
            else if (fault.Kind == kind && fault.Fits(bot, method) && Interlocked.Decrement(ref fault.Left) >= 0)
                return fault;
        }
        return null;
    }

    bool Alive(Fault fault) => fault.Left > 0 && (fault.Until is not { } until || until > clock.GetUtcNow());
}

/// <summary>
/// The first six strike calls of the bot: 429, 5xx (<see cref="Fault.Status"/>), a wait, the connection cut after or before the effect.
/// The rest strike deliveries: the same update several times at once (<see cref="Fault.Times"/>), so many updates in reverse, no queues at all.
/// </summary>
public enum FaultKind { TooManyRequests, ServerError, Delay, DropAnswer, DropCall, Duplicate, Reorder, Parallel }

/// <summary>Without <see cref="Count"/> and <see cref="ForMs"/> it lasts until removed; without bot or method it strikes all.</summary>
public sealed record Fault(FaultKind Kind)
{
    internal int Left;

    public long Id { get; init; }
    /// <summary>User name or id.</summary>
    public string? Bot { get; init; }
    public string? Method { get; init; }
    public int? Count { get; init; }
    public int? ForMs { get; init; }
    public int RetryAfter { get; init; } = 1;
    public int Status { get; init; } = 502;
    public int DelayMs { get; init; }
    public int Times { get; init; } = 2;
    public DateTimeOffset? Until { get; init; }

    internal bool Fits(SimBot bot, string? method) =>
        (Bot is null || Bot == $"{bot.Id}" || bot.Username.Equals(Bot.TrimStart('@'), StringComparison.OrdinalIgnoreCase))
        && (Method is null || method is null || Method.Equals(method, StringComparison.OrdinalIgnoreCase));
}
