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
    public Task<Outcome<Order>> Run(Actor actor, long orderId, long? staffId, CancellationToken ct = default) => db.InOneTransaction(() => Assign(actor, orderId, staffId, null, ct), ct);

    /// <param name="undone">What is taken back; null where nothing is.</param>
    internal async Task<Outcome<Order>> Assign(Actor actor, long orderId, long? staffId, GivenTo? undone, CancellationToken ct)
    {
        if (actor.Lacks(Permission.AssignOrders) is { } lacking) return lacking;
        if (await db.LockOrder(actor, orderId, ct) is not { } order) return OrderRefusals.NotFound;
        if (undone is { } given && order.AssigneeId != given.StaffId) return OrderRefusals.DoneMeanwhile;
        if (!order.Status.IsOpen()) return OrderRefusals.Closed;
        var assignee = staffId is { } id ? await db.StaffMembers.SingleOrDefaultAsync(s => s.Id == id && s.Active && s.Role.Active, ct) : null;
        if (staffId is not null && assignee is null) return OrderRefusals.NoAssignee;
        if (order.AssigneeId == staffId) return order;

        var (now, before) = (clock.GetUtcNow(), order.AssigneeId);
        order.AssigneeId = staffId;
        order.Note(staffId is null ? OrderEventKind.Unassigned : OrderEventKind.Assigned, actor, now, e => (e.Note, e.Undoes) = (assignee?.Name, undone is not null));
        db.Audit(actor, undone is null ? "order.assigned" : "order.assignment-undone", $"order {order.Number}", now, new { staff = before }, new { staff = staffId });
        await db.SaveChangesAsync(ct);
        await db.Announce("order", order.Id, "assigned", now, ct);
        // who gets back what was theirs knows of it
        if (assignee is not null && undone is null && !actor.IsPlatform)
            await db.NotifyPeople(new(NotificationKind.OrderAssigned, order.Id, null, new() { Number = order.Number, Name = actor.Name }), [assignee.Id], actor.StaffId, now, ct);
        return order;
    }
}

/// <summary>Who has an order; null nobody.</summary>
readonly record struct GivenTo(long? StaffId);

/// <summary>Takes an assignment back that was made a moment ago.</summary>
public sealed class UndoAssignment(WowDashDb db, AssignOrder assign)
{
    /// <summary>Gives the order back to whom it had before, where it still is with whom it was given to; history and audit say that this takes something back. Refuses what
    /// <see cref="AssignOrder"/> does, and <c>order.done-meanwhile</c>.</summary>
    /// <param name="given">Whom it was given to; null nobody.</param>
    /// <param name="before">Who had it before; null nobody.</param>
    public Task<Outcome<Order>> Run(Actor actor, long orderId, long? given, long? before, CancellationToken ct = default) =>
        db.InOneTransaction(() => assign.Assign(actor, orderId, before, new GivenTo(given), ct), ct);
}
