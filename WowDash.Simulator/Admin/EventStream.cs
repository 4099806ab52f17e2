using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace WowDash.Simulator.Admin;

/// <summary>Server-sent events of one customer's chats.</summary>
internal static class EventStream
{
    public static async Task Write(HttpContext http, World world, long customer)
    {
        var json = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        await http.Response.WriteAsync(": here\n\n");
        await http.Response.Body.FlushAsync();
        try
        {
            await foreach (var what in world.Feed.Listen(customer, http.RequestAborted))
            {
                await http.Response.WriteAsync($"data: {JsonSerializer.Serialize(what, json)}\n\n");
                await http.Response.Body.FlushAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed.
        }
    }
}
