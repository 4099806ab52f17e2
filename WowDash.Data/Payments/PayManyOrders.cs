using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Live;
using WowDash.Data.Orders;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Payments;

/// <summary>One amount for many orders of a customer.</summary>
public sealed record BulkPayment
{
    public required long CustomerId { get; init; }

    /// <summary>Of these orders; all that are owed when none is named.</summary>
    public IReadOnlyList<long> OrderIds { get; init; } = [];

    public required decimal Amount { get; init; }
    public PaymentMethod Method { get; init; }
    public string? Note { get; init; }

    /// <summary>Up to 40 characters; the same key is taken once.</summary>
    public required string Key { get; init; }
}

/// <summary>Enters one amount over many orders of one customer, oldest first.</summary>
public sealed class PayManyOrders(WowDashDb db, TimeProvider clock)
{
    /// <summary>How it would be spread now. Refuses what <see cref="Run"/> refuses.</summary>
    public async Task<Outcome<BulkPlan>> Preview(Actor actor, BulkPayment bulk, CancellationToken ct = default)
    {
        if (Wrong(actor, bulk) is { } wrong) return wrong;
        var owed = await Owed(actor, db.Orders.AsNoTracking(), bulk, ct);
        return owed.Count == 0 ? PaymentRefusals.NothingOwed : BulkPlan.Of(owed, bulk.Amount);
    }

    /// <summary>Pays them in one transaction, their rows locked in the order of their ids; what is over goes through the last of them to the customer's credit.
    /// The same key again answers how it was spread then. Refuses: <c>permission</c>, <c>payment.amount</c>, <c>payment.method</c>, <c>payment.key</c>,
    /// <c>payment.nothing-owed</c>.</summary>
    public Task<Outcome<BulkPlan>> Run(Actor actor, BulkPayment bulk, CancellationToken ct = default) => db.InOneTransaction<BulkPlan>(async () =>
    {
        if (Wrong(actor, bulk) is { } wrong) return wrong;
        await db.TakeTurn($"bulk {bulk.Key}", ct);
        if (await Known(bulk, ct) is { } known) return known;
        await Lock(bulk, ct);
        var orders = await Owed(actor, db.Orders, bulk, ct);
        if (orders.Count == 0) return PaymentRefusals.NothingOwed;

        var (now, plan) = (clock.GetUtcNow(), BulkPlan.Of(orders, bulk.Amount));
        foreach (var part in plan.Parts)
        {
            var order = orders.Single(o => o.Id == part.OrderId);
            var amount = part == plan.Parts[^1] ? part.Amount + plan.Surplus : part.Amount;
            await db.Take(order, new Taking(amount, bulk.Method, bulk.Note, $"{Prefix(bulk)}{part.OrderId}"), actor, now, ct);
        }

        db.Audit(actor, "payment.bulk", $"customer {bulk.CustomerId}", now, after: new { bulk.Amount, method = bulk.Method.ToString(), orders = plan.Parts.Select(p => new { p.Number, p.Amount }), plan.Surplus });
        await db.SaveChangesAsync(ct);
        foreach (var part in plan.Parts) await db.Announce("order", part.OrderId, "payment", now, ct);
        return plan;
    }, ct);

    static Refusal? Wrong(Actor actor, BulkPayment bulk) =>
        actor.Lacks(Permission.BulkPayments) ?? Ledger.Wrong(bulk.Amount, Prefix(bulk)) ?? (bulk.Method is PaymentMethod.Credit ? PaymentRefusals.Method : null);

    static string Prefix(BulkPayment bulk) => $"bulk:{bulk.Key}:";

    Task<int> Lock(BulkPayment bulk, CancellationToken ct)
    {
        var centerId = db.Center.Id;
        return db.Database.ExecuteSqlAsync(
            $"select 1 from orders where center_id = {centerId} and customer_id = {bulk.CustomerId} and left_to_pay > 0 order by id for no key update", ct);
    }

    // one customer's: a list that fits in memory
    async Task<List<Order>> Owed(Actor actor, IQueryable<Order> orders, BulkPayment bulk, CancellationToken ct)
    {
        orders = orders.Where(o => o.CustomerId == bulk.CustomerId && o.Status != OrderStatus.Cancelled && o.Left > 0);
        if (bulk.OrderIds.Count > 0) orders = orders.Where(o => bulk.OrderIds.Contains(o.Id));
        return (await orders.OrderBy(o => o.Number).ToListAsync(ct)).Where(actor.Sees).ToList();
    }

    async Task<Outcome<BulkPlan>?> Known(BulkPayment bulk, CancellationToken ct)
    {
        var prefix = Prefix(bulk);
        var rows = await db.Payments.Where(p => p.IdempotencyKey.StartsWith(prefix))
            .Join(db.Orders, p => p.OrderId, o => o.Id, (p, o) => new { p.Kind, p.OrderId, p.CustomerId, p.Amount, o.Number }).ToListAsync(ct);
        if (rows.Count == 0) return null;
        if (rows[0].CustomerId != bulk.CustomerId) return PaymentRefusals.KeyTaken;
        var surplus = rows.Where(r => r.Kind is PaymentKind.ToCredit).Sum(r => r.Amount);
        var paid = rows.Where(r => r.Kind is PaymentKind.Payment).OrderBy(r => r.Number).ToList();
        return new BulkPlan([.. paid.Select((r, i) => (r, Amount: i == paid.Count - 1 ? r.Amount - surplus : r.Amount)).Select(p => new BulkPart(p.r.OrderId, p.r.Number, p.Amount, p.Amount))], surplus);
    }
}
