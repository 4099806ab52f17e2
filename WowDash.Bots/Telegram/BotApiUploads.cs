using System.Net;
using System.Text;

namespace WowDash.Bots.Telegram;

/// <summary>Files to Telegram.</summary>
sealed partial class BotApi
{
    /// <summary>How long an upload may take: 50 MB over a slow line.</summary>
    public static readonly TimeSpan UploadPatience = TimeSpan.FromMinutes(5);

    /// <summary>Sends a file whose content is written while it goes out. Telegram takes 50 MB. What <paramref name="write"/> throws for want of its source is
    /// <see cref="CallResult.Unknown"/>, as any connection that breaks.</summary>
    public Task<CallResult> SendDocument(Bot bot, SendArchive document, string fileName, Func<Stream, CancellationToken, Task> write, CancellationToken ct)
    {
        var form = new MultipartFormDataContent
        {
            { new StringContent($"{document.ChatId}"), "chat_id" },
            { new StringContent(document.Caption, Encoding.UTF8), "caption" },
            { new WrittenContent(write), "document", fileName },
        };
        if (document.ParseMode is { } mode) form.Add(new StringContent(mode), "parse_mode");
        if (document.ReplyTo is { } message) form.Add(new StringContent($"{{\"message_id\":{message},\"allow_sending_without_reply\":true}}"), "reply_parameters");
        return Send(bot, "sendDocument", form, UploadPatience, static (_, _) => true, ct);
    }

    /// <summary>Content of a length nobody knows before it is written.</summary>
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
}

/// <summary>A file with a few words.</summary>
/// <param name="Caption">At most 1 024 characters as read.</param>
/// <param name="ReplyTo">The message it hangs under.</param>
sealed record SendArchive(long ChatId, string Caption, long? ReplyTo = null, string? ParseMode = "HTML");
