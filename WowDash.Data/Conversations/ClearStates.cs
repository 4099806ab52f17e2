using Npgsql;
using WowDash.Data.Audit;
using WowDash.Data.Settings;

namespace WowDash.Data.Conversations;

/// <summary>Which conversations to clear: those that expired, and with <see cref="OlderThan"/> those nobody wrote in for that long.</summary>
public sealed record StatesToClear
{
    public TimeSpan? OlderThan { get; init; }

    /// <summary>Null for all centers.</summary>
    public long? CenterId { get; init; }

    /// <summary>Null for every kind.</summary>
    public ConversationKind? Kind { get; init; }

    /// <summary>Count only.</summary>
    public bool DryRun { get; init; }

    /// <summary>How many are removed at a time.</summary>
    public int Batch { get; init; } = 1000;

    /// <summary>The latest expiry that one nobody wrote in for <see cref="OlderThan"/> can have: expiry stands on a grid of an hour.</summary>
    public DateTimeOffset? LatestExpiry(DateTimeOffset now, TimeSpan timeToLive) => now - OlderThan + timeToLive + TimeSpan.FromHours(1);

    /// <summary>Whether a conversation is of those meant, whatever its age.</summary>
    public bool Fits(long centerId, ConversationKind kind) => (CenterId is null || CenterId == centerId) && (Kind is null || Kind == kind);
}

/// <summary>Clears stale bot states: the job and the command <c>cleanup-bot-states</c>. Works over all centers, through the expiry index, in batches.</summary>
public sealed class ClearStates(WowDashDb db, NpgsqlDataSource source, WowDashSettings settings, TimeProvider clock)
{
    /// <summary>Answers how many were cleared, or, in a dry run, would be. Conversations that still hold unsent replies go only once they expired.
    /// Each batch commits for itself. Refuses: <c>permission.platform</c>.</summary>
    public async Task<Outcome<long>> Run(Actor actor, StatesToClear which, CancellationToken ct = default)
    {
        if (!actor.IsPlatform) return Centers.CenterRefusals.Platform;
        if (which.DryRun) return await Ask($"select count(*) from conversations where {Stale}", which, ct);
        long total = 0, cleared;
        do total += cleared = await Ask(
            $"""
            with gone as (delete from conversations where (center_id, telegram_user_id) in (
                select center_id, telegram_user_id from conversations where {Stale} order by expires_at limit {which.Batch} for update skip locked) returning 1)
            select count(*) from gone
            """, which, ct);
        while (cleared == which.Batch);
        if (total > 0)
        {
            db.Audit(actor, "states.cleared", null, clock.GetUtcNow(), after: new { total, which.CenterId, kind = which.Kind?.ToString(), olderThan = which.OlderThan?.ToString() });
            await db.SaveChangesAsync(ct);
        }

        return total;
    }

    // $1 now · $2 written before this counts as stale · $3 the latest expiry such a one can have · $4 center · $5 kind
    const string Stale =
        """
        expires_at <= greatest($1, $3) and (expires_at <= $1 or (updated_at <= $2 and replies_due_at is null))
        and ($4::bigint is null or center_id = $4) and ($5::text is null or kind = $5)
        """;

    async Task<long> Ask(string sql, StatesToClear which, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var command = source.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = now });
        command.Parameters.Add(Instant(now - which.OlderThan));
        command.Parameters.Add(Instant(which.LatestExpiry(now, settings.StateTtl)));
        command.Parameters.Add(new() { Value = which.CenterId ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Bigint });
        command.Parameters.Add(new() { Value = which.Kind?.ToString() ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    static NpgsqlParameter Instant(DateTimeOffset? at) => new() { Value = at ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.TimestampTz };
}
