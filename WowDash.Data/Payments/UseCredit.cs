using WowDash.Data.Audit;
using WowDash.Data.Live;
using WowDash.Data.Orders;
using WowDash.Data.Outbox;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Payments;

/// <summary>Pays an order from its customer's credit.</summary>
public sealed class UseCredit(WowDashDb db, TimeProvider clock)
{
    /// <summary>Moves credit to the order, which goes forward when it is paid in full. Two who spend the same credit at once take turns. The same
    /// <paramref name="idempotencyKey"/> (up to 80 characters) counts once. Refuses: <c>permission</c>, <c>payment.amount</c>, <c>payment.key</c>, <c>order.not-found</c>,
    /// <c>order.closed</c> (cancelled), <c>payment.more-than-left</c>, <c>payment.more-than-credit</c>.</summary>
    public Task<Outcome<Payment>> Run(Actor actor, long orderId, decimal amount, string idempotencyKey, CancellationToken ct = default) => db.InOneTransaction<Payment>(async () =>
    {
        if (actor.Lacks(Permission.ReceivePayments) is { } lacking) return lacking;
        var key = $"credit:{idempotencyKey}";
        if (Ledger.Wrong(amount, key) is { } wrong) return wrong;
        if (await db.LockOrder(actor, orderId, ct) is not { } order) return OrderRefusals.NotFound;
        if (await db.Taken(key, ct) is { } taken) return taken.OrderId == orderId ? taken : PaymentRefusals.KeyTaken;
        if (order.Status is OrderStatus.Cancelled) return OrderRefusals.Closed;
        if (amount > order.LeftNow) return PaymentRefusals.MoreThanLeft(order.LeftNow);
        if (await db.CreditTurn(order.CustomerId, ct) is var credit && amount > credit) return PaymentRefusals.MoreThanCredit(credit);

        var now = clock.GetUtcNow();
        var payment = order.Spend(amount, key, actor, now);
        await db.Settle(order, actor, key, now, ct);
        db.Audit(actor, "credit.used", $"order {order.Number}", now, after: new { amount, order.Received });
        await db.SaveChangesAsync(ct);
        await db.Owe(order, order.LeftNow == 0 ? NoticeKind.PaymentConfirmed : NoticeKind.PartialPayment, new NoticeFacts { Amount = amount, Left = order.LeftNow }, now, ct);
        await db.Announce("order", order.Id, "payment", now, ct);
        return payment;
    }, ct);
}
