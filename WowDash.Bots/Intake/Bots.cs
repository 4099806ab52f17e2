using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Npgsql;
using WowDash.Bots.Telegram;
using WowDash.Data.Centers;
using WowDash.Data.Tables;

namespace WowDash.Bots.Intake;

/// <summary>The platform's working bots, decrypted: a picture of the table a few seconds old at most, so that finding a bot costs nothing and unknown keys are known to be
/// unknown without asking the database. Bots of archived centers and disabled ones are not in it; suspended centers' are (they answer that they are closed).</summary>
sealed class Bots(NpgsqlDataSource database, BotSecrets secrets, TimeProvider clock, ILogger<Bots> log) : IDisposable
{
    static readonly TimeSpan Fresh = TimeSpan.FromSeconds(3);
    static readonly TimeSpan Usable = TimeSpan.FromSeconds(15);

    // a bot connected this moment should answer at once; a flood of made-up keys should not reach the database
    static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(250);

    readonly SemaphoreSlim reading = new(1);
    volatile Picture? picture;
    volatile Picture? former;

    /// <summary>The bot whose webhook address ends with this key; null when there is none.</summary>
    public ValueTask<Bot?> ByWebhookKey(string key, CancellationToken ct) => Find(static (picture, key) => picture.ByKey.GetValueOrDefault(key), key, ct);

    /// <summary>The same, with what is known at most a moment old: a secret that another worker has just changed is known here, too. However often it is asked, the database
    /// is asked four times a second at most.</summary>
    public async ValueTask<Bot?> ByWebhookKeyNow(string key, CancellationToken ct) => (await PictureOf(LookAgain, ct)).ByKey.GetValueOrDefault(key);

    /// <summary>The center's bot; null when it has none that works.</summary>
    public ValueTask<Bot?> ByCenter(long centerId, CancellationToken ct) => Find(static (picture, id) => picture.ByCenter.GetValueOrDefault(id), centerId, ct);

    /// <summary>Every working bot.</summary>
    public async Task<IReadOnlyList<Bot>> All(CancellationToken ct) => (await PictureOf(Fresh, ct)).ByCenter.Values;

    /// <summary>Forgets what is known: after this, a change made before it is seen.</summary>
    public void Forget()
    {
        // bots that did not change stay the ones they are
        former = picture ?? former;
        picture = null;
    }

    public void Dispose() => reading.Dispose();

    ValueTask<Bot?> Find<TKey>(Func<Picture, TKey, Bot?> find, TKey key, CancellationToken ct)
    {
        if (picture is not { } known) return Read();
        var age = clock.GetElapsedTime(known.ReadAt);
        if (age > Usable) return Read();
        var bot = find(known, key);
        if (bot is null) return age > LookAgain ? Read() : new((Bot?)null);
        if (age > Fresh && known.AskToRefresh()) _ = PictureOf(Fresh, CancellationToken.None).AsTask();
        return new(bot);

        async ValueTask<Bot?> Read() => find(await PictureOf(LookAgain, ct), key);
    }

    async ValueTask<Picture> PictureOf(TimeSpan age, CancellationToken ct)
    {
        if (Young(age) is { } young) return young;
        await reading.WaitAsync(ct);
        try
        {
            return Young(age) ?? (picture = await ReadAll(picture ?? former, ct));
        }
        catch (Exception e) when (picture is not null && Outage.Is(e))
        {
            // nothing can be changed in a database that is away
            log.LogWarning(e, "The list of bots could not be read again; the known one serves on");
            return picture = picture.Again(clock.GetTimestamp());
        }
        finally
        {
            reading.Release();
        }
    }

    Picture? Young(TimeSpan age) => picture is { } known && clock.GetElapsedTime(known.ReadAt) <= age ? known : null;

    async Task<Picture> ReadAll(Picture? before, CancellationToken ct)
    {
        var readAt = clock.GetTimestamp();
        var rows = new Dictionary<long, Row>();
        await using var command = database.CreateCommand(
            """
            select b.center_id, b.bot_id, b.username, b.protected_token, b.protected_secret, b.webhook_key, b.protected_former_secret
            from bot_connections b join centers c on c.id = b.center_id
            where b.enabled and c.status <> 'Archived'
            """);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var centerId = reader.GetInt64(0);
            var row = new Row(reader.GetInt64(1), reader.GetString(2), reader.GetFieldValue<byte[]>(3), reader.GetFieldValue<byte[]>(4), reader.GetString(5),
                reader.IsDBNull(6) ? null : reader.GetFieldValue<byte[]>(6));
            // one center's change leaves every other bot as it is
            rows[centerId] = before?.Rows.GetValueOrDefault(centerId) is { } old && old.Same(row) ? old : Read(centerId, row);
        }

        return new Picture(rows, readAt);
    }

    Row Read(long centerId, Row row)
    {
        try
        {
            row.Bot = new Bot(centerId, row.BotId, row.Username, secrets.Read(centerId, row.Token), secrets.Read(centerId, row.Secret), row.Key)
            {
                FormerSecret = row.Former is { } former ? secrets.Read(centerId, former) : null,
            };
        }
        catch (CryptographicException e)
        {
            log.LogError(e, "The token of center {Center}'s bot cannot be decrypted; the bot is left out", centerId);
        }

        return row;
    }

    sealed record Row(long BotId, string Username, byte[] Token, byte[] Secret, string Key, byte[]? Former)
    {
        public Bot? Bot { get; set; }

        public bool Same(Row other) => BotId == other.BotId && Username == other.Username && Key == other.Key
            && Token.AsSpan().SequenceEqual(other.Token) && Secret.AsSpan().SequenceEqual(other.Secret)
            && (Former ?? []).AsSpan().SequenceEqual(other.Former ?? []);
    }

    sealed class Picture(Dictionary<long, Row> rows, long readAt)
    {
        int refreshing;

        public Dictionary<long, Row> Rows => rows;
        public FrozenDictionary<long, Bot> ByCenter { get; } = rows.Values.Where(r => r.Bot is not null).ToFrozenDictionary(r => r.Bot!.CenterId, r => r.Bot!);
        public FrozenDictionary<string, Bot> ByKey { get; } = rows.Values.Where(r => r.Bot is not null).ToFrozenDictionary(r => r.Key, r => r.Bot!);
        public long ReadAt { get; } = readAt;

        public Picture Again(long now) => new(rows, now);

        /// <summary>True for the first who asks.</summary>
        public bool AskToRefresh() => Interlocked.Exchange(ref refreshing, 1) == 0;
    }
}
