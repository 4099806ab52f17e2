using Npgsql;
using WowDash.Data.Outbox;

namespace WowDash.Bots.Outbox;

/// <summary>An owed message a sender has taken. <paramref name="Attempts"/> counts the times it may have gone out, this one included.</summary>
sealed record Claim(long CenterId, long Id, Lane Lane, int Attempts, DateTimeOffset CreatedAt, NoticeKind Kind, long? OrderId, NoticeFacts Facts);

/// <summary>Takes due messages of all centers, one of each customer at a time, so that a customer reads them in the order they were owed.</summary>
sealed class Claims(NpgsqlDataSource database)
{
    /// <summary>How long a sender may take over one batch.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    // Leases are by the database's clock alone. A new row's time is its writer's, and a writer whose clock is ahead must not delay it.
    const string TakeSql =
        """
        with due as (
            select center_id, id from owed_messages m
            where (status = 'Queued' and due_at <= greatest(now(), $1) or status = 'Sending' and due_at <= now()) and center_id <> all($2)
                and not exists (
                    select 1 from owed_messages earlier
                    where earlier.center_id = m.center_id and earlier.customer_id = m.customer_id and earlier.id < m.id
                        and earlier.status in ('Queued', 'Sending') and (earlier.lane = 'Bulk') = (m.lane = 'Bulk'))
            order by lane = 'Bulk', due_at, id limit $3 for update skip locked
        )
        update owed_messages m set status = 'Sending', attempts = attempts + 1, due_at = now() + $4
        from due where m.center_id = due.center_id and m.id = due.id
        returning m.center_id, m.id, m.lane, m.attempts, m.created_at, m.kind, m.order_id, m.facts
        """;

    /// <summary>Takes up to so many, leaving out the centers whose bots rest.</summary>
    public async Task<List<Claim>> Take(DateTimeOffset now, long[] resting, int atMost, CancellationToken ct)
    {
        await using var command = database.CreateCommand(TakeSql);
        foreach (var value in (object[])[now, resting, atMost, Lease]) command.Parameters.Add(new NpgsqlParameter { Value = value });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var claims = new List<Claim>();
        while (await reader.ReadAsync(ct))
            claims.Add(new(reader.GetInt64(0), reader.GetInt64(1), Enum.Parse<Lane>(reader.GetString(2)), reader.GetInt32(3), reader.GetFieldValue<DateTimeOffset>(4),
                Enum.Parse<NoticeKind>(reader.GetString(5)), reader.IsDBNull(6) ? null : reader.GetInt64(6), NoticeFacts.Read(reader.GetString(7))));
        return claims;
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
