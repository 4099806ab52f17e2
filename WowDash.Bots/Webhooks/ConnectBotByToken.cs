using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Bots.Telegram;
using WowDash.Data;
using WowDash.Data.Centers;

namespace WowDash.Bots.Webhooks;

/// <summary>Connects a center to the bot of a token, after asking Telegram whose token it is.</summary>
public sealed partial class ConnectBotByToken
{
    readonly IServiceProvider services;
    readonly Intake.Bots bots;
    readonly BotApi api;

    internal ConnectBotByToken(IServiceProvider services, Intake.Bots bots, BotApi api) => (this.services, this.bots, this.api) = (services, bots, api);

    /// <summary>Answers the connection. Refuses: <c>bot.token</c>, <c>telegram.away</c>, <c>telegram.refused</c>, and what <see cref="ConnectBot"/> refuses.</summary>
    public async Task<Outcome<BotConnection>> Run(Actor actor, long centerId, string token, CancellationToken ct = default)
    {
        token = token.Trim();
        // it becomes part of an address
        if (!TokenShape().IsMatch(token)) return TelegramRefusals.Token;
        var bot = new Bot(centerId, 0, "", token, "", "");
        var me = await api.GetMe(bot, ct);
        // a connection may break; a question can be asked again
        if (me.Result is CallResult.Unknown) me = await api.GetMe(bot, ct);
        // an unknown token is a 404 when it was never anybody's
        if (me.Result is CallResult.Refused { Description: "Not Found" }) return TelegramRefusals.Token;
        if (me.Value is not { IsBot: true, Username: { } username } user) return TelegramRefusals.Of(me.Result);

        await using var scope = services.InCenter(centerId);
        var connected = await scope.ServiceProvider.GetRequiredService<ConnectBot>().Run(actor, user.Id, username, token, ct);
        bots.Forget();
        return connected;
    }

    [GeneratedRegex(@"\A\d{3,20}:[A-Za-z0-9_-]{20,100}\z", RegexOptions.CultureInvariant)]
    private static partial Regex TokenShape();
}
