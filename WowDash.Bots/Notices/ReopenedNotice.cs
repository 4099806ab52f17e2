using WowDash.Bots.Conversation;
using WowDash.Data.Outbox;
using WowDash.Data.Texts;

namespace WowDash.Bots.Notices;

/// <summary>A cancelled order is taken up again.</summary>
sealed class ReopenedNotice : Notice
{
    public override NoticeKind Kind => NoticeKind.Reopened;

    static Text Again { get; } = new(
        "📝 <b>Buyurtma №{0}</b> qayta ochildi.",
        "📝 <b>Заказ №{0}</b> снова открыт.",
        "📝 <b>Order No. {0}</b> is open again.");

    public override Html Text(NoticeContext c) => Html.Lines(c.In(Again, c.Order.Number), c.LeftLine, c.ReasonLine);

    public override Keyboard? Buttons(NoticeContext c) => c.LeftToPay > 0 ? c.PayButtons : c.SeeButton;
}
