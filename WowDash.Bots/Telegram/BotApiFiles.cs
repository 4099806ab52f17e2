using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace WowDash.Bots.Telegram;

/// <summary>Files up and down.</summary>
sealed partial class BotApi
{
    /// <summary>Telegram's limit for files a bot may fetch, bytes.</summary>
    public const long LargestDownload = 20 * 1024 * 1024;

    static readonly TimeSpan TransferPatience = TimeSpan.FromSeconds(90);

    /// <summary>Fetches what <see cref="GetFile"/> found into a stream; <see cref="RefusalKind.TooLong"/> when it is more than <paramref name="largest"/> bytes.
    /// Failures of the stream itself (a full disk) are the caller's and are thrown.</summary>
    public async Task<CallResult> Download(Bot bot, string path, Stream into, long largest, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{api}/file/bot{bot.Token}/{path}") { Version = HttpVersion.Version11 };
        using var limit = Limit(TransferPatience, ct);
        try
        {
            using var response = await http.SendAsync(request, limit.Token);
            if (!response.IsSuccessStatusCode) return DownloadRefusal(response.StatusCode);
            if (response.Content.Headers.ContentLength > largest) return TooLarge(largest);
            await using var from = await response.Content.ReadAsStreamAsync(limit.Token);
            return await Copy(from, into, largest, limit.Token);
        }
        catch (Exception e) when (e is not StoreFailed && !ct.IsCancellationRequested && Failure(e, limit.Token.IsCancellationRequested) is { } failure)
        {
            return failure;
        }
    }

    /// <summary>Sends a document from a stream, with an optional HTML caption.</summary>
    public Task<CallResult> SendDocument(Bot bot, long chatId, Stream file, string name, string? caption, CancellationToken ct) =>
        Upload(bot, "sendDocument", "document", chatId, file, name, caption, ct);

    /// <summary>Sends a picture from a stream, with an optional HTML caption.</summary>
    public Task<CallResult> SendPhoto(Bot bot, long chatId, Stream file, string name, string? caption, CancellationToken ct) =>
        Upload(bot, "sendPhoto", "photo", chatId, file, name, caption, ct);

    async Task<CallResult> Upload(Bot bot, string method, string field, long chatId, Stream file, string name, string? caption, CancellationToken ct)
    {
        using var form = new MultipartFormDataContent { { Field(chatId.ToString()), "chat_id" } };
        if (caption is not null)
        {
            form.Add(Field(caption), "caption");
            form.Add(Field("HTML"), "parse_mode");
        }

        using var content = new StreamContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(content, field, SafeName(name));
        return await Send(bot, method, form, TransferPatience, static (_, _) => true, ct);
    }

    static StringContent Field(string value) => new(value, Encoding.UTF8);

    // a name goes into a header
    static string SafeName(string name) => string.Concat(name.Select(c => char.IsControl(c) || c is '"' or '\\' or '/' ? '_' : c));

    static CallResult DownloadRefusal(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized => new CallResult.Refused(RefusalKind.Unauthorized, "Unauthorized"),
        HttpStatusCode.TooManyRequests => new CallResult.Later(TimeSpan.FromSeconds(5), Limited: true),
        >= HttpStatusCode.InternalServerError => new CallResult.Unknown($"HTTP {(int)status}"),
        _ => new CallResult.Refused(RefusalKind.Other, $"HTTP {(int)status}"),
    };

    static CallResult.Refused TooLarge(long largest) => new(RefusalKind.TooLong, $"more than {largest} bytes");

    static async Task<CallResult> Copy(Stream from, Stream into, long largest, CancellationToken ct)
    {
        var buffer = new byte[64 * 1024];
        var total = 0L;
        int read;
        while ((read = await from.ReadAsync(buffer, ct)) > 0)
        {
            if ((total += read) > largest) return TooLarge(largest);
            try
            {
                await into.WriteAsync(buffer.AsMemory(0, read), ct);
            }
            catch (IOException e)
            {
                throw new StoreFailed(e);
            }
        }

        return new CallResult.Done(0);
    }
}

/// <summary>What was fetched could not be written where the caller wanted it.</summary>
sealed class StoreFailed(IOException cause) : IOException(cause.Message, cause);
