using System.Collections.Concurrent;

namespace WowDash.Simulator;

/// <summary>The calls bots made, newest kept up to a bound. A token is never in it, nor is a webhook's secret.</summary>
public sealed class CallLog
{
    const int Bound = 20_000;
    readonly ConcurrentQueue<LoggedCall> calls = new();
    readonly ConcurrentDictionary<string, long> counters = new(StringComparer.OrdinalIgnoreCase);
    long last;

    /// <summary>Calls by method since the start or the last clearing.</summary>
    public IReadOnlyDictionary<string, long> Counters => counters;

    public IEnumerable<LoggedCall> Find(long? bot = null, string? method = null, long? chat = null, long since = 0) =>
        calls.Where(it => it.Number > since && (bot is null || it.Bot == bot) && (chat is null || it.Chat == chat)
            && (method is null || it.Method.Equals(method, StringComparison.OrdinalIgnoreCase)));

    public void Clear()
    {
        calls.Clear();
        counters.Clear();
    }

    internal void Add(LoggedCall call)
    {
        calls.Enqueue(call with { Number = Interlocked.Increment(ref last) });
        counters.AddOrUpdate(call.Method, 1, static (_, count) => count + 1);
        while (calls.Count > Bound)
            calls.TryDequeue(out _);
    }
}

/// <summary>One call; <see cref="Number"/> grows and serves as the "since" of a later question.</summary>
public sealed record LoggedCall(DateTimeOffset At, long Bot, string Method, long? Chat, IReadOnlyDictionary<string, string> Parameters, int Status, string? Description, long? MessageId)
{
    public long Number { get; init; }
}
