using WowDash.Data.Files;
using WowDash.Data.Orders;
using WowDash.Data.Outbox;
using WowDash.Data.Tenancy;

namespace WowDash.Data.Messages;

/// <summary>One message of a thread.</summary>
public sealed class ThreadMessage : CenterOwned
{
    /// <summary>Characters: what Telegram takes.</summary>
    public const int MaxLength = 4096;

    public long ThreadId { get; set; }
    public MessageThread Thread { get; set; } = null!;

    /// <summary>The order it is about, where one was named.</summary>
    public long? OrderId { get; set; }

    public Order? Order { get; set; }
    public MessageDirection Direction { get; set; }

    /// <summary>Who wrote it, in words.</summary>
    public required string By { get; set; }

    public long? StaffId { get; set; }

    /// <summary>As it was typed; empty for a file without words.</summary>
    public string Text { get; set; } = "";

    public long? FileId { get; set; }
    public StoredFile? File { get; set; }

    /// <summary>The message in the customer's chat; null while a reply is on its way.</summary>
    public long? TelegramMessageId { get; set; }

    /// <summary>How far a reply has come; what customers write is <see cref="DeliveryStatus.Sent"/>.</summary>
    public DeliveryStatus Delivery { get; set; }

    /// <summary>Why a reply was not delivered, as Telegram or the sender says it.</summary>
    public string? Failure { get; set; }

    /// <summary>The owed message that carries a reply now. Kept although that row is dropped some time after.</summary>
    public long? OwedMessageId { get; set; }

    /// <summary>What makes a form count once, however often it is sent.</summary>
    public string? Key { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset? EditedAt { get; set; }

    /// <summary>The words before the customer's last edit.</summary>
    public string? EarlierText { get; set; }
}

/// <summary>Who wrote to whom.</summary>
public enum MessageDirection
{
    FromCustomer,
    FromStaff,
}
