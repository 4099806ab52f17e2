using WowDash.Data.Centers;
using WowDash.Data.Tables;

namespace WowDash.Data.Staff;

/// <summary>A staff member as they are to be.</summary>
public sealed record StaffWishes
{
    public required string Name { get; init; }

    /// <summary>As typed.</summary>
    public string? Phone { get; init; }

    public required long RoleId { get; init; }

    /// <summary>Null for all of the center.</summary>
    public long? BranchId { get; init; }
}

/// <summary>Changes a person's name, phone, role or branch. Rights follow at their next request.</summary>
public sealed class ChangeStaff(WowDashDb db, TimeProvider clock)
{
    /// <summary>Refuses: <c>permission</c>, <c>staff.not-found</c>, <c>staff.name</c>, <c>phone</c>, <c>staff.role</c>, <c>staff.grant</c> (the old or the new role
    /// holds more than the actor), <c>staff.branch</c>, <c>staff.owners-place</c>, <c>changed-meanwhile</c>.</summary>
    /// <param name="seen">The row version the wishes were written upon; null not to ask.</param>
    public Task<Outcome<StaffMember>> Run(Actor actor, long staffId, StaffWishes wishes, uint? seen = null, CancellationToken ct = default) => db.InOneTransaction<StaffMember>(async () =>
    {
        if (actor.Lacks(Permission.ManageStaff) is { } lacking) return lacking;
        var found = await db.FindStaff(actor, staffId, seen, ct);
        if (!found.Done) return found;
        var person = found.Value;
        if (wishes.Name.Trim().Length is < 2 or > 120) return StaffRefusals.Name;
        var phone = BranchWork.Phone(wishes.Phone);
        if (!phone.Done) return phone.Refusal;
        // a role that was switched off stays with who has it until they are given another
        var place = wishes.RoleId == person.RoleId ? person.Role : await db.PlaceFor(actor, wishes.RoleId, wishes.BranchId, ct);
        if (!place.Done) return place.Refusal;
        if (wishes.RoleId == person.RoleId && wishes.BranchId != person.BranchId && await db.PlaceFor(actor, wishes.RoleId, wishes.BranchId, ct) is { Done: false } nowhere) return nowhere.Refusal;
        if (person.IsOwner != place.Value.System is SystemRole.Owner) return StaffRefusals.OwnersPlace;

        var before = Facts(person);
        (person.Name, person.Phone, person.RoleId, person.Role, person.BranchId) = (wishes.Name.Trim(), phone.Value is "" ? null : phone.Value, place.Value.Id, place.Value, wishes.BranchId);
        await db.StaffChanged(actor, person, "changed", clock.GetUtcNow(), before, Facts(person), ct);
        return person;
    }, ct);

    static object Facts(StaffMember s) => new { s.Name, s.Phone, role = s.Role.Name, s.BranchId };
}
