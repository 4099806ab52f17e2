using System.Text.Json;
using WowDash.Simulator.Wire;

namespace WowDash.Simulator.Api;

internal static class EditMethods
{
    const string NotModified =
        "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";

    public static ApiResult Text(BotCall call)
    {
        if (call.Words("text", 4096, "message is too long", out var words) is { } fault)
            return fault;
        if (string.IsNullOrWhiteSpace(words.Text))
            return ApiResult.Bad("message text is empty");
        return Edit(call, body => body.Text is null ? null : body with { Text = words.Text, Entities = words.Entities }, "there is no text in the message to edit");
    }

    public static ApiResult Caption(BotCall call)
    {
        if (call.Words("caption", 1024, "message caption is too long", out var words) is { } fault)
            return fault;
        return Edit(call, body => body is { Photo: null, Document: null }
            ? null
            : body with { Caption = words.Text.Length == 0 ? null : words.Text, CaptionEntities = words.Entities }, "there is no caption in the message to edit");
    }

    public static ApiResult Markup(BotCall call) => Edit(call, body => body, "message can't be edited");

    public static ApiResult Delete(BotCall call)
    {
        if (call.World.FindChat(call.Bot, call.Text("chat_id") ?? "") is not { } chat)
            return ApiResult.Bad("chat not found");
        return chat.Delete(call.Number("message_id")) ? ApiResult.True : ApiResult.Bad("message to delete not found");
    }

    public static ApiResult DeleteMany(BotCall call)
    {
        if (call.World.FindChat(call.Bot, call.Text("chat_id") ?? "") is not { } chat)
            return ApiResult.Bad("chat not found");
        if (!call.TryJson("message_ids", WireJson.Default.Int64Array, out var ids) || ids is not { Length: > 0 and <= 100 })
            return ApiResult.Bad("message identifiers are not specified");
        foreach (var id in ids)
            chat.Delete(id);
        return ApiResult.True;
    }

    static ApiResult Edit(BotCall call, Func<Message, Message?> change, string impossible)
    {
        if (call.Target(out var chat) is { } unreachable)
            return unreachable;
        if (call.Markup(out var markup) is { } fault)
            return fault;
        ApiResult? refusal = ApiResult.Bad("message to edit not found");
        var changed = chat.Replace(call.Number("message_id"), old =>
        {
            refusal = ApiResult.Bad("message can't be edited");
            if (!old.FromBot)
                return null;
            var inline = markup?.InlineKeyboard is { Count: > 0 } rows ? new ReplyMarkup { InlineKeyboard = rows } : null;
            refusal = ApiResult.Bad(impossible);
            if (change(old.Body) is not { } body)
                return null;
            body = body with { ReplyMarkup = inline };
            refusal = ApiResult.Bad(NotModified);
            return Same(body, old.Body) ? null : old with { Body = body with { EditDate = call.World.Now() }, Markup = inline };
        });
        return changed is null ? refusal : ApiResult.Sent(changed.Body);
    }

    static bool Same(Message left, Message right) =>
        JsonSerializer.SerializeToUtf8Bytes(left, WireJson.Default.Message).AsSpan().SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(right, WireJson.Default.Message));
}
