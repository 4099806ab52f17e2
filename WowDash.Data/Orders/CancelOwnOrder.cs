using WowDash.Data.Audit;
using WowDash.Data.Live;
using WowDash.Data.Outbox;
using WowDash.Data.Tables;

namespace WowDash.Data.Orders;

/// <summary>Lets customers cancel what they ordered, as long as neither work nor money has come to it.</summary>
public sealed class CancelOwnOrder(WowDashDb db, TimeProvider clock)
{
    /// <summary>Whether a customer may still cancel it: pending or awaiting payment, nothing received.</summary>
    public static bool May(Order order) => order.Status is OrderStatus.Pending or OrderStatus.PaymentPending && order.Received == 0;

    /// <summary>Cancels it and announces it. Cancelled already is done and changes nothing. Only the customer's own order.
    /// Refuses: <c>order.not-found</c>, <c>order.not-cancellable</c>.</summary>
    public Task<Outcome<Order>> Run(Actor actor, long orderId, CancellationToken ct = default) => db.InOneTransaction<Order>(async () =>
    {
        if (actor.CustomerId is null || await db.LockOrder(actor, orderId, ct) is not { } order) return OrderRefusals.NotFound;
        if (order.Status is OrderStatus.Cancelled) return order;
        if (!May(order)) return OrderRefusals.NotCancellable;

        var now = clock.GetUtcNow();
        order.Move(OrderStatus.Cancelled, actor, now);
        db.Audit(actor, "order.cancelled-by-customer", $"order {order.Number}", now);
        await db.SaveChangesAsync(ct);
        await db.Owe(order, NoticeKind.Cancelled, new NoticeFacts(), now, ct);
        await db.Announce("order", order.Id, "status", now, ct);
        return order;
    }, ct);
}
