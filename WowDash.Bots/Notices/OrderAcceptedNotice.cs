using WowDash.Bots.Conversation;
using WowDash.Bots.MyOrders;
using WowDash.Data.Orders;
using WowDash.Data.Outbox;
using WowDash.Data.Texts;

namespace WowDash.Bots.Notices;

/// <summary>The order is in the office's list. Who placed it in the chat has just seen all of it; who did so at the counter sees it here.</summary>
sealed class OrderAcceptedNotice : Notice
{
    public override NoticeKind Kind => NoticeKind.OrderAccepted;

    static Text Taken { get; } = new(
        "✅ <b>Buyurtma №{0}</b> xodimlarimizga yetib bordi. Har bir o‘zgarishni shu yerda yozamiz.",
        "✅ <b>Заказ №{0}</b> передан нашим сотрудникам. О каждом изменении мы напишем сюда.",
        "✅ <b>Order No. {0}</b> has reached our staff. We will write here about every change.");

    static Text Placed { get; } = new(
        "✅ <b>Buyurtma №{0}</b> qabul qilindi. Har bir o‘zgarishni shu yerda yozamiz.",
        "✅ <b>Заказ №{0}</b> принят. О каждом изменении мы напишем сюда.",
        "✅ <b>Order No. {0}</b> is accepted. We will write here about every change.");

    public override Html Text(NoticeContext c) => c.Order.Source is OrderSource.Bot
        ? c.In(Taken, c.Order.Number)
        : Html.Paragraphs(
            Html.Lines(c.In(Placed, c.Order.Number), c.WhatLine),
            OrderMoney.Lines(c.Order, c.Center, c.Language),
            Html.Lines(c.DeadlineLine, c.PickupLines));

    public override Keyboard? Buttons(NoticeContext c) => c.SeeButton;

    public override (double Latitude, double Longitude)? Place(NoticeContext c) => c.Order.Source is OrderSource.Bot ? null : c.BranchPoint;
}
