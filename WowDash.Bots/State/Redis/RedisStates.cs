using Npgsql;
using WowDash.Data;
using WowDash.Data.Conversations;
using WowDash.Data.Settings;

namespace WowDash.Bots.State.Redis;

/// <summary>Conversations in Redis, checkpointed to PostgreSQL a moment later; what changes the business is in PostgreSQL with it. While Redis is away they go on from
/// PostgreSQL. <see cref="StateHome"/> says which of the two holds for everybody; docs/decisions/0009 says what can be lost.</summary>
sealed class RedisStates(
    StateHome home, RedisRows redis, ConversationRows rows, GroupCommit groups, Checkpoints checkpoints, StateCounts counts, UpkeepConnections upkeep, WowDashSettings settings, TimeProvider clock)
    : IStates
{
    static readonly TimeSpan LooksAgainAtHold = TimeSpan.FromMilliseconds(20);

    public async Task<StoredState> Load(ConversationKey key, CancellationToken ct)
    {
        while (true)
        {
            var place = await home.Now(ct);
            try
            {
                if (!place.OnRedis) return await FromRows(key, place.Epoch, ct);
                if (await redis.Load(key, place.Epoch) is not { } state)
                {
                    counts.Missed();
                    return await FromRows(key, place.Epoch, ct);
                }

                if (state.Hold is { } hold)
                {
                    await AwaitHold(key, place.Epoch, state, hold, ct);
                    continue;
                }

                counts.Hit();
                return new StoredState(state.Version, state.Body!, state.Marks, state.ExpiresAt, place.Epoch);
            }
            catch (RedisAway)
            {
                await Leave(place, ct);
            }
        }
    }

    public async Task<bool> Save(StateWrite write, CancellationToken ct)
    {
        var place = await home.Now(ct);
        // read at a place that was left since
        if (place.Epoch != write.Epoch) return false;
        if (!place.OnRedis) return await groups.Save(write);
        if (checkpoints.Behind) throw new StatesUnavailable("PostgreSQL takes no conversations: what is in Redis alone may be lost.");
        try
        {
            if (!await redis.Save(write)) return false;
            checkpoints.Add(write);
            await BringMarks(write, ct);
            return await home.Announced(ct) == write.Epoch || await IsInPostgres(write, ct);
        }
        catch (RedisAway)
        {
            await Leave(place, ct);
            return false;
        }
    }

    public async Task<bool> SaveAndCommit(WowDashDb db, IReadOnlyList<StateWrite> writes, CancellationToken ct)
    {
        if (await home.AtOnce(ct) is not { } place || writes.Any(w => w.Epoch != place.Epoch)) return false;
        if (!place.OnRedis) return await ConversationRows.SaveAndCommit(db, writes, ct);
        try
        {
            // nobody changes the conversations between the commit there and the writes here; who dies between leaves holds that end, and PostgreSQL's newer versions
            var holds = await Task.WhenAll(writes.Select(redis.Hold));
            if (holds.Contains(null) || !await ConversationRows.CheckpointAndCommit(db, writes, ct))
            {
                await Task.WhenAll(writes.Zip(holds, (write, hold) => hold is null ? Task.CompletedTask : redis.Release(write.Key, place.Epoch, hold, onlyWhenOver: false)));
                return false;
            }

            await Task.WhenAll(writes.Zip(holds, (write, hold) => Finish(write, hold!, place, ct)));
            return true;
        }
        catch (RedisAway)
        {
            await Leave(place, ct);
            return false;
        }
    }

    public async Task<IReadOnlySet<ConversationKey>> Note(IReadOnlyList<SentNote> notes, CancellationToken ct)
    {
        var (settled, gone) = await rows.Note(notes, ct);
        // one that is not in PostgreSQL yet is noted when it is
        settled.UnionWith(gone.Where(key => !checkpoints.Has(key)));
        if (await home.Now(ct) is not { OnRedis: true } place) return settled;
        try
        {
            await redis.Note([.. notes.Where(n => settled.Contains(n.Key))], place.Epoch);
        }
        catch (RedisAway)
        {
            await Leave(place, ct);
        }

        return settled;
    }

    public async Task<StateStatistics> Count(CancellationToken ct)
    {
        var place = await home.Now(ct);
        if (!place.OnRedis) return await counts.Last("postgres, while redis is away", ct);
        try
        {
            return RedisStatistics.Of(await redis.Count(place.Epoch), await counts.Last("redis", ct), clock.GetUtcNow());
        }
        catch (RedisAway)
        {
            await Leave(place, ct);
            return await counts.Last("postgres, while redis is away", ct);
        }
    }

    public async Task<long> Forget(StatesToClear which, CancellationToken ct)
    {
        if (await home.Now(ct) is not { OnRedis: true } place) return 0;
        try
        {
            return await redis.Sweep(which, settings.StateTtl, clock.GetUtcNow(), place.Epoch);
        }
        catch (RedisAway)
        {
            await Leave(place, ct);
            return 0;
        }
    }

    public async Task<bool> Answers(CancellationToken ct)
    {
        try
        {
            if (await home.Now(ct) is not { OnRedis: true } place) return false;
            await redis.Ping(place.Epoch);
            return true;
        }
        catch (Exception e) when (e is RedisAway or NpgsqlException or TimeoutException or OperationCanceledException)
        {
            return false;
        }
    }

    async Task<StoredState> FromRows(ConversationKey key, long epoch, CancellationToken ct) =>
        await rows.Load(key, ct) is { } row ? row with { Epoch = epoch, FromPostgres = true } : StoredState.None(epoch);

    /// <summary>Conversations are moving away. What was just saved in Redis counts when it reached PostgreSQL before they have moved.</summary>
    async Task<bool> IsInPostgres(StateWrite write, CancellationToken ct)
    {
        checkpoints.Hurry();
        await home.Now(ct);
        return await rows.Load(write.Key, ct) is { } row && row.Version == write.Version && row.Body.AsSpan().SequenceEqual(write.Body);
    }

    /// <summary>What was noted as sent while the conversation was on its way from PostgreSQL stands there alone.</summary>
    async Task BringMarks(StateWrite write, CancellationToken ct)
    {
        if (!write.FromPostgres || write.ReadVersion == 0 || await upkeep.Rows.Load(write.Key, ct) is not { Marks.Length: > 0 } row) return;
        await redis.Note([new SentNote(write.Key, write.Version, row.Marks, Complete: false)], write.Epoch);
    }

    Task Leave(Place place, CancellationToken ct)
    {
        checkpoints.Hurry();
        return home.Leave(place, ct);
    }

    async Task Finish(StateWrite write, RedisHold hold, Place place, CancellationToken ct)
    {
        try
        {
            await redis.Save(write, hold);
            await BringMarks(write, ct);
        }
        catch (RedisAway)
        {
            // committed all the same
            await Leave(place, ct);
        }
    }

    /// <summary>Somebody is committing this conversation with an order. Whoever has waited for them long enough, by no clock but their own, goes past them.</summary>
    async Task AwaitHold(ConversationKey key, long epoch, RedisState state, RedisHold hold, CancellationToken ct)
    {
        for (var began = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(began) < RedisRows.HeldAtMost;)
        {
            await Task.Delay(LooksAgainAtHold, ct);
            if ((await redis.Load(key, epoch))?.Hold != hold) return;
        }

        await Pass(key, epoch, state, hold, ct);
    }

    /// <summary>PostgreSQL says what became of a transaction that should be over: it has the newer state, or it gets one more version now, which refuses that transaction should
    /// it still come. One that is being committed this moment has the row, and is waited for.</summary>
    async Task Pass(ConversationKey key, long epoch, RedisState state, RedisHold hold, CancellationToken ct)
    {
        if (await rows.Load(key, ct) is { } row && row.Version > state.Version)
        {
            await redis.Drop(key, epoch, state.Version);
        }
        else if (state.Body is null)
        {
            // it was read from PostgreSQL, and nothing of it is here but the hold
            await rows.Pass(key, state.Version, ct);
            await redis.Release(key, epoch, hold, onlyWhenOver: true);
        }
        else
        {
            var next = state.AsWritten(key, epoch) with { ReadVersion = state.Version };
            if ((await rows.Checkpoint([next], ct)).Contains(key)) await redis.Save(next, hold);
        }
    }
}

/// <summary>States cannot be kept safely just now: the update is to be delivered again.</summary>
sealed class StatesUnavailable(string message) : Exception(message);
