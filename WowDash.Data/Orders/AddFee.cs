using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Orders;

/// <summary>Adds an extra charge, such as a courier.</summary>
public sealed class AddFee(WowDashDb db, TimeProvider clock)
{
    /// <summary>Adds it with its reason, which the customer and the invoice see. Refuses: <c>permission</c>, <c>order.reason</c>, <c>order.price</c>
    /// (zero or less), <c>order.not-found</c>, <c>order.closed</c>.</summary>
    public Task<Outcome<Order>> Run(Actor actor, long orderId, decimal amount, string? reason, CancellationToken ct = default) => db.InOneTransaction<Order>(async () =>
    {
        var locked = await db.LockToPrice(actor, Permission.EditPrices, orderId, reason, ct);
        if (!locked.Done) return locked.Refusal;
        if (amount == 0 || !OrderPrice.IsPrice(amount) || !OrderPrice.IsPrice(locked.Value.DueNow + amount)) return OrderRefusals.Price;
        var (order, now, before) = (locked.Value, clock.GetUtcNow(), locked.Value.DueNow);
        order.Fees.Add(new OrderFee { Amount = amount, Reason = reason!.Trim(), StaffId = actor.StaffId, At = now });
        order.ExtraFees += amount;
        order.Note(OrderEventKind.FeeAdded, actor, now, e => (e.Amount, e.Note) = (amount, reason.Trim()));
        await db.EndPricing(order, before, reason.Trim(), actor, now, ct);
        return order;
    }, ct);
}
