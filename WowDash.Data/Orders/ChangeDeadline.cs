using WowDash.Data.Audit;
using WowDash.Data.Live;
using WowDash.Data.Outbox;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Orders;

/// <summary>Promises another deadline.</summary>
public sealed class ChangeDeadline(WowDashDb db, TimeProvider clock)
{
    /// <summary>Sets it and tells the customer. The deadline it has already is done and told nobody. Refuses: <c>permission</c>, <c>order.reason</c>,
    /// <c>order.deadline</c> (in the past), <c>order.not-found</c>, <c>order.closed</c>.</summary>
    public Task<Outcome<Order>> Run(Actor actor, long orderId, DateTimeOffset deadline, string? reason, CancellationToken ct = default) => db.InOneTransaction<Order>(async () =>
    {
        var locked = await db.LockToPrice(actor, Permission.EditOrders, orderId, reason, ct);
        if (!locked.Done) return locked.Refusal;
        var (order, now) = (locked.Value, clock.GetUtcNow());
        if (order.DeadlineAt == deadline) return order;
        if (deadline <= now) return OrderRefusals.Deadline;
        var before = order.DeadlineAt;
        order.DeadlineAt = deadline.ToUniversalTime();
        order.Note(OrderEventKind.DeadlineChanged, actor, now, e => e.Note = reason!.Trim());
        db.Audit(actor, "order.deadline", $"order {order.Number}", now, new { deadline = before }, new { order.DeadlineAt, reason });
        await db.SaveChangesAsync(ct);
        await db.Owe(order, NoticeKind.DeadlineChanged, new NoticeFacts { Deadline = order.DeadlineAt, Reason = reason!.Trim() }, now, ct);
        await db.Announce("order", order.Id, "deadline", now, ct);
        return order;
    }, ct);
}
