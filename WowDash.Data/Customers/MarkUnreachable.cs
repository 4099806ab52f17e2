using Microsoft.EntityFrameworkCore;
using WowDash.Data.Live;
using WowDash.Data.Tables;

namespace WowDash.Data.Customers;

/// <summary>Notes that Telegram cannot reach a customer, or can again.</summary>
public sealed class MarkUnreachable(WowDashDb db, TimeProvider clock)
{
    /// <summary>Nobody's permission is asked: Telegram said so. Marking what is marked already changes nothing. Refuses: nothing; an unknown customer is passed over.</summary>
    public Task<Outcome<Nothing>> Run(long customerId, bool unreachable, CancellationToken ct = default) => db.InOneTransaction<Nothing>(async () =>
    {
        var changed = await db.Customers.Where(c => c.Id == customerId && c.Unreachable != unreachable)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Unreachable, unreachable), ct);
        if (changed > 0) await db.Announce("customer", customerId, unreachable ? "unreachable" : "reachable", clock.GetUtcNow(), ct);
        return Nothing.Value;
    }, ct);
}
