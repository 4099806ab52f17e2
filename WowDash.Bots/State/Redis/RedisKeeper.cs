using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace WowDash.Bots.State.Redis;

/// <summary>Keeps a process up to date about where conversations live, brings them back to Redis when that answers again, and looks after states whose worker died
/// before it had brought them to PostgreSQL.</summary>
sealed class RedisKeeper(StateHome home, RedisLink link, RedisRows redis, Checkpoints checkpoints, ConversationRows rows, StateCounts counts, TimeProvider clock, ILogger<RedisKeeper> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    static readonly TimeSpan OrphanedAfter = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var comeback = new Comeback();
        for (var round = 0; !stoppingToken.IsCancellationRequested; round++)
        {
            try
            {
                var seen = await home.Refresh(stoppingToken);
                comeback.See(seen.Place.OnRedis, seen.InEffect);
                if (!seen.Place.OnRedis || seen.Pending is not null) checkpoints.Hurry();
                if (seen.Place.OnRedis && link.IsLost(seen.Place.Epoch)) await home.Leave(seen.Place, stoppingToken);
                if (!seen.Place.OnRedis && seen.InEffect > comeback.AwayAtLeast && round % 4 == 0) await Return(stoppingToken);
                if (seen.Place.OnRedis && seen.Pending is null && round % 20 == 19) await AdoptOrphans(seen.Place, stoppingToken);
                if (round % 60 == 59) await counts.Flush(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                if (e is not RedisAway) log.LogDebug(e, "The home of conversations could not be looked after");
            }

            await Task.WhenAny(Task.Delay(Pause, stoppingToken));
        }
    }

    /// <summary>Brings conversations back to a Redis that answers: emptied first, so that each is read from PostgreSQL when it is next needed. False when it did not come to that.</summary>
    public async Task<bool> Return(CancellationToken ct)
    {
        home.Forget();
        if ((await home.Refresh(ct)) is not { Place: { OnRedis: false } place, Pending: null }) return false;
        try
        {
            await redis.Ping(RedisLink.BetweenEpochs);
            if (!await redis.Empty(place.Epoch) || !await home.Move(place.Epoch, toRedis: true, ct)) return false;
            await redis.Settle(place.Epoch + 1);
        }
        catch (RedisAway)
        {
            return false;
        }

        log.LogInformation("Conversations live in Redis, epoch {Epoch}", place.Epoch + 1);
        return true;
    }

    /// <summary>Brings to PostgreSQL what a dead worker left in Redis alone; the reply sweep sees to its replies then.</summary>
    public async Task<int> AdoptOrphans(Place place, CancellationToken ct)
    {
        var orphans = await redis.Orphans(OrphanedAfter, place.Epoch, clock.GetUtcNow());
        if (orphans.Count == 0) return 0;
        await rows.Checkpoint([.. orphans.Select(o => o.Write)], ct);
        await rows.Note([.. orphans.Where(o => o.Marks.Length > 0).Select(o => new SentNote(o.Write.Key, o.Write.Version, o.Marks, Complete: false))], ct);
        await redis.Checkpointed([.. orphans.Select(o => o.Write)], place.Epoch);
        log.LogInformation("{Count} conversations of a worker that died were brought to PostgreSQL", orphans.Count);
        return orphans.Count;
    }
}
