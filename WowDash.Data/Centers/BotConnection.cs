using WowDash.Data.Tenancy;

namespace WowDash.Data.Centers;

/// <summary>A center's Telegram bot. The token is encrypted at rest and is never logged; the bot's id is unique over the platform.</summary>
public sealed class BotConnection : ICenterOwned
{
    /// <inheritdoc/>
    public long CenterId { get; set; }

    /// <summary>Telegram's id of the bot (the digits before the colon of its token).</summary>
    public long BotId { get; set; }

    /// <summary>Without the @, as getMe says.</summary>
    public required string Username { get; set; }

    /// <summary>The token, protected by <see cref="BotSecrets"/> with the center bound in.</summary>
    public required byte[] ProtectedToken { get; set; }

    /// <summary>The opaque last part of the webhook's address. Public; the secret is what proves that Telegram calls.</summary>
    public required string WebhookKey { get; set; }

    /// <summary>The webhook's <c>secret_token</c>, protected like the token.</summary>
    public required byte[] ProtectedSecret { get; set; }

    /// <summary>The secret before this one, while Telegram may still send it; null when only one is accepted.</summary>
    public byte[]? ProtectedFormerSecret { get; set; }

    /// <summary>When Telegram took the present secret; null while it has not.</summary>
    public DateTimeOffset? SecretSetAt { get; set; }

    /// <summary>Where Telegram is to deliver; null for a bot that is polled or has not been set up. What Telegram itself says is <see cref="WebhookFound"/>.</summary>
    public string? WebhookWanted { get; set; }

    /// <summary>Where Telegram delivers, as it said at <see cref="CheckedAt"/>; empty for nowhere, null when it was never asked.</summary>
    public string? WebhookFound { get; set; }

    /// <summary>False after Telegram answered 401: the token was revoked.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>getUpdates' offset while this bot is polled.</summary>
    public long PollOffset { get; set; }

    /// <summary>The process that polls this bot now, and until when its lease holds.</summary>
    public string? PolledBy { get; set; }

    public DateTimeOffset? PollLeaseUntil { get; set; }

    public DateTimeOffset? LastUpdateAt { get; set; }
    public DateTimeOffset? CheckedAt { get; set; }
    public int? PendingUpdates { get; set; }
    public string? LastError { get; set; }

    /// <summary>When Telegram last failed to deliver; null when it never did.</summary>
    public DateTimeOffset? LastErrorAt { get; set; }
    public DateTimeOffset ConnectedAt { get; set; }

    /// <summary>When the bot's next bulk messages may be taken, and how many a second that leaves: less for a while after Telegram said it was too much.</summary>
    public DateTimeOffset BulkAt { get; set; }

    /// <summary>Bulk messages a second, 1 to 25.</summary>
    public float BulkPace { get; set; } = FullBulkPace;

    /// <summary>What a bot sends in bulk where Telegram has no objection, messages a second; the rest of its thirty is for answers.</summary>
    public const float FullBulkPace = 25;
}
