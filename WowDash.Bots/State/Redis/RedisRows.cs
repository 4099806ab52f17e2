using System.Buffers.Binary;
using StackExchange.Redis;
using WowDash.Data.Conversations;

namespace WowDash.Bots.State.Redis;

/// <summary>States in Redis. Every call belongs to an epoch (<see cref="StateHome"/>); <see cref="RedisAway"/> where Redis is not there or is not the home of that epoch.</summary>
sealed class RedisRows(RedisLink link)
{
    public static readonly TimeSpan HeldAtMost = TimeSpan.FromSeconds(3);

    RedisTrips trips = new(link, 0);

    /// <summary>The state; null when it is not here.</summary>
    public Task<RedisState?> Load(ConversationKey key, long epoch) => Trips(epoch).Load(key);

    /// <summary>Saves; false when another was first or holds it.</summary>
    /// <param name="hold">The hold to be ended by it; null when there is none.</param>
    public Task<bool> Save(StateWrite write, RedisHold? hold = null) => Trips(write.Epoch).Save(write, hold);

    /// <summary>Holds a state while a transaction is committed; null when another was first. A hold is over after some seconds, whatever became of its holder.</summary>
    public async Task<RedisHold?> Hold(StateWrite write)
    {
        var word = Random.Shared.NextInt64(1, long.MaxValue);
        var before = RedisState.Before(write, null, unsaved: false);
        var answer = await link.Ask(write.Epoch, RedisScripts.Hold, RedisKeys.With([write.Key]),
            [before[..RedisState.Found], write.FromPostgres ? "1" : "0", RedisState.Bytes(word), (long)HeldAtMost.TotalMilliseconds]);
        return (byte[]?)answer is { Length: 8 } until ? new(BinaryPrimitives.ReadInt64LittleEndian(until), word) : null;
    }

    /// <summary>Ends a hold; false when it is not there (any more), or not over yet where that is asked for.</summary>
    public async Task<bool> Release(ConversationKey key, long epoch, RedisHold hold, bool onlyWhenOver) =>
        (long)await link.Ask(epoch, RedisScripts.Release, RedisKeys.With([key]), [(byte[])[.. RedisState.Bytes(hold.Until), .. RedisState.Bytes(hold.Word)], onlyWhenOver ? "1" : "0"]) == 1;

    /// <summary>Removes a state that is out of date: PostgreSQL has a newer one.</summary>
    public Task Drop(ConversationKey key, long epoch, long version) => link.Ask(epoch, RedisScripts.Drop, RedisKeys.With([key]), [RedisState.Bytes(version)]);

    /// <summary>Notes replies that went out, where the states are here.</summary>
    public async Task Note(IReadOnlyList<SentNote> notes, long epoch)
    {
        foreach (var group in notes.Where(n => n.Marks.Count > 0).Chunk(256))
        {
            await link.Ask(epoch, RedisScripts.Note, RedisKeys.With([.. group.Select(n => n.Key)]), [.. group.Select(n => (RedisValue)n.Marks.SelectMany(RedisState.Bytes).ToArray())]);
        }
    }

    /// <summary>PostgreSQL has these now.</summary>
    public Task Checkpointed(IReadOnlyCollection<StateWrite> writes, long epoch) =>
        link.Ask(epoch, RedisScripts.Checkpointed, RedisKeys.With([.. writes.Select(w => w.Key)]), [.. writes.Select(w => (RedisValue)RedisState.Bytes(w.Version))]);

    /// <summary>States that somebody saved longer ago than that and did not bring to PostgreSQL: their worker has died.</summary>
    public async Task<IReadOnlyList<(StateWrite Write, long[] Marks)>> Orphans(TimeSpan age, long epoch, DateTimeOffset now)
    {
        var before = (now - age).ToUnixTimeSeconds();
        var members = await link.Call(epoch, server => server.Database.SortedSetRangeByScoreAsync(RedisKeys.Unsaved, double.NegativeInfinity, before, take: 200));
        var keys = members.Select(m => RedisKeys.Named(m!)).ToList();
        var found = await Task.WhenAll(keys.Select(key => Load(key, epoch)));
        return [.. keys.Zip(found).Where(s => s.Second is { Body: not null }).Select(s => (s.Second!.AsWritten(s.First, epoch), s.Second.Marks))];
    }

