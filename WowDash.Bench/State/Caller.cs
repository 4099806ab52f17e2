using System.Diagnostics;
using WowDash.Bots.State;
using WowDash.Data.Conversations;

namespace WowDash.Bench.State;

/// <summary>Many callers at once of one back end, each with states of its own, through the seam that StateManager uses.</summary>
sealed class Caller
{
    readonly IStates states;
    readonly Conversations keys;
    readonly StatePlan plan;
    int refused;

    Caller(IStates states, Conversations keys, StatePlan plan) => (this.states, this.keys, this.plan) = (states, keys, plan);

    /// <summary>Saves that found another version though nobody else writes: the figure is void.</summary>
    public int Refused => refused;

    /// <summary>Fills the back end.</summary>
    public static async Task<Caller> Of(IServiceProvider services, Conversations keys, StatePlan plan, CancellationToken ct)
    {
        var caller = new Caller(services.GetRequiredService<IStates>(), keys, plan);
        await Parallel.ForEachAsync(Enumerable.Range(1, plan.States), new ParallelOptions { MaxDegreeOfParallelism = 64, CancellationToken = ct },
            async (user, token) => await caller.Change(user, token));
        return caller;
    }

    public Task<double> Get(int callers, CancellationToken ct) => Measure(callers, async (user, token) => _ = (await states.Load(keys.Of(user), token)).Version, ct);

    /// <summary>Compare-and-set alone: each caller knows the version from its own last save, as a worker does.</summary>
    public async Task<double> Set(int callers, CancellationToken ct)
    {
        var known = new StoredState?[plan.States + 1];
        return await Measure(callers, async (user, token) =>
        {
            var read = known[user] ?? await states.Load(keys.Of(user), token);
            var write = Write(keys.Of(user), read);
            if (await states.Save(write, token)) known[user] = read with { Version = write.Version, FromPostgres = false };
            else Interlocked.Increment(ref refused);
        }, ct);
    }

    async Task Change(int user, CancellationToken ct)
    {
        var read = await states.Load(keys.Of(user), ct);
        await states.Save(Write(keys.Of(user), read), ct);
    }

    async Task<double> Measure(int callers, Func<int, CancellationToken, Task> act, CancellationToken ct)
    {
        var done = new long[callers];
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            // every caller has its own share of the states
            for (var i = caller; Stopwatch.GetElapsedTime(began) < plan.Time; i += callers)
            {
                if (i >= plan.States) i = caller;
                await act(i + 1, ct);
                done[caller]++;
            }
        }, ct)));
        return done.Sum() / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    static StateWrite Write(ConversationKey key, StoredState read)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new(key, read.Version, SampleState.Bytes, ConversationKind.Draft, null, new DateTimeOffset(now.Year, now.Month, now.Day, now.Hour, 0, 0, TimeSpan.Zero).AddDays(1), 1)
        {
            At = now,
            Epoch = read.Epoch,
            FromPostgres = read.FromPostgres,
        };
    }
}

/// <summary>The conversations of a run.</summary>
sealed record Conversations(long Center, long First)
{
    public ConversationKey Of(int user) => new(Center, First + user);
}
