using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace WowDash.Bots.Telegram;

/// <summary>Files to Telegram.</summary>
sealed partial class BotApi
{
    /// <summary>Uploads a file into a chat: up to 50 MB, a photo up to 10. Answers what Telegram calls a document from now on, for this bot. What the content throws for want
    /// of its source is <see cref="CallResult.Unknown"/>, as any connection that breaks.</summary>
    public async Task<Answer<string>> Upload(Bot bot, FileUpload file, CancellationToken ct)
    {
        string? fileId = null;
        using var form = new MultipartFormDataContent { { new StringContent(file.ChatId.ToString(CultureInfo.InvariantCulture)), "chat_id" } };
        if (file.Caption.Length > 0)
        {
            form.Add(new StringContent(file.Caption, Encoding.UTF8), "caption");
            form.Add(new StringContent("HTML"), "parse_mode");
        }

        if (file.ReplyTo is { } message) form.Add(new StringContent($"{{\"message_id\":{message},\"allow_sending_without_reply\":true}}"), "reply_parameters");
        Name(file.Content, file.AsPhoto ? "photo" : "document", file.Name);
        form.Add(file.Content);
        var result = await Send(bot, file.AsPhoto ? "sendPhoto" : "sendDocument", form, file.Patience, (bytes, length) =>
        {
            fileId = JsonSerializer.Deserialize(bytes.AsSpan(0, length), ApiJson.Default.EnvelopeSentMessage)?.Result?.Document?.FileId;
            return true;
        }, ct);
        return new(result, fileId);
    }

    // Telegram reads a name's bytes as UTF-8, and a header's characters are written as their one byte each
    static void Name(HttpContent part, string field, string name)
    {
        var plain = string.Concat(name.Select(c => c is '"' or '\\' || char.IsControl(c) ? '_' : c));
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{field}\"; filename=\"{Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(plain))}\"");
    }
}

/// <summary>A file on its way into a chat.</summary>
sealed record FileUpload(long ChatId, string Name, HttpContent Content)
{
    /// <summary>HTML; at most 1 024 characters as read.</summary>
    public string Caption { get; init; } = "";

    /// <summary>The message it hangs under.</summary>
    public long? ReplyTo { get; init; }

    /// <summary>Shown in the chat itself.</summary>
    public bool AsPhoto { get; init; }

    /// <summary>How long it may take; 50 MB over a slow line take minutes.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(90);
}

/// <summary>Content that is written while it goes out, of a length nobody knows before.</summary>
sealed class WrittenContent(Func<Stream, CancellationToken, Task> write) : HttpContent
{
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => write(stream, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) => write(stream, cancellationToken);

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
