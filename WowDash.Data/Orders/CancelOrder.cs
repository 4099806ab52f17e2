using WowDash.Data.Audit;
using WowDash.Data.Live;
using WowDash.Data.Outbox;
using WowDash.Data.Payments;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Orders;

/// <summary>What becomes of the money of an order that is cancelled.</summary>
public enum MoneyBack
{
    /// <summary>It stays with the center as the customer's credit.</summary>
    Credit,

    /// <summary>It is given back.</summary>
    Refund,
}

/// <summary>Cancels an order, and settles its money.</summary>
public sealed class CancelOrder(WowDashDb db, TimeProvider clock)
{
    /// <summary>Cancels it; all that was received becomes credit or is given back by <paramref name="method"/>, as <paramref name="money"/> says. An order without money needs
    /// no such decision. Cancelled already is done. Refuses: <c>permission</c> (a refund asks for its own), <c>order.reason</c>, <c>order.not-found</c>,
    /// <c>order.move</c>, <c>order.money-decision</c>, <c>payment.method</c>.</summary>
    public Task<Outcome<Order>> Run(Actor actor, long orderId, string? reason, MoneyBack? money, PaymentMethod method = PaymentMethod.Cash,
        CancellationToken ct = default) => db.InOneTransaction<Order>(async () =>
    {
        if (actor.Lacks(Permission.CancelOrders) is { } lacking) return lacking;
        if (string.IsNullOrWhiteSpace(reason)) return OrderRefusals.Reason;
        if (await db.LockOrder(actor, orderId, ct) is not { } order) return OrderRefusals.NotFound;
        if (order.Status is OrderStatus.Cancelled) return order;
        if (Forbidden(actor, order, money, method) is { } refusal) return refusal;

        var (now, paid, key) = (clock.GetUtcNow(), order.Received, $"cancel:{Secret.New(16)}");
        var toCredit = paid > 0 && money is MoneyBack.Credit;
        order.Move(OrderStatus.Cancelled, actor, now, reason.Trim());
        if (toCredit) order.SetAside(paid, key, actor, now);
        db.Audit(actor, "order.cancelled", $"order {order.Number}", now, after: new { reason, received = paid, money = paid > 0 ? money?.ToString() : null });
        await db.SaveChangesAsync(ct);
        await db.Owe(order, NoticeKind.Cancelled, new NoticeFacts { Reason = reason.Trim(), Amount = toCredit ? paid : null }, now, ct);
        if (paid > 0 && !toCredit) await db.Return(order, new Taking(paid, method, null, key), actor, now, ct);
        await db.Announce("order", order.Id, "status", now, ct);
        return order;
    }, ct);

    static Refusal? Forbidden(Actor actor, Order order, MoneyBack? money, PaymentMethod method)
    {
        if (!OrderWorkflow.Allows(order.Status, OrderStatus.Cancelled)) return OrderRefusals.Move(order.Status, OrderStatus.Cancelled);
        if (order.Received <= 0) return null;
        if (money is null) return OrderRefusals.MoneyDecision(order.Received);
        if (money is MoneyBack.Credit) return null;
        return method is PaymentMethod.Credit ? PaymentRefusals.Method : actor.Lacks(Permission.Refund);
    }
}
