using Microsoft.AspNetCore.Identity;
using WowDash.Data.Audit;
using WowDash.Data.Sessions;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Accounts;

/// <summary>Changes one's own password.</summary>
public sealed class ChangePassword(WowDashDb db, UserManager<Account> accounts, StaffSessions sessions, TimeProvider clock)
{
    /// <summary>Ends all other sessions of the account. Wrong tries count towards its lockout.
    /// Refuses: <c>account.password-wrong</c>, <c>account.password-short</c>, <c>account.password-common</c>.</summary>
    /// <param name="keep">The session this is done in.</param>
    public async Task<Outcome<Account>> Run(Actor actor, string current, string wanted, long keep, CancellationToken ct = default)
    {
        var own = await accounts.Confirm(actor, current);
        if (!own.Done) return own;
        return await db.InOneTransaction<Account>(async () =>
        {
            var account = own.Value;
            if (await accounts.ChangePasswordAsync(account, current, wanted) is { Succeeded: false } result) return StaffRefusals.Of(result);
            db.Audit(actor, "account.password-changed", $"account {account.Email}", clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
            await sessions.RevokeAll(account.Id, keep, ct);
            return account;
        }, ct);
    }
}
