using Npgsql;
using NpgsqlTypes;
using WowDash.Data;
using WowDash.Data.Conversations;
using WowDash.Data.Tables;

namespace WowDash.Bots.State;

/// <summary>The rows of conversations in PostgreSQL. Every write is compare-and-set on the version.</summary>
sealed class ConversationRows(NpgsqlDataSource source)
{
    // One statement for one conversation and for a group of them. A conversation is inserted when its writer saw none (version 0). Marks of replies sent are kept while a
    // reply with a lower number is still owed: another worker may have set them since the state was read.
    const string Saving =
        $$"""
        with asked as (select * from {{Asked}}), updated as (
            update conversations c set version = a.new_version, body = a.body, kind = a.kind, replies_due_at = a.replies_due_at, expires_at = a.expires_at, updated_at = a.at,
                sent_replies = case when c.sent_replies = '{}' then c.sent_replies else array(select mark from unnest(c.sent_replies) mark where mark >> 32 >= a.lowest_unsent) end
            from asked a
            where a.version > 0 and c.center_id = a.center_id and c.telegram_user_id = a.telegram_user_id and c.version = a.version
            returning c.center_id, c.telegram_user_id
        ), inserted as (
            insert into conversations (center_id, telegram_user_id, version, body, kind, replies_due_at, expires_at, created_at, updated_at, sent_replies)
            select center_id, telegram_user_id, new_version, body, kind, replies_due_at, expires_at, at, at, '{}' from asked where version = 0
            on conflict do nothing
            returning center_id, telegram_user_id
        ), saved as (
            select * from updated union all select * from inserted
        )

        """;

    // States that live in Redis: the higher version wins, in the order of keys so that two writers cannot lock each other.
    const string Checkpointing =
        $$"""
        with asked as (select * from {{Asked}} {{LateFence}}), saved as (
        insert into conversations as c (center_id, telegram_user_id, version, body, kind, replies_due_at, expires_at, created_at, updated_at, sent_replies)
        select center_id, telegram_user_id, new_version, body, kind, replies_due_at, expires_at, at, at, '{}' from asked order by center_id, telegram_user_id
        on conflict (center_id, telegram_user_id) do update set version = excluded.version, body = excluded.body, kind = excluded.kind,
            replies_due_at = excluded.replies_due_at, expires_at = excluded.expires_at, updated_at = excluded.updated_at,
            sent_replies = case when c.sent_replies = '{}' then c.sent_replies else array(select mark from unnest(c.sent_replies) mark where mark >> 32 >=
                (select a.lowest_unsent from asked a where a.center_id = c.center_id and a.telegram_user_id = c.telegram_user_id)) end
        where c.version < excluded.version
        returning center_id, telegram_user_id
        )

        """;

    const string Answer = "select * from saved";
    const string AnswerOrFail = "select case when count(*) < cardinality($1) then another_was_first() end from saved";

    const string Asked =
        """
        unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bytea[], $5::text[], $6::timestamptz[], $7::timestamptz[], $8::bigint[], $9::bigint[], $10::timestamptz[], $11::bigint[])
            as a (center_id, telegram_user_id, version, body, kind, replies_due_at, expires_at, lowest_unsent, new_version, at, epoch)
        """;

    // nothing is written for a place that conversations have left (StateHome); on the last stretch what was saved there is still taken
    const string Fence = "where exists (select from state_home h where h.epoch = a.epoch or (h.epoch = a.epoch + 1 and clock_timestamp() < h.effective_at))";

    // what comes late from Redis is still taken while conversations are here: where somebody went on meanwhile, theirs is the higher version (StateWrite)
    const string LateFence = "where exists (select from state_home h where h.epoch in (a.epoch, a.epoch + 1))";

    static readonly string FencedSaving = Saving.Replace(Asked, $"{Asked} {Fence}", StringComparison.Ordinal);

    // Ends the sweep's interest only when nothing was saved since: a newer state has newer replies. A conversation that is being written is left for the next time: waiting
    // for it would make all the others wait, and the write under way may say the same. One that is gone needs no note.
    const string NoteSql =
        """
        with asked as (
            select * from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::boolean[]) as a (center_id, telegram_user_id, version, complete)
        ), free as (
            select c.center_id, c.telegram_user_id from conversations c join asked a on c.center_id = a.center_id and c.telegram_user_id = a.telegram_user_id
            for no key update of c skip locked
        ), noted as (
            update conversations c
            set sent_replies = c.sent_replies || (select array_agg(mark) from unnest($5::bigint[], $6::bigint[], $7::bigint[]) as m (center_id, telegram_user_id, mark)
                    where m.center_id = c.center_id and m.telegram_user_id = c.telegram_user_id),
                replies_due_at = case when a.complete and c.version = a.version then null else c.replies_due_at end
            from asked a join free on free.center_id = a.center_id and free.telegram_user_id = a.telegram_user_id
            where c.center_id = a.center_id and c.telegram_user_id = a.telegram_user_id
            returning c.center_id, c.telegram_user_id
        )
        select center_id, telegram_user_id, true from noted
        union all
        select center_id, telegram_user_id, false from asked a
            where not exists (select from conversations c where c.center_id = a.center_id and c.telegram_user_id = a.telegram_user_id)
        """;

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

    /// <summary>Whether the database answers.</summary>
    public async Task<bool> Answers(CancellationToken ct)
    {
        try
        {
            await using var ask = source.CreateCommand("select 1");
            await ask.ExecuteScalarAsync(ct);
            return true;
        }
        catch (Exception e) when (e is NpgsqlException or OperationCanceledException or TimeoutException)
        {
            return false;
        }
    }

