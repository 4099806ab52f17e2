using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Data;
using WowDash.Data.Files;

namespace WowDash.Bots.Telegram;

/// <summary>Sends files of the store. A reply only names the file; Telegram gets the content once and is told its own name for it afterwards.</summary>
sealed class StoredDocument(IServiceProvider services, FileStore store, BotApi api)
{
    const string Scheme = "stored:";

    /// <summary>How a reply names a file of the store.</summary>
    public static string Name(long fileId) => $"{Scheme}{fileId}";

    /// <summary>Sends what a <c>sendDocument</c> names; calls that name nothing of the store go out as they are.</summary>
    public async Task<CallResult> Send(Bot bot, BotCall call, CancellationToken ct)
    {
        var body = JsonNode.Parse(call.Body.Span)!.AsObject();
        var document = (string)body["document"]!;
        if (!document.StartsWith(Scheme, StringComparison.Ordinal)) return await api.Call(bot, call, ct);

        await using var scope = services.InCenter(bot.CenterId);
        var db = scope.ServiceProvider.GetRequiredService<WowDashDb>();
        var id = long.Parse(document.AsSpan(Scheme.Length), System.Globalization.CultureInfo.InvariantCulture);
        if (await db.Files.SingleOrDefaultAsync(f => f.Id == id && f.Status == FileStatus.Stored, ct) is not { } file) return Gone;
        if (file.TelegramFileId is { } known)
        {
            body["document"] = known;
            var again = await api.Call(bot, new BotCall(call.Method, JsonSerializer.SerializeToUtf8Bytes(body)), ct);
            // a name is good for the bot that was told it: the center may have another by now
            if (again is not CallResult.Refused { Kind: RefusalKind.Other }) return again;
        }

        var sent = await Upload(bot, new(file.Name, file.StorageKey!, AsPhoto: false), (long)body["chat_id"]!, (string?)body["caption"] ?? "", ct);
        if (sent.Value is not { } telegramId) return sent.Result;
        file.TelegramFileId = telegramId;
        await db.SaveChangesAsync(ct);
        return sent.Result;
    }

    /// <summary>Uploads a file of the store; a picture that Telegram does not take as one goes as a document.</summary>
    /// <param name="patience">How long it may take; a minute and a half unless told.</param>
    public async Task<Answer<string>> Upload(Bot bot, OutgoingFile file, long chat, string caption, CancellationToken ct, TimeSpan? patience = null)
    {
        Stream content;
        try
        {
            content = store.Open(file.StorageKey);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(Gone, null);
        }

        await using (content)
        {
            var upload = new FileUpload(chat, file.Name, new StreamContent(content)) { Caption = caption, AsPhoto = file.AsPhoto };
            var sent = await api.Upload(bot, patience is { } limit ? upload with { Patience = limit } : upload, ct);
            if (!file.AsPhoto || sent.Result is not CallResult.Refused { Kind: RefusalKind.Other }) return sent;
        }

        return await Upload(bot, file with { AsPhoto = false }, chat, caption, ct, patience);
    }

    static readonly CallResult Gone = new CallResult.Refused(RefusalKind.Other, "The file is not in the store any more.");
}