    /// <summary>Removes stale states, some hundred at a time; in a dry run counts them.</summary>
    public async Task<long> Sweep(StatesToClear which, TimeSpan timeToLive, DateTimeOffset now, long epoch)
    {
        const int batch = 500;
        var (skip, total) = (0L, 0L);
        while (true)
        {
            var answer = (RedisResult[])(await link.Ask(epoch, RedisScripts.Sweep, RedisKeys.With(0),
                [RedisKeys.Prefix, Millis(now), Millis(now - which.OlderThan), Millis(which.LatestExpiry(now, timeToLive)), which.CenterId is { } c ? c : "", which.Kind is { } k ? (int)k : "", skip, batch, which.DryRun ? "1" : "0"]))!;
            var (looked, gone) = ((long)answer[0], (long)answer[1]);
            total += gone;
            skip += which.DryRun ? looked : looked - gone;
            if (looked < batch) return total;
        }
    }

    /// <summary>Empties a Redis that was left, so that nothing of it is ever taken for new; false when it is somebody's home again.</summary>
    public async Task<bool> Empty(long lastEpoch)
    {
        if ((long)await Between(RedisScripts.Leave, _ => [lastEpoch]) == 0) return false;
        while (true)
        {
            var removed = (long)await Between(RedisScripts.Empty, _ => [RedisKeys.Prefix, 1000]);
            if (removed <= 0) return removed == 0;
        }
    }

    /// <summary>Makes it the home of an epoch.</summary>
    public Task Settle(long epoch) => Between(RedisScripts.Settle, server => [server.Home(epoch), epoch]);

    public Task<TimeSpan> Ping(long epoch) => link.Call(epoch, server => server.Database.PingAsync());

    /// <summary>Counts of each group, bytes, the ends of the index and a sample of ages, at the same cost for any number of states; and Redis's own memory.</summary>
    public async Task<(IReadOnlyDictionary<string, long> Counts, IReadOnlyList<DateTimeOffset> Written, IReadOnlyDictionary<string, string> Memory)> Count(long epoch)
    {
        const int sample = 100;
        var counts = (await link.Call(epoch, server => server.Database.HashGetAllAsync(RedisKeys.Counts))).ToDictionary(e => e.Name.ToString(), e => (long)e.Value, StringComparer.Ordinal);
        var total = await link.Call(epoch, server => server.Database.SortedSetLengthAsync(RedisKeys.Index));
        var written = new List<DateTimeOffset>();
        foreach (var rank in Enumerable.Range(0, (int)Math.Min(sample, total)).Select(i => total <= sample ? i : (long)(i * (total - 1.0) / (sample - 1))))
        {
            if (await link.Call(epoch, server => server.Database.SortedSetRangeByRankAsync(RedisKeys.Index, rank, rank)) is not [var member]) continue;
            if (RedisState.WrittenAt(await link.Call(epoch, server => server.Database.StringGetRangeAsync(RedisKeys.Of(RedisKeys.Named(member!)), 0, RedisState.Header - 1))) is { } at) written.Add(at);
        }

        var info = (await link.Call(epoch, server => server.Database.ExecuteAsync("INFO", "memory"))).ToString()!;
        var memory = info.Split("\r\n").Select(l => l.Split(':', 2)).Where(l => l.Length == 2).ToDictionary(l => l[0], l => l[1], StringComparer.Ordinal);
        return (counts, written, memory);
    }

    RedisTrips Trips(long epoch) => trips is var now && now.Epoch == epoch ? now : (trips = new(link, epoch));

    Task<RedisResult> Between(string script, Func<RedisServer, RedisValue[]> values) =>
        link.Call(RedisLink.BetweenEpochs, server => server.Evaluate(script, RedisKeys.With(0), values(server)));

    static RedisValue Millis(DateTimeOffset? at) => at is { } moment ? moment.ToUnixTimeMilliseconds() : "";
}
