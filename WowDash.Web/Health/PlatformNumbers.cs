using Npgsql;
using WowDash.Data.Tables;

namespace WowDash.Web.Health;

/// <summary>Figures of the whole platform, read from the database at most every five seconds however often they are asked for.</summary>
sealed class PlatformNumbers(NpgsqlDataSource database, TimeProvider clock)
{
    static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    readonly SemaphoreSlim asking = new(1);
    long askedAt;
    PlatformFigures? last;

    /// <summary>Null while the database does not answer.</summary>
    public async Task<PlatformFigures?> Read(CancellationToken ct)
    {
        await asking.WaitAsync(ct);
        try
        {
            if (last is null || clock.GetElapsedTime(askedAt) >= Kept)
            {
                last = await Ask(ct);
                askedAt = clock.GetTimestamp();
            }

            return last;
        }
        catch (Exception e) when (Outage.Is(e))
        {
            return last = null;
        }
        finally
        {
            asking.Release();
        }
    }

    async Task<PlatformFigures> Ask(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var ask = database.CreateCommand(
            """
            select (select count(*) from owed_messages where status in ('Queued', 'Sending')),
                   (select coalesce(extract(epoch from $1 - min(due_at)), 0)::float8 from owed_messages where status in ('Queued', 'Sending') and due_at <= $1),
                   (select count(*) from conversations where replies_due_at is not null),
                   (select count(*) from dead_letters where replayed_at is null),
                   (select count(*) from staff_sessions where revoked_at is null and expires_at > $1)
            """);
        ask.CommandTimeout = 5;
        ask.Parameters.Add(new() { Value = now });
        await using var row = await ask.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        return new(row.GetInt64(0), row.GetDouble(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4));
    }
}

/// <summary>How much is owed and kept: messages waiting and the age of the oldest one due (seconds), conversations with unsent replies, dead letters, staff signed in.</summary>
sealed record PlatformFigures(long OutboxDepth, double OutboxAgeSeconds, long UnsentReplies, long DeadLetters, long Sessions);
