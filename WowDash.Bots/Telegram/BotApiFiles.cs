using System.Net;
using System.Net.Sockets;

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
