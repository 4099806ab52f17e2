using WowDash.Data.Catalogue;
using WowDash.Data.Centers;
using WowDash.Data.Customers;
using WowDash.Data.Files;
using WowDash.Data.Payments;
using WowDash.Data.Staff;
using WowDash.Data.Tenancy;

namespace WowDash.Data.Orders;

/// <summary>An order. Its status changes only by <see cref="ChangeOrderStatus"/> and the payment verbs, along <see cref="OrderWorkflow"/>.</summary>
public sealed class Order : CenterOwned
{
    /// <summary>Sequential in the center, without gaps; the only number people see.</summary>
    public int Number { get; set; }

    public long CustomerId { get; set; }
    public Customer Customer { get; set; } = null!;
    public long BranchId { get; set; }
    public Branch Branch { get; set; } = null!;
    public long ServiceId { get; set; }
    public Service Service { get; set; } = null!;
    public long DocumentTypeId { get; set; }
    public DocumentType DocumentType { get; set; } = null!;
    public long TargetLanguageId { get; set; }
    public TargetLanguage TargetLanguage { get; set; } = null!;

    public int Pages { get; set; }

    /// <summary>False while a file's pages are an estimate or unknown: staff confirm them before work starts.</summary>
    public bool PagesConfirmed { get; set; } = true;

    public int Copies { get; set; }

    /// <summary>How names are to be spelt, as the customer wrote it.</summary>
    public string? Names { get; set; }

    public string? Note { get; set; }
    public PaymentMethod PaymentMethod { get; set; }
    public OrderStatus Status { get; internal set; }
    public OrderSource Source { get; set; }

    /// <summary>Price as it was when placed or last repriced.</summary>
    public required PriceBreakdown Breakdown { get; set; }

    /// <summary>The breakdown's total, or the manual price set instead of it.</summary>
    public decimal Total { get; set; }

    /// <summary>Sum of <see cref="Fees"/>.</summary>
    public decimal ExtraFees { get; internal set; }

    public decimal Discount { get; set; }
    public string? DiscountReason { get; set; }

    /// <summary>Sum of the ledger's rows of this order, kept with them in one transaction.</summary>
    public decimal Received { get; internal set; }

    /// <summary>What is to be paid in all (computed by the database: total + fees − discount).</summary>
    public decimal Due { get; private set; }

    /// <summary>What is still to be paid (computed by the database, never below zero).</summary>
    public decimal Left { get; private set; }

    public DateTimeOffset? DeadlineAt { get; set; }
    public long? AssigneeId { get; set; }
    public StaffMember? Assignee { get; set; }
    public long? CreatedById { get; set; }

    /// <summary>Unguessable; whoever has it may see the order's state on the tracking page.</summary>
    public required string TrackingCode { get; set; }

    /// <summary>The draft it was placed from: placing the same draft again finds this order.</summary>
    public Guid DraftId { get; set; }

    /// <summary>What the customer says to a price that was changed after ordering.</summary>
    public PriceAnswer PriceAnswer { get; internal set; }

    public string? CancelReason { get; set; }

    /// <summary>1 to 5, by the customer.</summary>
    public int? Rating { get; internal set; }

    public string? RatingComment { get; internal set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
    public DateTimeOffset? CompletedAt { get; set; }

    /// <summary>When it was taken off the lists, being a mistake; null while it is on them.</summary>
    public DateTimeOffset? RemovedAt { get; internal set; }

    /// <summary>PostgreSQL's xmin: who saves over a newer row is refused.</summary>
    public uint RowVersion { get; private set; }

    public List<OrderFee> Fees { get; set; } = [];
    public List<OrderEvent> History { get; set; } = [];
    public List<StoredFile> Files { get; set; } = [];
    public List<Payment> Payments { get; set; } = [];
    public List<Receipt> Receipts { get; set; } = [];

    /// <summary>What is to be paid in all by today's columns, for code that has just changed them.</summary>
    public decimal DueNow => Total + ExtraFees - Discount;

    /// <summary>What is left by today's columns, for code that has just changed them.</summary>
    public decimal LeftNow => Math.Max(0, DueNow - Received);
}

/// <summary>Where an order came from.</summary>
public enum OrderSource
{
    Bot,
    Staff,
}

/// <summary>An extra charge with its reason.</summary>
public sealed class OrderFee : CenterOwned
{
    public long OrderId { get; set; }
    public decimal Amount { get; set; }
    public required string Reason { get; set; }
    public long? StaffId { get; set; }
    public DateTimeOffset At { get; set; }
}

/// <summary>A line of an order's history.</summary>
public sealed class OrderEvent : CenterOwned
{
    public long OrderId { get; set; }
    public OrderEventKind Kind { get; set; }
    public OrderStatus? From { get; set; }
    public OrderStatus? To { get; set; }
    public decimal? Amount { get; set; }
    public string? Note { get; set; }

    /// <summary>Takes back what was done a moment ago.</summary>
    public bool Undoes { get; set; }

    /// <summary>Who, in words: a staff member's name, the customer's, or what did it by itself.</summary>
    public required string By { get; set; }

    public long? StaffId { get; set; }
    public DateTimeOffset At { get; set; }
}

/// <summary>What happened to an order.</summary>
public enum OrderEventKind
{
    Placed,
    StatusChanged,
    Assigned,
    Unassigned,
    PagesCorrected,
    Repriced,
    ReceiptSubmitted,
    ReceiptVerified,
    ReceiptRejected,
    PaymentRecorded,
    Refunded,
    FileAdded,
    DeadlineChanged,
    PriceAccepted,
    PriceDeclined,
    Rated,
    FeeAdded,
    FeeRemoved,
    Discounted,
    Edited,
    FileRemoved,
    CreditUsed,
    MovedToCredit,
    Removed,
    Restored,
    PaymentCorrected,
}
