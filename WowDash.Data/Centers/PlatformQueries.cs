using Npgsql;
using WowDash.Data.Texts;

namespace WowDash.Data.Centers;

/// <summary>A bot with its center, for commands. <see cref="BotSecrets"/> reads what is protected.</summary>
public sealed record BotRoute(long CenterId, long BotId, string Username, string WebhookKey, byte[] ProtectedToken, byte[] ProtectedSecret, bool Enabled, CenterStatus CenterStatus);

/// <summary>A center in the platform's list.</summary>
public sealed record CenterSummary(long Id, string Name, string Slug, CenterStatus Status, string? BotUsername, long Orders, DateTimeOffset CreatedAt, string? Owner);

/// <summary>A dead letter in the operator's list; <paramref name="Error"/> is its first line.</summary>
public sealed record WaitingLetter(long Id, long CenterId, string Center, long? UpdateId, string Error, DateTimeOffset At);

/// <summary>How a center's bot fares; without a username it has none.</summary>
public sealed record BotCondition(
    long CenterId, string Center, string Slug, CenterStatus Status, string? Username, bool Enabled, string? WebhookWanted, string? WebhookFound, int? Pending, string? LastError,
    DateTimeOffset? LastErrorAt, DateTimeOffset? LastUpdateAt, DateTimeOffset? CheckedAt, long DeadLetters);

/// <summary>A region of the country, how many branches work there and of how many centers.</summary>
public sealed record RegionSummary(string Code, Text Name, int Branches, int Centers);

/// <summary>The one place that reads across centers, for what belongs to none: finding which center something is, and what waits where. Plain SQL, so that
/// the model's center filter is never lifted. Writes nothing.</summary>
public sealed class PlatformQueries(NpgsqlDataSource source)
{
    /// <summary>All centers by name, with their bots and numbers of orders.</summary>
    public Task<List<CenterSummary>> Centers(CancellationToken ct = default) => Rows(
        """
        select c.id, c.name, c.slug, c.status, b.username, coalesce(n.last_order_number, 0), c.created_at,
               (select m.name from staff_members m where m.center_id = c.id and m.is_owner and m.active)
        from centers c left join bot_connections b on b.center_id = c.id left join center_counters n on n.center_id = c.id order by c.name
        """,
        r => new CenterSummary(r.GetInt64(0), r.GetString(1), r.GetString(2), Status(r, 3), r.IsDBNull(4) ? null : r.GetString(4), r.GetInt32(5), r.GetFieldValue<DateTimeOffset>(6),
            r.IsDBNull(7) ? null : r.GetString(7)), ct);

    /// <summary>The center with a slug; null when there is none.</summary>
    public Task<long?> CenterOfSlug(string slug, CancellationToken ct = default) => Id("select id from centers where slug = $1", slug, ct);

    /// <summary>The center a bot is connected to; null when none.</summary>
    public Task<long?> CenterOfBot(long botId, CancellationToken ct = default) => Id("select center_id from bot_connections where bot_id = $1", botId, ct);

    /// <summary>The center that an invitation's token opens; null when it was used, taken back or never made.</summary>
    public Task<long?> CenterOfInvitation(string token, CancellationToken ct = default) =>
        Id("select center_id from staff_invitations where token_hash = $1 and closed_at is null", Secret.Hash(token), ct);

    /// <summary>All bots.</summary>
    public Task<List<BotRoute>> Bots(CancellationToken ct = default) => Rows(
        """
        select b.center_id, b.bot_id, b.username, b.webhook_key, b.protected_token, b.protected_secret, b.enabled, c.status
        from bot_connections b join centers c on c.id = b.center_id order by b.center_id
        """,
        r => new BotRoute(r.GetInt64(0), r.GetInt64(1), r.GetString(2), r.GetString(3), r.GetFieldValue<byte[]>(4), r.GetFieldValue<byte[]>(5), r.GetBoolean(6), Status(r, 7)), ct);

    /// <summary>Dead letters that wait for an operator, oldest first, of one center or all; a thousand at most.</summary>
    public Task<List<WaitingLetter>> DeadLetters(long? centerId, CancellationToken ct = default) => Rows(
        """
        select d.id, d.center_id, c.slug, d.update_id, split_part(d.error, chr(10), 1), d.at
        from dead_letters d join centers c on c.id = d.center_id where d.replayed_at is null and ($1 = 0 or d.center_id = $1) order by d.id limit 1000
        """,
        r => new WaitingLetter(r.GetInt64(0), r.GetInt64(1), r.GetString(2), r.IsDBNull(3) ? null : r.GetInt64(3), r.GetString(4), r.GetFieldValue<DateTimeOffset>(5)), ct, centerId ?? 0);

    /// <summary>How every bot fares, those that need somebody first.</summary>
    public Task<List<BotCondition>> BotConditions(CancellationToken ct = default) => Rows(
        """
        select c.id, c.name, c.slug, c.status, b.username, b.enabled, b.webhook_wanted, b.webhook_found, b.pending_updates, b.last_error, b.last_error_at, b.last_update_at, b.checked_at,
            (select count(*) from dead_letters d where d.center_id = c.id and d.replayed_at is null)
        from centers c left join bot_connections b on b.center_id = c.id where c.status <> 'Archived'
        order by b.enabled is not false, b.last_error is null, b.bot_id is null, c.name
        """,
        r => new BotCondition(r.GetInt64(0), r.GetString(1), r.GetString(2), Status(r, 3), Word(r, 4), !r.IsDBNull(5) && r.GetBoolean(5), Word(r, 6), Word(r, 7),
            r.IsDBNull(8) ? null : r.GetInt32(8), Word(r, 9), When(r, 10), When(r, 11), When(r, 12), r.GetInt64(13)), ct);

    /// <summary>All regions, those with most branches first; branches of archived centers and those switched off are not counted.</summary>
    public Task<List<RegionSummary>> Regions(CancellationToken ct = default) => Rows(
        """
        select r.code, r.name_uz, r.name_ru, r.name_en, count(c.id)::int, count(distinct c.id)::int
        from regions r left join branches b on b.region_code = r.code and b.active left join centers c on c.id = b.center_id and c.status <> 'Archived'
        group by r.code order by count(c.id) desc, r.code
        """,
        r => new RegionSummary(r.GetString(0), new Text(r.GetString(1), r.GetString(2), r.GetString(3)), r.GetInt32(4), r.GetInt32(5)), ct);

    /// <summary>Centers whose customers wait for an answer and that were last rung for before an instant.</summary>
    public Task<List<long>> CentersToRemind(DateTimeOffset before, CancellationToken ct = default) => Rows(
        "select distinct center_id from message_threads where waiting_since is not null and alerted_at <= $1 order by center_id", r => r.GetInt64(0), ct, before);

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

    static string? Word(NpgsqlDataReader r, int column) => r.IsDBNull(column) ? null : r.GetString(column);

    static DateTimeOffset? When(NpgsqlDataReader r, int column) => r.IsDBNull(column) ? null : r.GetFieldValue<DateTimeOffset>(column);

    static CenterStatus Status(NpgsqlDataReader r, int column) => Enum.Parse<CenterStatus>(r.GetString(column));
}
