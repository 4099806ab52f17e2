namespace WowDash.Data.Audit;

/// <summary>Who did what, when and from where. Append-only: the database refuses changes.</summary>
public sealed class AuditEntry
{
    public long Id { get; set; }

    /// <summary>Null for acts on the platform itself, and for sign-ins of people nobody knows.</summary>
    public long? CenterId { get; set; }

    /// <summary>Stable name such as <c>order.status</c> or <c>sign-in.failed</c>.</summary>
    public required string Act { get; set; }

    /// <summary>What it was done to, such as <c>order 42</c>.</summary>
    public string? Subject { get; set; }

    public required string By { get; set; }
    public long? AccountId { get; set; }
    public string? Address { get; set; }

    /// <summary>JSON of what changed, where something did.</summary>
    public string? Before { get; set; }

    public string? After { get; set; }
    public string? TraceId { get; set; }
    public DateTimeOffset At { get; set; }
}
