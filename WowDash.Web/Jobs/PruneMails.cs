using Microsoft.EntityFrameworkCore;
using WowDash.Data;

namespace WowDash.Web.Jobs;

sealed class PruneMails : ScheduledJob
{
    static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public override string Name => "prune-mails";
    public override string Schedule => "0 28 3 * * ?";
    public override string Says => "Drops e-mails owed more than 30 days ago: sent or given up by then, or never taken by a mail server.";

    public override async Task<JobCount> Run(JobRun run, CancellationToken ct)
    {
        await using var scope = run.Services.CreateAsyncScope();
        var old = scope.ServiceProvider.GetRequiredService<WowDashDb>().OwedMails.Where(m => m.CreatedAt < run.Now - Kept);
        return new JobCount(run.DryRun ? await old.CountAsync(ct) : await old.ExecuteDeleteAsync(ct));
    }
}
