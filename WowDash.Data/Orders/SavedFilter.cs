using WowDash.Data.Tenancy;

namespace WowDash.Data.Orders;

/// <summary>A filter of the orders list that somebody keeps under a name. Seen by that person only.</summary>
public sealed class SavedFilter : CenterOwned
{
    /// <summary>Longest name.</summary>
    public const int NameLength = 40;

    /// <summary>Longest query string.</summary>
    public const int QueryLength = 600;

    /// <summary>How many a person may keep in a center.</summary>
    public const int Most = 12;

    /// <summary>Whose it is: platform owners have no place among the staff.</summary>
    public long AccountId { get; set; }

    public required string Name { get; set; }

    /// <summary>The list's query string, without the question mark.</summary>
    public required string Query { get; set; }

    /// <summary>Its place among the person's filters.</summary>
    public int Position { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}
