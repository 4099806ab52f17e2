using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using WowDash.Data.Settings;

namespace WowDash.Bots.Telegram;

/// <summary>Calls the Bot API. Every call ends in a <see cref="CallResult"/>; only the caller's own cancellation throws. The token is part of the address, so this client
/// neither logs nor traces, and no text that leaves it holds an address.</summary>
sealed partial class BotApi(WowDashSettings settings) : IDisposable
{
    /// <summary>A request without an answer for so long is given up, its outcome unknown.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    const int SmallAnswer = 16 * 1024;
    const int LargestAnswer = 16 * 1024 * 1024;

    static readonly MediaTypeHeaderValue Json = new("application/json");
    static readonly TimeSpan NotSentPause = TimeSpan.FromSeconds(1);

    readonly string api = settings.TelegramApiUrl.GetLeftPart(UriPartial.Path).TrimEnd('/');

    // an address costs more to make than to keep; with a bot that is no longer known its addresses go, too
    readonly ConditionalWeakTable<Bot, ConcurrentDictionary<string, Uri>> addresses = [];

    // not HttpClient: its loggers and its handler chain would see the address
    readonly HttpMessageInvoker http = new(new SocketsHttpHandler
    {
        ActivityHeadersPropagator = null,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = TimeSpan.FromSeconds(4),
        // a chat's calls go one after the other, but there are many chats and Telegram is 50 ms away
        MaxConnectionsPerServer = 4096,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(50),
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        UseCookies = false,
    });

    /// <summary>Makes a call whose answer is a message or nothing of interest.</summary>
    public Task<CallResult> Call(Bot bot, BotCall call, CancellationToken ct) => Send(bot, call.Method, JsonBody(call.Body), Patience, static (_, _) => true, ct);

    public void Dispose() => http.Dispose();

    static ReadOnlyMemoryContent JsonBody(ReadOnlyMemory<byte> body)
    {
        var content = new ReadOnlyMemoryContent(body);
        content.Headers.ContentType = Json;
        return content;
    }

    async Task<Answer<T>> Ask<T>(Bot bot, string method, HttpContent? body, JsonTypeInfo<Envelope<T>> type, CancellationToken ct, TimeSpan? patience = null)
        where T : class
    {
        T? value = null;
        var result = await Send(bot, method, body, patience ?? Patience, (bytes, length) =>
        {
            value = JsonSerializer.Deserialize(bytes.AsSpan(0, length), type)?.Result;
            return value is not null;
        }, ct);
        return new(result, result is CallResult.Done ? value : null);
    }

    static ReadOnlyMemoryContent Body<T>(T call, JsonTypeInfo<T> type) => JsonBody(JsonSerializer.SerializeToUtf8Bytes(call, type));

    /// <param name="take">Sees the bytes of an answer that says ok; false when they are not what was asked for.</param>
    async Task<CallResult> Send(Bot bot, string method, HttpContent? body, TimeSpan patience, Func<byte[], int, bool> take, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, AddressOf(bot, method)) { Content = body, Version = HttpVersion.Version11 };
        using var limit = Limit(patience, ct);
        try
        {
            using var response = await http.SendAsync(request, limit.Token);
            var (bytes, length) = await ReadBody(response.Content, limit.Token);
            try
            {
                var result = AnswerReader.Read(response.StatusCode, bytes.AsSpan(0, length));
                return result is not CallResult.Done || take(bytes, length) ? result : new CallResult.Unknown($"{method} was answered with something else");
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(bytes);
            }
        }
        catch (Exception e) when (!ct.IsCancellationRequested && Failure(e, limit.Token.IsCancellationRequested) is { } failure)
        {
            return failure;
        }
    }

    Uri AddressOf(Bot bot, string method)
    {
        var known = addresses.GetOrCreateValue(bot);
        return known.TryGetValue(method, out var address) ? address : known[method] = new Uri($"{api}/bot{bot.Token}/{method}");
    }

    static CancellationTokenSource Limit(TimeSpan patience, CancellationToken ct)
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(patience);
        return limit;
    }

    /// <summary>What an exception tells about the request; null for one that is a bug. Exception texts go no further: they may name the address.</summary>
    static CallResult? Failure(Exception e, bool timedOut) => e switch
    {
        HttpRequestException { HttpRequestError: var error } when NothingSent(error) => new CallResult.Later(NotSentPause, Reason: $"{error}, {(e.InnerException as SocketException)?.SocketErrorCode}"),
        HttpRequestException http => new CallResult.Unknown($"the connection broke ({http.HttpRequestError})"),
        // the handler's own limit is the one on connecting
        OperationCanceledException when !timedOut => new CallResult.Later(NotSentPause, Reason: "no connection in time"),
        OperationCanceledException => new CallResult.Unknown("no answer in time"),
        IOException => new CallResult.Unknown("the connection broke"),
        JsonException => new CallResult.Unknown("the answer could not be read"),
        _ => null,
    };

    static bool NothingSent(HttpRequestError error) => error is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
        or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    static async ValueTask<(byte[] Bytes, int Length)> ReadBody(HttpContent content, CancellationToken ct)
    {
        var stream = await content.ReadAsStreamAsync(ct);
        var bytes = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(content.Headers.ContentLength + 1 ?? SmallAnswer, 1, LargestAnswer));
        var length = 0;
        while (true)
        {
            var read = await stream.ReadAsync(bytes.AsMemory(length), ct);
            if (read == 0) return (bytes, length);
            length += read;
            if (length < bytes.Length) continue;
            if (length >= LargestAnswer) throw new IOException("The answer is too large.");
            var larger = ArrayPool<byte>.Shared.Rent(length * 2);
            bytes.AsSpan(0, length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = larger;
        }
    }
}
