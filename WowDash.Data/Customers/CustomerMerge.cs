using WowDash.Data.Tenancy;

namespace WowDash.Data.Customers;

/// <summary>Two entries that became one customer, and what came from where, so that they can be taken apart again.</summary>
public sealed class CustomerMerge : CenterOwned
{
    /// <summary>The one that stayed.</summary>
    public long KeptId { get; set; }

    /// <summary>The one that went into it.</summary>
    public long GoneId { get; set; }

    public MergedParts Parts { get; set; } = new();

    /// <summary>Who merged them, in words.</summary>
    public required string By { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>When they were taken apart again; null while they are one.</summary>
    public DateTimeOffset? SplitAt { get; set; }
}

/// <summary>What went over to the one that stayed, and what that one was like before and after.</summary>
public sealed record MergedParts
{
    /// <summary>Ids of orders. Their payments belong to them.</summary>
    public IReadOnlyList<long> Orders { get; init; } = [];

    /// <summary>Ids of files of no order.</summary>
    public IReadOnlyList<long> Files { get; init; } = [];

    /// <summary>Ids of messages that were owed.</summary>
    public IReadOnlyList<long> Owed { get; init; } = [];

    /// <summary>Ids of the invitations used.</summary>
    public IReadOnlyList<long> Invites { get; init; } = [];

    /// <summary>Ids of what was written to and fro.</summary>
    public IReadOnlyList<long> Messages { get; init; } = [];

    public MergedFacts Before { get; init; } = new();
    public MergedFacts After { get; init; } = new();
}

/// <summary>What a merge changes of the customer that stays.</summary>
public sealed record MergedFacts
{
    public long? AgencyId { get; init; }
    public long? BranchId { get; init; }
    public string? Notes { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];
    public bool Blocked { get; init; }
    public bool MarketingOptOut { get; init; }

    internal static MergedFacts Of(Customer c) =>
        new() { AgencyId = c.AgencyId, BranchId = c.BranchId, Notes = c.Notes, Tags = [.. c.Tags], Blocked = c.Blocked, MarketingOptOut = c.MarketingOptOut };
}
