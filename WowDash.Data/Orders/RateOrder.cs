using WowDash.Data.Audit;
using WowDash.Data.Live;
using WowDash.Data.Tables;

namespace WowDash.Data.Orders;

/// <summary>Takes a customer's rating of a completed order.</summary>
public sealed class RateOrder(WowDashDb db, TimeProvider clock)
{
    /// <summary>Characters of a comment.</summary>
    public const int LongestComment = 1000;

    /// <summary>Keeps 1 to 5 stars and, where one is given, the comment; rating again replaces them, and a null comment leaves what was written.
    /// Only the customer's own order. Refuses: <c>order.not-found</c>, <c>order.not-completed</c>, <c>order.rating</c>.</summary>
    public Task<Outcome<Order>> Run(Actor actor, long orderId, int rating, string? comment = null, CancellationToken ct = default) => db.InOneTransaction<Order>(async () =>
    {
        if (rating is < 1 or > 5 || comment?.Length > LongestComment) return OrderRefusals.Rating;
        if (actor.CustomerId is null || await db.LockOrder(actor, orderId, ct) is not { } order) return OrderRefusals.NotFound;
        if (order.Status is not OrderStatus.Completed) return OrderRefusals.NotCompleted;
        if (order.Rating == rating && (comment is null || comment == order.RatingComment)) return order;

        var now = clock.GetUtcNow();
        (order.Rating, order.RatingComment) = (rating, comment ?? order.RatingComment);
        order.Note(OrderEventKind.Rated, actor, now, e => e.Note = comment is null ? $"{rating}/5" : $"{rating}/5: {comment}");
        db.Audit(actor, "order.rated", $"order {order.Number}", now, after: new { rating });
        await db.SaveChangesAsync(ct);
        await db.Announce("order", order.Id, "rated", now, ct);
        return order;
    }, ct);
}
