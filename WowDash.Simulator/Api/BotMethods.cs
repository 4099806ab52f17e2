using System.Collections.Frozen;

namespace WowDash.Simulator.Api;

/// <summary>The methods by name, and the one way every call goes: faults, limits, effect, log.</summary>
internal static class BotMethods
{
    static readonly FrozenDictionary<string, Func<BotCall, ValueTask<ApiResult>>> All =
        new Dictionary<string, Func<BotCall, ValueTask<ApiResult>>>(StringComparer.OrdinalIgnoreCase)
        {
            ["getMe"] = Now(OtherMethods.Me),
            ["getUpdates"] = UpdateMethods.Get,
            ["setWebhook"] = Now(UpdateMethods.SetWebhook),
            ["deleteWebhook"] = Now(UpdateMethods.DeleteWebhook),
            ["getWebhookInfo"] = Now(UpdateMethods.WebhookInfo),
            ["sendMessage"] = Now(SendMethods.Message),
            ["sendDocument"] = Now(SendMethods.Document),
            ["sendPhoto"] = Now(SendMethods.Photo),
            ["sendMediaGroup"] = Now(SendMethods.MediaGroup),
            ["sendLocation"] = Now(SendMethods.Location),
            ["sendChatAction"] = Now(SendMethods.Action),
            ["copyMessage"] = Now(SendMethods.Copy),
            ["editMessageText"] = Now(EditMethods.Text),
            ["editMessageCaption"] = Now(EditMethods.Caption),
            ["editMessageReplyMarkup"] = Now(EditMethods.Markup),
            ["deleteMessage"] = Now(EditMethods.Delete),
            ["deleteMessages"] = Now(EditMethods.DeleteMany),
            ["answerCallbackQuery"] = Now(OtherMethods.AnswerTap),
            ["setMyCommands"] = Now(OtherMethods.SetCommands),
            ["getMyCommands"] = Now(OtherMethods.GetCommands),
            ["deleteMyCommands"] = Now(OtherMethods.DeleteCommands),
            ["getFile"] = Now(OtherMethods.GetFile),
            ["getChat"] = Now(OtherMethods.GetChat),
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Null when the connection shall be cut instead of answered.</summary>
    public static async ValueTask<ApiResult?> Run(BotCall call)
    {
        var (world, bot, faults) = (call.World, call.Bot, call.World.Faults);
        world.Touch();
        if (faults.Take(FaultKind.Delay, bot, call.Method) is { } slow)
            await Task.Delay(TimeSpan.FromMilliseconds(slow.DelayMs), world.Clock);
        if (faults.Take(FaultKind.DropCall, bot, call.Method) is not null)
            return null;
        var result = Struck(call) ?? (All.TryGetValue(call.Method, out var method) ? await method(call) : ApiResult.Fail(404, "Not Found: method not found"));
        Log(call, result);
        world.Touch();
        return result.Status == 200 && faults.Take(FaultKind.DropAnswer, bot, call.Method) is not null ? null : result;
    }

    static ApiResult? Struck(BotCall call)
    {
        if (call.World.Faults.Take(FaultKind.TooManyRequests, call.Bot, call.Method) is { } flood)
            return ApiResult.TooMany(flood.RetryAfter);
        if (call.World.Faults.Take(FaultKind.ServerError, call.Bot, call.Method) is { } broken)
            return ApiResult.Fail(broken.Status, broken.Status switch { 500 => "Internal Server Error", 502 => "Bad Gateway", 504 => "Gateway Timeout", _ => "Service Unavailable" });
        if (!call.World.Limits || !(call.Method.StartsWith("send", StringComparison.OrdinalIgnoreCase) || call.Method.StartsWith("copy", StringComparison.OrdinalIgnoreCase)))
            return null;
        var wait = Math.Max(call.Bot.Pace.Wait(call.World.Clock), call.World.FindChat(call.Bot, call.Text("chat_id") ?? "")?.Pace.Wait(call.World.Clock) ?? 0);
        return wait == 0 ? null : ApiResult.TooMany(wait);
    }

    static void Log(BotCall call, ApiResult result)
    {
        var parameters = call.Parameters;
        if (parameters.ContainsKey("secret_token"))
            parameters = new(parameters) { ["secret_token"] = "…" };
        foreach (var (name, upload) in call.Uploads)
            parameters = new(parameters) { [name] = $"file {upload.FileName}, {upload.Content.Length} bytes" };
        long? chat = long.TryParse(call.Text("chat_id"), out var id) ? id : null;
        call.World.Calls.Add(new LoggedCall(call.World.Clock.GetUtcNow(), call.Bot.Id, call.Method, chat, parameters, result.Status, result.Description, result.MessageId));
    }

    static Func<BotCall, ValueTask<ApiResult>> Now(Func<BotCall, ApiResult> method) => call => ValueTask.FromResult(method(call));
}
