using WowDash.Bots.Conversation;
using WowDash.Bots.MyOrders;
using WowDash.Data.Outbox;
using WowDash.Data.Texts;

namespace WowDash.Bots.Notices;

/// <summary>Staff counted the pages; the price follows.</summary>
sealed class PagesCorrectedNotice : Notice
{
    public override NoticeKind Kind => NoticeKind.PagesCorrected;

    static Text Counted { get; } = new(
        "📎 <b>Buyurtma №{0}</b>: sahifalar soni aniqlandi: {1}.",
        "📎 <b>Заказ №{0}</b>: мы уточнили число страниц: {1}.",
        "📎 <b>Order No. {0}</b>: we counted the pages: {1}.");

    public override Html Text(NoticeContext c) => Html.Paragraphs(
        Html.Lines(c.In(Counted, c.Order.Number, Plural.Pages(c.Facts.Pages ?? c.Order.Pages)), c.ReasonLine),
        OrderMoney.Lines(c.Order, c.Center, c.Language),
        c.Order.Received > 0 ? default : c.LeftLine,
        c.PriceQuestion);

    public override Keyboard? Buttons(NoticeContext c) => c.PriceButtons;
}
