using Microsoft.EntityFrameworkCore;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Orders;

/// <summary>Takes an extra charge back.</summary>
public sealed class RemoveFee(WowDashDb db, TimeProvider clock)
{
    /// <summary>The charge goes; the history keeps it and why. Refuses: <c>permission</c>, <c>order.reason</c>, <c>order.not-found</c>, <c>order.closed</c>,
    /// <c>order.fee</c> (none such on this order, or gone already).</summary>
    public Task<Outcome<Order>> Run(Actor actor, long orderId, long feeId, string? reason, CancellationToken ct = default) => db.InOneTransaction<Order>(async () =>
    {
        var locked = await db.LockToPrice(actor, Permission.EditPrices, orderId, reason, ct);
        if (!locked.Done) return locked.Refusal;
        if (await db.OrderFees.SingleOrDefaultAsync(f => f.Id == feeId && f.OrderId == orderId, ct) is not { } fee) return OrderRefusals.NoFee;
        var (order, now, before) = (locked.Value, clock.GetUtcNow(), locked.Value.DueNow);
        db.OrderFees.Remove(fee);
        order.ExtraFees -= fee.Amount;
        order.SetTotal(order.Total);
        order.Note(OrderEventKind.FeeRemoved, actor, now, e => (e.Amount, e.Note) = (fee.Amount, $"{fee.Reason}: {reason!.Trim()}"));
        await db.EndPricing(order, before, reason!.Trim(), actor, now, ct);
        return order;
    }, ct);
}
