using WowDash.Data.Audit;
using WowDash.Data.Catalogue;
using WowDash.Data.Live;
using WowDash.Data.Outbox;
using WowDash.Data.Payments;
using WowDash.Data.Staff;
using WowDash.Data.Texts;

namespace WowDash.Data.Orders;

/// <summary>What the verbs that change an order's price share.</summary>
static class OrderPrice
{
    /// <summary>Whether an amount can be a price: zero or more, no finer than the column.</summary>
    public static bool IsPrice(decimal amount) => amount >= 0 && amount <= Money.Max && decimal.Round(amount, 2) == amount;

    /// <summary>The price by a breakdown.</summary>
    public static void Price(this Order order, PriceBreakdown breakdown)
    {
        order.Breakdown = breakdown;
        order.SetTotal(breakdown.Total);
    }

    /// <summary>The price itself; a discount is never more than what there is to pay.</summary>
    public static void SetTotal(this Order order, decimal total)
    {
        order.Total = total;
        order.Discount = Math.Min(order.Discount, total + order.ExtraFees);
    }

    /// <summary>An open order, locked, for somebody who may change its price and says why.</summary>
    public static async Task<Outcome<Order>> LockToPrice(this WowDashDb db, Actor actor, Permission needed, long orderId, string? reason, CancellationToken ct)
    {
        if (actor.Lacks(needed) is { } lacking) return lacking;
        if (string.IsNullOrWhiteSpace(reason)) return OrderRefusals.Reason;
        if (await db.LockOrder(actor, orderId, ct) is not { } order) return OrderRefusals.NotFound;
        return order.Status.IsOpen() ? order : OrderRefusals.Closed;
    }

    /// <summary>Ends a change of price: audit, the ledger follows, the customer is told when the sum changed, the pages hear of it.</summary>
    public static async Task EndPricing(this WowDashDb db, Order order, decimal dueBefore, string reason, Actor actor, DateTimeOffset now, CancellationToken ct)
    {
        order.AskPrice(dueBefore);
        db.Audit(actor, "order.price", $"order {order.Number}", now, new { due = dueBefore }, new { due = order.DueNow, order.Total, order.ExtraFees, order.Discount, reason });
        await db.Settle(order, actor, $"price:{Secret.New(16)}", now, ct);
        if (order.DueNow != dueBefore)
            await db.Owe(order, NoticeKind.PriceChanged, new NoticeFacts { Total = order.DueNow, Left = order.LeftNow, Reason = reason }, now, ct);
        await db.Announce("order", order.Id, "price", now, ct);
    }
}
