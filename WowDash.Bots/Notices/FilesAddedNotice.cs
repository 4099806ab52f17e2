using WowDash.Bots.Conversation;
using WowDash.Bots.MyOrders;
using WowDash.Data.Outbox;
using WowDash.Data.Texts;

namespace WowDash.Bots.Notices;

/// <summary>Finished files came after the order was told to be ready.</summary>
sealed class FilesAddedNotice : Notice
{
    public override NoticeKind Kind => NoticeKind.FilesAdded;

    static Text There { get; } = new(
        "📄 <b>Buyurtma №{0}</b>: tayyor hujjatlar shu yerda. Tugmani bossangiz, yuboramiz.",
        "📄 <b>Заказ №{0}</b>: готовые документы уже здесь. Нажмите кнопку, и мы их пришлём.",
        "📄 <b>Order No. {0}</b>: the finished documents are here. Press the button and we will send them.");

    public override Html Text(NoticeContext c) => Html.Lines(c.In(There, c.Order.Number), c.WhatLine);

    public override Keyboard? Buttons(NoticeContext c) => FinishedButton.Offer(c.SeeButton, c.Order, c.Language);
}
