using WowDash.Bots.Webhooks;
using WowDash.Data.Centers;

namespace WowDash.Web.Jobs;

sealed class CheckBotsJob : ScheduledJob
{
    static readonly TimeSpan AtMost = TimeSpan.FromMinutes(4);

    public override string Name => "check-bots";
    public override string Schedule => "15 2/5 * * * ?";
    public override string Says => "Asks Telegram how each bot fares: token, webhook, what waits; sets a webhook that differs from the one wanted.";

    public override async Task<JobCount> Run(JobRun run, CancellationToken ct)
    {
        if (run.DryRun) return new((await run.Services.GetRequiredService<PlatformQueries>().Bots(ct)).Count(b => b.Enabled));
        var (changed, failed) = await run.Services.GetRequiredService<CheckBots>().Run(AtMost, ct);
        return new(changed, failed);
    }
}
