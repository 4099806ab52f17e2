using WowDash.Data.Audit;
using WowDash.Data.Live;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Orders;

/// <summary>Takes the customer's word on a price that was changed.</summary>
public sealed class AnswerPriceChange(WowDashDb db, TimeProvider clock)
{
    /// <summary>Notes that the customer accepts or declines what is due now. Only the price they saw is answered: <paramref name="due"/> in so‘m. The same answer again
    /// changes nothing, and until work starts another may be given. Customers answer for their own orders; staff who were told, with <see cref="Permission.EditPrices"/>.
    /// Refuses: <c>permission</c>, <c>order.not-found</c>, <c>order.closed</c>, <c>order.price-not-asked</c>, <c>order.price-changed</c>, <c>order.price-settled</c>
    /// (declining once work has started).</summary>
    public Task<Outcome<Order>> Run(Actor actor, long orderId, bool accepts, decimal due, CancellationToken ct = default) => db.InOneTransaction<Order>(async () =>
    {
        if (actor.CustomerId is null && actor.Lacks(Permission.EditPrices) is { } lacking) return lacking;
        if (await db.LockOrder(actor, orderId, ct) is not { } order) return OrderRefusals.NotFound;
        var answer = accepts ? PriceAnswer.Accepted : PriceAnswer.Declined;
        if (Wrong(order, answer, due) is { } refusal) return refusal;
        if (order.PriceAnswer == answer) return order;

        var now = clock.GetUtcNow();
        order.PriceAnswer = answer;
        order.Note(accepts ? OrderEventKind.PriceAccepted : OrderEventKind.PriceDeclined, actor, now, e => e.Amount = due);
        db.Audit(actor, accepts ? "order.price-accepted" : "order.price-declined", $"order {order.Number}", now, after: new { due });
        await db.SaveChangesAsync(ct);
        await db.Announce("order", order.Id, "price-answer", now, ct);
        return order;
    }, ct);

    static Refusal? Wrong(Order order, PriceAnswer answer, decimal due)
    {
        if (!order.Status.IsOpen()) return OrderRefusals.Closed;
        if (order.PriceAnswer is PriceAnswer.None) return OrderRefusals.PriceNotAsked;
        if (order.DueNow != due) return OrderRefusals.PriceChanged;
        var working = order.Status is OrderStatus.InProgress or OrderStatus.Ready;
        return answer is PriceAnswer.Declined && working ? OrderRefusals.PriceSettled : null;
    }
}
