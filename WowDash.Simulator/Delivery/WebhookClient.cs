using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;

namespace WowDash.Simulator.Delivery;

/// <summary>Posts updates to bots. What came back is a value, network trouble included.</summary>
internal sealed class WebhookClient : IDisposable
{
    static readonly MediaTypeHeaderValue Json = new("application/json");
    readonly HttpClient http;

    public WebhookClient(TimeSpan timeout)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
        };
        // A test's nginx has a certificate of its own making; only this machine may.
        handler.SslOptions.RemoteCertificateValidationCallback = (sender, _, _, errors) =>
            errors == SslPolicyErrors.None || (sender is SslStream stream && IsLoopback(stream.TargetHostName));
        http = new HttpClient(handler) { Timeout = timeout };
    }

    public async Task<WebhookAnswer> Post(Webhook webhook, byte[] update)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = new ByteArrayContent(update) };
        request.Content.Headers.ContentType = Json;
        if (webhook.Secret is { } secret)
            request.Headers.TryAddWithoutValidation("X-Telegram-Bot-Api-Secret-Token", secret);
        try
        {
            using var response = await http.SendAsync(request);
            var body = response.IsSuccessStatusCode ? await response.Content.ReadAsByteArrayAsync() : [];
            return response.IsSuccessStatusCode
                ? new WebhookAnswer(null, null, body)
                : new WebhookAnswer($"Wrong response from the webhook: {(int)response.StatusCode} {response.ReasonPhrase}", response.Headers.RetryAfter?.Delta, []);
        }
        catch (HttpRequestException trouble)
        {
            return new WebhookAnswer(trouble.HttpRequestError == HttpRequestError.ConnectionError ? "Connection refused" : "Connection closed", null, []);
        }
        catch (TaskCanceledException)
        {
            return new WebhookAnswer("Read timeout expired", null, []);
        }
    }

    public static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));

    public void Dispose() => http.Dispose();
}

internal sealed record WebhookAnswer(string? Error, TimeSpan? RetryAfter, byte[] Body);

/// <summary>Where and how a bot wants its updates; ended when it is replaced.</summary>
internal sealed class Webhook(Uri url, string? secret, int maxConnections)
{
    public Uri Url { get; } = url;
    public string? Secret { get; } = secret;
    public int MaxConnections { get; } = maxConnections;
    public SemaphoreSlim Slots { get; } = new(maxConnections);
    public CancellationTokenSource Ended { get; } = new();
}
