using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Live;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Centers;

/// <summary>Gives a bot's webhook a new secret.</summary>
public sealed class RotateWebhookSecret(WowDashDb db, BotSecrets secrets, TimeProvider clock)
{
    /// <summary>Makes the new secret; the old one goes on being accepted until Telegram has taken the new one. While that has not happened, asking again goes on with the
    /// same new one. Refuses: <c>permission</c>, <c>bot.none</c>.</summary>
    public Task<Outcome<BotConnection>> Run(Actor actor, CancellationToken ct = default) => db.InOneTransaction<BotConnection>(async () =>
    {
        if (actor.Lacks(Permission.ManageWebhook) is { } lacking) return lacking;
        await db.TakeTurn("webhook secret", ct);
        if (await db.BotConnections.SingleOrDefaultAsync(ct) is not { } bot) return CenterRefusals.NoBot;
        if (bot is { ProtectedFormerSecret: not null, SecretSetAt: null }) return bot;
        (bot.ProtectedFormerSecret, bot.ProtectedSecret, bot.SecretSetAt) = (bot.ProtectedSecret, secrets.Protect(db.Center.Id, Secret.New()), null);
        var now = clock.GetUtcNow();
        db.Audit(actor, "bot.secret-rotated", $"bot @{bot.Username}", now);
        await db.SaveChangesAsync(ct);
        await db.Announce("bot", bot.BotId, "secret", now, ct);
        return bot;
    }, ct);
}
