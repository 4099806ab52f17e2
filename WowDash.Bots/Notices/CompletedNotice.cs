using WowDash.Bots.Conversation;
using WowDash.Bots.MyOrders;
using WowDash.Data.Outbox;
using WowDash.Data.Texts;

namespace WowDash.Bots.Notices;

/// <summary>It was handed over.</summary>
sealed class CompletedNotice : Notice
{
    public override NoticeKind Kind => NoticeKind.Completed;

    static Text Done { get; } = new(
        "🎉 <b>Buyurtma №{0}</b> yakunlandi. Bizni tanlaganingiz uchun rahmat!",
        "🎉 <b>Заказ №{0}</b> завершён. Спасибо, что выбрали нас!",
        "🎉 <b>Order No. {0}</b> is completed. Thank you for choosing us!");

    public override Html Text(NoticeContext c) => Html.Paragraphs(Html.Lines(c.In(Done, c.Order.Number), c.LeftLine), c.Order.Rating is null ? c.In(RatingTexts.HowWasIt) : default);

    public override Keyboard? Buttons(NoticeContext c) =>
        FinishedButton.Offer(c.Order.Rating is null ? RateButton.Stars(new Keyboard(), c.Order.Id) : c.SeeButton, c.Order, c.Language);
}
