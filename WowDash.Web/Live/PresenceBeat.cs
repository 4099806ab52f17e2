namespace WowDash.Web.Live;

/// <summary>Repeats who looks at which order through this worker, so that the others know that it lives.</summary>
sealed class PresenceBeat(Presence presence, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Presence.Beat, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stoppingToken.IsCancellationRequested) await presence.Repeat();
        }
    }
}
