using Npgsql;

namespace WowDash.Bots.Intake;

/// <summary>Who polls which bot: a lease in the bot's row, by the database's clock, so that exactly one process polls a token however wrong its own clock is.</summary>
sealed class PollLeases(NpgsqlDataSource database)
{
    static readonly TimeSpan Length = TimeSpan.FromSeconds(20);

    readonly string me = $"{Environment.MachineName}/{Environment.ProcessId}/{Data.Secret.New(6)}";

    /// <summary>Renews this process's leases; answers the centers whose bots it still holds.</summary>
    public async Task<HashSet<long>> Renew(CancellationToken ct) =>
        [.. (await Rows("update bot_connections set poll_lease_until = now() + $2 where polled_by = $1 and poll_lease_until > now() and webhook_wanted is null returning center_id, poll_offset", [me, Length], ct)).Keys];

    /// <summary>Takes up to <paramref name="atMost"/> of the bots that nobody polls and that are to have no webhook; answers their centers, with the offset to go on from.</summary>
    public Task<Dictionary<long, long>> Take(long[] centers, int atMost, CancellationToken ct) => Rows(
        """
        update bot_connections set polled_by = $1, poll_lease_until = now() + $2 where center_id in (
            select center_id from bot_connections
            where center_id = any($3) and enabled and webhook_wanted is null and (poll_lease_until is null or poll_lease_until <= now())
            limit $4 for update skip locked)
        returning center_id, poll_offset
        """, [me, Length, centers, atMost], ct);

    /// <summary>Those of the bots that are not polled because their updates are to come by webhook.</summary>
    public async Task<ICollection<long>> WantWebhooks(long[] centers, CancellationToken ct) =>
        (await Rows("select center_id, poll_offset from bot_connections where center_id = any($1) and enabled and webhook_wanted is not null", [centers], ct)).Keys;

    /// <summary>Keeps how far a bot was handled; 0 when nothing is left. False when the lease is another's by now.</summary>
    public async Task<bool> Advance(long center, long offset, CancellationToken ct) => (await Rows(
        """
        update bot_connections set poll_offset = $3, last_update_at = case when $3 = 0 then last_update_at else now() end
        where center_id = $2 and polled_by = $1 returning center_id, poll_offset
        """, [me, center, offset], ct)).Count > 0;

    /// <summary>Gives a bot, or all of this process's (null), back at once.</summary>
    public Task Release(long? center, CancellationToken ct) => Rows(
        "update bot_connections set polled_by = null, poll_lease_until = null where polled_by = $1 and ($2 or center_id = $3) returning center_id, poll_offset", [me, center is null, center ?? 0], ct);

    async Task<Dictionary<long, long>> Rows(string sql, object[] values, CancellationToken ct)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new Dictionary<long, long>();
        while (await reader.ReadAsync(ct)) rows[reader.GetInt64(0)] = reader.GetInt64(1);
        return rows;
    }
}
