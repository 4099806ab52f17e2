using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WowDash.Data.Outbox;
using WowDash.Data.Settings;

namespace WowDash.Bots.Outbox;

/// <summary>The only sender of owed messages. Any number of processes may run it.</summary>
sealed class OwedMessageSender(Claims claims, Delivery delivery, RestingBots resting, WowDashSettings settings, TimeProvider clock, ILogger<OwedMessageSender> log) : BackgroundService
{
    const int Batch = 40;
    const int AtOnce = 10;
    static readonly TimeSpan Look = TimeSpan.FromSeconds(1.5);
    static readonly TimeSpan Measure = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var wake = new Wake(settings, Owing.Channel, log);
        var measuredAt = 0L;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (measuredAt == 0 || clock.GetElapsedTime(measuredAt) > Measure)
                {
                    measuredAt = clock.GetTimestamp();
                    var (waiting, oldest) = await claims.Depth(stoppingToken);
                    SendMetrics.Depth(waiting, clock.GetUtcNow() - (oldest ?? clock.GetUtcNow()));
                }

                // one message of a customer at a time: after a round there may be the next ones
                if (await Round(stoppingToken) == 0) await wake.Wait(Look, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogWarning(e, "A round of sending failed; it goes on");
                await Task.Delay(Look, clock, CancellationToken.None);
            }
        }
    }

    /// <summary>Sends what is due once; answers how many messages were taken.</summary>
    public async Task<int> Round(CancellationToken ct)
    {
        var taken = await claims.Take(clock.GetUtcNow(), resting.Now(), Batch, ct);
        // what was taken is finished even while stopping: its fate would be unknown otherwise
        await Parallel.ForEachAsync(taken, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = CancellationToken.None },
            async (claim, _) => await Deliver(claim));
        return taken.Count;
    }

    async Task Deliver(Claim claim)
    {
        try
        {
            await delivery.Run(claim, CancellationToken.None);
        }
        catch (Exception e)
        {
            // its lease will end, and then it counts as one that may have gone out
            log.LogError(e, "Center {Center}: owed message {Message} failed", claim.CenterId, claim.Id);
        }
    }
}
