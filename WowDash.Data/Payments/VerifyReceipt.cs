using WowDash.Data.Audit;
using WowDash.Data.Live;
using WowDash.Data.Orders;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Payments;

/// <summary>Believes a receipt: its money is entered.</summary>
public sealed class VerifyReceipt(WowDashDb db, TimeProvider clock)
{
    /// <summary>Writes the ledger row for the amount the reviewer saw. Verified already, even at the same moment by somebody else, answers the row that was
    /// written: one effect. Refuses: <c>permission</c>, <c>payment.amount</c>, <c>receipt.not-found</c>, <c>receipt.reviewed</c> (rejected before),
    /// <c>order.closed</c> (cancelled).</summary>
    public Task<Outcome<Payment>> Run(Actor actor, long receiptId, decimal amount, PaymentMethod method = PaymentMethod.Card, string? note = null,
        CancellationToken ct = default) => db.InOneTransaction<Payment>(async () =>
    {
        var key = $"receipt:{receiptId}";
        if (actor.Lacks(Permission.VerifyReceipts) is { } lacking) return lacking;
        if (Ledger.Wrong(amount, key) is { } wrong) return wrong;
        if (await db.LockReceipt(actor, receiptId, ct) is not var (receipt, order)) return PaymentRefusals.NoReceipt;
        if (receipt.Status is ReceiptStatus.Verified) return (await db.Taken(key, ct))!;
        if (receipt.Status is ReceiptStatus.Rejected) return PaymentRefusals.Reviewed(receipt.Status);
        if (order.Status is OrderStatus.Cancelled) return OrderRefusals.Closed;

        var now = clock.GetUtcNow();
        receipt.Review(ReceiptStatus.Verified, actor, now);
        order.Note(OrderEventKind.ReceiptVerified, actor, now, e => e.Amount = amount);
        var payment = await db.Take(order, new Taking(amount, method, note, key, receiptId), actor, now, ct);
        db.Audit(actor, "receipt.verified", $"order {order.Number}", now, after: new { receipt = receiptId, amount, order.Received });
        await db.SaveChangesAsync(ct);
        await db.Announce("order", order.Id, "payment", now, ct);
        return payment;
    }, ct);
}
