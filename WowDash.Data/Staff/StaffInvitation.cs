using WowDash.Data.Tenancy;
using WowDash.Data.Texts;

namespace WowDash.Data.Staff;

/// <summary>A place in the center that waits for its person: who opens the link gives their name and a password and has it. Works once, until it expires.</summary>
public sealed class StaffInvitation : CenterOwned
{
    public required string Email { get; set; }
    public long RoleId { get; set; }
    public Role Role { get; set; } = null!;
    public long? BranchId { get; set; }
    public Language Language { get; set; }

    /// <summary>SHA-256 of the token in the link: a copy of the table lets nobody in.</summary>
    public required byte[] TokenHash { get; set; }

    public required string By { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>When it was used, or taken back: from then on it lets nobody in.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Who came of it.</summary>
    public long? StaffId { get; set; }
}
