namespace WowDash.Data.Mail;

/// <summary>An e-mail that is owed to somebody, written in the transaction that caused it. What it says is kept protected, since it may hold a link that
/// lets its reader in, and is dropped once it was sent.</summary>
public sealed class OwedMail
{
    public long Id { get; set; }

    /// <summary>Null for mail of the platform itself.</summary>
    public long? CenterId { get; set; }

    public required string To { get; set; }
    public required string Subject { get; set; }

    /// <summary>A <see cref="MailBody"/>, protected; <see cref="Mails.Body"/> reads it. Null once sent.</summary>
    public byte[]? ProtectedText { get; set; }

    public MailStatus Status { get; set; }
    public int Attempts { get; set; }

    /// <summary>When it may next be tried.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>After this it is of no use to its reader.</summary>
    public DateTimeOffset? UselessAfter { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset? SentAt { get; set; }
    public string? Failure { get; set; }
}

/// <summary>How far an e-mail has come.</summary>
public enum MailStatus
{
    Queued,
    Sending,
    Sent,
    Failed,
}
