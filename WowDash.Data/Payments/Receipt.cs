using WowDash.Data.Files;
using WowDash.Data.Tenancy;

namespace WowDash.Data.Payments;

/// <summary>Proof of a payment, waiting for somebody to believe it. Verifying writes the ledger row; rejecting tells the customer why.</summary>
public sealed class Receipt : CenterOwned
{
    public long OrderId { get; set; }
    public long? FileId { get; set; }
    public StoredFile? File { get; set; }
    public decimal? ClaimedAmount { get; set; }
    public ReceiptSource Source { get; set; }
    public ReceiptStatus Status { get; set; }
    public string? RejectReason { get; set; }
    public long? ReviewedById { get; set; }
    public DateTimeOffset? ReviewedAt { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
}

/// <summary>How a receipt reached us.</summary>
public enum ReceiptSource
{
    Bot,
    Staff,
    Phone,
}

/// <summary>Whether a receipt was believed.</summary>
public enum ReceiptStatus
{
    Pending,
    Verified,
    Rejected,
}
