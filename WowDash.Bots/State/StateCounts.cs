using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace WowDash.Bots.State;

/// <summary>Statistics that cost the same however many states there are: a job counts the rows every few minutes and keeps the result in one row, with what all processes
/// counted of their reads and conflicts.</summary>
sealed class StateCounts(NpgsqlDataSource source, TimeProvider clock)
{
    /// <summary>The one question that <c>state stats</c> asks of PostgreSQL.</summary>
    public const string LastSql = "select taken_at, body, hits, misses, conflicts from state_statistics";

    const string TakeSql =
        """
        with grouped as (
            select center_id, kind, count(*) as states, sum(octet_length(body))::bigint as bytes, min(updated_at) as oldest, max(updated_at) as newest, avg(extract(epoch from $1 - updated_at)) as age
            from conversations group by center_id, kind
        )
        select coalesce((select json_agg(json_build_object('centerId', center_id, 'kind', kind, 'count', states, 'bytes', bytes) order by center_id, kind) from grouped), '[]')::text,
               (select min(oldest) from grouped), (select max(newest) from grouped), (select (sum(age * states) / sum(states))::float8 from grouped),
               (select percentile_disc(0.95) within group (order by extract(epoch from $1 - updated_at)::float8) from conversations)
        """;

    static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web) { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };

    long hits;
    long misses;
    long conflicts;

    public void Hit() => Interlocked.Increment(ref hits);

    public void Missed() => Interlocked.Increment(ref misses);

    public void Conflicted() => Interlocked.Increment(ref conflicts);

    /// <summary>Adds what this process counted to what all did.</summary>
    public async Task Flush(CancellationToken ct)
    {
        long[] counted = [Interlocked.Exchange(ref hits, 0), Interlocked.Exchange(ref misses, 0), Interlocked.Exchange(ref conflicts, 0)];
        if (counted.All(c => c == 0)) return;
        await using var add = source.CreateCommand("update state_statistics set hits = hits + $1, misses = misses + $2, conflicts = conflicts + $3");
        foreach (var count in counted) add.Parameters.Add(new NpgsqlParameter<long> { TypedValue = count });
        await add.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Counts all rows and keeps the result; answers how many there are. Reads the whole table.</summary>
    public async Task<long> Take(CancellationToken ct)
    {
        await using var count = source.CreateCommand(TakeSql);
        count.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = clock.GetUtcNow() });
        count.CommandTimeout = 120;
        Taken taken;
        await using (var row = await count.ExecuteReaderAsync(ct))
        {
            await row.ReadAsync(ct);
            taken = new(JsonSerializer.Deserialize<List<StateGroup>>(row.GetString(0), Shape)!,
                row.IsDBNull(1) ? null : await row.GetFieldValueAsync<DateTimeOffset>(1, ct), row.IsDBNull(2) ? null : await row.GetFieldValueAsync<DateTimeOffset>(2, ct),
                row.IsDBNull(3) ? null : row.GetDouble(3), row.IsDBNull(4) ? null : row.GetDouble(4));
        }

        await using var keep = source.CreateCommand("update state_statistics set taken_at = $1, body = $2");
        keep.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = clock.GetUtcNow() });
        keep.Parameters.Add(new NpgsqlParameter<string> { TypedValue = JsonSerializer.Serialize(taken, Shape), NpgsqlDbType = NpgsqlDbType.Jsonb });
        await keep.ExecuteNonQueryAsync(ct);
        return taken.Groups.Sum(g => g.Count);
    }

    /// <summary>What was counted last.</summary>
    public async Task<StateStatistics> Last(string backEnd, CancellationToken ct)
    {
        await using var query = source.CreateCommand(LastSql);
        await using var row = await query.ExecuteReaderAsync(ct);
        if (!await row.ReadAsync(ct)) return new(backEnd, null);
        var taken = row.IsDBNull(1) ? null : JsonSerializer.Deserialize<Taken>(row.GetString(1), Shape);
        return new(backEnd, row.IsDBNull(0) ? null : await row.GetFieldValueAsync<DateTimeOffset>(0, ct))
        {
            Groups = taken?.Groups ?? [],
            Oldest = taken?.Oldest,
            Newest = taken?.Newest,
            AverageAge = Seconds(taken?.AverageAge),
            P95Age = Seconds(taken?.P95Age),
            Hits = row.GetInt64(2),
            Misses = row.GetInt64(3),
            Conflicts = row.GetInt64(4),
        };
    }

    static TimeSpan? Seconds(double? seconds) => seconds is { } s ? TimeSpan.FromSeconds(s) : null;

    sealed record Taken(IReadOnlyList<StateGroup> Groups, DateTimeOffset? Oldest, DateTimeOffset? Newest, double? AverageAge, double? P95Age);
}
