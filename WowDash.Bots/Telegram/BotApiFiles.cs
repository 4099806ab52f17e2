using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace WowDash.Bots.Telegram;

/// <summary>Files from Telegram.</summary>
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

    /// <summary>Uploads a file into a chat, up to 50 MB. Answers what Telegram calls it from now on, for this bot.</summary>
    public async Task<Answer<string>> SendFile(Bot bot, long chat, string name, Stream content, string? caption, CancellationToken ct)
    {
        string? fileId = null;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(chat.ToString(CultureInfo.InvariantCulture)), "chat_id" },
            Document(content, name),
        };
        if (!string.IsNullOrEmpty(caption))
        {
            form.Add(new StringContent(caption), "caption");
            form.Add(new StringContent("HTML"), "parse_mode");
        }

        var result = await Send(bot, "sendDocument", form, TransferPatience, (bytes, length) =>
        {
            fileId = JsonSerializer.Deserialize(bytes.AsSpan(0, length), ApiJson.Default.EnvelopeSentMessage)?.Result?.Document?.FileId;
            return true;
        }, ct);
        return new(result, fileId);
    }

    // Telegram reads a name's bytes as UTF-8, and a header's characters are written as their one byte each
    static StreamContent Document(Stream content, string name)
    {
        var plain = string.Concat(name.Select(c => c is '"' or '\\' || char.IsControl(c) ? '_' : c));
        var part = new StreamContent(content);
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"document\"; filename=\"{Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(plain))}\"");
        return part;
    }

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
