using Microsoft.Extensions.Logging;
using Npgsql;

namespace WowDash.Bots.State.Redis;

/// <summary>Brings states saved in Redis to PostgreSQL, a moment later and many at a time; of a conversation only the newest. What this process has not brought there yet is
/// lost only if it dies and Redis dies with it.</summary>
sealed class Checkpoints : IAsyncDisposable
{
    const int MostInGroup = 256;

    // others' changes and newer ones of the same conversation join meanwhile; a part of StateHome.Settling
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    // under a flood PostgreSQL is left most of its time to others: rounds that take longer come less often
    static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(400);
    const int RoundsRest = 3;
    static readonly TimeSpan AfterFailure = TimeSpan.FromMilliseconds(200);

    // saved and not durable for longer than that: no more is taken
    static readonly TimeSpan MostBehind = TimeSpan.FromSeconds(5);
    static readonly TimeSpan DrainsFor = TimeSpan.FromSeconds(8);

    readonly Lock gate = new();
    readonly SemaphoreSlim news = new(0);
    readonly SemaphoreSlim hurry = new(0);
    readonly ConversationRows rows;
    readonly RedisRows redis;
    readonly ILogger<Checkpoints> log;
    readonly Task writer;
    Dictionary<ConversationKey, StateWrite> waiting = [];
    Dictionary<ConversationKey, StateWrite> underWay = [];
    long since;
    bool stopping;

    public Checkpoints(UpkeepConnections upkeep, RedisRows redis, ILogger<Checkpoints> log)
    {
        rows = upkeep.Rows;
        this.redis = redis;
        this.log = log;
        writer = Task.Run(Work);
    }

    /// <summary>PostgreSQL takes nothing for some time already.</summary>
    public bool Behind
    {
        get
        {
            lock (gate) return since != 0 && TimeProvider.System.GetElapsedTime(since) > MostBehind;
        }
    }

    public void Add(StateWrite write)
    {
        lock (gate)
        {
            // of two that were saved one after the other, the second may come here first
            if (waiting.TryGetValue(write.Key, out var other) && other.Version > write.Version) return;
            waiting[write.Key] = write;
            if (since == 0) since = TimeProvider.System.GetTimestamp();
        }

        Wake();
    }

    public bool Has(ConversationKey key)
    {
        lock (gate) return waiting.ContainsKey(key) || underWay.ContainsKey(key);
    }

    /// <summary>Conversations leave Redis: what waits goes at once.</summary>
    public void Hurry()
    {
        if (hurry.CurrentCount == 0) hurry.Release();
    }

    void Wake()
    {
        // once is enough: all that waits is taken
        if (news.CurrentCount == 0) news.Release();
    }

    async Task Work()
    {
        var pause = Pause;
        while (true)
        {
            await news.WaitAsync();
            if (!stopping) await hurry.WaitAsync(pause);
            var began = TimeProvider.System.GetTimestamp();
            await Write(Take());
            if (stopping) break;
            var took = TimeProvider.System.GetElapsedTime(began) * RoundsRest;
            pause = took < Pause ? Pause : took > LongestPause ? LongestPause : took;
        }

        while (Take() is { Count: > 0 } rest) await Write(rest);
    }

    Dictionary<ConversationKey, StateWrite> Take()
    {
        lock (gate)
        {
            underWay = waiting;
            waiting = [];
            if (underWay.Count == 0) since = 0;
            return underWay;
        }
    }

    async Task Write(Dictionary<ConversationKey, StateWrite> taken)
    {
        foreach (var group in taken.Values.Chunk(MostInGroup))
        {
            try
            {
                await rows.Checkpoint(group, CancellationToken.None);
            }
            catch (PostgresException e) when (IsAboutRows(e))
            {
                // a row the database will not take is its own trouble alone
                log.LogWarning(e, "A group of {Count} conversations is brought to PostgreSQL one by one", group.Length);
                foreach (var one in group) await Alone(one);
            }
            catch (Exception e)
            {
                log.LogWarning("{Count} conversations could not be brought to PostgreSQL; trying again: {Why}", group.Length, e.Message);
                foreach (var write in group) Again(write);
                await Task.Delay(AfterFailure);
                continue;
            }

            lock (gate) since = waiting.Count == 0 ? 0 : TimeProvider.System.GetTimestamp();
            await Tell(group);
        }

        lock (gate) underWay = [];
    }

    async Task Alone(StateWrite write)
    {
        try
        {
            await rows.Checkpoint([write], CancellationToken.None);
        }
        catch (PostgresException e) when (IsAboutRows(e))
        {
            log.LogError(e, "A conversation of center {Center} cannot be kept in PostgreSQL", write.Key.CenterId);
        }
        catch (Exception)
        {
            // the database has gone meanwhile
            Again(write);
        }
    }

    // 22 data, 23 integrity
    static bool IsAboutRows(PostgresException e) => !e.IsTransient && e.SqlState[..2] is "22" or "23";

    void Again(StateWrite write)
    {
        lock (gate) waiting.TryAdd(write.Key, write);
        Wake();
    }

    async Task Tell(StateWrite[] group)
    {
        try
        {
            foreach (var epoch in group.GroupBy(w => w.Epoch)) await redis.Checkpointed([.. epoch], epoch.Key);
        }
        catch (RedisAway)
        {
            // it is emptied before it is used again
        }
    }

    public async ValueTask DisposeAsync()
    {
        stopping = true;
        Wake();
        Hurry();
        await Task.WhenAny(writer, Task.Delay(DrainsFor));
    }
}
