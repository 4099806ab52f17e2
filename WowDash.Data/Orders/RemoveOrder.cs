using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Live;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Orders;

/// <summary>Takes an order that was a mistake off the lists, staff's and the customer's, and puts it back.</summary>
public sealed class RemoveOrder(WowDashDb db, TimeProvider clock)
{
    /// <summary>Nothing is deleted: it keeps its number, its page and its history, and reopening it brings it back as well. Only a cancelled order that money never touched
    /// can be taken off. What is so already is done. Refuses: <c>permission</c>, <c>order.not-found</c>, <c>order.not-removable</c>.</summary>
    /// <param name="removed">False to put it back.</param>
    public Task<Outcome<Order>> Run(Actor actor, long orderId, bool removed, CancellationToken ct = default) => db.InOneTransaction<Order>(async () =>
    {
        if (actor.Lacks(Permission.DeleteOrders) is { } lacking) return lacking;
        if (await db.LockOrder(actor, orderId, ct) is not { } order) return OrderRefusals.NotFound;
        if (order.RemovedAt is not null == removed) return order;
        if (removed && (order.Status is not OrderStatus.Cancelled || await db.Payments.AnyAsync(p => p.OrderId == orderId, ct))) return OrderRefusals.NotRemovable;
        var now = clock.GetUtcNow();
        order.RemovedAt = removed ? now : null;
        order.Note(removed ? OrderEventKind.Removed : OrderEventKind.Restored, actor, now);
        db.Audit(actor, removed ? "order.removed" : "order.restored", $"order {order.Number}", now);
        await db.SaveChangesAsync(ct);
        await db.Announce("order", order.Id, removed ? "removed" : "restored", now, ct);
        return order;
    }, ct);
}
