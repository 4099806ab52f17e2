using WowDash.Bots.Conversation;
using WowDash.Data.Outbox;
using WowDash.Data.Texts;

namespace WowDash.Bots.Notices;

/// <summary>The order waits for its money.</summary>
sealed class PaymentPendingNotice : Notice
{
    public override NoticeKind Kind => NoticeKind.PaymentPending;

    static Text Waits { get; } = new(
        "💳 <b>Buyurtma №{0}</b> to‘lovni kutmoqda. To‘lovdan keyin ishni boshlaymiz.",
        "💳 <b>Заказ №{0}</b> ждёт оплаты. Начнём работу сразу после неё.",
        "💳 <b>Order No. {0}</b> awaits payment. We start work after it.");

    public override Html Text(NoticeContext c) => Html.Lines(c.In(Waits, c.Order.Number), c.LeftLine, c.ReasonLine);

    public override Keyboard? Buttons(NoticeContext c) => c.LeftToPay > 0 ? c.PayButtons : c.SeeButton;
}
