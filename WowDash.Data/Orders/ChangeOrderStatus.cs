using WowDash.Data.Audit;
using WowDash.Data.Live;
using WowDash.Data.Outbox;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Orders;

/// <summary>Moves an order along <see cref="OrderWorkflow"/>.</summary>
public sealed class ChangeOrderStatus(WowDashDb db, TimeProvider clock)
{
    /// <summary>Moves it, tells the customer, announces it. Moving to the status it has already is done and changes nothing, so that a double click is
    /// harmless. Refuses: <c>permission</c>, <c>order.not-found</c>, <c>order.move</c>, <c>order.pages-unconfirmed</c>,
    /// <c>order.price-declined</c> (the customer did not agree to a changed price), <c>order.money-decision</c> (cancelling with money received is <see cref="CancelOrder"/>'s).
    /// Money still owed does not hold an order back: it becomes the customer's debt.</summary>
    public Task<Outcome<Order>> Run(Actor actor, long orderId, OrderStatus to, string? reason = null, CancellationToken ct = default) => db.InOneTransaction(() => Change(actor, orderId, to, reason, null, ct), ct);

    /// <param name="undone">The status that is taken back; null where nothing is.</param>
    internal async Task<Outcome<Order>> Change(Actor actor, long orderId, OrderStatus to, string? reason, OrderStatus? undone, CancellationToken ct)
    {
        if (actor.Lacks(Needed(to)) is { } lacking) return lacking;
        if (await db.LockOrder(actor, orderId, ct) is not { } order) return OrderRefusals.NotFound;
        if (order.Status == to) return order;
        if (undone is not null && order.Status != undone) return OrderRefusals.DoneMeanwhile;
        if (Forbidden(order, to) is { } refusal) return refusal;

        var now = clock.GetUtcNow();
        order.Move(to, actor, now, reason, undone is not null);
        db.Audit(actor, undone is null ? "order.status" : "order.status-undone", $"order {order.Number}", now, undone is null ? null : new { from = undone.ToString() }, new { to = to.ToString(), reason });
        await db.SaveChangesAsync(ct);
        // where nobody was told of the one, nobody is told of the other
        var unsaid = undone is { } taken && Notice(taken) is { } said && await db.TakeBack(order, said, ct);
        if (!unsaid && Notice(to) is { } notice) await db.Owe(order, notice, new NoticeFacts { Reason = reason, Left = order.LeftNow }, now, ct);
        await db.Announce("order", order.Id, "status", now, ct);
        return order;
    }

    /// <summary>What a move to this status asks for.</summary>
    public static Permission Needed(OrderStatus to) => to switch
    {
        OrderStatus.Completed => Permission.CompleteOrders,
        OrderStatus.Cancelled => Permission.CancelOrders,
        OrderStatus.PaymentConfirmed or OrderStatus.PaymentReceived => Permission.ReceivePayments,
        _ => Permission.ChangeOrderStatus,
    };

    static Refusal? Forbidden(Order order, OrderStatus to)
    {
        if (!OrderWorkflow.Allows(order.Status, to)) return OrderRefusals.Move(order.Status, to);
        if (to is OrderStatus.Cancelled && order.Received > 0) return OrderRefusals.MoneyDecision(order.Received);
        if (to is not OrderStatus.InProgress) return null;
        if (!order.PagesConfirmed) return OrderRefusals.PagesUnconfirmed;
        return order.PriceAnswer is PriceAnswer.Declined ? OrderRefusals.PriceDeclined : null;
    }

    static NoticeKind? Notice(OrderStatus to) => to switch
    {
        OrderStatus.PaymentPending => NoticeKind.PaymentPending,
        OrderStatus.PaymentReceived => null,
        OrderStatus.PaymentConfirmed => NoticeKind.PaymentConfirmed,
        OrderStatus.InProgress => NoticeKind.InProgress,
        OrderStatus.Ready => NoticeKind.Ready,
        OrderStatus.Completed => NoticeKind.Completed,
        OrderStatus.Cancelled => NoticeKind.Cancelled,
        OrderStatus.Pending => NoticeKind.Reopened,
        _ => throw new ArgumentOutOfRangeException(nameof(to), to, null),
    };
}

/// <summary>Takes a status back that was given a moment ago.</summary>
public sealed class UndoStatus(WowDashDb db, ChangeOrderStatus change)
{
    /// <summary>Moves the order back to the status it had, where it still has the one it was given and the workflow knows a way back; history and audit say that this takes
    /// something back. A message about it that was not sent yet is not sent; otherwise the customer is told where the order stands. Refuses what
    /// <see cref="ChangeOrderStatus"/> does, and <c>order.done-meanwhile</c>.</summary>
    public Task<Outcome<Order>> Run(Actor actor, long orderId, OrderStatus given, OrderStatus before, CancellationToken ct = default) =>
        db.InOneTransaction<Order>(async () => OrderWorkflow.CanUndo(before, given) ? await change.Change(actor, orderId, before, null, given, ct) : OrderRefusals.Move(given, before), ct);
}
