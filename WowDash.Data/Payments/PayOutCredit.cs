using WowDash.Data.Audit;
using WowDash.Data.Live;
using WowDash.Data.Tables;

namespace WowDash.Data.Payments;

/// <summary>Gives a customer's credit back in money.</summary>
public sealed class PayOutCredit(WowDashDb db, TimeProvider clock)
{
    /// <summary>Written on one of the customer's orders, whichever and in whatever state, as credit that returns to it and a refund of the same amount: its balance stays.
    /// Refuses: <c>permission</c>, <c>payment.amount</c>, <c>payment.method</c>, <c>payment.reason</c>, <c>payment.key</c>, <c>order.not-found</c>,
    /// <c>payment.more-than-credit</c>.</summary>
    public Task<Outcome<Payment>> Run(Actor actor, long orderId, decimal amount, PaymentMethod method, string? reason, string idempotencyKey,
        CancellationToken ct = default) => db.InOneTransaction<Payment>(async () =>
    {
        var begun = await db.BeginReturn(actor, orderId, new(amount, method, reason, $"payout:{idempotencyKey}"), ct);
        if (!begun.Done) return begun.Refusal;
        var (order, taking, known) = begun.Value;
        if (known is not null) return known;
        if (await db.CreditTurn(order.CustomerId, ct) is var credit && amount > credit) return PaymentRefusals.MoreThanCredit(credit);

        var now = clock.GetUtcNow();
        order.Spend(amount, $"{taking.Key}:from", actor, now);
        var refund = await db.Return(order, taking, actor, now, ct);
        db.Audit(actor, "credit.paid-out", $"order {order.Number}", now, after: new { amount, method = method.ToString(), reason });
        await db.SaveChangesAsync(ct);
        await db.Announce("order", order.Id, "payment", now, ct);
        return refund;
    }, ct);
}
