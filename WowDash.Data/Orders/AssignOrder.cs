using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Live;
using WowDash.Data.Messages;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Orders;

/// <summary>Gives an order to somebody, or takes it back.</summary>
public sealed class AssignOrder(WowDashDb db, TimeProvider clock)
{
    /// <summary>Assigns to an active staff member of the center; null unassigns. The status stays as it is: a closed order is not revived.
    /// Assigning who is assigned already changes nothing. Refuses: <c>permission</c>, <c>order.not-found</c>, <c>order.closed</c>, <c>order.assignee</c>.</summary>
    public Task<Outcome<Order>> Run(Actor actor, long orderId, long? staffId, CancellationToken ct = default) => db.InOneTransaction<Order>(async () =>
    {
        if (actor.Lacks(Permission.AssignOrders) is { } lacking) return lacking;
        if (await db.LockOrder(actor, orderId, ct) is not { } order) return OrderRefusals.NotFound;
        if (!order.Status.IsOpen()) return OrderRefusals.Closed;
        var assignee = staffId is { } id ? await db.StaffMembers.SingleOrDefaultAsync(s => s.Id == id && s.Active && s.Role.Active, ct) : null;
        if (staffId is not null && assignee is null) return OrderRefusals.NoAssignee;
        if (order.AssigneeId == staffId) return order;

        var (now, before) = (clock.GetUtcNow(), order.AssigneeId);
        order.AssigneeId = staffId;
        order.Note(staffId is null ? OrderEventKind.Unassigned : OrderEventKind.Assigned, actor, now, e => e.Note = assignee?.Name);
        db.Audit(actor, "order.assigned", $"order {order.Number}", now, new { staff = before }, new { staff = staffId });
        await db.SaveChangesAsync(ct);
        await db.Announce("order", order.Id, "assigned", now, ct);
        if (assignee is not null && !actor.IsPlatform)
            await db.NotifyPeople(new(NotificationKind.OrderAssigned, order.Id, null, new() { Number = order.Number, Name = actor.Name }), [assignee.Id], actor.StaffId, now, ct);
        return order;
    }, ct);
}
