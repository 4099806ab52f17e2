using WowDash.Data.Tenancy;

namespace WowDash.Data.Messages;

/// <summary>A line under somebody's bell, with its own read state. What is unread about the same customer is one line that counts.</summary>
public sealed class Notification : CenterOwned
{
    public long StaffId { get; set; }
    public NotificationKind Kind { get; set; }
    public long? OrderId { get; set; }
    public long? ThreadId { get; set; }
    public NotificationFacts Facts { get; set; } = new();

    /// <summary>How often it has happened since it was last read.</summary>
    public int Times { get; set; } = 1;

    /// <summary>When it happened last.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? ReadAt { get; set; }
}

/// <summary>What the line says, as it was then.</summary>
public sealed record NotificationFacts
{
    /// <summary>Of the order.</summary>
    public int? Number { get; init; }

    /// <summary>Where its subject is found: the customer's id.</summary>
    public long? CustomerId { get; init; }

    /// <summary>The customer's, or the colleague's, or the bot's.</summary>
    public string? Name { get; init; }

    /// <summary>The beginning of what was written.</summary>
    public string? Words { get; init; }
}

/// <summary>What happened.</summary>
public enum NotificationKind
{
    NewOrder,
    OrderAssigned,
    CustomerWaits,
    ThreadAssigned,
    ReplyFailed,
    OrderComment,

    /// <summary>Telegram refuses the token of the center's bot: nothing is heard or sent until it gets a new one.</summary>
    BotDisabled,
}
