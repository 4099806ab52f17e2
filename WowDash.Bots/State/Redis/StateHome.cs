using Npgsql;

namespace WowDash.Bots.State.Redis;

/// <summary>Where conversations live now, for all processes alike: in Redis, or while that is away in PostgreSQL. A row of PostgreSQL says so, with a number (the epoch) that
/// grows by each move. A move takes effect a little after it is announced: by then everybody has heard of it and what was saved at the former place is in PostgreSQL.
/// Nobody acts on what they heard more than <see cref="TrustedFor"/> ago.</summary>
sealed class StateHome(UpkeepConnections upkeep)
{
    public static readonly TimeSpan TrustedFor = TimeSpan.FromMilliseconds(250);

    /// <summary>From a move's announcement to its effect: longer than news are trusted and a checkpoint takes.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(600);

    readonly SemaphoreSlim asking = new(1);
    Seen? seen;

    /// <summary>Where to read and write; waits while a move is being made.</summary>
    public ValueTask<Place> Now(CancellationToken ct) => seen is { IsFresh: true, Pending: null } s ? new(s.Place) : Settled(ct);

    /// <summary>The same for who holds a transaction, which others wait for: null while a move is being made.</summary>
    public async ValueTask<Place?> AtOnce(CancellationToken ct) => (seen is { IsFresh: true } s ? s : await Refresh(ct)) is { Pending: null } now ? now.Place : null;

    /// <summary>The latest epoch announced, in effect or not.</summary>
    public ValueTask<long> Announced(CancellationToken ct) => seen is { IsFresh: true } s ? new(s.Place.Epoch) : Latest(ct);

    /// <summary>Asks the database, once for all who wait.</summary>
    public async Task<Seen> Refresh(CancellationToken ct)
    {
        var before = seen;
        await asking.WaitAsync(ct);
        try
        {
            if (seen is { IsFresh: true } meanwhile && meanwhile != before) return meanwhile;
            var at = TimeProvider.System.GetTimestamp();
            await using var query = upkeep.Source.CreateCommand(
                "select epoch, on_redis, extract(epoch from clock_timestamp() - effective_at)::float8 from state_home");
            await using var row = await query.ExecuteReaderAsync(ct);
            if (!await row.ReadAsync(ct)) throw new InvalidOperationException("state_home has no row: ./wowdash migrate");
            return seen = new(new(row.GetInt64(0), row.GetBoolean(1)), at, TimeSpan.FromSeconds(Math.Clamp(row.GetDouble(2), -60, 1e6)));
        }
        finally
        {
            asking.Release();
        }
    }

    /// <summary>Announces a move from a place; false when somebody else did already. Either way the news is read.</summary>
    public async Task<bool> Move(long from, bool toRedis, CancellationToken ct)
    {
        await using var move = upkeep.Source.CreateCommand(
            "update state_home set epoch = epoch + 1, on_redis = $2, effective_at = clock_timestamp() + $3 where epoch = $1 and on_redis <> $2");
        move.Parameters.Add(new NpgsqlParameter<long> { TypedValue = from });
        move.Parameters.Add(new NpgsqlParameter<bool> { TypedValue = toRedis });
        move.Parameters.Add(new NpgsqlParameter<TimeSpan> { TypedValue = Settling });
        var moved = await move.ExecuteNonQueryAsync(ct) == 1;
        Forget();
        return moved;
    }

    /// <summary>Redis failed at a place: nobody goes on there. A single failure is enough, for it leaves open whether a state was written.</summary>
    public async Task Leave(Place place, CancellationToken ct)
    {
        Forget();
        if ((await Refresh(ct)).Place == place) await Move(place.Epoch, toRedis: false, ct);
    }

    /// <summary>What was heard does not count any more.</summary>
    public void Forget() => seen = null;

    async ValueTask<long> Latest(CancellationToken ct) => (await Refresh(ct)).Place.Epoch;

    async ValueTask<Place> Settled(CancellationToken ct)
    {
        while (true)
        {
            var now = await Refresh(ct);
            if (now.Pending is not { } left) return now.Place;
            await Task.Delay(left, ct);
        }
    }

    /// <summary>What was heard, when, and how long the place had been in effect then (negative: how long until it is).</summary>
    internal sealed record Seen(Place Place, long At, TimeSpan InEffect)
    {
        public bool IsFresh => TimeProvider.System.GetElapsedTime(At) < TrustedFor;

        /// <summary>How long until it takes effect; null when it has.</summary>
        public TimeSpan? Pending => TimeProvider.System.GetElapsedTime(At) + InEffect is var since && since < TimeSpan.Zero ? -since : null;
    }
}

/// <summary>A place conversations live at, and the number of the move that led there.</summary>
readonly record struct Place(long Epoch, bool OnRedis)
{
    /// <summary>Whether an epoch is one of PostgreSQL in place of Redis: it began with the first, and each move goes to the other.</summary>
    public static bool StandsIn(long epoch) => epoch % 2 == 1;
}
