using WowDash.Data.Orders;
using WowDash.Data.Tables;
using WowDash.Data.Tenancy;

namespace WowDash.Data.Outbox;

/// <summary>A message a customer is owed, written in the transaction that caused it and delivered by the sender.</summary>
public sealed class OwedMessage : CenterOwned
{
    public NoticeKind Kind { get; set; }
    public long CustomerId { get; set; }
    public long? OrderId { get; set; }
    public Order? Order { get; set; }

    /// <summary>What the text needs beyond the order as it will be when sent: amounts and reasons at the time.</summary>
    public NoticeFacts Facts { get; set; } = new();

    public Lane Lane { get; set; } = Lane.Important;
    public DeliveryStatus Status { get; set; }
    public int Attempts { get; set; }

    /// <summary>When the sender may next take it; while it is being sent, when its lease ends.</summary>
    public DateTimeOffset DueAt { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset? SentAt { get; set; }
    public long? TelegramMessageId { get; set; }
    public string? Failure { get; set; }
}

/// <summary>Details of a notice that are fixed when it is owed.</summary>
public sealed record NoticeFacts
{
    public decimal? Amount { get; init; }
    public decimal? Left { get; init; }
    public string? Reason { get; init; }
    public int? Days { get; init; }
    public int? Pages { get; init; }
    public decimal? Total { get; init; }

    /// <summary>As the column holds them, for who reads it without EF.</summary>
    public static NoticeFacts Read(string json) => Mapping.FromJson<NoticeFacts>(json);

    /// <summary>The message of the customer's thread that is delivered.</summary>
    public long? MessageId { get; init; }
    public DateTimeOffset? Deadline { get; init; }
}

/// <summary>What a customer is told; each has its text in WowDash.Bots/Notices.</summary>
public enum NoticeKind
{
    OrderAccepted,
    PaymentPending,
    ReceiptReceived,
    PaymentConfirmed,
    PartialPayment,
    ReceiptRejected,
    InProgress,
    PagesCorrected,
    Ready,
    Completed,
    Cancelled,
    Reopened,
    StaffReply,
    PriceChanged,
    DeadlineChanged,
    Refunded,
    PaymentCorrected,

    /// <summary>Finished files came after the customer was told that the order is ready.</summary>
    FilesAdded,
}

/// <summary>How urgent a message is. Bulk waits for the others.</summary>
public enum Lane
{
    Interactive,
    Important,
    Bulk,
}

/// <summary>How far a message has come.</summary>
public enum DeliveryStatus
{
    Queued,

    /// <summary>Taken by a sender. Found so after its lease: the outcome is unknown.</summary>
    Sending,
    Sent,
    Failed,
}
