using WowDash.Bots.State;

namespace WowDash.Web.Jobs;

sealed class CountBotStates : ScheduledJob
{
    public override string Name => "count-bot-states";
    public override string Schedule => "0 2/5 * * * ?";
    public override string Says => "Counts conversations for state stats, which then need not.";

    public override async Task<JobCount> Run(JobRun run, CancellationToken ct) => run.DryRun ? new(0) : new((int)await run.Services.GetRequiredService<StateDoor>().Recount(ct));
}
