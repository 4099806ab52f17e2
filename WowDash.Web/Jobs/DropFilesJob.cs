using WowDash.Data.Files;

namespace WowDash.Web.Jobs;

sealed class DropFilesJob : ScheduledJob
{
    public override string Name => "drop-files";
    public override string Schedule => "0 13 2 * * ?";
    public override string Says => "Drops the content of files that were taken back, of drafts that became no order within 8 days, and what lies on disk unknown for 3 days.";

    public override Task<JobCount> Run(JobRun run, CancellationToken ct) =>
        EachCenter.Visit(run, async center => (await center.GetRequiredService<DropFiles>().Run(run.DryRun, ct)).Value
            + (await center.GetRequiredService<DropStrayContents>().Run(run.DryRun, ct)).Value, ct);
}
