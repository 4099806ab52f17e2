namespace WowDash.Data.Sessions;

/// <summary>A data-protection key, shared by all workers and encrypted by the master key.</summary>
public sealed class ProtectionKey
{
    public long Id { get; set; }
    public required string FriendlyName { get; set; }
    public required string Xml { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
}
