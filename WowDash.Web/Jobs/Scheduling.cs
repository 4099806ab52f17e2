using Microsoft.Extensions.Options;
using Quartz;

namespace WowDash.Web.Jobs;

/// <summary>Quartz's service, which ends quietly also when the process is told to stop before its scheduler has started: Quartz 4.7 then fails over a cluster manager
/// that was never made, and the program would end as if it had crashed. It ends soon, too: with its database away Quartz tries for as long as one waits, whatever
/// token it was given, and all other services stop after this one.</summary>
sealed class Scheduling(IHostApplicationLifetime lifetime, IServiceProvider services, IOptionsMonitor<QuartzHostedServiceOptions> options, TimeProvider clock, ILogger<Scheduling> log)
    : QuartzHostedService(lifetime, services, options), IHostedService
{
    static readonly TimeSpan WaitsForJobs = TimeSpan.FromSeconds(6);

    // its own StopAsync cannot be overridden; the interface can be implemented again
    async Task IHostedService.StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await StopAsync(cancellationToken).WaitAsync(WaitsForJobs, clock, cancellationToken);
        }
        catch (AggregateException e) when (e.InnerException is NullReferenceException)
        {
            log.LogInformation("Stopped before the scheduler had started");
        }
        catch (TimeoutException)
        {
            log.LogWarning("The scheduler did not stop; what it was doing is recovered by another process, as after a crash");
        }
    }
}
