using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Live;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Accounts;

/// <summary>Changes one's own name, in the account and in the center.</summary>
public sealed class ChangeOwnName(WowDashDb db, TimeProvider clock)
{
    /// <summary>Refuses: <c>staff.name</c>.</summary>
    public Task<Outcome<Nothing>> Run(Actor actor, string name, CancellationToken ct = default) => db.InOneTransaction<Nothing>(async () =>
    {
        name = name.Trim();
        if (name.Length is < 2 or > 120) return StaffRefusals.Name;
        var (account, now) = (await db.Users.SingleAsync(a => a.Id == actor.AccountId, ct), clock.GetUtcNow());
        var person = actor.StaffId is { } id ? await db.StaffMembers.SingleAsync(s => s.Id == id, ct) : null;
        if (account.FullName == name && (person is null || person.Name == name)) return Nothing.Value;
        db.Audit(actor, "account.renamed", $"account {account.Email}", now, new { name = person?.Name ?? account.FullName }, new { name });
        account.FullName = name;
        if (person is not null) person.Name = name;
        await db.SaveChangesAsync(ct);
        if (person is not null) await db.Announce("staff", person.Id, "changed", now, ct);
        return Nothing.Value;
    }, ct);
}
