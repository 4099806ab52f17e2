using WowDash.Bots.Conversation;
using WowDash.Data.Outbox;
using WowDash.Data.Texts;

namespace WowDash.Bots.Notices;

/// <summary>A payment had been entered wrongly.</summary>
sealed class PaymentCorrectedNotice : Notice
{
    public override NoticeKind Kind => NoticeKind.PaymentCorrected;

    static Text Mended { get; } = new(
        "💳 <b>Buyurtma №{0}</b>: to‘lov yozuvini to‘g‘riladik: {1} emas, {2}.",
        "💳 <b>Заказ №{0}</b>: мы исправили запись об оплате: не {1}, а {2}.",
        "💳 <b>Order No. {0}</b>: we corrected a payment entry: {2} instead of {1}.");

    public override Html Text(NoticeContext c) => Html.Lines(c.In(Mended, c.Order.Number, c.Sum(c.Facts.Total ?? 0), c.Sum(c.Facts.Amount ?? 0)), c.ReasonLine, c.LeftLine);

    public override Keyboard? Buttons(NoticeContext c) => c.LeftToPay > 0 ? c.PayButtons : c.SeeButton;
}
