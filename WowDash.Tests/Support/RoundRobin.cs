using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace WowDash.Tests.Support;

/// <summary>A proxy that hands each request to the next worker: the hardest way to share a customer's updates among them. Where that one is gone the other gets it,
/// as nginx is set up to do.</summary>
sealed class RoundRobin : IAsyncDisposable
{
    readonly WebApplication app;
    readonly HttpClient client = new();
    readonly string[] workers;
    int next;
    int answered;

    RoundRobin(WebApplication app, string[] workers) => (this.app, this.workers) = (app, workers);

    /// <summary>Every so manieth answer of a worker is lost on the way: the update comes again although it was taken.</summary>
    public int LosesEvery { get; set; } = int.MaxValue;

    public string Url => app.Urls.First();

    public static async Task<RoundRobin> Over(params string[] workers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var proxy = new RoundRobin(builder.Build(), workers);
        proxy.app.MapPost("/{**path}", proxy.Forward);
        await proxy.app.StartAsync();
        return proxy;
    }

    async Task Forward(HttpContext context)
    {
        using var sent = new MemoryStream();
        await context.Request.Body.CopyToAsync(sent);
        var first = (uint)Interlocked.Increment(ref next);
        for (var i = 0; i < workers.Length; i++)
        {
            try
            {
                await Ask(workers[(first + i) % workers.Length], context, sent.ToArray());
                return;
            }
            catch (HttpRequestException)
            {
                // gone: the next one
            }
        }

        context.Response.StatusCode = StatusCodes.Status502BadGateway;
    }

    async Task Ask(string worker, HttpContext context, byte[] sent)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, worker + context.Request.Path) { Content = new ByteArrayContent(sent) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", context.Request.ContentType);
        const string secret = "X-Telegram-Bot-Api-Secret-Token";
        request.Headers.TryAddWithoutValidation(secret, (string?)context.Request.Headers[secret]);
        using var answer = await client.SendAsync(request);
        if (Interlocked.Increment(ref answered) % LosesEvery == 0)
        {
            context.Response.StatusCode = StatusCodes.Status504GatewayTimeout;
            return;
        }

        var body = await answer.Content.ReadAsByteArrayAsync();
        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        if (answer.Headers.RetryAfter is { } later) context.Response.Headers.RetryAfter = later.ToString();
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        client.Dispose();
    }
}
