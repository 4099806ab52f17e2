using WowDash.Bots.Conversation;
using WowDash.Data.Outbox;
using WowDash.Data.Texts;

namespace WowDash.Bots.Notices;

/// <summary>It will be ready at another time than was promised.</summary>
sealed class DeadlineChangedNotice : Notice
{
    public override NoticeKind Kind => NoticeKind.DeadlineChanged;

    static Text Changed { get; } = new(
        "📅 <b>Buyurtma №{0}</b>: muddat o‘zgardi.",
        "📅 <b>Заказ №{0}</b>: срок изменился.",
        "📅 <b>Order No. {0}</b>: the deadline has changed.");

    public override Html Text(NoticeContext c) => Html.Lines(c.In(Changed, c.Order.Number), c.DeadlineLine, c.ReasonLine);

    public override Keyboard? Buttons(NoticeContext c) => c.SeeButton;
}
