using Microsoft.EntityFrameworkCore;
using WowDash.Data.Live;
using WowDash.Data.Outbox;
using WowDash.Data.Tables;

namespace WowDash.Data.Messages;

/// <summary>How replies get on their way, and what ends when they do.</summary>
static class OwingReplies
{
    /// <summary>Owes saved messages to the thread's customer, in their order.</summary>
    public static async Task OweReplies(this WowDashDb db, MessageThread thread, IReadOnlyList<ThreadMessage> messages, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var message in messages)
        {
            var owed = db.OwedMessages.Add(new OwedMessage
            {
                Kind = NoticeKind.StaffReply,
                CustomerId = thread.CustomerId,
                OrderId = message.OrderId,
                Facts = new NoticeFacts { MessageId = message.Id },
                DueAt = now,
                CreatedAt = now,
            }).Entity;
            await db.SaveChangesAsync(ct);
            (message.OwedMessageId, message.Delivery, message.Failure) = (owed.Id, DeliveryStatus.Queued, null);
        }

        await db.SaveChangesAsync(ct);
        db.Signal(Owing.Channel);
    }

    /// <summary>Nobody waits in this thread any more: the bells about it are read for everybody.</summary>
    public static async Task EndRinging(this WowDashDb db, long threadId, DateTimeOffset now, CancellationToken ct)
    {
        if (!await db.Notifications.AnyAsync(n => n.ThreadId == threadId && n.Kind == NotificationKind.CustomerWaits && n.ReadAt == null, ct)) return;
        await db.Announce(Notifying.Bell, 0, "read", now, ct);
        var (center, waits) = (db.Center.Id, nameof(NotificationKind.CustomerWaits));
        await db.AtCommit($"update notifications set read_at = {now} where center_id = {center} and thread_id = {threadId} and kind = {waits} and read_at is null", ct);
    }
}
