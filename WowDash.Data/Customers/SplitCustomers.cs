using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Live;
using WowDash.Data.Messages;
using WowDash.Data.Payments;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Customers;

/// <summary>Takes two entries apart that <see cref="MergeCustomers"/> made one.</summary>
public sealed class SplitCustomers(WowDashDb db, TimeProvider clock)
{
    /// <summary>What came from the double goes back to it: its orders with all that was paid for them since, its files, messages, tags and notes. What is new stays with the one
    /// that was kept. Answers the double. Refuses: <c>permission</c>, <c>customer.not-merged</c> (never, no longer, or more than <see cref="MergeCustomers.Undoable"/> ago),
    /// <c>customer.merged-on</c>, <c>customer.credit-mixed</c>, <c>customer.phone-taken</c>.</summary>
    public Task<Outcome<Customer>> Run(Actor actor, long mergeId, CancellationToken ct = default) => db.InOneTransaction<Customer>(async () =>
    {
        if (actor.Lacks(Permission.ManageCustomers) is { } lacking) return lacking;
        await db.TakeTurn("merge customers", ct);
        var now = clock.GetUtcNow();
        if (await db.CustomerMerges.SingleOrDefaultAsync(m => m.Id == mergeId && m.SplitAt == null && m.At > now - MergeCustomers.Undoable, ct) is not { } merge) return CustomerRefusals.NotMerged;
        var two = await db.Customers.EvenMerged().Where(c => c.Id == merge.KeptId || c.Id == merge.GoneId).ToDictionaryAsync(c => c.Id, ct);
        var (keep, other) = (two[merge.KeptId], two[merge.GoneId]);
        if (keep.MergedIntoId is not null || other.MergedIntoId != keep.Id) return CustomerRefusals.MergedOn;
        if (other.TelegramUserId is null && await db.Customers.AnyAsync(c => c.Phone == other.Phone && c.TelegramUserId == null && c.Id != other.Id, ct)) return CustomerRefusals.PhoneTaken;

        var parts = merge.Parts;
        await db.Database.ExecuteSqlAsync($"select 1 from orders where center_id = {db.Center.Id} and id = any({parts.Orders.ToArray()}) order by id for no key update", ct);
        foreach (var id in new[] { keep.Id, other.Id }.Order()) await db.TakeTurn($"credit {id}", ct);
        await MoveBack(keep.Id, other.Id, parts, ct);
        if (await db.Credit(keep.Id, ct) < 0 || await db.Credit(other.Id, ct) < 0) return CustomerRefusals.CreditMixed;
        GiveBack(keep, parts);
        (other.MergedIntoId, merge.SplitAt) = (null, now);
        db.Audit(actor, "customer.split", EditCustomer.Subject(keep.Id), now, after: new { @double = other.Id, orders = parts.Orders.Count });
        db.Audit(actor, "customer.split", EditCustomer.Subject(other.Id), now, after: new { from = keep.Id });
        await db.SaveChangesAsync(ct);
        await db.Announce("customer", keep.Id, "updated", now, ct);
        await db.Announce("customer", other.Id, "updated", now, ct);
        return other;
    }, ct);

    async Task MoveBack(long keep, long gone, MergedParts parts, CancellationToken ct)
    {
        var (orders, files) = (parts.Orders.ToArray(), parts.Files.ToArray());
        await db.Orders.Where(o => o.CustomerId == keep && orders.Contains(o.Id)).ExecuteUpdateAsync(set => set.SetProperty(o => o.CustomerId, gone), ct);
        await db.Database.ExecuteSqlAsync($"select set_config('wowdash.merging', 'on', true)", ct);
        await db.Payments.Where(p => p.CustomerId == keep && orders.Contains(p.OrderId)).ExecuteUpdateAsync(set => set.SetProperty(p => p.CustomerId, gone), ct);
        await db.Database.ExecuteSqlAsync($"select set_config('wowdash.merging', '', true)", ct);
        await db.Files.Where(f => f.CustomerId == keep && (files.Contains(f.Id) || (f.OrderId != null && orders.Contains(f.OrderId.Value)))).ExecuteUpdateAsync(set => set.SetProperty(f => f.CustomerId, gone), ct);
        await db.OwedMessages.Where(m => m.CustomerId == keep && parts.Owed.Contains(m.Id)).ExecuteUpdateAsync(set => set.SetProperty(m => m.CustomerId, gone), ct);
        await db.AgencyInvites.Where(i => i.UsedById == keep && parts.Invites.Contains(i.Id)).ExecuteUpdateAsync(set => set.SetProperty(i => i.UsedById, gone), ct);
        await MoveMessages(gone, parts.Messages, ct);
    }

    async Task MoveMessages(long gone, IReadOnlyList<long> messages, CancellationToken ct)
    {
        if (await db.ThreadMessages.Where(m => messages.Contains(m.Id)).OrderByDescending(m => m.Id).FirstOrDefaultAsync(ct) is not { } last) return;
        var shared = await db.MessageThreads.SingleAsync(t => t.Id == last.ThreadId, ct);
        if (await db.ThreadMessages.Where(m => m.ThreadId == shared.Id && !messages.Contains(m.Id)).OrderByDescending(m => m.Id).FirstOrDefaultAsync(ct) is not { } left)
        {
            shared.CustomerId = gone;
            return;
        }

        var thread = db.MessageThreads.Add(new() { CustomerId = gone, Status = ThreadStatus.Closed, CreatedAt = last.CreatedAt }).Entity;
        thread.Last(last.Direction, last.Text, last.CreatedAt);
        shared.Last(left.Direction, left.Text, left.CreatedAt);
        await db.SaveChangesAsync(ct);
        await db.ThreadMessages.Where(m => messages.Contains(m.Id)).ExecuteUpdateAsync(set => set.SetProperty(m => m.ThreadId, thread.Id), ct);
    }

    // what was changed since stays as it was changed
    static void GiveBack(Customer keep, MergedParts parts)
    {
        var (before, after) = (parts.Before, parts.After);
        if (keep.AgencyId == after.AgencyId) keep.AgencyId = before.AgencyId;
        if (keep.BranchId == after.BranchId) keep.BranchId = before.BranchId;
        if (keep.Notes == after.Notes) keep.Notes = before.Notes;
        if (keep.Blocked == after.Blocked) keep.Blocked = before.Blocked;
        if (keep.MarketingOptOut == after.MarketingOptOut) keep.MarketingOptOut = before.MarketingOptOut;
        var came = after.Tags.Except(before.Tags, StringComparer.OrdinalIgnoreCase).ToHashSet(StringComparer.OrdinalIgnoreCase);
        keep.Tags = [.. keep.Tags.Where(t => !came.Contains(t))];
    }
}

static class MergedPartsOf
{
    /// <summary>All that belongs to a customer now.</summary>
    public static async Task<MergedParts> PartsOf(this WowDashDb db, long customer, CancellationToken ct) => new()
    {
        Orders = await db.Orders.Where(o => o.CustomerId == customer).Select(o => o.Id).ToListAsync(ct),
        Files = await db.Files.Where(f => f.CustomerId == customer && f.OrderId == null).Select(f => f.Id).ToListAsync(ct),
        Owed = await db.OwedMessages.Where(m => m.CustomerId == customer).Select(m => m.Id).ToListAsync(ct),
        Invites = await db.AgencyInvites.Where(i => i.UsedById == customer).Select(i => i.Id).ToListAsync(ct),
        Messages = await db.ThreadMessages.Where(m => db.MessageThreads.Any(t => t.Id == m.ThreadId && t.CustomerId == customer)).Select(m => m.Id).ToListAsync(ct),
    };
}
