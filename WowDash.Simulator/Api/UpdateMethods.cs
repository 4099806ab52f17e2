using System.Text.RegularExpressions;
using WowDash.Simulator.Delivery;
using WowDash.Simulator.Wire;

namespace WowDash.Simulator.Api;

internal static partial class UpdateMethods
{
    public static async ValueTask<ApiResult> Get(BotCall call)
    {
        if (call.Bot.Updates.Webhook is not null)
            return ApiResult.Fail(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        if (!call.TryJson("allowed_updates", WireJson.Default.StringArray, out var allowed))
            return ApiResult.Bad("can't parse allowed updates");
        if (allowed is not null)
            call.Bot.Updates.Allow(allowed);
        var limit = (int)Math.Clamp(call.Number("limit", 100), 1, 100);
        var updates = await call.Bot.Updates.Poll(call.Number("offset"), limit, TimeSpan.FromSeconds(Math.Clamp(call.Number("timeout"), 0, 50)), call.Gone);
        return updates is null
            ? ApiResult.Fail(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running")
            : ApiResult.Raw(updates);
    }

    public static ApiResult SetWebhook(BotCall call)
    {
        var address = call.Text("url");
        if (string.IsNullOrEmpty(address))
            return DeleteWebhook(call);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http"))
            return ApiResult.Bad("bad webhook: An HTTPS URL must be provided for webhook");
        var local = call.World.Options.LoopbackWebhooks && WebhookClient.IsLoopback(url.Host);
        if (url.Scheme != "https" && !local)
            return ApiResult.Bad("bad webhook: An HTTPS URL must be provided for webhook");
        if (!local && url.Port is not (443 or 80 or 88 or 8443))
            return ApiResult.Bad("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
        var secret = call.Text("secret_token") is { Length: > 0 } given ? given : null;
        if (secret?.Length > 256)
            return ApiResult.Bad("secret token is too long");
        if (secret is not null && !Secret().IsMatch(secret))
            return ApiResult.Bad("secret token contains unallowed characters");
        if (!call.TryJson("allowed_updates", WireJson.Default.StringArray, out var allowed))
            return ApiResult.Bad("can't parse allowed updates");
        return Set(call, url, secret, (int)Math.Clamp(call.Number("max_connections", 40), 1, 100), allowed);
    }

    static ApiResult Set(BotCall call, Uri url, string? secret, int connections, string[]? allowed)
    {
        var updates = call.Bot.Updates;
        var drop = call.Flag("drop_pending_updates");
        var same = updates.Webhook is { } old && old.Url == url && old.Secret == secret && old.MaxConnections == connections
            && (allowed is null || allowed.ToHashSet().SetEquals(updates.Allowed ?? []));
        if (same && !drop)
            return ApiResult.Ok(true, WireJson.Default.Boolean, "Webhook is already set");
        updates.Set(new Webhook(url, secret, connections), allowed, drop);
        return ApiResult.Ok(true, WireJson.Default.Boolean, "Webhook was set");
    }

    public static ApiResult DeleteWebhook(BotCall call)
    {
        var was = call.Bot.Updates.Webhook is not null;
        if (was || call.Flag("drop_pending_updates"))
            call.Bot.Updates.Set(null, null, call.Flag("drop_pending_updates"));
        return ApiResult.Ok(true, WireJson.Default.Boolean, was ? "Webhook was deleted" : "Webhook is already deleted");
    }

    public static ApiResult WebhookInfo(BotCall call)
    {
        var updates = call.Bot.Updates;
        var webhook = updates.Webhook;
        return ApiResult.Ok(new WebhookInfo
        {
            Url = webhook?.Url.OriginalString ?? "",
            PendingUpdateCount = updates.Count,
            IpAddress = webhook is null ? null : "127.0.0.1",
            LastErrorDate = updates.LastError?.Date,
            LastErrorMessage = updates.LastError?.Message,
            MaxConnections = webhook?.MaxConnections,
            AllowedUpdates = updates.Allowed?.ToArray()
        }, WireJson.Default.WebhookInfo);
    }

    [GeneratedRegex("^[A-Za-z0-9_-]+$")]
    private static partial Regex Secret();
}
