using Microsoft.AspNetCore.Identity;
using WowDash.Data.Audit;
using WowDash.Data.Centers;
using WowDash.Data.Tables;

namespace WowDash.Data.Staff;

/// <summary>Gives somebody a sign-in to the platform itself.</summary>
public sealed class CreatePlatformOwner(WowDashDb db, UserManager<Account> accounts, TimeProvider clock)
{
    /// <summary>Needs no center. For operators and other platform owners. Refuses: <c>permission.platform</c>, <c>staff.name</c>, <c>account.email</c>,
    /// <c>account.email-taken</c>, <c>account.password-short</c>, <c>account.password-common</c>.</summary>
    public Task<Outcome<Account>> Run(Actor actor, string email, string password, string name, CancellationToken ct = default) => db.InOneTransaction<Account>(async () =>
    {
        if (!actor.IsPlatform) return CenterRefusals.Platform;
        if (name.Trim().Length is < 2 or > 120) return StaffRefusals.Name;
        var now = clock.GetUtcNow();
        var account = new Account { UserName = email, Email = email, EmailConfirmed = true, FullName = name.Trim(), IsPlatformOwner = true, CreatedAt = now };
        if (await accounts.CreateAsync(account, password) is { Succeeded: false } result) return StaffRefusals.Of(result);
        db.Audit(actor, "platform-owner.created", $"account {email}", now);
        await db.SaveChangesAsync(ct);
        return account;
    }, ct);
}
