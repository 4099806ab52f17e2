using Microsoft.EntityFrameworkCore;
using WowDash.Data.Tables;

namespace WowDash.Data.Staff;

/// <summary>Sends an invitation once more, as for a mail that was lost or a link that is out of date.</summary>
public sealed class InviteAgain(WowDashDb db, InviteStaff invite)
{
    /// <summary>A new link to the same person for the same place, good for three days; the old one lets nobody in from now on.
    /// Refuses: <c>staff.not-found</c> (used or taken back too), and as <see cref="InviteStaff"/> does.</summary>
    /// <param name="link">The address a token is accepted at.</param>
    public Task<Outcome<Invited>> Run(Actor actor, long id, Func<string, string> link, CancellationToken ct = default) => db.InOneTransaction<Invited>(async () =>
    {
        if (actor.Lacks(Permission.ManageStaff) is { } lacking) return lacking;
        var open = await db.StaffInvitations.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id && i.ClosedAt == null && (actor.BranchId == null || i.BranchId == actor.BranchId), ct);
        if (open is null) return StaffRefusals.NotFound;
        return await invite.Run(actor, new Invitation { Email = open.Email, RoleId = open.RoleId, BranchId = open.BranchId, Language = open.Language }, link, ct);
    }, ct);
}
