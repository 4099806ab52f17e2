using Microsoft.EntityFrameworkCore;
using WowDash.Data;

namespace WowDash.Web.Jobs;

sealed class PruneDeadLetters : ScheduledJob
{
    static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public override string Name => "prune-dead-letters";
    public override string Schedule => "0 33 3 * * ?";
    public override string Says => "Drops dead letters replayed more than 30 days ago; those not replayed stay.";

    public override Task<JobCount> Run(JobRun run, CancellationToken ct) => EachCenter.Visit(run, center =>
    {
        var old = center.GetRequiredService<WowDashDb>().DeadLetters.Where(d => d.ReplayedAt < run.Now - Kept);
        return run.DryRun ? old.CountAsync(ct) : old.ExecuteDeleteAsync(ct);
    }, ct);
}
