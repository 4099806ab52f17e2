using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace WowDash.Simulator.Admin;

/// <summary>
/// The changes of one customer's chats as server-sent events. The first event, "ready", comes once nothing can be missed any more:
/// the page reads its chats then, and again after every reconnection.
/// </summary>
internal static class EventStream
{
    static readonly TimeSpan Pulse = TimeSpan.FromSeconds(15);

    public static async Task Write(HttpContext http, World world, IOptions<JsonOptions> json, IHostApplicationLifetime host, long customer)
    {
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        using var over = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, host.ApplicationStopping);
        await using var feed = world.Feed.Listen(customer, over.Token).GetAsyncEnumerator(over.Token);
        var next = feed.MoveNextAsync().AsTask();
        try
        {
            await Say(http, "event: ready\nretry: 1000\ndata: {}\n\n", over.Token);
            while (true)
            {
                if (await Task.WhenAny(next, Task.Delay(Pulse, world.Clock, over.Token)) != next)
                {
                    await Say(http, ": still here\n\n", over.Token);
                    continue;
                }
                if (!await next)
                    return;
                var change = feed.Current with { State = State(world, feed.Current, customer) };
                await Say(http, $"data: {JsonSerializer.Serialize(change, json.Value.SerializerOptions)}\n\n", over.Token);
                next = feed.MoveNextAsync().AsTask();
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the program ends.
        }
        finally
        {
            await over.CancelAsync();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    static ViewState? State(World world, FeedEvent what, long customer) =>
        what.Bot is { } bot && world.FindBot(bot)?.Chats.GetValueOrDefault(customer) is { } chat ? ViewState.Of(chat) : null;

    static async Task Say(HttpContext http, string text, CancellationToken stop)
    {
        await http.Response.WriteAsync(text, stop);
        await http.Response.Body.FlushAsync(stop);
    }
}
