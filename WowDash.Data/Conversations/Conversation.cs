using WowDash.Data.Tenancy;

namespace WowDash.Data.Conversations;

/// <summary>The stored form of a conversation's state, one row per (center, Telegram user). Read and written only by the bot's StateManager.</summary>
public sealed class Conversation : ICenterOwned
{
    /// <inheritdoc/>
    public long CenterId { get; set; }

    public long TelegramUserId { get; set; }

    /// <summary>Every write names the version it read and adds one.</summary>
    public long Version { get; set; }

    /// <summary>The state's envelope.</summary>
    public required byte[] Body { get; set; }

    /// <summary>What the customer is in the middle of: registration, draft, payment or menu. For statistics and cleaning.</summary>
    public ConversationKind Kind { get; set; }

    /// <summary>When unsent replies in <see cref="Body"/> are to be looked at by the sweep; null when there are none.</summary>
    public DateTimeOffset? RepliesDueAt { get; set; }

    /// <summary>Numbers of replies in <see cref="Body"/> known to have gone out, written beside the version so that no update has to wait for it.</summary>
    public long[] SentReplies { get; set; } = [];

    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
    public DateTimeOffset ExpiresAt { get; set; }
}

/// <summary>What a conversation is in the middle of.</summary>
public enum ConversationKind
{
    Registration,
    Menu,
    Draft,
    Payment,
}

/// <summary>An update that could not be handled: kept for an operator to look at and replay.</summary>
public sealed class DeadLetter : CenterOwned
{
    /// <summary>Null when the body could not be read.</summary>
    public long? UpdateId { get; set; }

    /// <summary>The body as it came, at most 1 MiB.</summary>
    public required byte[] Body { get; set; }

    /// <summary>What went wrong, for operators; never shown to customers.</summary>
    public required string Error { get; set; }

    public string? TraceId { get; set; }
    public DateTimeOffset At { get; set; }
    public DateTimeOffset? ReplayedAt { get; set; }
}
