using Microsoft.EntityFrameworkCore;
using WowDash.Data.Orders;
using WowDash.Data.Tables;

namespace WowDash.Data.Outbox;

/// <summary>Owing a customer a message: a row in the transaction that causes it, delivered later by the sender.</summary>
public static class Owing
{
    /// <summary>PostgreSQL's NOTIFY channel that wakes senders.</summary>
    public const string Channel = "wowdash_outbox";

    /// <summary>Owes the order's customer a notice. Nothing is owed to walk-ins, who have no chat.</summary>
    /// <param name="dueAt">When it may go out; at once unless told.</param>
    public static async Task Owe(this WowDashDb db, Order order, NoticeKind kind, NoticeFacts facts, DateTimeOffset now, CancellationToken ct, DateTimeOffset? dueAt = null)
    {
        var reachable = await db.Customers.AnyAsync(c => c.Id == order.CustomerId && c.TelegramUserId != null, ct);
        if (!reachable) return;
        db.OwedMessages.Add(new OwedMessage { Kind = kind, CustomerId = order.CustomerId, OrderId = order.Id, Facts = facts, DueAt = dueAt ?? now, CreatedAt = now });
        await db.SaveChangesAsync(ct);
        db.Signal(Channel);
    }

    /// <summary>Drops a notice about an order that no sender has taken yet; false when it is sent, or nothing was owed.</summary>
    internal static async Task<bool> TakeBack(this WowDashDb db, Order order, NoticeKind kind, CancellationToken ct) =>
        await db.OwedMessages.Where(m => m.OrderId == order.Id && m.Kind == kind && m.Status == DeliveryStatus.Queued && m.Attempts == 0).ExecuteDeleteAsync(ct) > 0;
}
