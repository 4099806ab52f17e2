using WowDash.Data;

namespace WowDash.Bots.State;

/// <summary>Where conversations are kept: PostgreSQL, Redis in front of it, or this process's memory. Every write is compare-and-set on the version, and versions only grow.</summary>
interface IStates
{
    /// <summary>What is stored; <see cref="StoredState.Version"/> 0 when there is nothing.</summary>
    Task<StoredState> Load(ConversationKey key, CancellationToken ct);

    /// <summary>Saves what changed nothing but the conversation; false when another was first.</summary>
    Task<bool> Save(StateWrite write, CancellationToken ct);

    /// <summary>Saves with the business's transaction and commits all; false, and nothing committed, when another was first at one of them.</summary>
    Task<bool> SaveAndCommit(WowDashDb db, IReadOnlyList<StateWrite> writes, CancellationToken ct);

    /// <summary>Notes beside the states which replies went out; answers the keys that need not be tried again (noted, or gone).</summary>
    Task<IReadOnlySet<ConversationKey>> Note(IReadOnlyList<SentNote> notes, CancellationToken ct);

    /// <summary>What the back end says about itself, at the same cost however many states it holds.</summary>
    Task<StateStatistics> Count(CancellationToken ct);

    /// <summary>Drops stale states that it keeps beside PostgreSQL's rows; answers how many it had (in a dry run: has).</summary>
    Task<long> Forget(Data.Conversations.StatesToClear which, CancellationToken ct);

    /// <summary>Whether it works as it should; while it does not, conversations may still go on.</summary>
    Task<bool> Answers(CancellationToken ct);
}

/// <summary>A state as it is stored. Epoch and FromPostgres say where it was read, for the write that follows (zero and false where there is one place only).</summary>
sealed record StoredState(long Version, byte[] Body, long[] Marks, DateTimeOffset ExpiresAt, long Epoch = 0, bool FromPostgres = false)
{
    public static StoredState None(long epoch = 0) => new(0, [], [], DateTimeOffset.MaxValue, epoch, FromPostgres: true);
}

/// <summary>A state to be saved over the one that was read (version 0: none was there).</summary>
sealed record StateWrite(ConversationKey Key, long ReadVersion, byte[] Body, Data.Conversations.ConversationKind Kind, DateTimeOffset? RepliesDueAt, DateTimeOffset ExpiresAt, long LowestUnsent)
{
    /// <summary>When it is written.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Where it was read (<see cref="StoredState"/>).</summary>
    public long Epoch { get; init; }

    public bool FromPostgres { get; init; }

    /// <summary>One more than was read; a step of a thousand where PostgreSQL stands in for Redis, above all that can still be on its way from there. A first version is the
    /// moment in milliseconds, so that a conversation that was removed and begins again continues upwards: whoever remembers the former one cannot take it for the new one.</summary>
    public long Version => ReadVersion == 0 ? At.ToUnixTimeMilliseconds() : ReadVersion + (Redis.Place.StandsIn(Epoch) ? 1000 : 1);
}

/// <summary>Replies of one conversation that went out (<see cref="ReplyMark"/>); complete when nothing of that version is left to be sent.</summary>
sealed record SentNote(ConversationKey Key, long Version, IReadOnlyList<long> Marks, bool Complete);
