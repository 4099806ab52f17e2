using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Orders;

/// <summary>Sets an order's discount.</summary>
public sealed class GiveDiscount(WowDashDb db, TimeProvider clock)
{
    /// <summary>The discount, in so‘m, in place of the one before; zero takes it back. Refuses: <c>permission</c>, <c>order.reason</c>, <c>order.price</c>,
    /// <c>order.discount</c> (more than there is to pay), <c>order.not-found</c>, <c>order.closed</c>.</summary>
    public Task<Outcome<Order>> Run(Actor actor, long orderId, decimal amount, string? reason, CancellationToken ct = default) => db.InOneTransaction<Order>(async () =>
    {
        var locked = await db.LockToPrice(actor, Permission.GiveDiscounts, orderId, reason, ct);
        if (!locked.Done) return locked.Refusal;
        var (order, now, before) = (locked.Value, clock.GetUtcNow(), locked.Value.DueNow);
        if (!OrderPrice.IsPrice(amount)) return OrderRefusals.Price;
        if (amount > order.Total + order.ExtraFees) return OrderRefusals.Discount(order.Total + order.ExtraFees);
        (order.Discount, order.DiscountReason) = (amount, amount == 0 ? null : reason!.Trim());
        order.Note(OrderEventKind.Discounted, actor, now, e => (e.Amount, e.Note) = (amount, reason!.Trim()));
        await db.EndPricing(order, before, reason!.Trim(), actor, now, ct);
        return order;
    }, ct);
}
