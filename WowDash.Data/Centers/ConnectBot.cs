using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Live;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Centers;

/// <summary>Connects a center to its bot.</summary>
public sealed class ConnectBot(WowDashDb db, BotSecrets secrets, PlatformQueries platform, TimeProvider clock)
{
    /// <summary>Stores the token encrypted. The same bot with a new token keeps its webhook's address and secret; another bot gets new ones.
    /// Refuses: <c>permission</c>, <c>bot.token</c> (not this bot's), <c>bot.taken</c> (another center's).</summary>
    /// <param name="botId">As getMe says.</param>
    /// <param name="username">As getMe says, without the @.</param>
    public Task<Outcome<BotConnection>> Run(Actor actor, long botId, string username, string token, CancellationToken ct = default) => db.InOneTransaction<BotConnection>(async () =>
    {
        if (actor.Lacks(Permission.ManageBotToken) is { } lacking) return lacking;
        if (botId <= 0 || !token.StartsWith($"{botId}:", StringComparison.Ordinal) || token.Length < $"{botId}:".Length + 10) return CenterRefusals.Token;
        var centerId = db.Center.Id;
        await db.TakePlatformTurn($"bot {botId}", ct);
        if (await platform.CenterOfBot(botId, ct) is { } taken && taken != centerId) return CenterRefusals.BotTaken;

        var now = clock.GetUtcNow();
        var bot = await db.BotConnections.SingleOrDefaultAsync(ct);
        if (bot is not null && bot.BotId != botId)
        {
            db.BotConnections.Remove(bot);
            await db.SaveChangesAsync(ct);
            bot = null;
        }

        bot ??= db.BotConnections.Add(new BotConnection
        {
            BotId = botId,
            Username = username,
            WebhookKey = Secret.New(16),
            ProtectedToken = [],
            ProtectedSecret = secrets.Protect(centerId, Secret.New()),
        }).Entity;
        (bot.Username, bot.ProtectedToken, bot.Enabled, bot.ConnectedAt) = (username, secrets.Protect(centerId, token), true, now);
        (bot.LastError, bot.LastErrorAt) = (null, null);
        db.Audit(actor, "bot.connected", $"bot @{username}", now, after: new { botId, username });
        await db.SaveChangesAsync(ct);
        await db.Announce("bot", botId, "connected", now, ct);
        return bot;
    }, ct);
}
