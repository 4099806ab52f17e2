using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Outbox;

namespace WowDash.Web.Jobs;

sealed class PruneOutbox : ScheduledJob
{
    static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public override string Name => "prune-outbox";
    public override string Schedule => "0 23 3 * * ?";
    public override string Says => "Drops messages sent or given up more than 30 days ago.";

    public override Task<JobCount> Run(JobRun run, CancellationToken ct) => EachCenter.Visit(run, center =>
    {
        var old = center.GetRequiredService<WowDashDb>().OwedMessages
            .Where(m => (m.Status == DeliveryStatus.Sent || m.Status == DeliveryStatus.Failed) && m.CreatedAt < run.Now - Kept);
        return run.DryRun ? old.CountAsync(ct) : old.ExecuteDeleteAsync(ct);
    }, ct);
}
