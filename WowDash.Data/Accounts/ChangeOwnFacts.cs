using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Centers;
using WowDash.Data.Live;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Accounts;

/// <summary>Changes one's own name, in the account and in the center, and the phone colleagues reach one by.</summary>
public sealed class ChangeOwnFacts(WowDashDb db, TimeProvider clock)
{
    /// <summary>Who has no place in a center has no phone there. Refuses: <c>staff.name</c>, <c>phone</c>.</summary>
    /// <param name="phone">As typed; empty for none.</param>
    public Task<Outcome<Nothing>> Run(Actor actor, string name, string? phone, CancellationToken ct = default) => db.InOneTransaction<Nothing>(async () =>
    {
        name = name.Trim();
        if (name.Length is < 2 or > 120) return StaffRefusals.Name;
        var number = BranchWork.Phone(phone);
        if (!number.Done) return number.Refusal;
        var (account, now) = (await db.Users.SingleAsync(a => a.Id == actor.AccountId, ct), clock.GetUtcNow());
        var person = actor.StaffId is { } id ? await db.StaffMembers.SingleAsync(s => s.Id == id, ct) : null;
        var wanted = person is null || number.Value is "" ? null : number.Value;
        if (account.FullName == name && (person is null || (person.Name == name && person.Phone == wanted))) return Nothing.Value;
        db.Audit(actor, "account.changed", $"account {account.Email}", now, new { name = person?.Name ?? account.FullName, person?.Phone }, new { name, phone = wanted });
        account.FullName = name;
        if (person is not null) (person.Name, person.Phone) = (name, wanted);
        await db.SaveChangesAsync(ct);
        if (person is not null) await db.Announce("staff", person.Id, "changed", now, ct);
        return Nothing.Value;
    }, ct);
}
