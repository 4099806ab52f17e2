using WowDash.Data;
using WowDash.Data.Conversations;

namespace WowDash.Web.Jobs;

sealed class CleanBotStates : ScheduledJob
{
    public override string Name => "clean-bot-states";
    public override string Schedule => "0 0/10 * * * ?";
    public override string Says => "Removes conversations that expired.";

    public override async Task<JobCount> Run(JobRun run, CancellationToken ct)
    {
        // over all centers at once, through the expiry index: most centers have nothing stale
        await using var scope = run.Services.CreateAsyncScope();
        var cleared = await scope.ServiceProvider.GetRequiredService<ClearStates>().Run(Actor.System, new StatesToClear { DryRun = run.DryRun }, ct);
        return new((int)cleared.Value);
    }
}
