using System.Buffers;
using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Orders;
using WowDash.Web.Access;

namespace WowDash.Web.Live;

/// <summary>GET /live?rooms=orders,order:42: the stream of one browser. It goes on after Last-Event-ID (or <c>after</c>, where a page was rendered), on any
/// worker; with neither it begins now, or with the last <c>last_n</c> events.</summary>
static class LiveStream
{
    const int MostAtFirst = 100;

    public static async Task<IResult> Open(HttpContext http, Viewer viewer, WowDashDb db, LiveHub hub, Presence presence, LiveReader reader, [FromQuery] string? rooms, [FromQuery] long? after,
        [FromQuery(Name = "last_n")] int? lastN, CancellationToken ct)
    {
        if (LiveRooms.Parse(rooms) is not { } asked) return Results.Problem(statusCode: StatusCodes.Status400BadRequest);
        var wanted = asked.OrderIds.ToArray();
        if (wanted.Length > 0 && await db.Orders.SeenBy(viewer.Session.Sight).CountAsync(o => wanted.Contains(o.Id), ct) < wanted.Length)
            return Results.Problem(statusCode: StatusCodes.Status404NotFound);
        var client = new LiveClient(viewer.Session, asked, viewer.Actor.Address ?? "");
        if (hub.IsFull(client))
        {
            LiveMetrics.Refused.Add(1);
            http.Response.Headers.RetryAfter = "5";
            return Results.Problem(statusCode: StatusCodes.Status429TooManyRequests);
        }

        try
        {
            var position = await hub.Join(client, ct);
            await presence.Changed(client.CenterId, asked.OrderIds);
            var from = LastEventId(http.Request) ?? after ?? (lastN is > 0 and var n ? Math.Max(0, position - Math.Min(n, MostAtFirst)) : await Now(client.CenterId, reader, ct));
            await Run(http, client, reader, from, position, isResume: lastN is null || after is not null || LastEventId(http.Request) is not null, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // the browser went away
        }
        finally
        {
            hub.Leave(client);
            await presence.Changed(client.CenterId, asked.OrderIds);
        }

        return Results.Empty;
    }

    static async Task Run(HttpContext http, LiveClient client, LiveReader reader, long from, long position, bool isResume, CancellationToken ct)
    {
        var (replay, snapshot) = await Missed(client.CenterId, reader, from, position, isResume, ct);
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store, no-transform";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        http.Response.BodyWriter.Write(LiveFrame.Hello);
        if (snapshot is { } at)
        {
            LiveMetrics.Snapshots.Add(1);
            http.Response.BodyWriter.Write(LiveFrame.Snapshot(at));
        }

        await client.Send(http.Response, replay, snapshot ?? from, ct);
    }

    // what this worker has not read yet lies before now all the same
    static async Task<long> Now(long centerId, LiveReader reader, CancellationToken ct) => (await reader.Positions([centerId], ct)).GetValueOrDefault(centerId);

    /// <summary>What the reader missed; or the position to go on from, when that is too much, or was pruned, or is not of this stream.</summary>
    static async Task<(IReadOnlyList<LiveFrame> Replay, long? Snapshot)> Missed(long centerId, LiveReader reader, long from, long position, bool isResume, CancellationToken ct)
    {
        if (from == position) return ([], null);
        if (from > position)
        {
            // ahead of what this worker has read so far, or of a stream that was reset
            var now = (await reader.Positions([centerId], ct)).GetValueOrDefault(centerId);
            return from <= now ? ([], null) : ([], now);
        }

        var missed = await reader.After(centerId, from, ct);
        var isWhole = missed.Count > 0 && missed.Count < LiveReader.Page && (missed[0].Seq == from + 1 || !isResume);
        return isWhole ? (missed, null) : ([], position);
    }

    static long? LastEventId(HttpRequest request) =>
        long.TryParse(request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
