using Npgsql;

namespace WowDash.Data.Centers;

/// <summary>A bot with its center, for commands. <see cref="BotSecrets"/> reads what is protected.</summary>
public sealed record BotRoute(long CenterId, long BotId, string Username, string WebhookKey, byte[] ProtectedToken, byte[] ProtectedSecret, bool Enabled, CenterStatus CenterStatus);

/// <summary>A center in the platform's list.</summary>
public sealed record CenterSummary(long Id, string Name, string Slug, CenterStatus Status, string? BotUsername, long Orders, DateTimeOffset CreatedAt);

/// <summary>The one place that reads across centers, for what belongs to none: finding which center something is, and what waits where. Plain SQL, so that
/// the model's center filter is never lifted. Writes nothing.</summary>
public sealed class PlatformQueries(NpgsqlDataSource source)
{
    /// <summary>All centers by name, with their bots and numbers of orders.</summary>
    public Task<List<CenterSummary>> Centers(CancellationToken ct = default) => Rows(
        """
        select c.id, c.name, c.slug, c.status, b.username, coalesce(n.last_order_number, 0), c.created_at
        from centers c left join bot_connections b on b.center_id = c.id left join center_counters n on n.center_id = c.id order by c.name
        """,
        r => new CenterSummary(r.GetInt64(0), r.GetString(1), r.GetString(2), Status(r, 3), r.IsDBNull(4) ? null : r.GetString(4), r.GetInt32(5), r.GetFieldValue<DateTimeOffset>(6)), ct);

    /// <summary>The center with a slug; null when there is none.</summary>
    public Task<long?> CenterOfSlug(string slug, CancellationToken ct = default) => Id("select id from centers where slug = $1", slug, ct);

    /// <summary>The center a bot is connected to; null when none.</summary>
    public Task<long?> CenterOfBot(long botId, CancellationToken ct = default) => Id("select center_id from bot_connections where bot_id = $1", botId, ct);

    /// <summary>All bots.</summary>
    public Task<List<BotRoute>> Bots(CancellationToken ct = default) => Rows(
        """
        select b.center_id, b.bot_id, b.username, b.webhook_key, b.protected_token, b.protected_secret, b.enabled, c.status
        from bot_connections b join centers c on c.id = b.center_id order by b.center_id
        """,
        r => new BotRoute(r.GetInt64(0), r.GetInt64(1), r.GetString(2), r.GetString(3), r.GetFieldValue<byte[]>(4), r.GetFieldValue<byte[]>(5), r.GetBoolean(6), Status(r, 7)), ct);

    async Task<long?> Id(string sql, object value, CancellationToken ct) => (await Rows(sql, r => (long?)r.GetInt64(0), ct, value)).SingleOrDefault();

    async Task<List<T>> Rows<T>(string sql, Func<NpgsqlDataReader, T> read, CancellationToken ct, params object[] values)
    {
        await using var command = source.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<T>();
        while (await reader.ReadAsync(ct)) rows.Add(read(reader));
        return rows;
    }

    static CenterStatus Status(NpgsqlDataReader r, int column) => Enum.Parse<CenterStatus>(r.GetString(column));
}
