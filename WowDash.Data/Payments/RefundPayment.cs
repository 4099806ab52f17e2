using WowDash.Data.Audit;
using WowDash.Data.Live;
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
        var begun = await db.BeginReturn(actor, orderId, new(amount, method, reason, $"refund:{idempotencyKey}"), ct);
        if (!begun.Done) return begun.Refusal;
        var (order, taking, known) = begun.Value;
        if (known is not null) return known;
        if (amount > order.Received) return PaymentRefusals.MoreThanReceived(order.Received);

        var now = clock.GetUtcNow();
        var refund = await db.Return(order, taking, actor, now, ct);
        db.Audit(actor, "payment.refunded", $"order {order.Number}", now, after: new { amount, method = method.ToString(), reason, order.Received });
        await db.SaveChangesAsync(ct);
        await db.Announce("order", order.Id, "payment", now, ct);
        return refund;
    }, ct);
}
