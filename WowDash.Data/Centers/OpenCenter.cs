using Microsoft.EntityFrameworkCore;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Centers;

/// <summary>Opens a center and invites its owner: both or neither.</summary>
public sealed class OpenCenter(WowDashDb db, CreateCenter create, InviteStaff invite)
{
    /// <summary>Needs a unit of work without a center, which becomes the new center's. Refuses what <see cref="CreateCenter"/> and <see cref="InviteStaff"/> refuse.</summary>
    /// <param name="link">The address a token is accepted at.</param>
    public Task<Outcome<Invited>> Run(Actor actor, NewCenter wanted, string ownerEmail, Func<string, string> link, CancellationToken ct = default) => db.InOneTransaction<Invited>(async () =>
    {
        var created = await create.Run(actor, wanted, ct);
        if (!created.Done) return created.Refusal;
        var role = await db.Roles.Where(r => r.System == SystemRole.Owner).Select(r => r.Id).SingleAsync(ct);
        return await invite.Run(actor, new Invitation { Email = ownerEmail, RoleId = role, Language = wanted.DefaultLanguage }, link, ct);
    }, ct);
}
