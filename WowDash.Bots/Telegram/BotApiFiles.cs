using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace WowDash.Bots.Telegram;

/// <summary>Files up and down.</summary>
sealed partial class BotApi
{
    static readonly TimeSpan TransferPatience = TimeSpan.FromSeconds(90);

    /// <summary>Fetches what <see cref="GetFile"/> found and hands the stream over. What <paramref name="take"/> itself throws (a full disk) is the caller's and is thrown.</summary>
    public async Task<CallResult> Download(Bot bot, string path, Func<Stream, CancellationToken, Task> take, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{api}/file/bot{bot.Token}/{path}") { Version = HttpVersion.Version11 };
        using var limit = Limit(TransferPatience, ct);
        try
        {
            using var response = await http.SendAsync(request, limit.Token);
            if (!response.IsSuccessStatusCode) return DownloadRefusal(response.StatusCode);
            await using var content = await response.Content.ReadAsStreamAsync(limit.Token);
            await take(content, limit.Token);
            return new CallResult.Done(0);
        }
        catch (Exception e) when (!ct.IsCancellationRequested && IsNetwork(e) && Failure(e, limit.Token.IsCancellationRequested) is { } failure)
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

    // a disk's errors are IOExceptions, too
    static bool IsNetwork(Exception e) => e is HttpRequestException or HttpIOException or OperationCanceledException or IOException { InnerException: SocketException };
}
