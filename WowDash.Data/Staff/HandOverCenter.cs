using Microsoft.EntityFrameworkCore;
using WowDash.Data.Tables;

namespace WowDash.Data.Staff;

/// <summary>Makes somebody else the center's owner; who was becomes a manager.</summary>
public sealed class HandOverCenter(WowDashDb db, TimeProvider clock)
{
    /// <summary>For the owner and the platform. Owner already is done. Refuses: <c>staff.owner-only</c>, <c>staff.not-found</c>, <c>staff.inactive</c>.</summary>
    public Task<Outcome<StaffMember>> Run(Actor actor, long toStaffId, CancellationToken ct = default) => db.InOneTransaction<StaffMember>(async () =>
    {
        await db.TakeTurn("staff", ct);
        var owner = await db.StaffMembers.Include(s => s.Account).SingleOrDefaultAsync(s => s.IsOwner && s.Active, ct);
        if (!actor.IsPlatform && (owner is null || owner.Id != actor.StaffId)) return StaffRefusals.OwnerOnly;
        if (await db.StaffMembers.Include(s => s.Account).SingleOrDefaultAsync(s => s.Id == toStaffId, ct) is not { } person) return StaffRefusals.NotFound;
        if (!person.Active) return StaffRefusals.Inactive;
        if (person.Id == owner?.Id) return person;
        var roles = await db.Roles.Where(r => r.System == SystemRole.Owner || r.System == SystemRole.Manager).ToDictionaryAsync(r => r.System!.Value, ct);
        if (owner is not null)
        {
            (owner.IsOwner, owner.RoleId) = (false, roles[SystemRole.Manager].Id);
            await db.SaveChangesAsync(ct);
        }

        (person.IsOwner, person.RoleId, person.BranchId) = (true, roles[SystemRole.Owner].Id, null);
        await db.StaffChanged(actor, person, "owner", clock.GetUtcNow(), new { owner = owner?.Account.Email }, new { owner = person.Account.Email }, ct);
        return person;
    }, ct);
}
