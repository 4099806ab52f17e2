using Npgsql;

namespace WowDash.Data.Sessions;

/// <summary>Drops sessions that ended, and counts of sign-ins that count no more: the job and the command <c>clearsessions</c>.</summary>
public sealed class ClearSessions(NpgsqlDataSource source, TimeProvider clock)
{
    const int Batch = 1000;

    /// <summary>Answers how many ended sessions were dropped, or, in a dry run, would be. Each batch commits for itself, so that it may be stopped any time.</summary>
    public async Task<long> Run(bool dryRun = false, CancellationToken ct = default)
    {
        const string Ended = "expires_at <= $1 or ends_at <= $1 or revoked_at is not null";
        if (dryRun) return await Scalar($"select count(*) from staff_sessions where {Ended}", ct);
        await using (var forget = source.CreateCommand("delete from sign_in_tries where until <= $1"))
        {
            forget.Parameters.Add(new() { Value = clock.GetUtcNow() });
            await forget.ExecuteNonQueryAsync(ct);
        }

        for (long total = 0; ;)
        {
            var cleared = await Scalar(
                $"""
                with gone as (delete from staff_sessions where id = any(array(select id from staff_sessions where {Ended} order by expires_at limit {Batch} for update skip locked)) returning 1)
                select count(*) from gone
                """, ct);
            total += cleared;
            if (cleared < Batch) return total;
        }
    }

    async Task<long> Scalar(string sql, CancellationToken ct)
    {
        await using var command = source.CreateCommand(sql);
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }
}
