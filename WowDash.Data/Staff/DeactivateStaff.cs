using WowDash.Data.Audit;
using WowDash.Data.Live;
using WowDash.Data.Sessions;
using WowDash.Data.Tables;

namespace WowDash.Data.Staff;

/// <summary>Lets a person go.</summary>
public sealed class DeactivateStaff(WowDashDb db, StaffSessions sessions, TimeProvider clock)
{
    /// <summary>Switches the staff member and the account off and ends all their sessions in the same commit. Deactivated already is done.
    /// Refuses: <c>permission</c>, <c>staff.not-found</c> (for who is bound to a branch, also people outside it), <c>staff.oneself</c>, <c>staff.grant</c>.</summary>
    public Task<Outcome<StaffMember>> Run(Actor actor, long staffId, CancellationToken ct = default) => db.InOneTransaction<StaffMember>(async () =>
    {
        if (actor.Lacks(Permission.ManageStaff) is { } lacking) return lacking;
        if (actor.StaffId == staffId) return StaffRefusals.Oneself;
        var found = await db.FindStaff(actor, staffId, null, ct);
        if (!found.Done) return found;
        var person = found.Value;
        var now = clock.GetUtcNow();
        if (person.Active) db.Audit(actor, "staff.deactivated", $"staff {person.Account.Email}", now);
        (person.Active, person.Account.Active) = (false, false);
        await db.SaveChangesAsync(ct);
        await sessions.RevokeAll(person.AccountId, ct: ct);
        await db.Announce("staff", person.Id, "deactivated", now, ct);
        return person;
    }, ct);
}
