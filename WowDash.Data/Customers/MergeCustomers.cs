using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Live;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Customers;

/// <summary>Makes one customer of two entries of the same person.</summary>
public sealed class MergeCustomers(WowDashDb db, TimeProvider clock)
{
    /// <summary>How long the two can be taken apart again.</summary>
    public static readonly TimeSpan Undoable = TimeSpan.FromDays(30);

    /// <summary>Orders, money, files, messages and what is owed of the double become the other's; the double stays as a row that points to them, so that its phone still finds them.
    /// What the one that stays lacks (agency, branch, notes, tags) is taken over. The double must have no chat: two chats cannot become one.
    /// Refuses: <c>permission</c>, <c>customer.not-found</c>, <c>customer.same</c>, <c>customer.two-chats</c>.</summary>
    /// <param name="keepId">The one that stays.</param>
    /// <param name="doubleId">The one that goes.</param>
    public Task<Outcome<Customer>> Run(Actor actor, long keepId, long doubleId, CancellationToken ct = default) => db.InOneTransaction<Customer>(async () =>
    {
        if (actor.Lacks(Permission.ManageCustomers) is { } lacking) return lacking;
        if (keepId == doubleId) return CustomerRefusals.Same;
        await db.TakeTurn("merge customers", ct);
        var found = await db.Customers.Where(c => c.Id == keepId || c.Id == doubleId).ToDictionaryAsync(c => c.Id, ct);
        if (!found.TryGetValue(keepId, out var keep) || !found.TryGetValue(doubleId, out var other)) return CustomerRefusals.NotFound;
        if (other.TelegramUserId is not null) return CustomerRefusals.TwoChats;

        // orders first, in the order of their ids, as everybody locks them; then the credit of both
        await db.Database.ExecuteSqlAsync($"select 1 from orders where center_id = {db.Center.Id} and customer_id = {doubleId} order by id for no key update", ct);
        foreach (var id in new[] { keepId, doubleId }.Order()) await db.TakeTurn($"credit {id}", ct);
        var (parts, before, now) = (await db.PartsOf(doubleId, ct), MergedFacts.Of(keep), clock.GetUtcNow());
        await Move(keepId, doubleId, ct);
        TakeOver(keep, other);
        other.MergedIntoId = keepId;
        db.CustomerMerges.Add(new() { KeptId = keepId, GoneId = doubleId, By = actor.Name, At = now, Parts = parts with { Before = before, After = MergedFacts.Of(keep) } });
        db.Audit(actor, "customer.merged", EditCustomer.Subject(keepId), now, new { @double = doubleId, other.Name, other.Phone }, new { orders = parts.Orders.Count });
        db.Audit(actor, "customer.merged-into", EditCustomer.Subject(doubleId), now, after: new { into = keepId });
        await db.SaveChangesAsync(ct);
        await db.Announce("customer", keepId, "updated", now, ct);
        return keep;
    }, ct);

    async Task Move(long keep, long gone, CancellationToken ct)
    {
        await db.Orders.Where(o => o.CustomerId == gone).ExecuteUpdateAsync(set => set.SetProperty(o => o.CustomerId, keep), ct);
        // the ledger lets nothing but its customer be changed, and that only by a transaction that says so
        await db.Database.ExecuteSqlAsync($"select set_config('wowdash.merging', 'on', true)", ct);
        await db.Payments.Where(p => p.CustomerId == gone).ExecuteUpdateAsync(set => set.SetProperty(p => p.CustomerId, keep), ct);
        await db.Database.ExecuteSqlAsync($"select set_config('wowdash.merging', '', true)", ct);
        await db.Files.Where(f => f.CustomerId == gone).ExecuteUpdateAsync(set => set.SetProperty(f => f.CustomerId, keep), ct);
        await db.OwedMessages.Where(m => m.CustomerId == gone).ExecuteUpdateAsync(set => set.SetProperty(m => m.CustomerId, keep), ct);
        await db.AgencyInvites.Where(i => i.UsedById == gone).ExecuteUpdateAsync(set => set.SetProperty(i => i.UsedById, keep), ct);
        await MoveThread(keep, gone, ct);
    }

    async Task MoveThread(long keep, long gone, CancellationToken ct)
    {
        if (await db.MessageThreads.SingleOrDefaultAsync(t => t.CustomerId == gone, ct) is not { } theirs) return;
        if (await db.MessageThreads.SingleOrDefaultAsync(t => t.CustomerId == keep, ct) is not { } kept)
        {
            theirs.CustomerId = keep;
            return;
        }

        await db.ThreadMessages.Where(m => m.ThreadId == theirs.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.ThreadId, kept.Id), ct);
        await db.Notifications.Where(n => n.ThreadId == theirs.Id).ExecuteDeleteAsync(ct);
        if (theirs.LastMessageAt > kept.LastMessageAt)
            (kept.LastMessageAt, kept.Preview, kept.LastDirection) = (theirs.LastMessageAt, theirs.Preview, theirs.LastDirection);
        kept.Unread += theirs.Unread;
        db.Remove(theirs);
    }

    static void TakeOver(Customer keep, Customer other)
    {
        keep.AgencyId ??= other.AgencyId;
        keep.BranchId ??= other.BranchId;
        keep.Notes = string.Join("\n", new[] { keep.Notes, other.Notes }.Where(n => !string.IsNullOrWhiteSpace(n)).Distinct()) is { Length: > 0 } notes ? notes : null;
        keep.Tags = [.. keep.Tags.Union(other.Tags, StringComparer.OrdinalIgnoreCase)];
        keep.Blocked |= other.Blocked;
        keep.MarketingOptOut |= other.MarketingOptOut;
    }
}
