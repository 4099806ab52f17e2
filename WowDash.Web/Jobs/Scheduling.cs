using Microsoft.Extensions.Options;
using Quartz;

namespace WowDash.Web.Jobs;

/// <summary>Quartz's service, which ends quietly also when the process is told to stop before its scheduler has started: Quartz 4.7 then fails over a cluster manager
/// that was never made, and the program would end as if it had crashed.</summary>
sealed class Scheduling(IHostApplicationLifetime lifetime, IServiceProvider services, IOptionsMonitor<QuartzHostedServiceOptions> options, ILogger<Scheduling> log)
    : QuartzHostedService(lifetime, services, options), IHostedService
{
    // its own StopAsync cannot be overridden; the interface can be implemented again
    async Task IHostedService.StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await StopAsync(cancellationToken);
        }
        catch (AggregateException e) when (e.InnerException is NullReferenceException)
        {
            log.LogInformation("Stopped before the scheduler had started");
        }
    }
}
