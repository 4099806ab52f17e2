using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Orders;

/// <summary>Prices an order by the price list of today.</summary>
public sealed class RepriceOrder(WowDashDb db, TimeProvider clock)
{
    /// <summary>Takes today's prices for what the order is, also instead of a price set by hand; fees and discount stay. The customer is told when the sum
    /// changed, and what was paid beyond it becomes credit. Refuses: <c>permission</c>, <c>order.reason</c>, <c>order.not-found</c>, <c>order.closed</c>.</summary>
    public Task<Outcome<Order>> Run(Actor actor, long orderId, string? reason, CancellationToken ct = default) => db.InOneTransaction<Order>(async () =>
    {
        var locked = await db.LockToPrice(actor, Permission.EditPrices, orderId, reason, ct);
        if (!locked.Done) return locked.Refusal;
        var (order, now, before) = (locked.Value, clock.GetUtcNow(), locked.Value.DueNow);
        var today = await db.Offers(order.BranchId, order.CustomerId, new(order.ServiceId, order.DocumentTypeId, order.TargetLanguageId), ct);
        order.Price(today!.Price(order.Pages, order.Copies));
        order.Note(OrderEventKind.Repriced, actor, now, e => (e.Amount, e.Note) = (order.Total, reason!.Trim()));
        await db.EndPricing(order, before, reason!.Trim(), actor, now, ct);
        return order;
    }, ct);
}
