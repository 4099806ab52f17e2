using WowDash.Data.Audit;
using WowDash.Data.Live;
using WowDash.Data.Outbox;
using WowDash.Data.Payments;
using WowDash.Data.Tables;

namespace WowDash.Data.Orders;

/// <summary>Lets customers cancel what they ordered, as long as work on it has not come near.</summary>
public sealed class CancelOwnOrder(WowDashDb db, TimeProvider clock)
{
    /// <summary>Whether a customer may still cancel it: pending or awaiting payment.</summary>
    public static bool May(Order order) => order.Status is OrderStatus.Pending or OrderStatus.PaymentPending;

    /// <summary>Cancels it and announces it; what was paid already becomes the customer's credit. Cancelled already is done and changes nothing. Only the customer's own order.
    /// Refuses: <c>order.not-found</c>, <c>order.not-cancellable</c>.</summary>
    public Task<Outcome<Order>> Run(Actor actor, long orderId, CancellationToken ct = default) => db.InOneTransaction<Order>(async () =>
    {
        if (actor.CustomerId is null || await db.LockOrder(actor, orderId, ct) is not { } order) return OrderRefusals.NotFound;
        if (order.Status is OrderStatus.Cancelled) return order;
        if (!May(order)) return OrderRefusals.NotCancellable;

        var (now, paid) = (clock.GetUtcNow(), order.Received);
        if (paid > 0) order.SetAside(paid, $"cancel:{Secret.New(16)}", actor, now);
        order.Move(OrderStatus.Cancelled, actor, now);
        db.Audit(actor, "order.cancelled-by-customer", $"order {order.Number}", now);
        await db.SaveChangesAsync(ct);
        await db.Owe(order, NoticeKind.Cancelled, new NoticeFacts { Amount = paid > 0 ? paid : null }, now, ct);
        await db.Announce("order", order.Id, "status", now, ct);
        return order;
    }, ct);
}
