using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Live;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Messages;

/// <summary>Notes that somebody has opened a thread and read what the customer wrote.</summary>
public sealed class ReadThread(WowDashDb db, TimeProvider clock)
{
    /// <summary>Nothing in it is unread any more, and the reader's own bells about it are quiet; the customer still waits until somebody answers.
    /// Refuses: <c>permission</c>, <c>thread.not-found</c>.</summary>
    public Task<Outcome<Nothing>> Run(Actor actor, long customerId, CancellationToken ct = default) => db.InOneTransaction<Nothing>(async () =>
    {
        if (actor.Lacks(Permission.AnswerCustomers) is { } lacking) return lacking;
        if (await db.LockThread(actor, customerId, ct) is not { } thread) return MessageRefusals.NoThread;
        var now = clock.GetUtcNow();
        var quiet = actor.StaffId is { } me && await db.Notifications.AnyAsync(n => n.StaffId == me && n.ThreadId == thread.Id && n.ReadAt == null, ct);
        var read = thread.Unread > 0;
        thread.Unread = 0;
        await db.SaveChangesAsync(ct);
        if (quiet) await EndRinging(actor.StaffId!.Value, thread.Id, now, ct);
        if (read) await db.Announce("thread", thread.Id, "read", now, ct);
        return Nothing.Value;
    }, ct);

    async Task EndRinging(long me, long threadId, DateTimeOffset now, CancellationToken ct)
    {
        await db.Announce(Notifying.Bell, me, "read", now, ct);
        var center = db.Center.Id;
        await db.AtCommit($"update notifications set read_at = {now} where center_id = {center} and staff_id = {me} and thread_id = {threadId} and read_at is null", ct);
    }
}

/// <summary>Gives a thread to somebody who answers it, or back to all.</summary>
public sealed class AssignThread(WowDashDb db, TimeProvider clock)
{
    /// <summary>Assigns to an active staff member who may answer customers and is not bound to another branch; null gives it back. They are told, unless it is
    /// themselves. Refuses: <c>permission</c>, <c>thread.not-found</c>, <c>thread.assignee</c>.</summary>
    public Task<Outcome<MessageThread>> Run(Actor actor, long customerId, long? staffId, CancellationToken ct = default) => db.InOneTransaction<MessageThread>(async () =>
    {
        if (actor.Lacks(Permission.AnswerCustomers) is { } lacking) return lacking;
        if (await db.LockThread(actor, customerId, ct) is not { } thread) return MessageRefusals.NoThread;
        if (thread.AssigneeId == staffId) return thread;
        if (staffId is { } id && !await MayAnswer(id, thread, ct)) return MessageRefusals.NoAssignee;

        var (now, before) = (clock.GetUtcNow(), thread.AssigneeId);
        thread.AssigneeId = staffId;
        db.Audit(actor, "thread.assigned", $"customer {customerId}", now, new { staff = before }, new { staff = staffId });
        await db.SaveChangesAsync(ct);
        await db.Announce("thread", thread.Id, "assigned", now, ct);
        if (staffId is { } one)
            await db.NotifyPeople(new(NotificationKind.ThreadAssigned, null, thread.Id, new() { CustomerId = customerId, Name = thread.Customer.Name, Words = actor.Name }), [one], actor.StaffId, now, ct);
        return thread;
    }, ct);

    async Task<bool> MayAnswer(long staffId, MessageThread thread, CancellationToken ct)
    {
        var person = await db.StaffMembers.AsNoTracking().Include(s => s.Role).SingleOrDefaultAsync(s => s.Id == staffId && s.Active && s.Role.Active, ct);
        return person is not null && person.Role.Permissions.Contains(Permission.AnswerCustomers) && await db.ThreadsSeenFrom(person.BranchId).AnyAsync(t => t.Id == thread.Id, ct);
    }
}

/// <summary>Closes a thread, or opens it again.</summary>
public sealed class CloseThread(WowDashDb db, TimeProvider clock)
{
    /// <summary>Sets whether it is worked on; closing also ends the customer's waiting. Nobody is told: the customer's next message opens it again.
    /// What is so already changes nothing. Refuses: <c>permission</c>, <c>thread.not-found</c>.</summary>
    public Task<Outcome<MessageThread>> Run(Actor actor, long customerId, bool closed, CancellationToken ct = default) => db.InOneTransaction<MessageThread>(async () =>
    {
        if (actor.Lacks(Permission.AnswerCustomers) is { } lacking) return lacking;
        if (await db.LockThread(actor, customerId, ct) is not { } thread) return MessageRefusals.NoThread;
        var status = closed ? ThreadStatus.Closed : ThreadStatus.Open;
        if (thread.Status == status) return thread;

        var now = clock.GetUtcNow();
        thread.Status = status;
        if (closed) thread.Answered();
        db.Audit(actor, closed ? "thread.closed" : "thread.reopened", $"customer {customerId}", now);
        await db.SaveChangesAsync(ct);
        if (closed) await db.EndRinging(thread.Id, now, ct);
        await db.Announce("thread", thread.Id, closed ? "closed" : "opened", now, ct);
        return thread;
    }, ct);
}
