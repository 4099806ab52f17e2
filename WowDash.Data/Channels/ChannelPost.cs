using WowDash.Data.Tenancy;

namespace WowDash.Data.Channels;

/// <summary>An order's card in one of the center's channels, with its files: one row for each order and channel. It says what the channel shows and whether that is to be
/// looked at again; the worker brings it in line with the order as it is then, so that many changes at once are one edit.</summary>
public sealed class ChannelPost : CenterOwned
{
    public long OrderId { get; set; }

    /// <summary>Telegram's id of the channel or group.</summary>
    public long ChatId { get; set; }

    public PostStatus Status { get; set; }

    /// <summary>When it is to be looked at; null when there is nothing to do.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>How often a look was asked for: one that comes while the worker is at it is not lost.</summary>
    public int Asked { get; set; }

    /// <summary>Until when a worker has it.</summary>
    public DateTimeOffset? ClaimedUntil { get; set; }

    /// <summary>How often the step under way may have been done.</summary>
    public int Attempts { get; set; }

    /// <summary>The card's messages, in their order: one, or more where an order has more to say than a message holds.</summary>
    public List<PostedPart> Card { get; set; } = [];

    /// <summary>Files up to this id are in the channel.</summary>
    public long FilesUpTo { get; set; }

    /// <summary>What Telegram said, where it failed.</summary>
    public string? Failure { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset? ChangedAt { get; set; }
}

/// <summary>A message of a card.</summary>
/// <param name="MessageId">Telegram's.</param>
/// <param name="Hash">Of the text it shows.</param>
public sealed record PostedPart(long MessageId, string Hash);

/// <summary>How a card fares.</summary>
public enum PostStatus
{
    Waiting,
    Posted,

    /// <summary>Telegram refused, or nobody knows whether it was sent; tried again when the order changes next or the channel was tested.</summary>
    Failed,
}

/// <summary>How far the center's live events were read for its channels.</summary>
public sealed class ChannelPosition : ICenterOwned
{
    /// <inheritdoc/>
    public long CenterId { get; set; }

    public long Seq { get; set; }
}
