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
    public DateTimeOffset ConnectedAt { get; set; }
}
