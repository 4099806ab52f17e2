using System.Text.Json;
using Npgsql;
using WowDash.Data.Outbox;

namespace WowDash.Bots.Outbox;

/// <summary>An owed message a sender has taken. <paramref name="Attempts"/> counts the times it may have gone out, this one included.</summary>
/// <param name="Kind">Null when this version does not know it: a newer one wrote it, and is running beside this one while they are exchanged.</param>
/// <param name="Facts">Null when they cannot be read.</param>
sealed record Claim(long CenterId, long Id, Lane Lane, int Attempts, DateTimeOffset CreatedAt, NoticeKind? Kind, long? OrderId, NoticeFacts? Facts);

/// <summary>Takes due messages of all centers, one of each customer at a time, so that a customer reads them in the order they were owed. Only
/// the news of files, which waits for more of them, keeps no other message waiting.</summary>
sealed class Claims(NpgsqlDataSource database)
{
    /// <summary>How long a sender may take over one batch.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    // Leases are by the database's clock alone. A new row's time is its writer's, and a writer whose clock is ahead must not delay it. The conditions are worded so that
    // PostgreSQL walks the index of what is due and looks for earlier ones of the same customer row by row until it has enough: as a join, all that waits was compared with all.
    const string TakeSql =
        """
        with due as (
            select center_id, id from owed_messages m
            where status in ('Queued', 'Sending') and lane <> 'Bulk' and due_at <= greatest(now(), $1) and due_at <= case status when 'Queued' then greatest(now(), $1) else now() end
                and not coalesce(center_id = any($2), false)
                and not coalesce((
                    select true from owed_messages earlier
                    where earlier.center_id = m.center_id and earlier.customer_id = m.customer_id and earlier.id < m.id
                        and earlier.status in ('Queued', 'Sending') and earlier.lane <> 'Bulk' and earlier.kind <> 'FilesAdded' limit 1), false)
            order by due_at, id limit $3 for update skip locked
        )
        update owed_messages m set status = 'Sending', attempts = attempts + 1, due_at = now() + $4
        from due where m.center_id = due.center_id and m.id = due.id
        returning m.center_id, m.id, m.lane, m.attempts, m.created_at, m.kind, m.order_id, m.facts
        """;

    // A bot's turn is in its row: however many processes send, together they keep to its pace. What was taken sets when the next may be.
    const string TakeBulkSql =
        """
        with turn as (
            select center_id, bulk_pace from bot_connections b
            where enabled and bulk_at <= now() and center_id <> all($2) and exists (
                select 1 from owed_messages m where m.center_id = b.center_id and m.lane = 'Bulk' and m.status in ('Queued', 'Sending') and m.due_at <= greatest(now(), $1))
            order by bulk_at limit 4 for update skip locked
        ), due as (
            select t.center_id, next.id, t.bulk_pace from turn t cross join lateral (
                select m.id from owed_messages m
                where m.center_id = t.center_id and m.lane = 'Bulk' and (m.status = 'Queued' and m.due_at <= greatest(now(), $1) or m.status = 'Sending' and m.due_at <= now())
                order by m.due_at, m.id limit $3 for update skip locked) next
        ), paced as (
            update bot_connections b set bulk_at = now() + make_interval(secs => taken.count / taken.bulk_pace), bulk_pace = least(25, b.bulk_pace + 0.1)
            from (select center_id, bulk_pace, count(*)::float8 as count from due group by center_id, bulk_pace) taken where b.center_id = taken.center_id
        )
        update owed_messages m set status = 'Sending', attempts = attempts + 1, due_at = now() + $4
        from due where m.center_id = due.center_id and m.id = due.id
        returning m.center_id, m.id, m.lane, m.attempts, m.created_at, m.kind, m.order_id, m.facts
        """;

    /// <summary>Takes up to so many bulk messages of each bot whose turn it is, leaving out the centers whose bots rest.</summary>
    public Task<List<Claim>> TakeBulk(DateTimeOffset now, long[] resting, int atMost, CancellationToken ct) => Take(TakeBulkSql, now, resting, atMost, ct);

    /// <summary>Telegram said it was too much: the bot's bulk rests so long, and then goes on at half its pace, which recovers by and by.</summary>
    public async Task SlowBulk(long center, TimeSpan rest, CancellationToken ct)
    {
        await using var command = database.CreateCommand("update bot_connections set bulk_at = greatest(bulk_at, now() + $2), bulk_pace = greatest(1, bulk_pace / 2) where center_id = $1");
        foreach (var value in (object[])[center, rest]) command.Parameters.Add(new NpgsqlParameter { Value = value });
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Takes up to so many of those that are not bulk, leaving out the centers whose bots rest.</summary>
    public Task<List<Claim>> Take(DateTimeOffset now, long[] resting, int atMost, CancellationToken ct) => Take(TakeSql, now, resting, atMost, ct);

    async Task<List<Claim>> Take(string sql, DateTimeOffset now, long[] resting, int atMost, CancellationToken ct)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in (object[])[now, resting, atMost, Lease]) command.Parameters.Add(new NpgsqlParameter { Value = value });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var claims = new List<Claim>();
        while (await reader.ReadAsync(ct))
            claims.Add(new(reader.GetInt64(0), reader.GetInt64(1), Enum.Parse<Lane>(reader.GetString(2)), reader.GetInt32(3), reader.GetFieldValue<DateTimeOffset>(4),
                Enum.TryParse<NoticeKind>(reader.GetString(5), out var kind) ? kind : null, reader.IsDBNull(6) ? null : reader.GetInt64(6), Facts(reader.GetString(7))));
        return claims;
    }

    // one row that cannot be read must not take the others of its batch with it
    static NoticeFacts? Facts(string json)
    {
        try
        {
            return NoticeFacts.Read(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>How many wait, and since when the longest-waiting one has been due.</summary>
    public async Task<(long Waiting, DateTimeOffset? Oldest)> Depth(CancellationToken ct)
    {
        await using var command = database.CreateCommand("select count(*), min(created_at) from owed_messages where status in ('Queued', 'Sending')");
        await using var reader = await command.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        return (reader.GetInt64(0), reader.IsDBNull(1) ? null : reader.GetFieldValue<DateTimeOffset>(1));
    }
}
