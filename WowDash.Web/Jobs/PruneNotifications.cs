using Microsoft.EntityFrameworkCore;
using WowDash.Data;

namespace WowDash.Web.Jobs;

sealed class PruneNotifications : ScheduledJob
{
    static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public override string Name => "prune-notifications";
    public override string Schedule => "0 43 3 * * ?";
    public override string Says => "Drops notifications older than 30 days.";

    public override Task<JobCount> Run(JobRun run, CancellationToken ct) => EachCenter.Visit(run, center =>
    {
        var old = center.GetRequiredService<WowDashDb>().Notifications.Where(n => n.CreatedAt < run.Now - Kept);
        return run.DryRun ? old.CountAsync(ct) : old.ExecuteDeleteAsync(ct);
    }, ct);
}
