using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WowDash.Data.Tables;

namespace WowDash.Bots.State.Redis;

/// <summary>An installation that keeps conversations in PostgreSQL says so when it starts: should Redis be used again one day, what lies there is not taken for new. Also
/// hands on what this process counts.</summary>
sealed class RedisLeft(StateHome home, StateCounts counts, ILogger<RedisLeft> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var left = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!left && (await home.Refresh(stoppingToken)).Place is { OnRedis: true } place) await home.Leave(place, stoppingToken);
                left = true;
                await counts.Flush(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (Outage.Is(e))
            {
                log.LogDebug(e, "The database does not answer; trying again");
            }

            await Task.WhenAny(Task.Delay(Pause, stoppingToken));
        }
    }
}
