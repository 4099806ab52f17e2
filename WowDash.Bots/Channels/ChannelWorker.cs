using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WowDash.Bots.Outbox;
using WowDash.Data.Live;
using WowDash.Data.Settings;

namespace WowDash.Bots.Channels;

/// <summary>Keeps the centers' channels in line with their orders. Any number of processes may run it.</summary>
sealed class ChannelWorker(ChannelFollower follower, ChannelClaims claims, PostOrder post, WowDashSettings settings, TimeProvider clock, ILogger<ChannelWorker> log) : BackgroundService
{
    const int AtOnce = 6;
    const int MostFailures = 5;

    static readonly TimeSpan Look = TimeSpan.FromSeconds(1.5);
    static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(10);

    // a busy desk announces many things a second
    static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(250);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var wake = new Wake(settings, LiveEvents.Channel, log);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await Round(stoppingToken) == 0) await wake.Wait(Look, clock, stoppingToken);
                await Task.Delay(Breath, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogWarning(e, "A round of the channels failed; it goes on");
                await Task.Delay(Look, clock, CancellationToken.None);
            }
        }
    }

    /// <summary>Reads on, then works off what is due; answers how many cards that were.</summary>
    public async Task<int> Round(CancellationToken ct)
    {
        await follower.Run(ct);
        var taken = await claims.Take(AtOnce, ct);
        await Task.WhenAll(taken.Select(Work));
        return taken.Count;
    }

    async Task Work(ChannelClaim claim)
    {
        try
        {
            // what was begun is finished: its fate would be unknown otherwise
            await post.Run(claim, CancellationToken.None);
        }
        catch (Exception e)
        {
            log.LogError(e, "Center {Center}: card {Card} failed", claim.CenterId, claim.Id);
            await PutAside(claim);
        }
    }

    // its channel's other cards wait behind it: a card that fails for a reason of its own is not tried for ever
    async Task PutAside(ChannelClaim claim)
    {
        try
        {
            if (claim.Attempts < MostFailures) await claims.Repeat(claim, AfterFailure * claim.Attempts, CancellationToken.None);
            else await claims.Fail(claim, "The card could not be written.", CancellationToken.None);
        }
        catch (Exception e)
        {
            log.LogError(e, "Center {Center}: card {Card} is tried again when its lease ends", claim.CenterId, claim.Id);
        }
    }
}
