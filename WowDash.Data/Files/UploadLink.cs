using WowDash.Data.Customers;
using WowDash.Data.Tenancy;

namespace WowDash.Data.Files;

/// <summary>A web address by which a customer hands over one file that Telegram does not pass on to bots. Good once and for a time; only its token's hash is kept.</summary>
public sealed class UploadLink : CenterOwned
{
    public required byte[] TokenHash { get; set; }
    public long CustomerId { get; set; }
    public Customer Customer { get; set; } = null!;
    public FilePurpose Purpose { get; set; }

    /// <summary>The draft a document is for; also when an order has come of it since.</summary>
    public Guid? DraftId { get; set; }

    /// <summary>The order a receipt is for.</summary>
    public long? OrderId { get; set; }

    /// <summary>The message in the chat whose file was too large.</summary>
    public long TelegramMessageId { get; set; }

    /// <summary>What was written under it.</summary>
    public string? Words { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset ExpiresAt { get; set; }
    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>What came by it.</summary>
    public long? FileId { get; set; }

    public StoredFile? File { get; set; }
}
