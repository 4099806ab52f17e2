using Npgsql;

namespace WowDash.Web.Live;

/// <summary>Reads the stored events. The signal that wakes readers may be lost; these rows are what heals every gap.</summary>
sealed class LiveReader(NpgsqlDataSource source)
{
    /// <summary>Events read at once, and the farthest a reader may be behind.</summary>
    public const int Page = 500;

    /// <summary>A center's events after a position, in order, with what decides who sees the order they are about.</summary>
    public async Task<List<LiveFrame>> After(long centerId, long seq, CancellationToken ct)
    {
        await using var command = source.CreateCommand(
            """
            select e.seq, e.kind, e.subject_id, e.what, o.branch_id, o.assignee_id, o.created_by_id
            from live_events e left join orders o on o.center_id = e.center_id and o.id = e.subject_id and e.kind = 'order'
            where e.center_id = $1 and e.seq > $2 order by e.seq limit $3
            """);
        command.Parameters.Add(new() { Value = centerId });
        command.Parameters.Add(new() { Value = seq });
        command.Parameters.Add(new() { Value = Page });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var frames = new List<LiveFrame>();
        while (await reader.ReadAsync(ct))
            frames.Add(LiveFrame.Change(reader.GetInt64(0), reader.GetString(1), reader.GetInt64(2), reader.GetString(3), Id(reader, 4), Id(reader, 5), Id(reader, 6)));
        return frames;
    }

    /// <summary>The last number each center has handed out.</summary>
    public async Task<Dictionary<long, long>> Positions(long[] centerIds, CancellationToken ct)
    {
        await using var command = source.CreateCommand("select center_id, last_live_seq from center_counters where center_id = any($1)");
        command.Parameters.Add(new() { Value = centerIds });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var positions = new Dictionary<long, long>();
        while (await reader.ReadAsync(ct)) positions[reader.GetInt64(0)] = reader.GetInt64(1);
        return positions;
    }

    static long? Id(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}
