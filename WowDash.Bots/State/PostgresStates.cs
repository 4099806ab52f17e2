using Npgsql;
using NpgsqlTypes;
using WowDash.Data;
using WowDash.Data.Conversations;
using WowDash.Data.Tables;

namespace WowDash.Bots.State;

/// <summary>Conversations in PostgreSQL. Every write is compare-and-set on the version.</summary>
sealed class PostgresStates(NpgsqlDataSource source)
{
    // One statement for one conversation and for a group of them. A conversation is inserted when its writer saw none (version 0). Marks of replies sent are kept while a
    // reply with a lower number is still owed: another worker may have set them since the state was read.
    const string Saving =
        """
        with asked as (
            select * from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bytea[], $5::text[], $6::timestamptz[], $7::timestamptz[], $8::bigint[])
                as a (center_id, telegram_user_id, version, body, kind, replies_due_at, expires_at, lowest_unsent)
        ), updated as (
            update conversations c set version = c.version + 1, body = a.body, kind = a.kind, replies_due_at = a.replies_due_at, expires_at = a.expires_at, updated_at = $9,
                sent_replies = case when c.sent_replies = '{}' then c.sent_replies else array(select mark from unnest(c.sent_replies) mark where mark >> 32 >= a.lowest_unsent) end
            from asked a
            where a.version > 0 and c.center_id = a.center_id and c.telegram_user_id = a.telegram_user_id and c.version = a.version
            returning c.center_id, c.telegram_user_id
        ), inserted as (
            insert into conversations (center_id, telegram_user_id, version, body, kind, replies_due_at, expires_at, created_at, updated_at, sent_replies)
            select center_id, telegram_user_id, 1, body, kind, replies_due_at, expires_at, $9, $9, '{}' from asked where version = 0
            on conflict do nothing
            returning center_id, telegram_user_id
        ), saved as (
            select * from updated union all select * from inserted
        )

        """;

    const string SaveSql = Saving + "select * from saved";

    const string SaveOrFailSql = Saving + "select case when count(*) = 0 then another_was_first() end from saved";

    const string LoadSql = "select version, body, sent_replies, expires_at from conversations where center_id = $1 and telegram_user_id = $2";

    /// <summary>The stored state; null when there is none.</summary>
    public async Task<StoredState?> Load(ConversationKey key, CancellationToken ct)
    {
        await using var query = source.CreateCommand(LoadSql);
        query.Parameters.Add(new NpgsqlParameter<long> { TypedValue = key.CenterId });
        query.Parameters.Add(new NpgsqlParameter<long> { TypedValue = key.UserId });
        await using var row = await query.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct)
            ? new StoredState(row.GetInt64(0), (byte[])row[1], (long[])row[2], await row.GetFieldValueAsync<DateTimeOffset>(3, ct))
            : null;
    }

    /// <summary>Saves a group; answers the keys whose version was still the one read.</summary>
    public async Task<HashSet<ConversationKey>> Save(IReadOnlyList<StateWrite> writes, DateTimeOffset now, CancellationToken ct)
    {
        await using var command = source.CreateCommand(SaveSql);
        return await Save(command, writes, now, ct);
    }

    /// <summary>Saves one with the business's transaction, in the trip that commits it; false, and nothing is committed, when another was first.</summary>
    public static async Task<bool> SaveAndCommit(WowDashDb db, StateWrite write, DateTimeOffset now, CancellationToken ct)
    {
        var save = new NpgsqlBatchCommand(SaveOrFailSql);
        Fill(save.Parameters, [write], now);
        try
        {
            await db.Commit(ct, save);
            return true;
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.SerializationFailure)
        {
            return false;
        }
    }

    static async Task<HashSet<ConversationKey>> Save(NpgsqlCommand command, IReadOnlyList<StateWrite> writes, DateTimeOffset now, CancellationToken ct)
    {
        Fill(command.Parameters, writes, now);
        var saved = new HashSet<ConversationKey>(writes.Count);
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct)) saved.Add(new ConversationKey(row.GetInt64(0), row.GetInt64(1)));
        return saved;
    }

    static void Fill(NpgsqlParameterCollection parameters, IReadOnlyList<StateWrite> writes, DateTimeOffset now)
    {
        void Column<T>(NpgsqlDbType type, Func<StateWrite, T> value)
        {
            var column = new T[writes.Count];
            for (var i = 0; i < column.Length; i++) column[i] = value(writes[i]);
            parameters.Add(new NpgsqlParameter<T[]> { TypedValue = column, NpgsqlDbType = NpgsqlDbType.Array | type });
        }

        Column(NpgsqlDbType.Bigint, w => w.Key.CenterId);
        Column(NpgsqlDbType.Bigint, w => w.Key.UserId);
        Column(NpgsqlDbType.Bigint, w => w.ReadVersion);
        Column(NpgsqlDbType.Bytea, w => w.Body);
        Column(NpgsqlDbType.Text, w => KindNames[(int)w.Kind]);
        Column(NpgsqlDbType.TimestampTz, w => w.RepliesDueAt);
        Column(NpgsqlDbType.TimestampTz, w => w.ExpiresAt);
        Column(NpgsqlDbType.Bigint, w => w.LowestUnsent);
        parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = now });
    }

    static readonly string[] KindNames = Enum.GetNames<ConversationKind>();
}

/// <summary>A row as it is stored.</summary>
sealed record StoredState(long Version, byte[] Body, long[] Marks, DateTimeOffset ExpiresAt);

/// <summary>A state to be saved over the version that was read (0: none was there).</summary>
sealed record StateWrite(ConversationKey Key, long ReadVersion, byte[] Body, ConversationKind Kind, DateTimeOffset? RepliesDueAt, DateTimeOffset ExpiresAt, long LowestUnsent);
