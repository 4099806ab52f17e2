using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;

namespace WowDash.Bots.State;

/// <summary>Writes beside the states which replies went out, some hundred at a time and a little later: the next save of a conversation says the same for nothing,
/// and then no write is needed. Should the worker die first, the sweep sends a reply a second time at most.</summary>
sealed class SentMarks(NpgsqlDataSource source, CustomerLanes lanes, TimeProvider clock, ILogger<SentMarks> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);
    static readonly TimeSpan DrainsFor = TimeSpan.FromSeconds(5);

    // ends the sweep's interest only when nothing was saved since: a newer state has newer replies
    const string MarkSql =
        """
        update conversations c
        set sent_replies = c.sent_replies || (select array_agg(mark) from unnest($5::bigint[], $6::bigint[], $7::bigint[]) as m (center_id, telegram_user_id, mark)
                where m.center_id = c.center_id and m.telegram_user_id = c.telegram_user_id),
            replies_due_at = case when a.complete and c.version = a.version then null else c.replies_due_at end
        from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::boolean[]) as a (center_id, telegram_user_id, version, complete)
        where c.center_id = a.center_id and c.telegram_user_id = a.telegram_user_id
        """;

    readonly ConcurrentDictionary<CustomerLane, bool> waiting = new();

    /// <summary>Remembers that a lane has marks to write.</summary>
    public void Flush(CustomerLane lane) => waiting.TryAdd(lane, true);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Pause, clock, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                break;
            }

            await WriteWaiting();
        }

        await Drain();
    }

    // at shutdown the server has stopped already: what is under way goes out and is noted, so that no sweep sends it again
    async Task Drain()
    {
        await Task.WhenAny(Task.WhenAll(lanes.All.Select(l => l.Sending)), Task.Delay(DrainsFor, clock));
        while (!waiting.IsEmpty && await WriteWaiting())
        {
            // some hundred at a time
        }
    }

    async Task<bool> WriteWaiting()
    {
        var some = waiting.Keys.Take(500).ToList();
        if (some.Count == 0) return true;
        foreach (var lane in some) waiting.TryRemove(lane, out _);
        try
        {
            var marked = some.Select(lane => (Lane: lane, lane.Known, Marks: lane.Unwritten(), Sent: lane.SentSoFar())).Where(l => l is { Known: not null, Marks.Length: > 0 })
                .Select(l => new Marked(l.Lane, l.Known!.Version, l.Marks, l.Known.State.Unsent.All(r => l.Sent.Any(m => ReplyMark.Number(m) == r.Number)))).ToList();
            await Write(marked);
            foreach (var (lane, _, marks, _) in marked) lane.Written(marks);
            return true;
        }
        catch (Exception e)
        {
            log.LogWarning(e, "Marks of {Count} conversations were not written; trying again", some.Count);
            foreach (var lane in some) waiting.TryAdd(lane, true);
            return false;
        }
    }

    async Task Write(List<Marked> marked)
    {
        if (marked.Count == 0) return;
        await using var command = source.CreateCommand(MarkSql);
        void Column<T>(NpgsqlDbType type, IEnumerable<T> values) =>
            command.Parameters.Add(new NpgsqlParameter<T[]> { TypedValue = [.. values], NpgsqlDbType = NpgsqlDbType.Array | type });
        Column(NpgsqlDbType.Bigint, marked.Select(m => m.Lane.Key.CenterId));
        Column(NpgsqlDbType.Bigint, marked.Select(m => m.Lane.Key.UserId));
        Column(NpgsqlDbType.Bigint, marked.Select(m => m.Version));
        Column(NpgsqlDbType.Boolean, marked.Select(m => m.Complete));
        Column(NpgsqlDbType.Bigint, marked.SelectMany(m => m.Marks.Select(_ => m.Lane.Key.CenterId)));
        Column(NpgsqlDbType.Bigint, marked.SelectMany(m => m.Marks.Select(_ => m.Lane.Key.UserId)));
        Column(NpgsqlDbType.Bigint, marked.SelectMany(m => m.Marks));
        await command.ExecuteNonQueryAsync();
    }

    sealed record Marked(CustomerLane Lane, long Version, long[] Marks, bool Complete);
}
