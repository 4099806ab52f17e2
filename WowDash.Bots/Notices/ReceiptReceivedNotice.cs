using WowDash.Bots.Conversation;
using WowDash.Data.Outbox;
using WowDash.Data.Texts;

namespace WowDash.Bots.Notices;

/// <summary>A receipt waits for review.</summary>
sealed class ReceiptReceivedNotice : Notice
{
    public override NoticeKind Kind => NoticeKind.ReceiptReceived;

    static Text Checking { get; } = new(
        "🧾 <b>Buyurtma №{0}</b>: chekni tekshiryapmiz. Natijasini shu yerda yozamiz.",
        "🧾 <b>Заказ №{0}</b>: проверяем чек. О результате напишем сюда.",
        "🧾 <b>Order No. {0}</b>: we are checking the receipt and will write here about the result.");

    static Text Claimed { get; } = new(
        "Chekdagi summa: {0}",
        "Сумма в чеке: {0}",
        "Amount on the receipt: {0}");

    public override Html Text(NoticeContext c) =>
        Html.Lines(c.In(Checking, c.Order.Number), c.Facts.Amount is { } amount ? c.In(Claimed, c.Sum(amount)) : default);

}
