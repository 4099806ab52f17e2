using WowDash.Data.Tenancy;

namespace WowDash.Data.Staff;

/// <summary>A person's place in a center: role, branch. At most one active owner per center (kept by the database).</summary>
public sealed class StaffMember : CenterOwned
{
    public long AccountId { get; set; }
    public Account Account { get; set; } = null!;
    public required string Name { get; set; }
    public string? Phone { get; set; }
    public long RoleId { get; set; }
    public Role Role { get; set; } = null!;

    /// <summary>True when the role is the system role owner; here so that the database can keep it unique.</summary>
    public bool IsOwner { get; set; }

    /// <summary>The branch they work in; null for all of the center.</summary>
    public long? BranchId { get; set; }

    public bool Active { get; set; } = true;
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Changes with every change of the row.</summary>
    public uint RowVersion { get; private set; }
}

/// <summary>A set of permissions with a name. System roles exist in every center and cannot be deleted.</summary>
public sealed class Role : CenterOwned
{
    public required string Name { get; set; }
    public SystemRole? System { get; set; }
    public bool Active { get; set; } = true;
    public List<Permission> Permissions { get; set; } = [];

    /// <summary>Changes with every change of the row.</summary>
    public uint RowVersion { get; private set; }
}

/// <summary>The roles every center has.</summary>
public enum SystemRole
{
    Owner,
    Manager,
    Staff,
}
