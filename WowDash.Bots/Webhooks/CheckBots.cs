using Microsoft.Extensions.Logging;
using WowDash.Bots.Intake;

namespace WowDash.Bots.Webhooks;

/// <summary>Looks after all bots: asks Telegram of each whether its token still holds, what waits and what went wrong last, keeps that for the center's people, and mends a
/// webhook that is not as it is wanted.</summary>
public sealed class CheckBots
{
    readonly Intake.Bots bots;
    readonly BotStarts starts;
    readonly WebhookSetup webhooks;
    readonly TimeProvider clock;
    readonly ILogger<CheckBots> log;

    internal CheckBots(Intake.Bots bots, BotStarts starts, WebhookSetup webhooks, TimeProvider clock, ILogger<CheckBots> log) =>
        (this.bots, this.starts, this.webhooks, this.clock, this.log) = (bots, starts, webhooks, clock, log);

    /// <summary>Checks the bots one after the other, new ones slowly, for at most so long; what is left has its turn first the next time. Answers how many were changed
    /// (disabled, or their webhook set) and how many could not be looked at.</summary>
    public async Task<(int Changed, int Failed)> Run(TimeSpan atMost, CancellationToken ct = default)
    {
        var (began, changed, failed) = (clock.GetTimestamp(), 0, 0);
        var all = await bots.All(ct);
        // those this process has called before cost nothing; the others come as fast as Telegram likes it
        foreach (var bot in all.OrderByDescending(b => starts.Knows(b.BotId)))
        {
            while (!starts.TryStart(bot.BotId) && clock.GetElapsedTime(began) < atMost) await Task.Delay(TimeSpan.FromMilliseconds(250), clock, ct);
            if (clock.GetElapsedTime(began) >= atMost) break;
            try
            {
                if (await webhooks.Check(bot, ct)) changed++;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                failed++;
                log.LogError(e, "Center {Center}: @{Bot} could not be checked", bot.CenterId, bot.Username);
            }
        }

        return (changed, failed);
    }
}
