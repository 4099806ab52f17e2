using WowDash.Simulator.Wire;

namespace WowDash.Simulator.Api;

internal static class SendMethods
{
    const string CaptionTooLong = "message caption is too long";

    public static ApiResult Message(BotCall call)
    {
        if (call.Words("text", 4096, "message is too long", out var words) is { } fault)
            return fault;
        if (string.IsNullOrWhiteSpace(words.Text))
            return ApiResult.Bad("message text is empty");
        return Send(call, message => message with { Text = words.Text, Entities = words.Entities });
    }

    public static ApiResult Document(BotCall call) => WithFile(call, "document", "documents", (message, file, _) => message with { Document = Media.AsDocument(file) });

    public static ApiResult Photo(BotCall call) => WithFile(call, "photo", "photos", (message, file, sizes) =>
        message with { Photo = sizes ?? [new PhotoSize(file.Id, file.UniqueId, 800, 800, file.Size)] });

    public static ApiResult Location(BotCall call)
    {
        var fine = double.TryParse(call.Text("latitude"), out var latitude) & double.TryParse(call.Text("longitude"), out var longitude);
        if (!fine || Math.Abs(latitude) > 90 || Math.Abs(longitude) > 180)
            return ApiResult.Bad("wrong latitude or longitude specified");
        return Send(call, message => message with { Location = new Location(latitude, longitude) });
    }

    public static ApiResult MediaGroup(BotCall call)
    {
        if (call.Target(out var chat) is { } unreachable)
            return unreachable;
        if (!call.TryJson("media", WireJson.Default.InputMediaArray, out var media) || media is not { Length: >= 2 and <= 10 })
            return ApiResult.Bad("media group must include 2-10 items");
        var bodies = new List<Func<Message, Message>>(media.Length);
        foreach (var item in media)
        {
            var single = call with { Parameters = new(call.Parameters) { ["caption"] = item.Caption ?? "", [item.Type] = item.Media } };
            if (single.Words("caption", 1024, CaptionTooLong, out var words, item.ParseMode ?? "") is { } fault)
                return fault;
            if (Resolve(single, item.Type, item.Type == "photo" ? "photos" : "documents", out var file, out var sizes) is { } missing)
                return missing;
            bodies.Add(message => (item.Type == "photo"
                ? message with { Photo = sizes ?? [new PhotoSize(file.Id, file.UniqueId, 800, 800, file.Size)] }
                : message with { Document = Media.AsDocument(file) }) with
            { Caption = words.Text.Length == 0 ? null : words.Text, CaptionEntities = words.Entities });
        }
        var group = $"{call.Bot.Id % 100_000}{call.Bot.NextMessageId()}";
        var sent = bodies.Select(body => chat.Append(id => body(Blank(call, chat, id)) with { MediaGroupId = group }, fromBot: true).Body).ToArray();
        return ApiResult.Ok(sent, WireJson.Default.MessageArray, null, sent[0].MessageId);
    }

    public static ApiResult Copy(BotCall call)
    {
        if (call.World.FindChat(call.Bot, call.Text("from_chat_id") ?? "") is not { } from)
            return ApiResult.Bad("chat not found");
        if (from.Find(call.Number("message_id")) is not { } original)
            return ApiResult.Bad("message to copy not found");
        if (call.Words("caption", 1024, CaptionTooLong, out var words) is { } fault)
            return fault;
        return Send(call, message => original.Body with
        {
            MessageId = message.MessageId,
            From = message.From,
            Chat = message.Chat,
            Date = message.Date,
            EditDate = null,
            MediaGroupId = null,
            ReplyMarkup = message.ReplyMarkup,
            Caption = call.Text("caption") is null ? original.Body.Caption : words.Text,
            CaptionEntities = call.Text("caption") is null ? original.Body.CaptionEntities : words.Entities
        }, idOnly: true);
    }

    public static ApiResult Action(BotCall call)
    {
        if (call.Target(out var chat) is { } unreachable)
            return unreachable;
        if (call.Text("action") is not ("typing" or "upload_photo" or "upload_document" or "find_location" or "record_voice" or "upload_voice" or "choose_sticker") and not null
            || call.Text("action") is null)
            return ApiResult.Bad("wrong parameter action in request");
        chat.Publish(new FeedEvent("action", chat.Customer?.Id, call.Bot.Username) { Action = call.Text("action") });
        return ApiResult.True;
    }

    static ApiResult WithFile(BotCall call, string parameter, string kind, Func<Message, StoredFile, IReadOnlyList<PhotoSize>?, Message> put)
    {
        if (call.Words("caption", 1024, CaptionTooLong, out var words) is { } fault)
            return fault;
        if (call.Target(out _) is { } unreachable)
            return unreachable;
        if (Resolve(call, parameter, kind, out var file, out var sizes) is { } missing)
            return missing;
        return Send(call, message => put(message, file, sizes) with { Caption = words.Text.Length == 0 ? null : words.Text, CaptionEntities = words.Entities });
    }

    /// <summary>A file is an upload of that name, "attach://name" of another, or a file_id this bot has seen.</summary>
    static ApiResult? Resolve(BotCall call, string parameter, string kind, out StoredFile file, out IReadOnlyList<PhotoSize>? sizes)
    {
        sizes = null;
        file = null!;
        var given = call.Text(parameter);
        var name = given?.StartsWith("attach://", StringComparison.Ordinal) == true ? given[9..] : parameter;
        if (call.Uploads.TryGetValue(name, out var upload))
        {
            if (upload.Content.Length == 0)
                return ApiResult.Bad("file must be non-empty");
            if (kind == "photos")
            {
                if (upload.Content.Length > 10 << 20)
                    return ApiResult.Bad("PHOTO_SIZE_TOO_BIG");
                sizes = Media.Sizes(call.World.Files, call.Bot, upload);
                file = call.World.Files.Find(call.Bot, sizes[^1].FileId)!;
            }
            else
                file = call.World.Files.Keep(call.Bot, upload, kind);
            return null;
        }
        if (string.IsNullOrEmpty(given))
            return ApiResult.Bad($"there is no {parameter} in the request");
        file = call.World.Files.Find(call.Bot, given)!;
        return file is null ? ApiResult.Bad("wrong file identifier/HTTP URL specified") : null;
    }

    static ApiResult Send(BotCall call, Func<Message, Message> fill, bool idOnly = false)
    {
        if (call.Target(out var chat) is { } unreachable)
            return unreachable;
        if (call.Markup(out var markup) is { } fault)
            return fault;
        var inline = markup?.InlineKeyboard is { Count: > 0 } ? new ReplyMarkup { InlineKeyboard = markup.InlineKeyboard } : null;
        var sent = chat.Append(id => fill(Blank(call, chat, id) with { ReplyMarkup = inline }), fromBot: true, markup);
        return idOnly ? ApiResult.Ok(new MessageIdOnly(sent.Id), WireJson.Default.MessageIdOnly, null, sent.Id) : ApiResult.Sent(sent.Body);
    }

    static Message Blank(BotCall call, SimChat chat, long id) => new()
    {
        MessageId = id,
        From = new User { Id = call.Bot.Id, IsBot = true, FirstName = call.Bot.Me.FirstName, Username = call.Bot.Username },
        Chat = chat.Info,
        Date = call.World.Now()
    };
}
