using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Live;
using WowDash.Data.Orders;
using WowDash.Data.Outbox;
using WowDash.Data.Staff;
using WowDash.Data.Tables;
using WowDash.Data.Texts;

namespace WowDash.Data.Payments;

/// <summary>Mends a payment that was entered wrongly. Nothing is given back to anybody: that is <see cref="RefundPayment"/>.</summary>
public sealed class CorrectPayment(WowDashDb db, TimeProvider clock)
{
    /// <summary>Writes the difference as a row of its own and tells the customer; zero takes the payment out. A surplus that was never paid comes back from the customer's credit,
    /// a new one goes there; the order's status never moves backwards. The right amount already is done. Refuses: <c>permission</c>, <c>payment.amount</c>,
    /// <c>payment.correction-reason</c>, <c>order.not-found</c>, <c>payment.not-found</c>, <c>payment.spent</c>.</summary>
    /// <param name="right">What was really received by that payment, in so‘m.</param>
    public Task<Outcome<Order>> Run(Actor actor, long orderId, long paymentId, decimal right, string? reason, CancellationToken ct = default) => db.InOneTransaction<Order>(async () =>
    {
        if (actor.Lacks(Permission.Refund) is { } lacking) return lacking;
        if (right < 0 || right > Money.Max || decimal.Round(right, 2) != right) return PaymentRefusals.Amount;
        if (string.IsNullOrWhiteSpace(reason)) return PaymentRefusals.CorrectionReason;
        if (await db.LockOrder(actor, orderId, ct) is not { } order) return OrderRefusals.NotFound;
        var ledger = await db.Payments.Where(p => p.OrderId == orderId).ToListAsync(ct);
        if (ledger.SingleOrDefault(p => p.Id == paymentId && p.Kind is PaymentKind.Payment) is not { } wrong) return PaymentRefusals.NoPayment;
        var mended = ledger.Where(p => p.CorrectsId == paymentId).ToList();
        var (stands, by) = (wrong.Amount + mended.Sum(p => p.Amount), right - wrong.Amount - mended.Sum(p => p.Amount));
        if (by == 0) return order;

        // what of the surplus is still there
        var (credit, aside) = (await db.CreditTurn(order.CustomerId, ct), ledger.Where(p => p.Kind.MovesCredit()).Sum(p => -p.Effect));
        var back = Math.Max(0, Math.Min(-by, Math.Min(credit, aside)));
        if (order.Received + back + by < 0) return PaymentRefusals.Spent(order.Received + back);
        var (now, key) = (clock.GetUtcNow(), $"correct:{paymentId}:{mended.Count}");
        order.Mend(wrong, by, back, new Taking(by, wrong.Method, reason.Trim(), key), actor, now);
        if (order.Status is not OrderStatus.Cancelled) await db.Settle(order, actor, key, now, ct);
        else if (order.Received > 0) order.SetAside(order.Received, $"{key}:credit", actor, now);
        db.Audit(actor, "payment.corrected", $"order {order.Number}", now, new { amount = stands }, new { amount = right, reason = reason.Trim(), order.Received });
        await db.SaveChangesAsync(ct);
        await db.Owe(order, NoticeKind.PaymentCorrected, new NoticeFacts { Amount = right, Total = stands, Reason = reason.Trim(), Left = order.Status.IsOpen() ? order.LeftNow : 0 }, now, ct);
        await db.Announce("order", order.Id, "payment", now, ct);
        return order;
    }, ct);
}
