using WowDash.Data.Audit;
using WowDash.Data.Live;
using WowDash.Data.Orders;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Payments;

/// <summary>Enters money that was received for an order.</summary>
public sealed class RecordPayment(WowDashDb db, TimeProvider clock)
{
    /// <summary>Writes the ledger row. An order that awaits money and is now paid in full moves itself forward; on one already in work only the balance
    /// changes; what is more than was left becomes the customer's credit. The same <paramref name="idempotencyKey"/> (up to 80 characters) is taken once.
    /// Refuses: <c>permission</c>, <c>payment.amount</c>, <c>payment.method</c> (credit is not received), <c>payment.key</c>, <c>order.not-found</c>, <c>order.closed</c> (cancelled).</summary>
    public Task<Outcome<Payment>> Run(Actor actor, long orderId, decimal amount, PaymentMethod method, string? note, string idempotencyKey,
        CancellationToken ct = default) => db.InOneTransaction<Payment>(async () =>
    {
        if (actor.Lacks(Permission.ReceivePayments) is { } lacking) return lacking;
        // a name of its own: no key from a form can stand in for a receipt's
        var key = $"paid:{idempotencyKey}";
        if (Ledger.Wrong(amount, key) is { } wrong) return wrong;
        if (method is PaymentMethod.Credit) return PaymentRefusals.Method;
        if (await db.LockOrder(actor, orderId, ct) is not { } order) return OrderRefusals.NotFound;
        if (await db.Taken(key, ct) is { } taken) return taken.OrderId == orderId ? taken : PaymentRefusals.KeyTaken;
        if (order.Status is OrderStatus.Cancelled) return OrderRefusals.Closed;

        var now = clock.GetUtcNow();
        var payment = await db.Take(order, new Taking(amount, method, note, key), actor, now, ct);
        db.Audit(actor, "payment.recorded", $"order {order.Number}", now, after: new { amount, method = method.ToString(), order.Received });
        await db.SaveChangesAsync(ct);
        await db.Announce("order", order.Id, "payment", now, ct);
        return payment;
    }, ct);
}
