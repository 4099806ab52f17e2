using WowDash.Bots.Conversation;
using WowDash.Data.Outbox;
using WowDash.Data.Texts;

namespace WowDash.Bots.Notices;

/// <summary>Money went back to the customer.</summary>
sealed class RefundedNotice : Notice
{
    public override NoticeKind Kind => NoticeKind.Refunded;

    static Text Returned { get; } = new(
        "💸 <b>Buyurtma №{0}</b>: sizga {1} qaytarildi.",
        "💸 <b>Заказ №{0}</b>: Вам возвращено {1}.",
        "💸 <b>Order No. {0}</b>: {1} was returned to you.");

    public override Html Text(NoticeContext c) => Html.Lines(c.In(Returned, c.Order.Number, c.Sum(c.Facts.Amount ?? 0)), c.ReasonLine);

    public override Keyboard? Buttons(NoticeContext c) => c.SeeButton;
}
