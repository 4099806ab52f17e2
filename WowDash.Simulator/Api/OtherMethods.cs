using System.Text.RegularExpressions;
using WowDash.Simulator.Wire;

namespace WowDash.Simulator.Api;

internal static partial class OtherMethods
{
    static readonly TimeSpan TapLife = TimeSpan.FromSeconds(150);

    public static ApiResult Me(BotCall call) => ApiResult.Ok(call.Bot.Me, WireJson.Default.User);

    public static ApiResult AnswerTap(BotCall call)
    {
        if (!call.Bot.Taps.TryGetValue(call.Text("callback_query_id") ?? "", out var tap) || call.World.Clock.GetUtcNow() - tap.At > TapLife)
            return ApiResult.Bad("query is too old and response timeout expired or query ID is invalid");
        if (call.Text("text")?.Length > 200)
            return ApiResult.Bad("MESSAGE_TOO_LONG");
        var answer = new TapAnswer(call.Text("text"), call.Flag("show_alert"), call.Text("url"));
        tap.Answer(answer);
        tap.Chat.Publish(new FeedEvent("answer", tap.Chat.Customer?.Id, call.Bot.Username) { TapId = tap.Id, Answer = answer });
        return ApiResult.True;
    }

    public static ApiResult SetCommands(BotCall call)
    {
        if (!call.TryJson("commands", WireJson.Default.BotCommandArray, out var commands) || commands is not { Length: <= 100 })
            return ApiResult.Bad("can't parse commands JSON array");
        if (commands.FirstOrDefault(it => !Command().IsMatch(it.Command.TrimStart('/'))) is not null)
            return ApiResult.Bad("BOT_COMMAND_INVALID");
        if (commands.Any(it => it.Description is not { Length: >= 1 and <= 256 }))
            return ApiResult.Bad("BOT_COMMAND_DESCRIPTION_INVALID");
        if (Scope(call) is not { } scope)
            return ApiResult.Bad("can't parse BotCommandScope");
        call.Bot.Commands[scope] = [.. commands.Select(it => it with { Command = it.Command.TrimStart('/') })];
        return ApiResult.True;
    }

    public static ApiResult GetCommands(BotCall call) => Scope(call) is { } scope
        ? ApiResult.Ok(call.Bot.Commands.GetValueOrDefault(scope, []), WireJson.Default.BotCommandArray)
        : ApiResult.Bad("can't parse BotCommandScope");

    public static ApiResult DeleteCommands(BotCall call)
    {
        if (Scope(call) is not { } scope)
            return ApiResult.Bad("can't parse BotCommandScope");
        call.Bot.Commands.TryRemove(scope, out _);
        return ApiResult.True;
    }

    public static ApiResult GetFile(BotCall call)
    {
        if (call.World.Files.Find(call.Bot, call.Text("file_id") ?? "") is not { } file)
            return ApiResult.Bad("invalid file_id");
        if (file.Size > 20 << 20)
            return ApiResult.Bad("file is too big");
        call.World.Files.Link(file);
        return ApiResult.Ok(new FileLink(file.Id, file.UniqueId, file.Size, file.Path), WireJson.Default.FileLink);
    }

    public static ApiResult GetChat(BotCall call) => call.World.FindChat(call.Bot, call.Text("chat_id") ?? "") is { Reachable: true } chat
        ? ApiResult.Ok(chat.Info, WireJson.Default.ChatInfo)
        : ApiResult.Bad("chat not found");

    static string? Scope(BotCall call) => call.TryJson("scope", WireJson.Default.CommandScope, out var scope)
        ? $"{scope?.Type ?? "default"}:{scope?.ChatId}:{scope?.UserId}:{call.Text("language_code")}"
        : null;

    [GeneratedRegex("^[a-z0-9_]{1,32}$")]
    private static partial Regex Command();
}
