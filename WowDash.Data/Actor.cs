using WowDash.Data.Staff;
using WowDash.Data.Texts;

namespace WowDash.Data;

/// <summary>Who does something: asked for permission by verbs, named in history and audit.</summary>
public sealed record Actor
{
    /// <summary>A name for people.</summary>
    public required string Name { get; init; }

    /// <summary>The staff member, where it is one.</summary>
    public long? StaffId { get; init; }

    public long? AccountId { get; init; }

    /// <summary>The branch the person is bound to; null for all of the center.</summary>
    public long? BranchId { get; init; }

    /// <summary>The customer, where it is one.</summary>
    public long? CustomerId { get; init; }

    /// <summary>Where the request came from.</summary>
    public string? Address { get; init; }

    /// <summary>What this actor may do; null for everything.</summary>
    public IReadOnlySet<Permission>? Permissions { get; init; }

    /// <summary>The operator at the command line: everything.</summary>
    public static Actor Operator { get; } = new() { Name = "operator" };

    /// <summary>What happens by itself: jobs, seeds.</summary>
    public static Actor System { get; } = new() { Name = "WowDash" };

    /// <summary>A staff member with their role's permissions.</summary>
    public static Actor Staff(StaffMember person, string? address = null) => new()
    {
        Name = person.Name,
        StaffId = person.Id,
        AccountId = person.AccountId,
        BranchId = person.BranchId,
        Address = address,
        Permissions = person is { Active: true, Role.Active: true } ? person.Role.Permissions.ToHashSet() : [],
    };

    /// <summary>A customer in the bot: no staff permission; verbs that customers may use check whose order it is.</summary>
    public static Actor Customer(long customerId, string name) => new() { Name = name, CustomerId = customerId, Permissions = new HashSet<Permission>() };

    /// <summary>Whether the actor works on the platform itself: an operator, a platform owner, what happens by itself.</summary>
    public bool IsPlatform => Permissions is null;

    /// <summary>Whether the actor holds a permission.</summary>
    public bool May(Permission permission) => Permissions is null || Permissions.Contains(permission);

    /// <summary>Null when allowed; otherwise the refusal that names the missing permission.</summary>
    public Refusal? Lacks(Permission permission) => May(permission) ? null : new("permission",
        new Text("Ruxsat yo‘q: {0}.", "Нет права: {0}.", "You lack the permission: {0}.").With(permission.Name()));
}
