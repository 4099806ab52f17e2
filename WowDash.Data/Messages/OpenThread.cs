using WowDash.Data.Customers;
using WowDash.Data.Live;
using WowDash.Data.Tables;

namespace WowDash.Data.Messages;

/// <summary>A customer asks for a person.</summary>
public sealed class OpenThread(WowDashDb db, TimeProvider clock)
{
    /// <summary>Opens the customer's thread and rings for whoever answers, until somebody does. Asking again while waiting rings no more.
    /// Customers ask for themselves only. Refuses: <c>customer.not-found</c>.</summary>
    public Task<Outcome<MessageThread>> Run(Actor actor, long customerId, CancellationToken ct = default) => db.InOneTransaction<MessageThread>(async () =>
    {
        if (actor.CustomerId != customerId) return CustomerRefusals.NotFound;
        var now = clock.GetUtcNow();
        if (await db.LockOrMakeThread(actor, customerId, now, ct) is not { } thread) return CustomerRefusals.NotFound;
        if (thread is { Status: ThreadStatus.Open, WaitingSince: not null }) return thread;

        thread.Wait(now);
        thread.LastMessageAt = now;
        await db.SaveChangesAsync(ct);
        await db.Announce("thread", thread.Id, "opened", now, ct);
        await db.NotifyOfWaiting(thread, words: "", everybody: false, now, ct);
        return thread;
    }, ct);
}
