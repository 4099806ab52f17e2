using Microsoft.EntityFrameworkCore;
using WowDash.Data.Orders;

namespace WowDash.Data.Payments;

/// <summary>What both ways of reviewing a receipt share.</summary>
static class ReceiptReview
{
    /// <summary>The receipt and its order; the order's lock makes reviewers take turns, and what is read after it stays true.</summary>
    public static async Task<(Receipt Receipt, Order Order)?> LockReceipt(this WowDashDb db, Actor actor, long receiptId, CancellationToken ct)
    {
        var orderId = await db.Receipts.Where(r => r.Id == receiptId).Select(r => (long?)r.OrderId).SingleOrDefaultAsync(ct);
        if (orderId is null || await db.LockOrder(actor, orderId.Value, ct) is not { } order) return null;
        var receipt = await db.Receipts.SingleAsync(r => r.Id == receiptId, ct);
        await db.Entry(receipt).ReloadAsync(ct);
        return (receipt, order);
    }

    /// <summary>Who decided, and when.</summary>
    public static void Review(this Receipt receipt, ReceiptStatus status, Actor actor, DateTimeOffset now) =>
        (receipt.Status, receipt.ReviewedById, receipt.ReviewedAt) = (status, actor.StaffId, now);
}
