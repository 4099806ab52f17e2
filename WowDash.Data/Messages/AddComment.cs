using Microsoft.EntityFrameworkCore;
using WowDash.Data.Live;
using WowDash.Data.Orders;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Messages;

/// <summary>Notes something about an order for colleagues.</summary>
public sealed class AddComment(WowDashDb db, TimeProvider clock)
{
    /// <summary>Whoever sees the order may. The assignee and those who commented before are told. The same key again answers the same comment.
    /// Refuses: <c>permission</c>, <c>order.not-found</c>, <c>message.empty</c>, <c>message.long</c>.</summary>
    public Task<Outcome<OrderComment>> Run(Actor actor, long orderId, string? words, string key, CancellationToken ct = default) => db.InOneTransaction<OrderComment>(async () =>
    {
        if (!actor.May(Permission.ViewAllOrders) && actor.Lacks(Permission.ViewOwnOrders) is { } lacking) return lacking;
        var text = MessageWords.Clean(words);
        if (text.Length == 0) return MessageRefusals.Empty;
        if (text.Length > OrderComment.MaxLength) return MessageRefusals.TooLong(OrderComment.MaxLength);
        if (await db.LockOrder(actor, orderId, ct) is not { } order) return OrderRefusals.NotFound;
        if (await db.OrderComments.SingleOrDefaultAsync(c => c.Key == key, ct) is { } known) return known.OrderId == orderId ? known : OrderRefusals.NotFound;

        var now = clock.GetUtcNow();
        var comment = db.OrderComments.Add(new OrderComment { OrderId = orderId, StaffId = actor.StaffId, By = actor.Name, Text = text, Key = key, CreatedAt = now }).Entity;
        await db.SaveChangesAsync(ct);
        var others = await db.OrderComments.Where(c => c.OrderId == orderId && c.StaffId != null).Select(c => c.StaffId!.Value).Distinct().ToListAsync(ct);
        if (order.AssigneeId is { } assignee) others.Add(assignee);
        await db.Announce("order", orderId, "comment", now, ct);
        await db.NotifyPeople(new(NotificationKind.OrderComment, orderId, null, new() { Number = order.Number, Name = actor.Name, Words = MessageWords.Cut(text, MessageThread.PreviewLength) }),
            others.Distinct(), actor.StaffId, now, ct);
        return comment;
    }, ct);
}
