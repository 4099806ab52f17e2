using System.Globalization;
using StackExchange.Redis;
using WowDash.Data.Conversations;

namespace WowDash.Bots.State.Redis;

/// <summary>States in Redis. Every write belongs to an epoch (<see cref="StateHome"/>); <see cref="RedisAway"/> where Redis is not there or is not the home of that epoch.</summary>
sealed class RedisRows(RedisLink link)
{
    const string Prefix = "wowdash:state:";
    static readonly TimeSpan HeldAtMost = TimeSpan.FromSeconds(3);
    static readonly RedisKey Epoch = Prefix + "epoch", Index = Prefix + "expiry", Counts = Prefix + "counts", Unsaved = Prefix + "unsaved";
    static readonly RedisValue[] Fields = ["v", "b", "m", "x", "h"];

    /// <summary>The state; null when it is not here.</summary>
    public async Task<RedisState?> Load(ConversationKey key, long epoch)
    {
        var fields = await link.Call(epoch, db => db.HashGetAsync(Of(key), Fields));
        if (fields[0].IsNull)
        {
            // missing, or emptied?
            if ((string?)await link.Call(epoch, db => db.StringGetAsync(Epoch)) != (string?)Number(epoch)) throw Elsewhere();
            return null;
        }

        return new((long)fields[0], fields[1], Marks(fields[2]), fields[3].IsNull ? DateTimeOffset.MaxValue : DateTimeOffset.FromUnixTimeMilliseconds((long)fields[3]), fields[4]);
    }

    /// <summary>Saves; false when another was first or holds it.</summary>
    /// <param name="hold">The hold to be ended by it; null when there is none.</param>
    public async Task<bool> Save(StateWrite write, string? hold = null) => await Run(RedisScripts.Save, write.Key, write.Epoch,
        Number(write.ReadVersion), Number(write.Version), write.Body, Group(write), Millis(write.RepliesDueAt), Millis(write.ExpiresAt), Millis(write.At),
        Number(ReplyMark.Of(write.LowestUnsent, 0)), hold ?? (write.FromPostgres ? "new" : ""), Member(write.Key), hold is null ? "1" : "0") == 1;

    /// <summary>Holds a state while a transaction is committed; null when another was first. A hold is over after some seconds, whatever became of its holder.</summary>
    public async Task<string?> Hold(StateWrite write)
    {
        var answer = (await Ask(write.Epoch, RedisScripts.Hold, [Of(write.Key), Epoch],
            [Number(write.Epoch), Number(write.ReadVersion), write.FromPostgres ? "new" : "", Data.Secret.New(8), (long)HeldAtMost.TotalMilliseconds])).ToString();
        return answer switch
        {
            "-1" => throw Elsewhere(),
            "0" => null,
            _ => answer,
        };
    }

    /// <summary>Ends a hold; false when it is not there (any more), or not over yet where that is asked for.</summary>
    public async Task<bool> Release(ConversationKey key, long epoch, string hold, bool onlyWhenOver) => await Run(RedisScripts.Release, key, epoch, hold, onlyWhenOver ? "1" : "0") == 1;

    /// <summary>Removes a state that is out of date: PostgreSQL has a newer one.</summary>
    public Task Drop(ConversationKey key, long epoch, long version) => Run(RedisScripts.Drop, key, epoch, Number(version), Member(key));

    public Task Note(SentNote note, long epoch) => Run(RedisScripts.Note, note.Key, epoch, string.Join(' ', note.Marks.Select(m => Number(m).ToString())));

    /// <summary>PostgreSQL has these now.</summary>
    public async Task Checkpointed(IReadOnlyCollection<StateWrite> writes, long epoch)
    {
        RedisKey[] keys = [Epoch, Epoch, Index, Counts, Unsaved, .. writes.Select(w => Of(w.Key))];
        RedisValue[] values = [Number(epoch), .. writes.SelectMany(w => (RedisValue[])[Member(w.Key), Number(w.Version)])];
        await Ask(epoch, RedisScripts.Checkpointed, keys, values);
    }

    /// <summary>States that somebody saved longer ago than that and did not bring to PostgreSQL: their worker has died.</summary>
    public async Task<IReadOnlyList<(StateWrite Write, long[] Marks)>> Orphans(TimeSpan age, long epoch, DateTimeOffset now)
    {
        var before = (now - age).ToUnixTimeSeconds();
        var found = new List<(StateWrite, long[])>();
        foreach (var member in await link.Call(epoch, db => db.SortedSetRangeByScoreAsync(Unsaved, double.NegativeInfinity, before, take: 200)))
        {
            var key = KeyOf(member!);
            var fields = await link.Call(epoch, db => db.HashGetAsync(Of(key), ["v", "b", "c", "d", "x", "u", "m"]));
            if (fields[1].IsNull) continue;
            found.Add((new StateWrite(key, (long)fields[0] - 1, (byte[])fields[1]!, (ConversationKind)int.Parse(((string)fields[2]!).Split(':')[1], CultureInfo.InvariantCulture),
                At(fields[3]), At(fields[4])!.Value, LowestUnsent((byte[])fields[1]!))
            { At = At(fields[5])!.Value, Epoch = epoch }, Marks(fields[6])));
        }

        return found;
    }

