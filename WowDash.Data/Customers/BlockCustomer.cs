using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Live;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Customers;

/// <summary>Keeps a customer from ordering through the bot, or lets them again.</summary>
public sealed class BlockCustomer(WowDashDb db, TimeProvider clock)
{
    /// <summary>Blocked already is done. Refuses: <c>permission</c>, <c>customer.not-found</c>.</summary>
    public Task<Outcome<Customer>> Run(Actor actor, long customerId, bool blocked, CancellationToken ct = default) => db.InOneTransaction<Customer>(async () =>
    {
        if (actor.Lacks(Permission.ManageCustomers) is { } lacking) return lacking;
        if (await db.Customers.SingleOrDefaultAsync(c => c.Id == customerId, ct) is not { } customer) return CustomerRefusals.NotFound;
        if (customer.Blocked == blocked) return customer;
        var (what, now) = (blocked ? "blocked" : "unblocked", clock.GetUtcNow());
        customer.Blocked = blocked;
        db.Audit(actor, $"customer.{what}", EditCustomer.Subject(customerId), now);
        await db.SaveChangesAsync(ct);
        await db.Announce("customer", customer.Id, what, now, ct);
        return customer;
    }, ct);
}
