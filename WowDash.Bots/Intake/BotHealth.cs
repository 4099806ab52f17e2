using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WowDash.Bots.Telegram;
using WowDash.Data;
using WowDash.Data.Audit;
using WowDash.Data.Centers;
using WowDash.Data.Live;
using WowDash.Data.Messages;
using WowDash.Data.Tables;

namespace WowDash.Bots.Intake;

/// <summary>What is known of a bot's well-being, kept with its connection for the center's people to see.</summary>
sealed class BotHealth(IServiceProvider services, Bots bots, BotSecrets secrets, TimeProvider clock, ILogger<BotHealth> log)
{
    /// <summary>Telegram does not know the token any more: the bot rests until it gets a new one. A token that was changed meanwhile is left alone.</summary>
    public async Task Disable(Bot bot, CancellationToken ct)
    {
        await using var scope = services.InCenter(bot.CenterId);
        var db = scope.ServiceProvider.GetRequiredService<WowDashDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // who comes second finds it done
        await db.Database.ExecuteSqlAsync($"select 1 from bot_connections where center_id = {bot.CenterId} for update", ct);
        var row = await db.BotConnections.SingleOrDefaultAsync(ct);
        if (row is not { Enabled: true } || secrets.Read(bot.CenterId, row.ProtectedToken) != bot.Token) return;
        log.LogError("Center {Center}: Telegram refuses the token of @{Bot}; the bot is disabled until a new one is set", bot.CenterId, bot.Username);
        (row.Enabled, row.LastError, row.CheckedAt) = (false, "Telegram does not accept the token any more (401).", clock.GetUtcNow());
        // from here the center's people are told: the audit log, the bell of those who can mend it, and whoever looks at the bot's page
        db.Audit(Actor.System, "bot.disabled", $"bot @{bot.Username}", clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        await db.NotifyOfBot(bot.Username, clock.GetUtcNow(), ct);
        await db.Announce("bot", bot.BotId, "disabled", clock.GetUtcNow(), ct);
        await db.Commit(ct);
        bots.Forget();
    }

    /// <summary>Notes what was found; null for no error.</summary>
    public async Task Note(Bot bot, string? error, int? pending, CancellationToken ct)
    {
        await using var scope = services.InCenter(bot.CenterId);
        var db = scope.ServiceProvider.GetRequiredService<WowDashDb>();
        var now = clock.GetUtcNow();
        await db.BotConnections.Where(b => b.BotId == bot.BotId).ExecuteUpdateAsync(
            b => b.SetProperty(x => x.LastError, error).SetProperty(x => x.PendingUpdates, x => pending ?? x.PendingUpdates).SetProperty(x => x.CheckedAt, now), ct);
    }
}
