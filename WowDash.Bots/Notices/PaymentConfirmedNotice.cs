using WowDash.Bots.Conversation;
using WowDash.Data.Outbox;
using WowDash.Data.Texts;

namespace WowDash.Bots.Notices;

/// <summary>Everything is paid, or staff took the payment for granted.</summary>
sealed class PaymentConfirmedNotice : Notice
{
    public override NoticeKind Kind => NoticeKind.PaymentConfirmed;

    static Text Paid { get; } = new(
        "✅ <b>Buyurtma №{0}</b>: to‘lov tasdiqlandi. Rahmat!",
        "✅ <b>Заказ №{0}</b>: оплата подтверждена. Спасибо!",
        "✅ <b>Order No. {0}</b>: the payment is confirmed. Thank you!");

    static Text Received { get; } = new(
        "Qabul qilindi: {0}",
        "Получено: {0}",
        "Received: {0}");

    public override Html Text(NoticeContext c) =>
        Html.Lines(c.In(Paid, c.Order.Number), c.Facts.Amount is { } amount ? c.In(Received, c.Sum(amount)) : default, c.LeftLine);

    public override Keyboard? Buttons(NoticeContext c) => c.SeeButton;
}
