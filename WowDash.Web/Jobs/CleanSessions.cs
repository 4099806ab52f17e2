using WowDash.Data.Sessions;

namespace WowDash.Web.Jobs;

sealed class CleanSessions : ScheduledJob
{
    public override string Name => "clear-sessions";
    public override string Schedule => "30 5/10 * * * ?";
    public override string Says => "Removes staff sessions that ended.";

    public override async Task<JobCount> Run(JobRun run, CancellationToken ct)
    {
        await using var scope = run.Services.CreateAsyncScope();
        return new((int)await scope.ServiceProvider.GetRequiredService<ClearSessions>().Run(run.DryRun, ct));
    }
}
