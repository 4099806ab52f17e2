using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Files;
using WowDash.Data.Live;
using WowDash.Data.Orders;
using WowDash.Data.Outbox;
using WowDash.Data.Staff;
using WowDash.Data.Tables;
using WowDash.Data.Texts;

namespace WowDash.Data.Payments;

/// <summary>Takes a proof of payment for somebody to review.</summary>
public sealed class SubmitReceipt(WowDashDb db, TimeProvider clock)
{
    /// <summary>Attaches the receipt to an order that is open, or completed with a debt; one that awaits money then waits for the review. The same file again answers the receipt it became.
    /// Customers submit for their own orders; staff need <see cref="Permission.ReceivePayments"/> and may submit without a file (by phone).
    /// Refuses: <c>permission</c>, <c>order.not-found</c>, <c>order.closed</c>, <c>receipt.file</c>, <c>payment.amount</c>.</summary>
    public Task<Outcome<Receipt>> Run(Actor actor, long orderId, long? fileId, decimal? claimedAmount, ReceiptSource source,
        CancellationToken ct = default) => db.InOneTransaction<Receipt>(async () =>
    {
        if (actor.CustomerId is null && actor.Lacks(Permission.ReceivePayments) is { } lacking) return lacking;
        if (claimedAmount is <= 0 or > Money.Max) return PaymentRefusals.Amount;
        if (await db.LockOrder(actor, orderId, ct) is not { } order) return OrderRefusals.NotFound;
        if (fileId is not null && await db.Receipts.SingleOrDefaultAsync(r => r.FileId == fileId, ct) is { } known)
            return known.OrderId == orderId ? known : PaymentRefusals.NoFile;
        if (order.Status is OrderStatus.Cancelled || (order.Status is OrderStatus.Completed && order.LeftNow == 0)) return OrderRefusals.Closed;
        var file = fileId is null ? null : await db.Files.SingleOrDefaultAsync(f => f.Id == fileId && f.CustomerId == order.CustomerId
            && f.Purpose == FilePurpose.Receipt && f.Status != FileStatus.Refused && f.Status != FileStatus.Removed, ct);
        if (file is null && (fileId is not null || actor.CustomerId is not null)) return PaymentRefusals.NoFile;

        var now = clock.GetUtcNow();
        var receipt = new Receipt { FileId = fileId, ClaimedAmount = claimedAmount, Source = source, CreatedAt = now };
        order.Receipts.Add(receipt);
        if (file is not null) file.OrderId = order.Id;
        order.Note(OrderEventKind.ReceiptSubmitted, actor, now, e => e.Amount = claimedAmount);
        if (OrderWorkflow.Allows(order.Status, OrderStatus.PaymentReceived)) order.Move(OrderStatus.PaymentReceived, actor, now);
        db.Audit(actor, "receipt.submitted", $"order {order.Number}", now, after: new { claimedAmount, source = source.ToString() });
        await db.SaveChangesAsync(ct);
        await db.Owe(order, NoticeKind.ReceiptReceived, new NoticeFacts { Amount = claimedAmount }, now, ct);
        await db.Announce("order", order.Id, "receipt", now, ct);
        return receipt;
    }, ct);
}
