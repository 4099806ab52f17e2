using Microsoft.Extensions.DependencyInjection;
using WowDash.Bots.Intake;
using WowDash.Bots.Telegram;
using WowDash.Data;
using WowDash.Data.Centers;
using WowDash.Data.Settings;
using WowDash.Data.Staff;

namespace WowDash.Bots.Webhooks;

/// <summary>Telegram's side of webhooks, a center at a time: looked at, set where it differs, deleted. Updates that wait at Telegram are never dropped.</summary>
public sealed class WebhookSetup
{
    // Telegram's ceiling; how many of one bot's updates it delivers at once
    const int MaxConnections = 100;
    static readonly TimeSpan FormerSecretKept = TimeSpan.FromMinutes(1);
    static readonly int[] Ports = [443, 80, 88, 8443];

    readonly IServiceProvider services;
    readonly Intake.Bots bots;
    readonly BotApi api;
    readonly BotHealth health;
    readonly WebhookRecord record;
    readonly CommandMenu menu;
    readonly WowDashSettings settings;
    readonly TimeProvider clock;

    internal WebhookSetup(IServiceProvider services, Intake.Bots bots, BotApi api, BotHealth health, WebhookRecord record, CommandMenu menu, WowDashSettings settings, TimeProvider clock) =>
        (this.services, this.bots, this.api, this.health, this.record, this.menu, this.settings, this.clock) = (services, bots, api, health, record, menu, settings, clock);

    /// <summary>The path under the base address; the bot's key follows.</summary>
    public const string Path = "/bot/webhook/";

    /// <summary>Makes Telegram deliver this center's updates here, and show the bot's commands. Asks first and changes only what differs.
    /// Refuses: <c>permission</c>, <c>webhook.base-url</c>, <c>bot.none</c>, <c>telegram.refused</c>, <c>telegram.away</c>.</summary>
    public async Task<Outcome<WebhookState>> Set(Actor actor, long centerId, Uri baseUrl, CancellationToken ct = default)
    {
        if (actor.Lacks(Permission.ManageWebhook) is { } lacking) return lacking;
        if (!Reachable(baseUrl)) return TelegramRefusals.BaseUrl;
        if (await bots.ByCenter(centerId, ct) is not { } bot) return TelegramRefusals.NoBot;
        var url = new Uri(baseUrl, Path + bot.WebhookKey).AbsoluteUri;
        // said first: whoever polls this bot stops
        await record.Want(bot, url, ct);
        var found = await api.GetWebhookInfo(bot, ct);
        if (found.Value is not { } info) return await Refused(bot, found.Result, ct);
        await menu.Sync(bot, ct);
        return await Align(bot, info, await record.Read(bot, ct), ct);
    }

    /// <summary>Gives the webhook a new secret without losing an update: the old one is accepted until Telegram sends the new one. Refuses as <see cref="Info"/>; what
    /// Telegram did not take at once, the job takes up again.</summary>
    public async Task<Outcome<WebhookState>> RotateSecret(Actor actor, long centerId, CancellationToken ct = default)
    {
        if (actor.Lacks(Permission.ManageWebhook) is { } lacking) return lacking;
        if (await bots.ByCenter(centerId, ct) is null) return TelegramRefusals.NoBot;
        await using (var scope = services.InCenter(centerId))
        {
            var rotated = await scope.ServiceProvider.GetRequiredService<RotateWebhookSecret>().Run(actor, ct);
            if (!rotated.Done) return rotated.Refusal;
        }

        bots.Forget();
        if (await bots.ByCenter(centerId, ct) is not { } bot) return TelegramRefusals.NoBot;
        var found = await api.GetWebhookInfo(bot, ct);
        return found.Value is { } info ? await Align(bot, info, await record.Read(bot, ct), ct) : await Refused(bot, found.Result, ct);
    }

    /// <summary>What Telegram says of this center's webhook. Refuses: <c>permission</c>, <c>bot.none</c>, <c>telegram.refused</c>, <c>telegram.away</c>.</summary>
    public async Task<Outcome<WebhookState>> Info(Actor actor, long centerId, CancellationToken ct = default)
    {
        if (actor.Lacks(Permission.ManageWebhook) is { } lacking) return lacking;
        if (await bots.ByCenter(centerId, ct) is not { } bot) return TelegramRefusals.NoBot;
        var found = await api.GetWebhookInfo(bot, ct);
        if (found.Value is not { } info) return await Refused(bot, found.Result, ct);
        await record.Found(bot, info, ct);
        return State(bot, info, changed: false);
    }

    /// <summary>Ends delivery by webhook, for polling. Refuses as <see cref="Info"/>.</summary>
    public async Task<Outcome<WebhookState>> Delete(Actor actor, long centerId, CancellationToken ct = default)
    {
        if (actor.Lacks(Permission.ManageWebhook) is { } lacking) return lacking;
        if (await bots.ByCenter(centerId, ct) is not { } bot) return TelegramRefusals.NoBot;
        await record.Want(bot, null, ct);
        var before = await Info(actor, centerId, ct);
        if (!before.Done || before.Value.Url.Length == 0) return before;
        var result = await api.DeleteWebhook(bot, ct);
        if (!result.Succeeded) return await Refused(bot, result, ct);
        await record.Deleted(bot, ct);
        return before.Value with { Url = "", Changed = true };
    }

    /// <summary>Looks at one bot and mends what differs from what is wanted. True when something was changed. Throws nothing of Telegram's.</summary>
    internal async Task<bool> Check(Bot bot, CancellationToken ct)
    {
        var found = await api.GetWebhookInfo(bot, ct);
        if (found.Value is not { } info)
        {
            await Refused(bot, found.Result, ct);
            return found.Result is CallResult.Refused { Kind: RefusalKind.Unauthorized };
        }

        return await Align(bot, info, await record.Read(bot, ct), ct) is { Done: true, Value.Changed: true };
    }

    /// <summary>Sets the webhook where it differs from the one wanted, or Telegram has not taken the present secret.</summary>
    async Task<Outcome<WebhookState>> Align(Bot bot, WebhookInfo info, WebhookRecord.Wanted wanted, CancellationToken ct)
    {
        if (wanted.Url is not { } url || (Same(info, url) && wanted.SecretSetAt is not null))
        {
            await record.Found(bot, info, ct);
            var sent = wanted.SecretSetAt;
            // with the address Telegram has the secret, too; what was under way has come by now
            if (wanted.HasFormer && (wanted.Url is null || clock.GetUtcNow() - sent > FormerSecretKept)) await record.DropFormerSecret(bot, ct);
            return State(bot, info, changed: false);
        }

        var result = await api.SetWebhook(bot, new SetWebhook(url, bot.WebhookSecret, MaxConnections, BotApi.AllowedUpdates), ct);
        if (!result.Succeeded) return await Refused(bot, result, ct);
        await record.Set(bot, url, ct);
        return State(bot, info with { Url = url, LastErrorMessage = null, LastErrorDate = null }, changed: true);
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

    static WebhookState State(Bot bot, WebhookInfo info, bool changed)
    {
        DateTimeOffset? erredAt = info.LastErrorDate is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
        return new WebhookState(bot.CenterId, bot.Username, info.Url, info.PendingUpdateCount, info.LastErrorMessage, erredAt, changed);
    }

    async Task<Refusal> Refused(Bot bot, CallResult result, CancellationToken ct)
    {
        if (result is CallResult.Refused { Kind: RefusalKind.Unauthorized }) await health.Disable(bot, ct);
        else if (result is CallResult.Refused refused) await health.Note(bot, refused.Description, null, ct);
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
