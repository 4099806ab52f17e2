using WowDash.Data.Tables;

namespace WowDash.Data.Orders;

/// <summary>Acts on an order only as it was seen: what was decided on an older state of it is asked again instead of overwriting what somebody did meanwhile.</summary>
public sealed class AsSeen(WowDashDb db)
{
    /// <summary>Runs a verb in one transaction with the look at the order's version (<see cref="Order.RowVersion"/>), under its lock.
    /// Refuses: <c>order.not-found</c>, <c>order.changed</c>, and whatever the verb refuses.</summary>
    public Task<Outcome<T>> Run<T>(Actor actor, long orderId, uint seen, Func<Task<Outcome<T>>> act, CancellationToken ct = default) => db.InOneTransaction<T>(async () =>
    {
        if (await db.LockOrder(actor, orderId, ct) is not { } order) return OrderRefusals.NotFound;
        return order.RowVersion == seen ? await act() : OrderRefusals.Changed;
    }, ct);
}
