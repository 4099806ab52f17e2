using WowDash.Bots.Conversation;
using WowDash.Data.Outbox;
using WowDash.Data.Texts;

namespace WowDash.Bots.Notices;

/// <summary>Work has begun.</summary>
sealed class InProgressNotice : Notice
{
    public override NoticeKind Kind => NoticeKind.InProgress;

    static Text Begun { get; } = new(
        "⏳ <b>Buyurtma №{0}</b> ustida ish boshlandi.",
        "⏳ Начали работу над <b>заказом №{0}</b>.",
        "⏳ Work on <b>order No. {0}</b> has begun.");

    static Text Days { get; } = new(
        "Odatda {0} kerak bo‘ladi.",
        "Обычно это занимает {0}.",
        "It usually takes {0}.");

    public override Html Text(NoticeContext c) => Html.Lines(c.In(Begun, c.Order.Number), c.In(Days, Plural.WorkingDays(c.Facts.Days ?? c.Order.DocumentType.EstimatedDays)), c.DeadlineLine);

    public override Keyboard? Buttons(NoticeContext c) => c.SeeButton;
}
