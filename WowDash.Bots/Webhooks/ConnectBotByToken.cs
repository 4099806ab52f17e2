using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WowDash.Bots.Telegram;
using WowDash.Data;
using WowDash.Data.Centers;

namespace WowDash.Bots.Webhooks;

/// <summary>Connects a center to the bot of a token, after asking Telegram whose token it is.</summary>
public sealed partial class ConnectBotByToken
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    readonly IServiceProvider services;
    readonly Intake.Bots bots;
    readonly BotApi api;
    readonly ILogger<ConnectBotByToken> log;

    internal ConnectBotByToken(IServiceProvider services, Intake.Bots bots, BotApi api, ILogger<ConnectBotByToken> log) =>
        (this.services, this.bots, this.api, this.log) = (services, bots, api, log);

    /// <summary>Answers the connection. Refuses: <c>bot.token</c>, <c>telegram.away</c>, <c>telegram.refused</c>, and what <see cref="ConnectBot"/> refuses.</summary>
    public async Task<Outcome<BotConnection>> Run(Actor actor, long centerId, string token, CancellationToken ct = default)
    {
        token = token.Trim();
        // it becomes part of an address
        if (!TokenShape().IsMatch(token)) return TelegramRefusals.Token;
        var bot = new Bot(centerId, 0, "", token, "", "");
        var me = await WhoIs(bot, ct);
        // an unknown token is a 404 when it was never anybody's
        if (me.Result is CallResult.Refused { Description: "Not Found" }) return TelegramRefusals.Token;
        if (me.Value is not { IsBot: true, Username: { } username } user) return TelegramRefusals.Of(me.Result);

        await using var scope = services.InCenter(centerId);
        var connected = await scope.ServiceProvider.GetRequiredService<ConnectBot>().Run(actor, user.Id, username, token, ct);
        bots.Forget();
        return connected;
    }

    /// <summary>Connections break, and a question can be asked again: for a while, since somebody waits for the answer.</summary>
    async Task<Answer<BotUser>> WhoIs(Bot bot, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            var me = await api.GetMe(bot, ct);
            if (me.Result is not (CallResult.Unknown or CallResult.Later { Limited: false })) return me;
            log.LogWarning("Center {Center}: Telegram could not be asked whose the token is: {Result}", bot.CenterId, me.Result);
            if (Stopwatch.GetElapsedTime(began) > Patience) return me;
            await Task.Delay(Pause, ct);
        }
    }

    [GeneratedRegex(@"\A\d{3,20}:[A-Za-z0-9_-]{20,100}\z", RegexOptions.CultureInvariant)]
    private static partial Regex TokenShape();
}
