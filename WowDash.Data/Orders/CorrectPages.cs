using WowDash.Data.Audit;
using WowDash.Data.Catalogue;
using WowDash.Data.Live;
using WowDash.Data.Outbox;
using WowDash.Data.Payments;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Orders;

/// <summary>Sets the number of pages that a person counted.</summary>
public sealed class CorrectPages(WowDashDb db, TimeProvider clock)
{
    /// <summary>Confirms the pages and prices them by the order's own stored prices. The customer is told when their number changed, and asked to agree to a higher price; a price that fell
    /// below what was received leaves the difference as the customer's credit. Confirming the number that stands needs no reason.
    /// Refuses: <c>permission</c>, <c>order.not-found</c>, <c>order.pages</c>, <c>order.work-started</c>, <c>order.reason</c>.</summary>
    public Task<Outcome<Order>> Run(Actor actor, long orderId, int pages, string? reason, CancellationToken ct = default) => db.InOneTransaction<Order>(async () =>
    {
        if (actor.Lacks(Permission.EditOrders) is { } lacking) return lacking;
        if (pages is < 1 or > Pricing.MaxPages) return OrderRefusals.Pages;
        if (await db.LockOrder(actor, orderId, ct) is not { } order) return OrderRefusals.NotFound;
        if (!order.Status.AwaitsMoney() && order.Status is not OrderStatus.PaymentConfirmed) return OrderRefusals.WorkStarted;
        if (order.Pages == pages && order.PagesConfirmed) return order;
        if (order.Pages != pages && string.IsNullOrWhiteSpace(reason)) return OrderRefusals.Reason;

        var (now, before, due) = (clock.GetUtcNow(), new { order.Pages, order.Total }, order.DueNow);
        Reprice(order, pages);
        order.AskPrice(due);
        order.Note(OrderEventKind.PagesCorrected, actor, now, e => (e.Amount, e.Note) = (order.Total, reason is null ? $"{pages}" : $"{pages}: {reason.Trim()}"));
        db.Audit(actor, "order.pages", $"order {order.Number}", now, before, new { order.Pages, order.Total, reason });
        await db.Settle(order, actor, $"pages:{Secret.New(16)}", now, ct);
        if (before.Pages != pages)
            await db.Owe(order, NoticeKind.PagesCorrected, new NoticeFacts { Pages = pages, Total = order.Total, Left = order.LeftNow, Reason = reason?.Trim() }, now, ct);
        await db.Announce("order", order.Id, "pages", now, ct);
        return order;
    }, ct);

    static void Reprice(Order order, int pages)
    {
        order.Price(order.Breakdown.For(pages, order.Copies));
        (order.Pages, order.PagesConfirmed) = (pages, true);
    }
}
