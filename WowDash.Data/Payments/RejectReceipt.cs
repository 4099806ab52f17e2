using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Live;
using WowDash.Data.Orders;
using WowDash.Data.Outbox;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Payments;

/// <summary>Does not believe a receipt, and tells the customer why.</summary>
public sealed class RejectReceipt(WowDashDb db, TimeProvider clock)
{
    /// <summary>The order waits for its money again, unless another receipt still waits for review. Rejected already is done and changes nothing.
    /// Refuses: <c>permission</c>, <c>receipt.reason</c>, <c>receipt.not-found</c>, <c>receipt.reviewed</c> (verified before).</summary>
    public Task<Outcome<Receipt>> Run(Actor actor, long receiptId, string reason, CancellationToken ct = default) => db.InOneTransaction<Receipt>(async () =>
    {
        if (actor.Lacks(Permission.VerifyReceipts) is { } lacking) return lacking;
        if (string.IsNullOrWhiteSpace(reason)) return PaymentRefusals.Reason;
        if (await db.LockReceipt(actor, receiptId, ct) is not var (receipt, order)) return PaymentRefusals.NoReceipt;
        if (receipt.Status is ReceiptStatus.Rejected) return receipt;
        if (receipt.Status is ReceiptStatus.Verified) return PaymentRefusals.Reviewed(receipt.Status);

        var now = clock.GetUtcNow();
        receipt.Review(ReceiptStatus.Rejected, actor, now);
        receipt.RejectReason = reason.Trim();
        order.Note(OrderEventKind.ReceiptRejected, actor, now, e => e.Note = receipt.RejectReason);
        var othersWait = await db.Receipts.AnyAsync(r => r.OrderId == order.Id && r.Id != receiptId && r.Status == ReceiptStatus.Pending, ct);
        if (order.Status is OrderStatus.PaymentReceived && !othersWait) order.Move(OrderStatus.PaymentPending, actor, now, receipt.RejectReason);
        db.Audit(actor, "receipt.rejected", $"order {order.Number}", now, after: new { receipt = receiptId, receipt.RejectReason });
        await db.SaveChangesAsync(ct);
        await db.Owe(order, NoticeKind.ReceiptRejected, new NoticeFacts { Reason = receipt.RejectReason, Left = order.LeftNow }, now, ct);
        await db.Announce("order", order.Id, "receipt", now, ct);
        return receipt;
    }, ct);
}
