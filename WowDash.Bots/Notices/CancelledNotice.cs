using WowDash.Bots.Conversation;
using WowDash.Data.Outbox;
using WowDash.Data.Texts;

namespace WowDash.Bots.Notices;

/// <summary>It was cancelled, by staff or by the customer.</summary>
sealed class CancelledNotice : Notice
{
    public override NoticeKind Kind => NoticeKind.Cancelled;

    static Text Off { get; } = new(
        "❌ <b>Buyurtma №{0}</b> bekor qilindi.",
        "❌ <b>Заказ №{0}</b> отменён.",
        "❌ <b>Order No. {0}</b> is cancelled.");

    static Text Money { get; } = new(
        "To‘langan {0} bo‘yicha siz bilan bog‘lanamiz.",
        "По поводу оплаченных {0} мы с Вами свяжемся.",
        "We will contact you about the {0} you paid.");

    public override Html Text(NoticeContext c) =>
        Html.Lines(c.In(Off, c.Order.Number), c.ReasonLine, c.Order.Received > 0 ? c.In(Money, c.Sum(c.Order.Received)) : default);

}
