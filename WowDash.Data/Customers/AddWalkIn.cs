using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Live;
using WowDash.Data.Staff;
using WowDash.Data.Tables;
using WowDash.Data.Texts;

namespace WowDash.Data.Customers;

/// <summary>Somebody at the counter, as they say who they are.</summary>
public sealed record WalkIn(string? Name, string? Phone, Language Language, long? BranchId);

/// <summary>Writes down a customer who has no chat with the bot.</summary>
public sealed class AddWalkIn(WowDashDb db, TimeProvider clock)
{
    /// <summary>Adds them, or answers who has that phone number already: the one with a chat before a walk-in, the newest first.
    /// Needs <see cref="Permission.CreateOrders"/> or <see cref="Permission.ManageCustomers"/>. Refuses: <c>permission</c>, <c>customer.name</c>, <c>phone</c>, <c>customer.branch</c>.</summary>
    public Task<Outcome<Customer>> Run(Actor actor, WalkIn who, CancellationToken ct = default) => db.InOneTransaction<Customer>(async () =>
    {
        if (actor.Lacks(Permission.CreateOrders) is { } lacking && actor.Lacks(Permission.ManageCustomers) is not null) return lacking;
        var (name, phone) = (who.Name?.Trim() ?? "", PhoneNumber.Parse(who.Phone));
        if (!phone.Done) return phone.Refusal;
        await db.TakeTurn($"walk-in {phone.Value}", ct);
        var known = await Known(phone.Value, ct);
        if (known is not null) return known;
        if (name.Length is < 2 or > 120) return CustomerRefusals.Name;
        if (who.BranchId is { } branch && !await db.Branches.AnyAsync(b => b.Id == branch && b.Active, ct)) return CustomerRefusals.Branch;

        var now = clock.GetUtcNow();
        var customer = db.Customers.Add(new Customer { Name = name, Phone = phone.Value, Language = who.Language, BranchId = who.BranchId, CreatedAt = now }).Entity;
        await db.SaveChangesAsync(ct);
        db.Audit(actor, "customer.added", $"customer {customer.Id}", now, after: new { who.BranchId, language = who.Language.Code() });
        await db.SaveChangesAsync(ct);
        await db.Announce("customer", customer.Id, "registered", now, ct);
        return customer;
    }, ct);

    async Task<Customer?> Known(string phone, CancellationToken ct)
    {
        if (await db.Customers.Where(c => c.Phone == phone).OrderBy(c => c.TelegramUserId == null).ThenByDescending(c => c.Id).FirstOrDefaultAsync(ct) is { } known) return known;
        // a number they had before two entries of theirs became one
        var into = await db.Customers.EvenMerged().Where(c => c.Phone == phone && c.MergedIntoId != null).OrderByDescending(c => c.Id).Select(c => c.MergedIntoId).FirstOrDefaultAsync(ct);
        return into is null ? null : await db.Customers.SingleOrDefaultAsync(c => c.Id == into, ct);
    }
}
