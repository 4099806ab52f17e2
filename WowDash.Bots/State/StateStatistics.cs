using WowDash.Data.Conversations;

namespace WowDash.Bots.State;

/// <summary>How many conversations there are and how old. With PostgreSQL taken by a job every few minutes, with Redis kept by each write.</summary>
/// <param name="BackEnd">Where conversations live now.</param>
/// <param name="TakenAt">When it was counted; null when it never was.</param>
public sealed record StateStatistics(string BackEnd, DateTimeOffset? TakenAt)
{
    public IReadOnlyList<StateGroup> Groups { get; init; } = [];

    public long Total => Groups.Sum(g => g.Count);

    /// <summary>Bytes of the states' bodies.</summary>
    public long Bytes => Groups.Sum(g => g.Bytes) + BytesOfAll;

    /// <summary>Bytes where they are not known by group.</summary>
    public long BytesOfAll { get; init; }

    /// <summary>When the one was written that nobody wrote in for longest.</summary>
    public DateTimeOffset? Oldest { get; init; }
    public DateTimeOffset? Newest { get; init; }
    public TimeSpan? AverageAge { get; init; }
    public TimeSpan? P95Age { get; init; }

    /// <summary>Reads that a worker's memory or Redis answered, over all processes since the tables were made.</summary>
    public long Hits { get; init; }

    /// <summary>Reads that went to PostgreSQL.</summary>
    public long Misses { get; init; }

    /// <summary>Saves that found a newer version.</summary>
    public long Conflicts { get; init; }

    /// <summary>Redis's own memory in bytes; null with other back ends. A limit of 0 is none.</summary>
    public RedisMemory? Memory { get; init; }

    /// <summary>Bytes that so many conversations would take, by the average of those there are; with Redis its own overhead is in it.</summary>
    public long Projection(long conversations) => Total == 0 ? 0 : (long)((double)(Memory?.Used ?? Bytes) / Total * conversations);
}

/// <summary>Conversations of one kind in one center. Bytes are 0 where they are counted for all together.</summary>
public sealed record StateGroup(long CenterId, ConversationKind Kind, long Count, long Bytes);

/// <summary>Redis's memory in bytes: in use, the most there was, the limit.</summary>
public sealed record RedisMemory(long Used, long Peak, long Limit);
