using WowDash.Bots.Conversation;
using WowDash.Bots.MyOrders;
using WowDash.Data.Outbox;
using WowDash.Data.Texts;

namespace WowDash.Bots.Notices;

/// <summary>It can be picked up.</summary>
sealed class ReadyNotice : Notice
{
    public override NoticeKind Kind => NoticeKind.Ready;

    static Text Done { get; } = new(
        "📦 <b>Buyurtma №{0}</b> tayyor! Olib ketishingiz mumkin.",
        "📦 <b>Заказ №{0}</b> готов! Можно забирать.",
        "📦 <b>Order No. {0}</b> is ready! You can pick it up.");

    public override Html Text(NoticeContext c) => Html.Paragraphs(Html.Lines(c.In(Done, c.Order.Number), c.WhatLine), c.PickupLines, c.LeftLine);

    public override Keyboard? Buttons(NoticeContext c) => FinishedButton.Offer(c.LeftToPay > 0 ? c.PayButtons : c.SeeButton, c.Order, c.Language);

    public override (double Latitude, double Longitude)? Place(NoticeContext c) => c.BranchPoint;
}
