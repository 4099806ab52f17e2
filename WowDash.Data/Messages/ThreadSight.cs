using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using WowDash.Data.Customers;

namespace WowDash.Data.Messages;

/// <summary>Which customers somebody writes with: all of the center; from a branch those who chose it or none, or have ordered there.</summary>
public static class ThreadSight
{
    /// <summary>The customers a person of this branch answers; null for all branches.</summary>
    public static IQueryable<Customer> AnsweredFrom(this WowDashDb db, long? branchId) =>
        branchId is null ? db.Customers : db.Customers.Where(c => c.BranchId == null || c.BranchId == branchId || db.Orders.Any(o => o.CustomerId == c.Id && o.BranchId == branchId));

    /// <summary>Their threads.</summary>
    public static IQueryable<MessageThread> ThreadsSeenFrom(this WowDashDb db, long? branchId)
    {
        if (branchId is null) return db.MessageThreads;
        Expression<Func<MessageThread, bool>> seen = t => t.Customer.BranchId == null || t.Customer.BranchId == branchId || db.Orders.Any(o => o.CustomerId == t.CustomerId && o.BranchId == branchId);
        return db.MessageThreads.Where(seen);
    }

    /// <summary>A customer's thread, locked until the transaction ends; null when there is none or this actor does not see it.</summary>
    internal static async Task<MessageThread?> LockThread(this WowDashDb db, Actor actor, long customerId, CancellationToken ct)
    {
        var center = db.Center.Id;
        await db.Database.ExecuteSqlAsync($"select 1 from message_threads where center_id = {center} and customer_id = {customerId} for no key update", ct);
        var thread = await db.ThreadsSeenFrom(actor.BranchId).Include(t => t.Customer).SingleOrDefaultAsync(t => t.CustomerId == customerId, ct);
        if (thread is not null) await db.Entry(thread).ReloadAsync(ct);
        return thread;
    }

    /// <summary>The customer's thread, made where there is none yet; locked. Null when there is no such customer for this actor.</summary>
    internal static async Task<MessageThread?> LockOrMakeThread(this WowDashDb db, Actor actor, long customerId, DateTimeOffset now, CancellationToken ct)
    {
        var center = db.Center.Id;
        if (!await db.AnsweredFrom(actor.BranchId).AnyAsync(c => c.Id == customerId, ct)) return null;
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into message_threads (center_id, customer_id, status, last_message_at, preview, unread, created_at)
            values ({center}, {customerId}, 'Open', {now}, '', 0, {now}) on conflict (center_id, customer_id) do nothing
            """, ct);
        return await db.LockThread(actor, customerId, ct);
    }
}
