using WowDash.Data.Tenancy;

namespace WowDash.Data.Live;

/// <summary>Says that something changed, not what: pages fetch it again with their reader's own rights and language.
/// Numbered per center in commit order and kept 24 hours.</summary>
public sealed class LiveEvent : ICenterOwned
{
    /// <inheritdoc/>
    public long CenterId { get; set; }

    /// <summary>Position in the center's stream: 1, 2, 3 … without gaps.</summary>
    public long Seq { get; set; }

    /// <summary>Kind of the thing, such as <c>order</c> or <c>receipt</c>.</summary>
    public required string Kind { get; set; }

    /// <summary>Id of the thing (an order's id for everything about an order).</summary>
    public long SubjectId { get; set; }

    /// <summary>What happened, such as <c>placed</c>, <c>status</c>, <c>payment</c>.</summary>
    public required string What { get; set; }

    public DateTimeOffset At { get; set; }
}

/// <summary>The numbers a center hands out. A row of its own, locked for the short end of a transaction only.</summary>
public sealed class CenterCounters : ICenterOwned
{
    /// <inheritdoc/>
    public long CenterId { get; set; }

    public int LastOrderNumber { get; set; }
    public long LastLiveSeq { get; set; }
}
