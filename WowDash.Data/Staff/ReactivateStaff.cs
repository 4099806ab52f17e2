using Microsoft.EntityFrameworkCore;
using WowDash.Data.Tables;

namespace WowDash.Data.Staff;

/// <summary>Takes a person back whom somebody let go.</summary>
public sealed class ReactivateStaff(WowDashDb db, TimeProvider clock)
{
    /// <summary>Active already is done. Refuses: <c>permission</c>, <c>staff.not-found</c>, <c>staff.grant</c>, <c>staff.owner</c> (there is another owner now).</summary>
    public Task<Outcome<StaffMember>> Run(Actor actor, long staffId, CancellationToken ct = default) => db.InOneTransaction<StaffMember>(async () =>
    {
        if (actor.Lacks(Permission.ManageStaff) is { } lacking) return lacking;
        var found = await db.FindStaff(actor, staffId, null, ct);
        if (!found.Done || found.Value.Active) return found;
        var person = found.Value;
        await db.TakeTurn("staff", ct);
        if (person.IsOwner && await db.StaffMembers.AnyAsync(s => s.IsOwner && s.Active, ct)) return StaffRefusals.OwnerExists;
        (person.Active, person.Account.Active) = (true, true);
        await db.StaffChanged(actor, person, "reactivated", clock.GetUtcNow(), null, null, ct);
        return person;
    }, ct);
}
