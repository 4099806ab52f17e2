using Npgsql;

namespace WowDash.Bots.Channels;

/// <summary>A card a worker has taken, as often as it was asked for by then.</summary>
sealed record ChannelClaim(long CenterId, long Id, long ChatId, int Asked, int Attempts);

/// <summary>Takes due cards of all centers, one of each channel of a center at a time. Leases are by the database's clock. Centers that share a channel write there each by its own
/// bot: one whose bot does not work keeps nobody else waiting.</summary>
sealed class ChannelClaims(NpgsqlDataSource database)
{
    /// <summary>How long a worker may take over one card without a word.</summary>
    static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    const string TakeSql =
        """
        with due as (
            select center_id, id from channel_posts p
            where due_at <= now() and (claimed_until is null or claimed_until <= now())
                and exists (select 1 from bot_connections b where b.center_id = p.center_id and b.enabled)
                and not exists (select 1 from channel_posts o where o.chat_id = p.chat_id and o.center_id = p.center_id and o.claimed_until > now())
                and not exists (select 1 from channel_posts o where o.chat_id = p.chat_id and o.center_id = p.center_id and o.due_at <= now() and (o.due_at, o.id) < (p.due_at, p.id))
            order by due_at limit $1 for update skip locked
        )
        update channel_posts p set claimed_until = now() + $2, attempts = attempts + 1
        from due where p.center_id = due.center_id and p.id = due.id
        returning p.center_id, p.id, p.chat_id, p.asked, p.attempts
        """;

    public async Task<List<ChannelClaim>> Take(int atMost, CancellationToken ct)
    {
        await using var command = database.CreateCommand(TakeSql);
        foreach (var value in (object[])[atMost, Lease]) command.Parameters.Add(new NpgsqlParameter { Value = value });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var claims = new List<ChannelClaim>();
        while (await reader.ReadAsync(ct)) claims.Add(new(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt32(3), reader.GetInt32(4)));
        return claims;
    }

    /// <summary>Says that it takes longer: an upload is under way.</summary>
    public Task Extend(ChannelClaim claim, TimeSpan time, CancellationToken ct) => Keep("claimed_until = now() + $3", claim, ct, time);

    /// <summary>The channel shows the order as it was; what was asked for meanwhile comes at once.</summary>
    public Task Done(ChannelClaim claim, CancellationToken ct) => Keep(
        "status = 'Posted', failure = null, attempts = 0, claimed_until = null, changed_at = now(), due_at = case when asked = $3 then null else now() end", claim, ct, claim.Asked);

    /// <summary>It certainly was not done, and is tried after a time.</summary>
    public Task Later(ChannelClaim claim, TimeSpan after, CancellationToken ct) => Keep("attempts = greatest(0, attempts - 1), claimed_until = null, due_at = now() + $3", claim, ct, after);

    /// <summary>It may have been done, and is tried again all the same.</summary>
    public Task Repeat(ChannelClaim claim, TimeSpan after, CancellationToken ct) => Keep("claimed_until = null, due_at = now() + $3", claim, ct, after);

    /// <summary>It rests until the order changes or the channel is tested.</summary>
    public Task Fail(ChannelClaim claim, string why, CancellationToken ct) => Keep(
        "status = 'Failed', failure = $3, attempts = 0, claimed_until = null, changed_at = now(), due_at = case when asked = $4 then null else now() end", claim, ct, why, claim.Asked);

    /// <summary>A group became a supergroup: its cards, and the center that posts there, go on under the new id.</summary>
    public async Task Moved(ChannelClaim claim, long newChat, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            with company as (update centers set company_channel_id = $3 where id = $1 and company_channel_id = $2),
                b2c as (update branches set b2c_channel_id = case when b2c_channel_id = $2 then $3 else b2c_channel_id end,
                    b2b_channel_id = case when b2b_channel_id = $2 then $3 else b2b_channel_id end
                    where center_id = $1 and $2 in (b2c_channel_id, b2b_channel_id))
            update channel_posts set chat_id = $3 where center_id = $1 and chat_id = $2
            """);
        foreach (var value in (object[])[claim.CenterId, claim.ChatId, newChat]) command.Parameters.Add(new NpgsqlParameter { Value = value });
        await command.ExecuteNonQueryAsync(ct);
    }

    async Task Keep(string set, ChannelClaim claim, CancellationToken ct, params object[] values)
    {
        await using var command = database.CreateCommand($"update channel_posts set {set} where center_id = $1 and id = $2 and claimed_until is not null");
        foreach (var value in (object[])[claim.CenterId, claim.Id, .. values]) command.Parameters.Add(new NpgsqlParameter { Value = value });
        await command.ExecuteNonQueryAsync(ct);
    }
}
