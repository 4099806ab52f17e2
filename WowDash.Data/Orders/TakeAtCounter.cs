using Microsoft.EntityFrameworkCore;
using WowDash.Data.Customers;
using WowDash.Data.Files;
using WowDash.Data.Tables;

namespace WowDash.Data.Orders;

/// <summary>Takes the order of somebody who stands at the counter.</summary>
public sealed class TakeAtCounter(WowDashDb db, AddWalkIn addWalkIn, PlaceOrder placeOrder)
{
    /// <summary>Places the draft for its customer, or for <paramref name="newcomer"/>, who is found by phone or written down first; the files uploaded for the draft become theirs.
    /// The same draft again answers the order it became. Refuses what <see cref="AddWalkIn"/> and <see cref="PlaceOrder"/> refuse.</summary>
    public Task<Outcome<Order>> Run(Actor actor, OrderDraft draft, WalkIn? newcomer, CancellationToken ct = default) => db.InOneTransaction<Order>(async () =>
    {
        if (newcomer is not null)
        {
            var customer = await addWalkIn.Run(actor, newcomer, ct);
            if (!customer.Done) return customer.Refusal;
            draft = draft with { CustomerId = customer.Value.Id };
        }

        await db.Files.Where(f => draft.FileIds.Contains(f.Id) && f.DraftId == draft.DraftId && f.CustomerId == null && f.OrderId == null && f.Status == FileStatus.Stored)
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.CustomerId, draft.CustomerId), ct);
        return await placeOrder.Run(actor, draft with { Source = OrderSource.Staff }, ct);
    }, ct);
}
