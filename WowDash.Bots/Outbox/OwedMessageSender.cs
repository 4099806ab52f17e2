using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WowDash.Data.Outbox;
using WowDash.Data.Settings;

namespace WowDash.Bots.Outbox;

/// <summary>The only sender of owed messages. Any number of processes may run it.</summary>
sealed class OwedMessageSender(Claims claims, Delivery delivery, RestingBots resting, WowDashSettings settings, TimeProvider clock, ILogger<OwedMessageSender> log) : BackgroundService
{
    const int AtOnce = 24;

    // so many that one bot whose calls hang leaves room for the others
    const int AtOnceOfOneBot = 8;

    // bulk never takes the room of what somebody waits for
    const int BulkAtOnce = 8;
    static readonly TimeSpan BulkEnds = TimeSpan.FromSeconds(2);
    static readonly TimeSpan BulkLook = TimeSpan.FromMilliseconds(100);
    static readonly TimeSpan Look = TimeSpan.FromSeconds(1.5);
    // what is owed or ends within a moment is taken in one go
    static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(10);
    static readonly TimeSpan Measure = TimeSpan.FromSeconds(10);

    readonly ConcurrentDictionary<long, (Claim Claim, Task Delivery)> underWay = new();
    long measuredAt;
    long bulkAt;
    long bulkLookedAt;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var wake = new Wake(settings, Owing.Channel, log);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await MeasureNowAndThen(stoppingToken);
                var began = await Begin(bulk: BulkGoesOn || !BulkJustLooked, stoppingToken);
                // a delivery that ends makes room, and may free the same customer's next message
                if (began == 0 && underWay.IsEmpty) await wake.Wait(BulkGoesOn || BulkJustLooked ? BulkLook : Look, clock, stoppingToken);
                else if (!underWay.IsEmpty) await Task.WhenAny([.. underWay.Values.Select(d => d.Delivery), Task.Delay(BulkGoesOn ? BulkLook : Look, clock, stoppingToken)]);
                await Task.Delay(Gathering, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception e)
            {
                log.LogWarning(e, "A round of sending failed; it goes on");
                await Task.Delay(Look, clock, CancellationToken.None);
            }
        }

        // what was begun is finished: its fate would be unknown otherwise
        await Task.WhenAll(underWay.Values.Select(d => d.Delivery));
    }

    /// <summary>Sends what is due now and waits for it; answers how many messages that were.</summary>
    public async Task<int> Round(CancellationToken ct)
    {
        var began = await Begin(bulk: true, ct);
        await Task.WhenAll(underWay.Values.Select(d => d.Delivery));
        return began;
    }

    async Task<int> Begin(bool bulk, CancellationToken ct)
    {
        var room = AtOnce - underWay.Count;
        if (room <= 0) return 0;
        var busy = underWay.Values.GroupBy(d => d.Claim.CenterId).Where(g => g.Count() >= AtOnceOfOneBot).Select(g => g.Key);
        long[] leftOut = [.. resting.Now(), .. busy];
        var taken = await claims.Take(clock.GetUtcNow(), leftOut, Math.Min(room, AtOnceOfOneBot), ct);
        if (bulk) taken.AddRange(await TakeBulk(leftOut, room - taken.Count, ct));
        foreach (var claim in taken)
        {
            var ready = new TaskCompletionSource();
            underWay[claim.Id] = (claim, Deliver(claim, ready.Task));
            ready.SetResult();
        }

        return taken.Count;
    }

    async Task<List<Claim>> TakeBulk(long[] leftOut, int room, CancellationToken ct)
    {
        room = Math.Min(room, BulkAtOnce - underWay.Values.Count(d => d.Claim.Lane is Lane.Bulk));
        // of several bots at once, each its share
        var taken = room < 4 ? [] : await claims.TakeBulk(clock.GetUtcNow(), leftOut, room / 4, ct);
        bulkLookedAt = clock.GetTimestamp();
        if (room < 4 || taken.Count > 0) bulkAt = bulkLookedAt;
        return taken;
    }

    // a bot's next turn is a fraction of a second away, or as far as Telegram has asked for
    bool BulkGoesOn => bulkAt != 0 && clock.GetElapsedTime(bulkAt) < BulkEnds;

    // while there is none it need not be asked for with every message of the other lanes
    bool BulkJustLooked => bulkLookedAt != 0 && clock.GetElapsedTime(bulkLookedAt) < BulkLook;

    async Task Deliver(Claim claim, Task noted)
    {
        await noted;
        try
        {
            await delivery.Run(claim, CancellationToken.None);
        }
        catch (Exception e)
        {
            // its lease will end, and then it counts as one that may have gone out
            log.LogError(e, "Center {Center}: owed message {Message} failed", claim.CenterId, claim.Id);
        }

        underWay.TryRemove(claim.Id, out _);
    }

    async Task MeasureNowAndThen(CancellationToken ct)
    {
        if (measuredAt != 0 && clock.GetElapsedTime(measuredAt) < Measure) return;
        measuredAt = clock.GetTimestamp();
        var (waiting, oldest) = await claims.Depth(ct);
        SendMetrics.Depth(waiting, clock.GetUtcNow() - (oldest ?? clock.GetUtcNow()));
    }
}
