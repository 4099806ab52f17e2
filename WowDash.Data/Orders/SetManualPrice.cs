using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Orders;

/// <summary>Sets an order's price by hand.</summary>
public sealed class SetManualPrice(WowDashDb db, TimeProvider clock)
{
    /// <summary>The price, in so‘m, instead of what the price list says; fees and discount come on top of it. It holds until pages are corrected or the order is
    /// repriced. Refuses: <c>permission</c>, <c>order.reason</c>, <c>order.price</c>, <c>order.not-found</c>, <c>order.closed</c>.</summary>
    public Task<Outcome<Order>> Run(Actor actor, long orderId, decimal price, string? reason, CancellationToken ct = default) => db.InOneTransaction<Order>(async () =>
    {
        var locked = await db.LockToPrice(actor, Permission.EditPrices, orderId, reason, ct);
        if (!locked.Done) return locked.Refusal;
        if (!OrderPrice.IsPrice(price)) return OrderRefusals.Price;
        var (order, now, before) = (locked.Value, clock.GetUtcNow(), locked.Value.DueNow);
        order.SetTotal(price);
        order.Note(OrderEventKind.Repriced, actor, now, e => (e.Amount, e.Note) = (price, reason!.Trim()));
        await db.EndPricing(order, before, reason!.Trim(), actor, now, ct);
        return order;
    }, ct);
}
