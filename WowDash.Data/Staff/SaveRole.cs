using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Catalogue;
using WowDash.Data.Live;
using WowDash.Data.Tables;

namespace WowDash.Data.Staff;

/// <summary>Makes a role, or changes what one may do. People's rights follow at their next request.</summary>
public sealed class SaveRole(WowDashDb db, TimeProvider clock)
{
    /// <summary>Nobody gives a role, takes from it, or otherwise touches one that holds, what they do not hold. The owner's role does not change; a system role keeps its name.
    /// Refuses: <c>permission</c>, <c>catalogue.whole-center</c>, <c>role.not-found</c>, <c>role.owner</c>, <c>role.name</c>, <c>role.name-taken</c>,
    /// <c>staff.grant</c>, <c>changed-meanwhile</c>.</summary>
    /// <param name="id">Null for a new one.</param>
    /// <param name="seen">The row version the wishes were written upon; null not to ask.</param>
    public Task<Outcome<Role>> Run(Actor actor, long? id, string name, IReadOnlyCollection<Permission> permissions, uint? seen = null, CancellationToken ct = default) => db.InOneTransaction<Role>(async () =>
    {
        if (actor.Lacks(Permission.ManageRoles) is { } lacking) return lacking;
        if (actor.BranchId is not null) return CatalogueRefusals.WholeCenter;
        await db.TakeTurn("roles", ct);
        var found = id is { } known ? await db.FindRole(actor, known, seen, ct) : new Role { Name = name };
        if (!found.Done) return found;
        var role = found.Value;
        if (role.System is null && name.Trim().Length is < 2 or > 60) return StaffRefusals.RoleName;
        if (role.System is null && await db.Roles.AnyAsync(r => r.Name == name.Trim() && r.Id != role.Id, ct)) return StaffRefusals.RoleNameTaken;

        var before = id is null ? null : Facts(role);
        if (id is null) db.Roles.Add(role);
        role.Name = role.System is null ? name.Trim() : role.Name;
        role.Permissions = [.. permissions.Where(Enum.IsDefined).Distinct().Order()];
        if (role.HoldsMoreThan(actor) is { } more) return more;
        await db.RoleChanged(actor, role, id is null ? "added" : "changed", clock.GetUtcNow(), before, Facts(role), ct);
        return role;
    }, ct);

    static object Facts(Role r) => new { r.Name, permissions = r.Permissions.Select(p => p.ToString()).ToArray() };
}

/// <summary>Switches a role off or on: who has it can do nothing from their next request on.</summary>
public sealed class SwitchRole(WowDashDb db, TimeProvider clock)
{
    /// <summary>What is so already is done. Refuses: <c>permission</c>, <c>catalogue.whole-center</c>, <c>role.not-found</c>, <c>role.owner</c>, <c>role.own</c>, <c>staff.grant</c>.</summary>
    public Task<Outcome<Role>> Run(Actor actor, long id, bool active, CancellationToken ct = default) => db.InOneTransaction<Role>(async () =>
    {
        if (actor.Lacks(Permission.ManageRoles) is { } lacking) return lacking;
        if (actor.BranchId is not null) return CatalogueRefusals.WholeCenter;
        var found = await db.FindRole(actor, id, null, ct);
        if (!found.Done || found.Value.Active == active) return found;
        if (await db.StaffMembers.AnyAsync(s => s.Id == actor.StaffId && s.RoleId == id, ct)) return StaffRefusals.OwnRole;
        found.Value.Active = active;
        await db.RoleChanged(actor, found.Value, active ? "switched-on" : "switched-off", clock.GetUtcNow(), null, null, ct);
        return found;
    }, ct);
}

/// <summary>Deletes a role nobody has had.</summary>
public sealed class DeleteRole(WowDashDb db, TimeProvider clock)
{
    /// <summary>Refuses: <c>permission</c>, <c>catalogue.whole-center</c>, <c>role.not-found</c>, <c>role.owner</c>, <c>role.system</c>, <c>role.in-use</c>, <c>staff.grant</c>.</summary>
    public Task<Outcome<Role>> Run(Actor actor, long id, CancellationToken ct = default) => db.InOneTransaction<Role>(async () =>
    {
        if (actor.Lacks(Permission.ManageRoles) is { } lacking) return lacking;
        if (actor.BranchId is not null) return CatalogueRefusals.WholeCenter;
        await db.TakeTurn("roles", ct);
        var found = await db.FindRole(actor, id, null, ct);
        if (!found.Done) return found;
        if (found.Value.System is not null) return StaffRefusals.SystemRole;
        if (await db.StaffMembers.AnyAsync(s => s.RoleId == id, ct) || await db.StaffInvitations.AnyAsync(i => i.RoleId == id, ct)) return StaffRefusals.RoleInUse;
        db.Roles.Remove(found.Value);
        await db.RoleChanged(actor, found.Value, "deleted", clock.GetUtcNow(), new { found.Value.Name }, null, ct);
        return found;
    }, ct);
}

static class RoleWork
{
    public static async Task<Outcome<Role>> FindRole(this WowDashDb db, Actor actor, long id, uint? seen, CancellationToken ct)
    {
        if (await db.Roles.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } role) return StaffRefusals.NoRole;
        if (role.System is SystemRole.Owner) return StaffRefusals.OwnersRole;
        if (role.HoldsMoreThan(actor) is { } more) return more;
        return await db.ChangedSince(seen, role.RowVersion, $"role {role.Name}", ct) is { } late ? late : role;
    }

    public static async Task RoleChanged(this WowDashDb db, Actor actor, Role role, string what, DateTimeOffset now, object? before, object? after, CancellationToken ct)
    {
        db.Audit(actor, $"role.{what}", $"role {role.Name}", now, before, after);
        await db.SaveChangesAsync(ct);
        await db.Announce("role", role.Id, what, now, ct);
    }
}
