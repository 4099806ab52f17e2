using Npgsql;

namespace WowDash.Bots.Outbox;

/// <summary>Keeps what became of a claimed message. Tried for a while, since a message that went out and is not known to have counts as unknown.</summary>
sealed class Outcomes(NpgsqlDataSource database, TimeProvider clock)
{
    static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(0.2), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(8)];

    // the attempt tells which claim this is: one whose lease ended and that another sender took since is not touched
    const string Mine = "where center_id = $1 and id = $2 and status = 'Sending' and attempts = $3";

    /// <summary>It is with the customer.</summary>
    public async Task Sent(Claim claim, long messageId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await Keep($"update owed_messages set status = 'Sent', sent_at = $4, telegram_message_id = $5, failure = null {Mine}", claim, ct, now, messageId);
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

    async Task Keep(string sql, Claim claim, CancellationToken ct, params object[] values)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await using var command = database.CreateCommand(sql);
                foreach (var value in (object[])[claim.CenterId, claim.Id, claim.Attempts, .. values]) command.Parameters.Add(new NpgsqlParameter { Value = value });
                await command.ExecuteNonQueryAsync(ct);
                return;
            }
            catch (NpgsqlException) when (attempt < Pauses.Length)
            {
                await Task.Delay(Pauses[attempt], clock, ct);
            }
        }
    }
}
