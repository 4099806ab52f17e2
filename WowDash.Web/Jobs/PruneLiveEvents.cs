using Microsoft.EntityFrameworkCore;
using WowDash.Data;

namespace WowDash.Web.Jobs;

sealed class PruneLiveEvents : ScheduledJob
{
    static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    public override string Name => "prune-live-events";
    public override string Schedule => "0 7/30 * * * ?";
    public override string Says => "Drops live events older than 24 hours.";

    public override Task<JobCount> Run(JobRun run, CancellationToken ct) => EachCenter.Visit(run, center =>
    {
        var old = center.GetRequiredService<WowDashDb>().LiveEvents.Where(e => e.At < run.Now - Kept);
        return run.DryRun ? old.CountAsync(ct) : old.ExecuteDeleteAsync(ct);
    }, ct);
}
