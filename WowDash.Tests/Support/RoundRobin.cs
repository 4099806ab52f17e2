using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace WowDash.Tests.Support;

/// <summary>A proxy that hands each request to the next worker: the hardest way to share a customer's updates among them.</summary>
sealed class RoundRobin : IAsyncDisposable
{
    readonly WebApplication app;
    readonly HttpClient client = new();
    readonly string[] workers;
    int next;

    RoundRobin(WebApplication app, string[] workers) => (this.app, this.workers) = (app, workers);

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
        var worker = workers[(uint)Interlocked.Increment(ref next) % workers.Length];
        using var request = new HttpRequestMessage(HttpMethod.Post, worker + context.Request.Path) { Content = new StreamContent(context.Request.Body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", context.Request.ContentType);
        request.Content.Headers.ContentLength = context.Request.ContentLength;
        const string secret = "X-Telegram-Bot-Api-Secret-Token";
        request.Headers.TryAddWithoutValidation(secret, (string?)context.Request.Headers[secret]);
        using var answer = await client.SendAsync(request);
        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        var body = await answer.Content.ReadAsByteArrayAsync();
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        client.Dispose();
    }
}
