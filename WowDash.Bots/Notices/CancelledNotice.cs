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

    static Text Credit { get; } = new(
        "{0} avansingizda qoladi: keyingi buyurtmada ishlatish yoki qaytarib olish mumkin.",
        "{0} остаются Вашим авансом: их можно использовать в следующем заказе или вернуть.",
        "{0} is kept as your credit: use it for your next order, or ask for it back.");

    public override Html Text(NoticeContext c) =>
        Html.Lines(c.In(Off, c.Order.Number), c.ReasonLine, c.Facts.Amount is { } credit ? c.In(Credit, c.Sum(credit)) : default);
}
