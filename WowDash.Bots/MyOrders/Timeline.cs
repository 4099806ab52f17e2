using System.Globalization;
using WowDash.Bots.Conversation;
using WowDash.Data.Orders;
using WowDash.Data.Texts;

namespace WowDash.Bots.MyOrders;

/// <summary>What happened to an order, as far as it is the customer's concern.</summary>
static class Timeline
{
    const int Shown = 12;

    public static Html Lines(Chat chat, Order order) => Html.Lines(order.History.OrderBy(e => e.At).ThenBy(e => e.Id)
        .Select(e => (e.At, What: What(chat, e))).Where(e => e.What is not null).TakeLast(Shown)
        .Select(e => chat.In(MyOrdersTexts.History, chat.Center.Local(e.At).ToString("d.MM H:mm", CultureInfo.InvariantCulture), e.What)));

    static Text? What(Chat chat, OrderEvent happened) => happened.Kind switch
    {
        OrderEventKind.Placed => MyOrdersTexts.Placed,
        OrderEventKind.StatusChanged => happened.To?.Name(),
        OrderEventKind.ReceiptSubmitted => MyOrdersTexts.ReceiptSent,
        OrderEventKind.ReceiptVerified => MyOrdersTexts.ReceiptAccepted,
        OrderEventKind.ReceiptRejected => MyOrdersTexts.ReceiptRefused,
        OrderEventKind.PaymentRecorded => MyOrdersTexts.PaymentTaken.With(Sum(chat, happened)),
        OrderEventKind.Refunded => MyOrdersTexts.MoneyBack.With(Sum(chat, happened)),
        OrderEventKind.PagesCorrected => MyOrdersTexts.PagesCorrected,
        OrderEventKind.Repriced => MyOrdersTexts.PriceCorrected,
        OrderEventKind.DeadlineChanged => MyOrdersTexts.DeadlineMoved,
        OrderEventKind.PriceAccepted => MyOrdersTexts.PriceAgreed,
        OrderEventKind.PriceDeclined => MyOrdersTexts.PriceDeclined,
        OrderEventKind.Rated => MyOrdersTexts.RatingGiven.With(happened.Note?.Split(':')[0]),
        // who works on it and with which files stays in the office
        OrderEventKind.Assigned or OrderEventKind.Unassigned or OrderEventKind.FileAdded => null,
        _ => null,
    };

    static Text Sum(Chat chat, OrderEvent happened) => Text.Same(chat.Center.Sum(Math.Abs(happened.Amount ?? 0), chat.Language));
}
