using Microsoft.EntityFrameworkCore;
using WowDash.Data.Live;
using WowDash.Data.Outbox;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Messages;

/// <summary>Sends a reply once more that did not arrive.</summary>
public sealed class RetryMessage(WowDashDb db, TimeProvider clock)
{
    /// <summary>Owes it anew. Refuses: <c>permission</c>, <c>thread.not-found</c>, <c>message.not-found</c>, <c>message.not-failed</c>.</summary>
    public Task<Outcome<ThreadMessage>> Run(Actor actor, long customerId, long messageId, CancellationToken ct = default) => db.InOneTransaction<ThreadMessage>(async () =>
    {
        if (actor.Lacks(Permission.AnswerCustomers) is { } lacking) return lacking;
        if (await db.LockThread(actor, customerId, ct) is not { } thread) return MessageRefusals.NoThread;
        var message = await db.ThreadMessages.SingleOrDefaultAsync(m => m.Id == messageId && m.ThreadId == thread.Id && m.Direction == MessageDirection.FromStaff, ct);
        if (message is null) return MessageRefusals.NoMessage;
        if (message.Delivery is not DeliveryStatus.Failed) return MessageRefusals.NotFailed;

        var now = clock.GetUtcNow();
        await db.OweReplies(thread, [message], now, ct);
        await db.Announce("thread", thread.Id, "replied", now, ct);
        return message;
    }, ct);
}
