using WowDash.Bots.State;
using WowDash.Data;
using WowDash.Data.Conversations;

namespace WowDash.Web.Jobs;

sealed class CleanBotStates : ScheduledJob
{
    public override string Name => "clean-bot-states";
    public override string Schedule => "0 0/10 * * * ?";
    public override string Says => "Removes conversations that expired.";

    // over all centers at once, through the expiry index: most centers have nothing stale
    public override async Task<JobCount> Run(JobRun run, CancellationToken ct) =>
        new((int)(await run.Services.GetRequiredService<StateDoor>().Clean(Actor.System, new StatesToClear { DryRun = run.DryRun }, ct)).Value);
}
