using WowDash.Bots.Conversation;
using WowDash.Data.Outbox;
using WowDash.Data.Texts;

namespace WowDash.Bots.Notices;

/// <summary>A receipt was not accepted, and why.</summary>
sealed class ReceiptRejectedNotice : Notice
{
    public override NoticeKind Kind => NoticeKind.ReceiptRejected;

    static Text Rejected { get; } = new(
        "⚠️ <b>Buyurtma №{0}</b>: chekni qabul qila olmadik.",
        "⚠️ <b>Заказ №{0}</b>: мы не смогли принять чек.",
        "⚠️ <b>Order No. {0}</b>: we could not accept the receipt.");

    static Text Again { get; } = new(
        "Iltimos, boshqa chek yuboring.",
        "Пожалуйста, отправьте другой чек.",
        "Please send another receipt.");

    public override Html Text(NoticeContext c) => Html.Paragraphs(Html.Lines(c.In(Rejected, c.Order.Number), c.ReasonLine, c.LeftLine), c.In(Again));

    public override Keyboard? Buttons(NoticeContext c) => new Keyboard().Row((NoticeParts.SendReceipt.In(c.Language), $"receipt:{c.Order.Id}"));
}
