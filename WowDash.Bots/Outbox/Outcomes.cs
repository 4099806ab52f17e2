using Npgsql;
using WowDash.Data.Tables;

namespace WowDash.Bots.Outbox;

/// <summary>Keeps what became of a claimed message. Tried for a while, since a message that went out and is not known to have counts as unknown.</summary>
sealed class Outcomes
{
    static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(0.2), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(8)];

    // the attempt tells which claim this is: one whose lease ended and that another sender took since is not touched
    const string Mine = "where center_id = $1 and id = $2 and status = 'Sending' and attempts = $3";

    readonly NpgsqlDataSource database;
    readonly TimeProvider clock;
    readonly Together<(Claim Claim, long MessageId), bool> sent;

    public Outcomes(NpgsqlDataSource database, TimeProvider clock)
    {
        this.database = database;
        this.clock = clock;
        sent = new(KeepSent);
    }

    /// <summary>It is with the customer. What is sent at the same time is kept together.</summary>
    public async Task Sent(Claim claim, long messageId)
    {
        var now = clock.GetUtcNow();
        await sent.Run((claim, messageId));
        SendMetrics.Handled("sent", claim.Lane);
        SendMetrics.Sent(now - claim.CreatedAt);
    }

    /// <summary>It will not be tried again.</summary>
    public async Task Fail(Claim claim, string why, CancellationToken ct)
    {
        await Keep($"update owed_messages set status = 'Failed', failure = $4 {Mine}", claim, ct, why);
        SendMetrics.Handled("failed", claim.Lane);
    }

    /// <summary>It certainly did not go out: tried again after a time, as if never taken; given up when it is old.</summary>
    public async Task Later(Claim claim, TimeSpan after, TimeSpan givesUpAfter, string why, CancellationToken ct)
    {
        if (clock.GetUtcNow() - claim.CreatedAt > givesUpAfter)
        {
            await Fail(claim, why, ct);
            return;
        }

        await Keep($"update owed_messages set status = 'Queued', attempts = attempts - 1, due_at = now() + $4, failure = $5 {Mine}", claim, ct, after, why);
        SendMetrics.Handled("later", claim.Lane);
    }

    /// <summary>It may have gone out, and is sent once more all the same.</summary>
    public async Task Repeat(Claim claim, TimeSpan after, CancellationToken ct)
    {
        await Keep($"update owed_messages set status = 'Queued', due_at = now() + $4 {Mine}", claim, ct, after);
        SendMetrics.Handled("unknown", claim.Lane);
    }

    async Task<IReadOnlyList<bool>> KeepSent(IReadOnlyList<(Claim Claim, long MessageId)> marks)
    {
        // the arrays are selected so that the planner does not plan anew for the length of each
        await Keep(
            """
            update owed_messages m set status = 'Sent', sent_at = $5, telegram_message_id = s.message, failure = null
            from unnest((select $1::bigint[]), (select $2::bigint[]), (select $3::int[]), (select $4::bigint[])) as s (center, id, attempts, message)
            where m.center_id = s.center and m.id = s.id and m.status = 'Sending' and m.attempts = s.attempts
            """,
            [marks.Select(m => m.Claim.CenterId).ToArray(), marks.Select(m => m.Claim.Id).ToArray(), marks.Select(m => m.Claim.Attempts).ToArray(),
                marks.Select(m => m.MessageId).ToArray(), clock.GetUtcNow()], CancellationToken.None);
        return [.. marks.Select(_ => true)];
    }

    Task Keep(string sql, Claim claim, CancellationToken ct, params object[] values) => Keep(sql, [claim.CenterId, claim.Id, claim.Attempts, .. values], ct);

    async Task Keep(string sql, object[] values, CancellationToken ct)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await using var command = database.CreateCommand(sql);
                foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
                await command.ExecuteNonQueryAsync(ct);
                return;
            }
            catch (Exception e) when (attempt < Pauses.Length && Outage.Is(e))
            {
                await Task.Delay(Pauses[attempt], clock, ct);
            }
        }
    }
}
