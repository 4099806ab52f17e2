using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WowDash.Data.Tables;

namespace WowDash.Data.Staff;

/// <summary>Lets an invited person in.</summary>
public sealed class AcceptInvitation(WowDashDb db, UserManager<Account> accounts, TimeProvider clock)
{
    /// <summary>Works once, in the center <see cref="Centers.PlatformQueries.CenterOfInvitation"/> names. Refuses: <c>staff.invitation</c> (used, taken back, out of
    /// date, its role switched off), <c>staff.name</c>, <c>staff.owner</c>, <c>account.email-taken</c>, <c>account.password-short</c>, <c>account.password-common</c>.</summary>
    public Task<Outcome<StaffMember>> Run(string token, string name, string password, string? from = null, CancellationToken ct = default) => db.InOneTransaction<StaffMember>(async () =>
    {
        var (hash, now) = (Secret.Hash(token), clock.GetUtcNow());
        await db.TakeTurn("invitations", ct);
        if (await db.StaffInvitations.Include(i => i.Role).SingleOrDefaultAsync(i => i.TokenHash == hash && i.ClosedAt == null && i.ExpiresAt > now, ct) is not { Role.Active: true } invitation)
            return StaffRefusals.Invitation;
        var who = new NewStaff
        {
            Email = invitation.Email,
            Password = password,
            Name = name,
            RoleId = invitation.RoleId,
            BranchId = invitation.BranchId,
            Language = invitation.Language,
        };
        var taken = await db.TakeOn(accounts, new Actor { Name = name.Trim(), Address = from, Permissions = new HashSet<Permission>() }, who, invitation.Role, now, ct);
        if (!taken.Done) return taken;
        (invitation.ClosedAt, invitation.StaffId) = (now, taken.Value.Id);
        await db.SaveChangesAsync(ct);
        return taken;
    }, ct);
}
