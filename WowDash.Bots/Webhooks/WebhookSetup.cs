using WowDash.Bots.Intake;
using WowDash.Bots.Telegram;
using WowDash.Data;
using WowDash.Data.Settings;
using WowDash.Data.Staff;

namespace WowDash.Bots.Webhooks;

/// <summary>Telegram's side of webhooks, a center at a time: looked at, set where it differs, deleted. Updates that wait at Telegram are never dropped.</summary>
public sealed class WebhookSetup
{
    // Telegram's ceiling; how many of one bot's updates it delivers at once
    const int MaxConnections = 100;
    static readonly int[] Ports = [443, 80, 88, 8443];

    readonly Intake.Bots bots;
    readonly BotApi api;
    readonly BotHealth health;
    readonly CommandMenu menu;
    readonly WowDashSettings settings;

    internal WebhookSetup(Intake.Bots bots, BotApi api, BotHealth health, CommandMenu menu, WowDashSettings settings) =>
        (this.bots, this.api, this.health, this.menu, this.settings) = (bots, api, health, menu, settings);

    /// <summary>The path under the base address; the bot's key follows.</summary>
    public const string Path = "/bot/webhook/";

    /// <summary>Makes Telegram deliver this center's updates here, and show the bot's commands. Asks first and changes only what differs.
    /// Refuses: <c>permission</c>, <c>webhook.base-url</c>, <c>bot.none</c>, <c>telegram.refused</c>, <c>telegram.away</c>.</summary>
    public async Task<Outcome<WebhookState>> Set(Actor actor, long centerId, Uri baseUrl, CancellationToken ct = default)
    {
        if (actor.Lacks(Permission.ManageWebhook) is { } lacking) return lacking;
        if (!Reachable(baseUrl)) return TelegramRefusals.BaseUrl;
        if (await bots.ByCenter(centerId, ct) is not { } bot) return TelegramRefusals.NoBot;
        var found = await api.GetWebhookInfo(bot, ct);
        if (found.Value is not { } info) return await Refused(bot, found.Result, ct);
        var url = new Uri(baseUrl, Path + bot.WebhookKey).AbsoluteUri;
        await menu.Sync(bot, ct);
        if (Same(info, url)) return await Noted(bot, info, changed: false, ct);

        var result = await api.SetWebhook(bot, new SetWebhook(url, bot.WebhookSecret, MaxConnections, BotApi.AllowedUpdates), ct);
        if (!result.Succeeded) return await Refused(bot, result, ct);
        return await Noted(bot, info with { Url = url, LastErrorMessage = null, LastErrorDate = null }, changed: true, ct);
    }

    /// <summary>What Telegram says of this center's webhook. Refuses: <c>permission</c>, <c>bot.none</c>, <c>telegram.refused</c>, <c>telegram.away</c>.</summary>
    public async Task<Outcome<WebhookState>> Info(Actor actor, long centerId, CancellationToken ct = default)
    {
        if (actor.Lacks(Permission.ManageWebhook) is { } lacking) return lacking;
        if (await bots.ByCenter(centerId, ct) is not { } bot) return TelegramRefusals.NoBot;
        var found = await api.GetWebhookInfo(bot, ct);
        return found.Value is { } info ? await Noted(bot, info, changed: false, ct) : await Refused(bot, found.Result, ct);
    }

    /// <summary>Ends delivery by webhook, for polling. Refuses as <see cref="Info"/>.</summary>
    public async Task<Outcome<WebhookState>> Delete(Actor actor, long centerId, CancellationToken ct = default)
    {
        var before = await Info(actor, centerId, ct);
        if (!before.Done || before.Value.Url.Length == 0) return before;
        var bot = (await bots.ByCenter(centerId, ct))!;
        var result = await api.DeleteWebhook(bot, ct);
        return result.Succeeded ? before.Value with { Url = "", Changed = true } : await Refused(bot, result, ct);
    }

    // the secret is not told; that ours is another shows in our own refusals
    static bool Same(WebhookInfo info, string url) =>
        info.Url == url && info.MaxConnections == MaxConnections && info.AllowedUpdates is { } allowed && allowed.ToHashSet().SetEquals(BotApi.AllowedUpdates)
        && info.LastErrorMessage?.Contains("401", StringComparison.Ordinal) != true;

    bool Reachable(Uri baseUrl)
    {
        if (!baseUrl.IsAbsoluteUri || baseUrl.UserInfo.Length > 0) return false;
        // a stand-in, or a Bot API server of our own, reaches any address
        if (settings.TelegramApiUrl.Host != "api.telegram.org" && baseUrl.Scheme is "http" or "https") return true;
        return baseUrl.Scheme == "https" && Ports.Contains(baseUrl.Port);
    }

    async Task<Outcome<WebhookState>> Noted(Bot bot, WebhookInfo info, bool changed, CancellationToken ct)
    {
        await health.Note(bot, info.LastErrorMessage, info.PendingUpdateCount, ct);
        DateTimeOffset? erredAt = info.LastErrorDate is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
        return new WebhookState(bot.CenterId, bot.Username, info.Url, info.PendingUpdateCount, info.LastErrorMessage, erredAt, changed);
    }

    async Task<Refusal> Refused(Bot bot, CallResult result, CancellationToken ct)
    {
        if (result is CallResult.Refused { Kind: RefusalKind.Unauthorized }) await health.Disable(bot, ct);
        return TelegramRefusals.Of(result);
    }
}

/// <summary>A webhook as Telegram sees it.</summary>
/// <param name="CenterId">Whose.</param>
/// <param name="Bot">Username without the @.</param>
/// <param name="Url">Empty when none is set.</param>
/// <param name="Pending">Updates that wait at Telegram.</param>
/// <param name="LastError">What went wrong last at delivery; null when nothing did.</param>
/// <param name="LastErrorAt">When that was.</param>
/// <param name="Changed">Whether it was changed just now.</param>
public sealed record WebhookState(long CenterId, string Bot, string Url, int Pending, string? LastError, DateTimeOffset? LastErrorAt, bool Changed);
