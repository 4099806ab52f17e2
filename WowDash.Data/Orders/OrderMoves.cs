using Microsoft.EntityFrameworkCore;

namespace WowDash.Data.Orders;

/// <summary>What the verbs that change orders share.</summary>
static class OrderMoves
{
    /// <summary>The order, locked until the transaction ends and read after the lock: what is decided on it stays true. Null when there is none that this actor sees.</summary>
    public static async Task<Order?> LockOrder(this WowDashDb db, Actor actor, long orderId, CancellationToken ct)
    {
        var centerId = db.Center.Id;
        await db.Database.ExecuteSqlAsync($"select 1 from orders where center_id = {centerId} and id = {orderId} for no key update", ct);
        var order = await db.Orders.SingleOrDefaultAsync(o => o.Id == orderId, ct);
        if (order is null) return null;
        await db.Entry(order).ReloadAsync(ct);
        return actor.Sees(order) ? order : null;
    }

    /// <summary>The one place a status changes.</summary>
    /// <exception cref="InvalidOperationException">The workflow has no such move: the caller did not ask first.</exception>
    public static void Move(this Order order, OrderStatus to, Actor actor, DateTimeOffset now, string? reason = null, bool undoes = false)
    {
        if (!OrderWorkflow.Allows(order.Status, to)) throw new InvalidOperationException($"Order {order.Number}: {order.Status} cannot become {to}.");
        order.Note(OrderEventKind.StatusChanged, actor, now, e => (e.From, e.To, e.Note, e.Undoes) = (order.Status, to, reason, undoes));
        order.Status = to;
        order.CompletedAt = to is OrderStatus.Completed ? now : null;
        order.CancelReason = to is OrderStatus.Cancelled ? reason : null;
        order.RemovedAt = null;
    }

    /// <summary>Adds a line to the history.</summary>
    public static void Note(this Order order, OrderEventKind kind, Actor actor, DateTimeOffset now, Action<OrderEvent>? details = null)
    {
        var line = new OrderEvent { Kind = kind, By = actor.Name, StaffId = actor.StaffId, At = now };
        details?.Invoke(line);
        order.History.Add(line);
        order.UpdatedAt = now;
    }
}
