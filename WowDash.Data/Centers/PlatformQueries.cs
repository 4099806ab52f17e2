using Npgsql;

namespace WowDash.Data.Centers;

/// <summary>A bot as the intake, the poller and the sender need it. <see cref="BotSecrets"/> reads what is protected.</summary>
public sealed record BotRoute(long CenterId, long BotId, string Username, string WebhookKey, byte[] ProtectedToken, byte[] ProtectedSecret, bool Enabled, CenterStatus CenterStatus);

/// <summary>A center in the platform's list.</summary>
public sealed record CenterSummary(long Id, string Name, string Slug, CenterStatus Status, string? BotUsername, long Orders, DateTimeOffset CreatedAt);

/// <summary>Where an account works.</summary>
public sealed record StaffPlace(long CenterId, long StaffId, CenterStatus CenterStatus);

/// <summary>The one place that reads across centers, for what belongs to none: finding which center something is, and what waits where. Plain SQL, so that
/// the model's center filter is never lifted. Writes nothing.</summary>
public sealed class PlatformQueries(NpgsqlDataSource source)
{
    const string Routes =
        "select b.center_id, b.bot_id, b.username, b.webhook_key, b.protected_token, b.protected_secret, b.enabled, c.status from bot_connections b join centers c on c.id = b.center_id";

    /// <summary>All centers by name, with their bots and numbers of orders.</summary>
    public Task<List<CenterSummary>> Centers(CancellationToken ct = default) => Rows(
        """
        select c.id, c.name, c.slug, c.status, b.username, coalesce(n.last_order_number, 0), c.created_at
        from centers c left join bot_connections b on b.center_id = c.id left join center_counters n on n.center_id = c.id order by c.name
        """,
        r => new CenterSummary(r.GetInt64(0), r.GetString(1), r.GetString(2), Status(r, 3), r.IsDBNull(4) ? null : r.GetString(4), r.GetInt32(5), r.GetFieldValue<DateTimeOffset>(6)), ct);

    /// <summary>Ids of the centers that work, for jobs that visit each.</summary>
    public Task<List<long>> ActiveCenters(CancellationToken ct = default) => Rows("select id from centers where status = 'Active' order by id", r => r.GetInt64(0), ct);

    /// <summary>The center with a slug; null when there is none.</summary>
    public Task<long?> CenterOfSlug(string slug, CancellationToken ct = default) => Id("select id from centers where slug = $1", slug, ct);

    /// <summary>The center a bot is connected to; null when none.</summary>
    public Task<long?> CenterOfBot(long botId, CancellationToken ct = default) => Id("select center_id from bot_connections where bot_id = $1", botId, ct);

    /// <summary>All bots.</summary>
    public Task<List<BotRoute>> Bots(CancellationToken ct = default) => Rows($"{Routes} order by b.center_id", Route, ct);

    /// <summary>The bot whose webhook ends in this key; null when none.</summary>
    public async Task<BotRoute?> BotOfWebhookKey(string key, CancellationToken ct = default) => (await Rows($"{Routes} where b.webhook_key = $1", Route, ct, key)).SingleOrDefault();

    /// <summary>The bot of a center; null when none is connected.</summary>
    public async Task<BotRoute?> BotOfCenter(long centerId, CancellationToken ct = default) => (await Rows($"{Routes} where b.center_id = $1", Route, ct, centerId)).SingleOrDefault();

    /// <summary>Where an account works, whether active or not; null for platform owners.</summary>
    public async Task<StaffPlace?> PlaceOfAccount(long accountId, CancellationToken ct = default) => (await Rows(
        "select s.center_id, s.id, c.status from staff_members s join centers c on c.id = s.center_id where s.account_id = $1",
        r => new StaffPlace(r.GetInt64(0), r.GetInt64(1), Status(r, 2)), ct, accountId)).SingleOrDefault();

    /// <summary>Centers that have messages to send by now.</summary>
    public Task<List<long>> CentersOwingMessages(DateTimeOffset now, CancellationToken ct = default) => Rows(
        "select distinct center_id from owed_messages where status in ('Queued', 'Sending') and due_at <= $1", r => r.GetInt64(0), ct, now);

    /// <summary>Centers that have files to fetch by now.</summary>
    public Task<List<long>> CentersAwaitingFiles(DateTimeOffset now, CancellationToken ct = default) => Rows(
        "select distinct center_id from files where work_due_at <= $1", r => r.GetInt64(0), ct, now);

    /// <summary>Customers whose conversation holds replies the sweep should look at by now, longest waiting first.</summary>
    public Task<List<(long CenterId, long TelegramUserId)>> ConversationsOwingReplies(DateTimeOffset now, int atMost, CancellationToken ct = default) => Rows(
        "select center_id, telegram_user_id from conversations where replies_due_at <= $1 order by replies_due_at limit $2", r => (r.GetInt64(0), r.GetInt64(1)), ct, now, atMost);

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

    static BotRoute Route(NpgsqlDataReader r) => new(
        r.GetInt64(0), r.GetInt64(1), r.GetString(2), r.GetString(3), r.GetFieldValue<byte[]>(4), r.GetFieldValue<byte[]>(5), r.GetBoolean(6), Status(r, 7));

    static CenterStatus Status(NpgsqlDataReader r, int column) => Enum.Parse<CenterStatus>(r.GetString(column));
}
