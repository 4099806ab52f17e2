using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WowDash.Bots.Outbox;
using WowDash.Data.Files;
using WowDash.Data.Settings;

namespace WowDash.Bots.Files;

/// <summary>Fetches the files customers sent, looks what they are and counts their pages: owed work, out of the way of answers. Any number of processes may run it.</summary>
sealed class FileWorker(FileClaims claims, FetchFile fetch, WowDashSettings settings, TimeProvider clock, ILogger<FileWorker> log) : BackgroundService
{
    const int AtOnce = 6;
    static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    // what comes within a moment is taken in one go
    static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(10);

    readonly ConcurrentDictionary<FileClaim, Task> underWay = new();

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ended = new CancellationTokenSource();
        var extending = ExtendClaims(ended.Token);
        await TakeAndWork(stoppingToken);
        // what is cut off here is taken up again when its lease ends
        await Task.WhenAll(underWay.Values);
        await ended.CancelAsync();
        await extending;
    }

    async Task TakeAndWork(CancellationToken stoppingToken)
    {
        await using var wake = new Wake(settings, AcceptFile.Channel, log);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await Begin(stoppingToken) == 0 && underWay.Count < AtOnce) await wake.Wait(Look, clock, stoppingToken);
                else if (underWay.Count >= AtOnce) await Task.WhenAny(underWay.Values);
                await Task.Delay(Gathering, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception e)
            {
                log.LogWarning(e, "Files could not be looked for; trying again");
                await Task.Delay(Look, clock, CancellationToken.None);
            }
        }
    }

    /// <summary>A large file takes longer than a lease: so that a dead worker's files need not wait for the longest.</summary>
    async Task ExtendClaims(CancellationToken ended)
    {
        while (true)
        {
            try
            {
                await Task.Delay(FileClaims.Lease / 4, clock, ended);
                if (!underWay.IsEmpty) await claims.Extend(underWay.Keys, ended);
            }
            catch (OperationCanceledException) when (ended.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogWarning(e, "Claims of files could not be extended; trying again");
            }
        }
    }

    /// <summary>Works off what is due now; answers how many files that were.</summary>
    public async Task<int> Round(CancellationToken ct)
    {
        var began = await Begin(ct);
        await Task.WhenAll(underWay.Values);
        return began;
    }

    async Task<int> Begin(CancellationToken ct)
    {
        var taken = await claims.Take(clock.GetUtcNow(), AtOnce - underWay.Count, ct);
        foreach (var claim in taken)
        {
            var noted = new TaskCompletionSource();
            underWay[claim] = Work(claim, noted.Task, ct);
            noted.SetResult();
        }

        return taken.Count;
    }

    async Task Work(FileClaim claim, Task noted, CancellationToken ct)
    {
        await noted;
        try
        {
            await fetch.Run(claim, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // stopping
        }
        catch (Exception e)
        {
            log.LogError(e, "Center {Center}: file {File} failed; it is tried again", claim.CenterId, claim.Id);
        }

        underWay.TryRemove(claim, out _);
    }
}