    /// <summary>Removes stale states, some hundred at a time; in a dry run counts them.</summary>
    public async Task<long> Sweep(StatesToClear which, TimeSpan timeToLive, DateTimeOffset now, long epoch)
    {
        const int batch = 500;
        var (skip, total) = (0L, 0L);
        while (true)
        {
            var answer = (RedisResult[])(await Ask(epoch, RedisScripts.Sweep, Keys(Epoch),
                [Number(epoch), Prefix, Millis(now), Millis(now - which.OlderThan), Millis(which.LatestExpiry(now, timeToLive)), which.CenterId is { } c ? Number(c) : "", which.Kind is { } k ? (int)k : "", skip, batch, which.DryRun ? "1" : "0"]))!;
            var (looked, gone) = ((long)answer[0], (long)answer[1]);
            total += gone;
            skip += which.DryRun ? looked : looked - gone;
            if (looked < batch) return total;
        }
    }

    /// <summary>Empties a Redis that was left, so that nothing of it is ever taken for new; false when it is somebody's home again.</summary>
    public async Task<bool> Empty(long lastEpoch)
    {
        if ((long)await Ask(RedisLink.BetweenEpochs, RedisScripts.Leave, Keys(Epoch), [Number(lastEpoch)]) == 0) return false;
        while (true)
        {
            var removed = (long)await Ask(RedisLink.BetweenEpochs, RedisScripts.Empty, Keys(Epoch), [Prefix, 1000]);
            if (removed <= 0) return removed == 0;
        }
    }

    public Task Settle(long epoch) => Ask(RedisLink.BetweenEpochs, RedisScripts.Settle, Keys(Epoch), [Number(epoch)]);

    public Task<TimeSpan> Ping(long epoch) => link.Call(epoch, db => db.PingAsync());

    /// <summary>Counts of each group, bytes, the ends of the index and a sample of ages, at the same cost for any number of states; and Redis's own memory.</summary>
    public async Task<(IReadOnlyDictionary<string, long> Counts, IReadOnlyList<DateTimeOffset> Written, IReadOnlyDictionary<string, string> Memory)> Count(long epoch)
    {
        const int sample = 100;
        var counts = (await link.Call(epoch, db => db.HashGetAllAsync(Counts))).ToDictionary(e => e.Name.ToString(), e => (long)e.Value, StringComparer.Ordinal);
        var total = await link.Call(epoch, db => db.SortedSetLengthAsync(Index));
        var written = new List<DateTimeOffset>();
        foreach (var rank in Enumerable.Range(0, (int)Math.Min(sample, total)).Select(i => total <= sample ? i : (long)(i * (total - 1.0) / (sample - 1))))
        {
            if (await link.Call(epoch, db => db.SortedSetRangeByRankAsync(Index, rank, rank)) is not [var member]) continue;
            if (At(await link.Call(epoch, db => db.HashGetAsync(Prefix + (string)member!, "u"))) is { } at) written.Add(at);
        }

        var info = (await link.Call(epoch, db => db.ExecuteAsync("INFO", "memory"))).ToString()!;
        var memory = info.Split("\r\n").Select(l => l.Split(':', 2)).Where(l => l.Length == 2).ToDictionary(l => l[0], l => l[1], StringComparer.Ordinal);
        return (counts, written, memory);
    }

    async Task<long> Run(string script, ConversationKey key, long epoch, params RedisValue[] values)
    {
        var answer = (long)await Ask(epoch, script, Keys(Of(key)), [Number(epoch), .. values]);
        return answer == -1 ? throw Elsewhere() : answer;
    }

    Task<RedisResult> Ask(long epoch, string script, RedisKey[] keys, RedisValue[] values) => link.Call(epoch, db => db.ScriptEvaluateAsync(script, keys, values));

    static RedisAway Elsewhere() => new("Redis was emptied, or conversations live elsewhere by now.", null);

    // a script that concerns no one state names the epoch in its place
    static RedisKey[] Keys(RedisKey state) => [state, Epoch, Index, Counts, Unsaved];

    static RedisKey Of(ConversationKey key) => Prefix + Member(key);

    static string Member(ConversationKey key) => string.Create(CultureInfo.InvariantCulture, $"{key.CenterId}:{key.UserId}");

    static ConversationKey KeyOf(string member) => member.Split(':') is var parts ? new(long.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture)) : default;

    static string Group(StateWrite write) => string.Create(CultureInfo.InvariantCulture, $"{write.Key.CenterId}:{(int)write.Kind}");

    static RedisValue Number(long number) => number;

    static RedisValue Millis(DateTimeOffset? at) => at is { } moment ? moment.ToUnixTimeMilliseconds() : "";

    static DateTimeOffset? At(RedisValue millis) => millis.IsNullOrEmpty ? null : DateTimeOffset.FromUnixTimeMilliseconds((long)millis);

    // a body of a newer shape may say it elsewhere: all marks are kept then
    static long LowestUnsent(byte[] body) => StateEnvelope.TryRead(body)?.LowestUnsent ?? 0;

    static long[] Marks(RedisValue marks) => marks.IsNullOrEmpty ? [] : [.. ((string)marks!).Split(' ').Select(m => long.Parse(m, CultureInfo.InvariantCulture))];
}

/// <summary>A state in Redis; without a body it is only held.</summary>
sealed record RedisState(long Version, byte[]? Body, long[] Marks, DateTimeOffset ExpiresAt, string? Hold);
