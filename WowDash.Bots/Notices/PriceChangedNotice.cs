using WowDash.Bots.Conversation;
using WowDash.Bots.MyOrders;
using WowDash.Data.Outbox;
using WowDash.Data.Texts;

namespace WowDash.Bots.Notices;

/// <summary>Staff changed the price: another price, a fee, a discount.</summary>
sealed class PriceChangedNotice : Notice
{
    public override NoticeKind Kind => NoticeKind.PriceChanged;

    static Text Changed { get; } = new(
        "🧾 <b>Buyurtma №{0}</b>: narx o‘zgardi.",
        "🧾 <b>Заказ №{0}</b>: цена изменилась.",
        "🧾 <b>Order No. {0}</b>: the price has changed.");

    public override Html Text(NoticeContext c) => Html.Paragraphs(
        Html.Lines(c.In(Changed, c.Order.Number), c.ReasonLine),
        OrderMoney.Lines(c.Order, c.Center, c.Language),
        c.Order.Received > 0 ? default : c.LeftLine,
        c.PriceQuestion);

    public override Keyboard? Buttons(NoticeContext c) => c.PriceButtons;
}
