using WowDash.Data.Tenancy;

namespace WowDash.Data.Messages;

/// <summary>What staff note for each other about an order. No customer ever sees it.</summary>
public sealed class OrderComment : CenterOwned
{
    /// <summary>Characters.</summary>
    public const int MaxLength = 2000;

    public long OrderId { get; set; }
    public long? StaffId { get; set; }

    /// <summary>Who, in words.</summary>
    public required string By { get; set; }

    public required string Text { get; set; }

    /// <summary>What makes a form count once.</summary>
    public string? Key { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}