    /// <summary>Saves a group; answers the keys whose version was still the one read.</summary>
    public async Task<HashSet<ConversationKey>> Save(IReadOnlyList<StateWrite> writes, CancellationToken ct)
    {
        await using var command = source.CreateCommand((writes.Any(w => w.Epoch != 0) ? FencedSaving : Saving) + Answer);
        return await Write(command, writes, ct);
    }

    /// <summary>Saves them with the business's transaction, in the trip that commits it; false, and nothing is committed, when another was first at one of them.</summary>
    public static Task<bool> SaveAndCommit(WowDashDb db, IReadOnlyList<StateWrite> writes, CancellationToken ct) =>
        Commit(db, (writes.Any(w => w.Epoch != 0) ? FencedSaving : Saving) + AnswerOrFail, writes, ct);

    /// <summary>The same for states that live elsewhere: the higher version wins.</summary>
    public static Task<bool> CheckpointAndCommit(WowDashDb db, IReadOnlyList<StateWrite> writes, CancellationToken ct) => Commit(db, Checkpointing + AnswerOrFail, writes, ct);

    /// <summary>Takes over states that were saved elsewhere; answers those that were news here.</summary>
    public async Task<HashSet<ConversationKey>> Checkpoint(IReadOnlyList<StateWrite> writes, CancellationToken ct)
    {
        await using var command = source.CreateCommand(Checkpointing + Answer);
        return await Write(command, writes, ct);
    }

    /// <summary>Counts a version on without changing anything: whoever still means to save over that version finds that another was first.</summary>
    public async Task Pass(ConversationKey key, long version, CancellationToken ct)
    {
        await using var command = source.CreateCommand("update conversations set version = version + 1 where center_id = $1 and telegram_user_id = $2 and version = $3");
        foreach (var number in (long[])[key.CenterId, key.UserId, version]) command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = number });
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Notes replies that went out; answers the keys that were noted and those that are gone.</summary>
    public async Task<(HashSet<ConversationKey> Noted, HashSet<ConversationKey> Gone)> Note(IReadOnlyList<SentNote> notes, CancellationToken ct)
    {
        var (noted, gone) = (new HashSet<ConversationKey>(), new HashSet<ConversationKey>());
        if (notes.Count == 0) return (noted, gone);
        await using var command = source.CreateCommand(NoteSql);
        Column(command.Parameters, NpgsqlDbType.Bigint, notes.Select(n => n.Key.CenterId));
        Column(command.Parameters, NpgsqlDbType.Bigint, notes.Select(n => n.Key.UserId));
        Column(command.Parameters, NpgsqlDbType.Bigint, notes.Select(n => n.Version));
        Column(command.Parameters, NpgsqlDbType.Boolean, notes.Select(n => n.Complete));
        Column(command.Parameters, NpgsqlDbType.Bigint, notes.SelectMany(n => n.Marks.Select(_ => n.Key.CenterId)));
        Column(command.Parameters, NpgsqlDbType.Bigint, notes.SelectMany(n => n.Marks.Select(_ => n.Key.UserId)));
        Column(command.Parameters, NpgsqlDbType.Bigint, notes.SelectMany(n => n.Marks));
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct)) (row.GetBoolean(2) ? noted : gone).Add(new ConversationKey(row.GetInt64(0), row.GetInt64(1)));
        return (noted, gone);
    }

    static async Task<bool> Commit(WowDashDb db, string sql, IReadOnlyList<StateWrite> writes, CancellationToken ct)
    {
        var save = new NpgsqlBatchCommand(sql);
        Fill(save.Parameters, writes);
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

    static async Task<HashSet<ConversationKey>> Write(NpgsqlCommand command, IReadOnlyList<StateWrite> writes, CancellationToken ct)
    {
        Fill(command.Parameters, writes);
        var saved = new HashSet<ConversationKey>(writes.Count);
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct)) saved.Add(new ConversationKey(row.GetInt64(0), row.GetInt64(1)));
        return saved;
    }

    static void Fill(NpgsqlParameterCollection parameters, IReadOnlyList<StateWrite> writes)
    {
        Column(parameters, NpgsqlDbType.Bigint, writes.Select(w => w.Key.CenterId));
        Column(parameters, NpgsqlDbType.Bigint, writes.Select(w => w.Key.UserId));
        Column(parameters, NpgsqlDbType.Bigint, writes.Select(w => w.ReadVersion));
        Column(parameters, NpgsqlDbType.Bytea, writes.Select(w => w.Body));
        Column(parameters, NpgsqlDbType.Text, writes.Select(w => KindNames[(int)w.Kind]));
        Column(parameters, NpgsqlDbType.TimestampTz, writes.Select(w => w.RepliesDueAt));
        Column(parameters, NpgsqlDbType.TimestampTz, writes.Select(w => w.ExpiresAt));
        Column(parameters, NpgsqlDbType.Bigint, writes.Select(w => w.LowestUnsent));
        Column(parameters, NpgsqlDbType.Bigint, writes.Select(w => w.Version));
        Column(parameters, NpgsqlDbType.TimestampTz, writes.Select(w => w.At));
        Column(parameters, NpgsqlDbType.Bigint, writes.Select(w => w.Epoch));
    }

    static void Column<T>(NpgsqlParameterCollection parameters, NpgsqlDbType type, IEnumerable<T> values) =>
        parameters.Add(new NpgsqlParameter<T[]> { TypedValue = [.. values], NpgsqlDbType = NpgsqlDbType.Array | type });

    static readonly string[] KindNames = Enum.GetNames<ConversationKind>();
}
