using WowDash.Data.Audit;
using WowDash.Data.Live;
using WowDash.Data.Orders;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Payments;

/// <summary>Gives money of an order back.</summary>
public sealed class RefundPayment(WowDashDb db, TimeProvider clock)
{
    /// <summary>Writes the ledger row and tells the customer; the order's status stays. The same <paramref name="idempotencyKey"/> (up to 80 characters) is given back once.
    /// Refuses: <c>permission</c>, <c>payment.amount</c>, <c>payment.method</c>, <c>payment.reason</c>, <c>payment.key</c>, <c>order.not-found</c>,
    /// <c>payment.more-than-received</c>.</summary>
    public Task<Outcome<Payment>> Run(Actor actor, long orderId, decimal amount, PaymentMethod method, string? reason, string idempotencyKey,
        CancellationToken ct = default) => db.InOneTransaction<Payment>(async () =>
    {
        if (actor.Lacks(Permission.Refund) is { } lacking) return lacking;
        var key = $"refund:{idempotencyKey}";
        if (Ledger.Wrong(amount, key) is { } wrong) return wrong;
        if (method is PaymentMethod.Credit) return PaymentRefusals.Method;
        if (string.IsNullOrWhiteSpace(reason)) return PaymentRefusals.RefundReason;
        if (await db.LockOrder(actor, orderId, ct) is not { } order) return OrderRefusals.NotFound;
        if (await db.Taken(key, ct) is { } taken) return taken.OrderId == orderId ? taken : PaymentRefusals.KeyTaken;
        if (amount > order.Received) return PaymentRefusals.MoreThanReceived(order.Received);

        var now = clock.GetUtcNow();
        var refund = await db.Return(order, new Taking(amount, method, reason.Trim(), key), actor, now, ct);
        db.Audit(actor, "payment.refunded", $"order {order.Number}", now, after: new { amount, method = method.ToString(), reason, order.Received });
        await db.SaveChangesAsync(ct);
        await db.Announce("order", order.Id, "payment", now, ct);
        return refund;
    }, ct);
}
