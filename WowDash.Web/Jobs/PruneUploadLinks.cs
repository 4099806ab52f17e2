using Microsoft.EntityFrameworkCore;
using WowDash.Data;

namespace WowDash.Web.Jobs;

sealed class PruneUploadLinks : ScheduledJob
{
    // so long a link still says what became of it
    static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public override string Name => "prune-upload-links";
    public override string Schedule => "0 38 3 * * ?";
    public override string Says => "Drops links for uploading files that ended more than 7 days ago.";

    public override Task<JobCount> Run(JobRun run, CancellationToken ct) => EachCenter.Visit(run, center =>
    {
        var old = center.GetRequiredService<WowDashDb>().UploadLinks.Where(l => l.ExpiresAt < run.Now - Kept);
        return run.DryRun ? old.CountAsync(ct) : old.ExecuteDeleteAsync(ct);
    }, ct);
}
