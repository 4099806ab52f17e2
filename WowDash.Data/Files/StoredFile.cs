using WowDash.Data.Tenancy;

namespace WowDash.Data.Files;

/// <summary>A customer's document or receipt, or a finished file for them. Never public: kept under a generated name outside the web root.</summary>
public sealed class StoredFile : CenterOwned
{
    public FilePurpose Purpose { get; set; }
    public FileStatus Status { get; set; }

    /// <summary>The draft it was sent for, until (and after) that becomes an order.</summary>
    public Guid? DraftId { get; set; }

    public long? OrderId { get; set; }
    public long? CustomerId { get; set; }

    /// <summary>As the sender named it; shown escaped, never used as a path.</summary>
    public required string Name { get; set; }

    public string? ContentType { get; set; }

    /// <summary>Bytes.</summary>
    public long Size { get; set; }

    /// <summary>Where the store keeps it; null until it was fetched.</summary>
    public string? StorageKey { get; set; }

    public byte[]? Sha256 { get; set; }
    public string? TelegramFileId { get; set; }
    public string? TelegramUniqueId { get; set; }

    /// <summary>The chat message it came with.</summary>
    public long? TelegramMessageId { get; set; }

    /// <summary>Null while nobody knows.</summary>
    public int? Pages { get; set; }

    public PageCount PageCount { get; set; }

    /// <summary>When a worker may next try to fetch and count it; null when there is nothing left to do.</summary>
    public DateTimeOffset? WorkDueAt { get; set; }

    public int Attempts { get; set; }
    public string? Failure { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
}

/// <summary>What a file is for.</summary>
public enum FilePurpose
{
    Document,
    Receipt,
    Finished,

    /// <summary>Came or went with a message of the customer's thread.</summary>
    Message,

    /// <summary>The receipt of one of the center's own expenses.</summary>
    Expense,
}

/// <summary>How far a file has come.</summary>
public enum FileStatus
{
    /// <summary>Known, not fetched yet.</summary>
    Awaited,
    Stored,

    /// <summary>Its content is not what its name says, or it could not be fetched.</summary>
    Refused,

    /// <summary>Taken back by the customer; the content is dropped by a job.</summary>
    Removed,
}

/// <summary>How the pages of a file are known.</summary>
public enum PageCount
{
    Waiting,
    Counted,

    /// <summary>A layout estimate, shown as one and confirmed by staff.</summary>
    Estimated,

    /// <summary>To be confirmed by staff: encrypted, damaged, or of a kind that is not counted.</summary>
    Unknown,

    /// <summary>Set by staff.</summary>
    Confirmed,
}
