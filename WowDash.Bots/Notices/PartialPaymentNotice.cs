using WowDash.Bots.Conversation;
using WowDash.Data.Outbox;
using WowDash.Data.Texts;

namespace WowDash.Bots.Notices;

/// <summary>Part of the money came.</summary>
sealed class PartialPaymentNotice : Notice
{
    public override NoticeKind Kind => NoticeKind.PartialPayment;

    static Text Part { get; } = new(
        "💳 <b>Buyurtma №{0}</b>: {1} qabul qilindi. Rahmat!",
        "💳 <b>Заказ №{0}</b>: получено {1}. Спасибо!",
        "💳 <b>Order No. {0}</b>: {1} received. Thank you!");

    public override Html Text(NoticeContext c) => Html.Lines(c.In(Part, c.Order.Number, c.Sum(c.Facts.Amount ?? 0)), c.LeftLine);

    public override Keyboard? Buttons(NoticeContext c) => c.LeftToPay > 0 ? c.PayButtons : c.SeeButton;
}
