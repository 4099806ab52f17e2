namespace WowDash.Data.Sessions;

/// <summary>A staff member's signed-in device. Rows, so that they can be listed, revoked one by one or all, and end at once everywhere.</summary>
public sealed class StaffSession
{
    public long Id { get; set; }

    /// <summary>SHA-256 of the key in the cookie: a copy of the table signs nobody in.</summary>
    public required byte[] KeyHash { get; set; }

    public long AccountId { get; set; }

    /// <summary>The center a platform owner has entered; staff members have only their own.</summary>
    public long? CenterId { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset LastSeenAt { get; set; }

    /// <summary>Slides with use.</summary>
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>Never moved: the session ends then however much it is used.</summary>
    public DateTimeOffset EndsAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }
    public string? Address { get; set; }
    public string? Device { get; set; }
}
