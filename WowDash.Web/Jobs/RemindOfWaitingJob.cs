using WowDash.Data.Centers;
using WowDash.Data.Messages;

namespace WowDash.Web.Jobs;

sealed class RemindOfWaitingJob : ScheduledJob
{
    public override string Name => "remind-of-waiting";
    public override string Schedule => "20 * * * * ?";
    public override string Says => "Rings again for customers whom nobody has answered: every ten minutes in the first hour, then every hour.";

    public override async Task<JobCount> Run(JobRun run, CancellationToken ct)
    {
        // most centers keep nobody waiting
        var some = await run.Services.GetRequiredService<PlatformQueries>().CentersToRemind(run.Now - RemindOfWaiting.Often, ct);
        return await EachCenter.Visit(run, some, async center => (await center.GetRequiredService<RemindOfWaiting>().Run(run.DryRun, ct)).Value, ct);
    }
}
