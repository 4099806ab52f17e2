using WowDash.Bots.Conversation;
using WowDash.Data.Orders;
using WowDash.Data.Texts;

namespace WowDash.Bots.MyOrders;

/// <summary>An order's money with its sums: the stored price, fees, discount, what was paid and what is left.</summary>
static class OrderMoney
{
    public static Html Lines(Order order, CenterFacts center, Language language)
    {
        var due = order.Total + order.ExtraFees - order.Discount;
        return Html.Lines([
            .. Price(order, center, language),
            .. Fees(order).Select(f => Html.Of(MyOrdersTexts.Fee, language, f.Reason, center.Sum(f.Amount, language))),
            order.Discount > 0 ? Html.Of(MyOrdersTexts.Discount, language, center.Sum(order.Discount, language)) : default,
            due != order.Total ? Html.Of(MyOrdersTexts.Due, language, center.Sum(due, language)) : default,
            order.Received > 0 ? Html.Of(MyOrdersTexts.Paid, language, center.Sum(order.Received, language)) : default,
            order.Received > 0 && order.LeftNow > 0
                ? Html.Of(MyOrdersTexts.Left, language, Money.Show(due), Money.Show(order.Received), center.Sum(order.LeftNow, language))
                : default]);
    }

    // one by one where they were read with the order
    static IEnumerable<(object Reason, decimal Amount)> Fees(Order order) =>
        order.ExtraFees == 0 ? []
        : order.Fees.Count == 0 ? [(MyOrdersTexts.ExtraFees, order.ExtraFees)]
        : order.Fees.Select(f => ((object)f.Reason, f.Amount));

    // a manual price stands instead of the breakdown's
    static IEnumerable<Html> Price(Order order, CenterFacts center, Language language) => order.Total == order.Breakdown.Total
        ? PriceLines.Of(order.Breakdown, center, language, estimated: !order.PagesConfirmed)
        : [Html.Of(MyOrdersTexts.PriceByHand, language, center.Sum(order.Total, language))];
}
