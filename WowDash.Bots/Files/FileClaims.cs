using Npgsql;
using WowDash.Data.Files;

namespace WowDash.Bots.Files;

/// <summary>A file a worker has taken, the how manieth time that is, and what fetching it needs.</summary>
/// <param name="Person">The Telegram user who is told of it; null when nobody is.</param>
sealed record FileClaim(long CenterId, long Id, int Attempts, FilePurpose Purpose, FileStatus Status, string Name, string? TelegramFileId, long? OrderId, long? Person);

/// <summary>Takes due files of all centers.</summary>
sealed class FileClaims(NpgsqlDataSource database)
{
    /// <summary>How long a worker may be silent over a file before another takes it; leases are by the database's clock.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    // a new row's time is its writer's, and a writer whose clock is ahead must not delay it
    const string TakeSql =
        """
        with due as (
            select center_id, id from files
            where work_due_at <= now() or attempts = 0 and work_due_at <= greatest(now(), $1)
            order by work_due_at limit $2 for update skip locked
        )
        update files f set attempts = attempts + 1, work_due_at = now() + $3
        from due where f.center_id = due.center_id and f.id = due.id
        returning f.center_id, f.id, f.attempts, f.purpose, f.status, f.name, f.telegram_file_id, f.order_id,
            (select telegram_user_id from customers c where c.center_id = f.center_id and c.id = f.customer_id)
        """;

    public async Task<List<FileClaim>> Take(DateTimeOffset now, int atMost, CancellationToken ct)
    {
        await using var command = database.CreateCommand(TakeSql);
        foreach (var value in (object[])[now, atMost, Lease]) command.Parameters.Add(new NpgsqlParameter { Value = value });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var claims = new List<FileClaim>();
        while (await reader.ReadAsync(ct)) claims.Add(Read(reader));
        return claims;
    }

    static FileClaim Read(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetInt64(1), row.GetInt32(2), Enum.Parse<FilePurpose>(row.GetString(3)), Enum.Parse<FileStatus>(row.GetString(4)), row.GetString(5),
        row.IsDBNull(6) ? null : row.GetString(6), Id(row, 7), Id(row, 8));

    static long? Id(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    /// <summary>Says that these are still worked on.</summary>
    public async Task Extend(ICollection<FileClaim> claims, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            update files f set work_due_at = now() + $4 from unnest($1, $2, $3) as mine (center, id, attempts)
            where f.center_id = mine.center and f.id = mine.id and f.attempts = mine.attempts and f.work_due_at is not null
            """);
        object[] values = [claims.Select(c => c.CenterId).ToArray(), claims.Select(c => c.Id).ToArray(), claims.Select(c => c.Attempts).ToArray(), Lease];
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Puts a file back to be tried again after a time; the attempt counts, unless it was none.</summary>
    public async Task Later(FileClaim claim, TimeSpan after, string why, CancellationToken ct, bool counts = true)
    {
        await using var command = database.CreateCommand(
            "update files set work_due_at = now() + $4, failure = $5, attempts = attempts - $6 where center_id = $1 and id = $2 and attempts = $3 and work_due_at is not null");
        foreach (var value in (object[])[claim.CenterId, claim.Id, claim.Attempts, after, why, counts ? 0 : 1]) command.Parameters.Add(new NpgsqlParameter { Value = value });
        await command.ExecuteNonQueryAsync(ct);
    }
}
