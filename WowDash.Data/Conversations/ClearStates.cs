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
}

/// <summary>Clears stale bot states: the job and the command <c>cleanup-bot-states</c>. Works over all centers, through the expiry index, in batches.</summary>
public sealed class ClearStates(WowDashDb db, NpgsqlDataSource source, WowDashSettings settings, TimeProvider clock)
{
    const int Batch = 1000;

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
                select center_id, telegram_user_id from conversations where {Stale} order by expires_at limit {Batch} for update skip locked) returning 1)
            select count(*) from gone
            """, which, ct);
        while (cleared == Batch);
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
        DateTimeOffset? before = which.OlderThan is { } age ? now - age : null;
        await using var command = source.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = now });
        command.Parameters.Add(Instant(before));
        command.Parameters.Add(Instant(before + settings.StateTtl));
        command.Parameters.Add(new() { Value = which.CenterId ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Bigint });
        command.Parameters.Add(new() { Value = which.Kind?.ToString() ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    static NpgsqlParameter Instant(DateTimeOffset? at) => new() { Value = at ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.TimestampTz };
}
