using System.Text.Json;

namespace WowDash.Bots.Telegram;

/// <summary>The calls with an answer of their own.</summary>
sealed partial class BotApi
{
    /// <summary>The kinds of updates that are read; told to Telegram wherever it asks.</summary>
    public static readonly IReadOnlyList<string> AllowedUpdates = ["message", "edited_message", "callback_query", "my_chat_member"];

    /// <summary>Who the token's bot is.</summary>
    public Task<Answer<BotUser>> GetMe(Bot bot, CancellationToken ct) => Ask(bot, "getMe", null, ApiJson.Default.EnvelopeBotUser, ct);

    public Task<Answer<WebhookInfo>> GetWebhookInfo(Bot bot, CancellationToken ct) => Ask(bot, "getWebhookInfo", null, ApiJson.Default.EnvelopeWebhookInfo, ct);

    public Task<CallResult> SetWebhook(Bot bot, SetWebhook webhook, CancellationToken ct) => Tell(bot, "setWebhook", Body(webhook, ApiJson.Default.SetWebhook), ct);

    /// <summary>Ends delivery by webhook. What waits at Telegram goes on waiting.</summary>
    public Task<CallResult> DeleteWebhook(Bot bot, CancellationToken ct) => Tell(bot, "deleteWebhook", null, ct);

    /// <summary>Waits up to <paramref name="wait"/> for updates from <paramref name="offset"/> on, handed over as the answer's JSON: <c>result</c> is an array of updates.</summary>
    public async Task<Answer<JsonDocument>> GetUpdates(Bot bot, long offset, int limit, TimeSpan wait, CancellationToken ct)
    {
        JsonDocument? updates = null;
        var body = Body(new GetUpdates(offset, limit, (int)wait.TotalSeconds, AllowedUpdates), ApiJson.Default.GetUpdates);
        var result = await Send(bot, "getUpdates", body, wait + Patience, (bytes, length) =>
        {
            updates = JsonDocument.Parse(bytes.AsSpan(0, length).ToArray());
            return true;
        }, ct);
        return new(result, updates);
    }

    /// <summary>Where a file can be fetched from, for about an hour. Telegram refuses more than 20 MB.</summary>
    public Task<Answer<RemoteFile>> GetFile(Bot bot, string fileId, CancellationToken ct) =>
        Ask(bot, "getFile", Body(new GetFile(fileId), ApiJson.Default.GetFile), ApiJson.Default.EnvelopeRemoteFile, ct);

    public Task<CallResult> SetMyCommands(Bot bot, SetMyCommands commands, CancellationToken ct) => Tell(bot, "setMyCommands", Body(commands, ApiJson.Default.SetMyCommands), ct);

    public Task<Answer<MenuCommand[]>> GetMyCommands(Bot bot, string? language, CancellationToken ct) =>
        Ask(bot, "getMyCommands", Body(new GetMyCommands(language), ApiJson.Default.GetMyCommands), ApiJson.Default.EnvelopeMenuCommandArray, ct);

    Task<CallResult> Tell(Bot bot, string method, HttpContent? body, CancellationToken ct) => Send(bot, method, body, Patience, static (_, _) => true, ct);
}
