using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WowDash.Data.Sessions;
using WowDash.Data.Tables;

namespace WowDash.Data.Staff;

/// <summary>Takes the second factor off a person's account, for who has lost their phone.</summary>
public sealed class ResetSecondFactor(WowDashDb db, UserManager<Account> accounts, StaffSessions sessions, TimeProvider clock)
{
    /// <summary>Drops the key and the recovery codes and ends all their sessions: they sign in with the password and set up a new phone.
    /// Refuses: <c>permission</c>, <c>staff.not-found</c>, <c>staff.grant</c>.</summary>
    public Task<Outcome<StaffMember>> Run(Actor actor, long staffId, CancellationToken ct = default) => db.InOneTransaction<StaffMember>(async () =>
    {
        if (actor.Lacks(Permission.ManageStaff) is { } lacking) return lacking;
        var found = await db.FindStaff(actor, staffId, null, ct);
        if (!found.Done) return found;
        var account = found.Value.Account;
        await accounts.SetTwoFactorEnabledAsync(account, false);
        await db.UserTokens.Where(t => t.UserId == account.Id).ExecuteDeleteAsync(ct);
        await accounts.UpdateSecurityStampAsync(account);
        await sessions.RevokeAll(account.Id, ct: ct);
        await db.StaffChanged(actor, found.Value, "second-factor-reset", clock.GetUtcNow(), null, null, ct);
        return found;
    }, ct);
}
