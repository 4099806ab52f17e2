using Microsoft.EntityFrameworkCore;
using WowDash.Bots.Conversation;
using WowDash.Bots.MyOrders;
using WowDash.Bots.Support;
using WowDash.Data.Orders;
using WowDash.Data.Texts;

namespace WowDash.Bots.Start;

/// <summary>Orders by their tracking code: whole for their own customer; for others who were given the link the state, without names, documents and money.</summary>
static class Tracking
{
    public static async Task Show(Chat chat, string code, CancellationToken ct)
    {
        if (await Find(chat, code, ct) is not { } order) chat.Say(chat.In(TrackingTexts.Unknown));
        else if (await OrderButton.Mine(chat, $"{order.Id}", ct) is { } mine) chat.Say(OrderButton.Screen(chat, mine));
        else chat.Say(Public(chat, order));
    }

    /// <summary>Begins the same order again; false when it is not this customer's.</summary>
    public static async Task Repeat(Chat chat, string code, CancellationToken ct)
    {
        var order = await Find(chat, code, ct);
        if (order is not null && await OrderButton.Mine(chat, $"{order.Id}", ct) is { } mine) await RepeatButton.Begin(chat, mine, ct);
        else chat.Say(chat.In(TrackingTexts.Unknown));
    }

    static Task<Order?> Find(Chat chat, string code, CancellationToken ct) =>
        chat.Db.Orders.AsNoTracking().Include(o => o.Branch).SingleOrDefaultAsync(o => o.TrackingCode == code, ct);

    static Html Public(Chat chat, Order order) => Html.Lines(
        chat.In(MyOrdersTexts.Head, order.Number, order.Status.Name()),
        order.DeadlineAt is { } deadline && order.Status.IsOpen() ? chat.In(MyOrdersTexts.Deadline, Days.Show(chat.Center.Local(deadline), chat.Center.Local(chat.Now))) : default,
        order.Status is OrderStatus.Cancelled ? default : chat.In(MyOrdersTexts.Pickup, order.Branch.Address ?? order.Branch.Name),
        BranchHours.Line(order.Branch, chat.Language));
}

static class TrackingTexts
{
    public static Text Unknown { get; } = new(
        "🔗 Bu havola bo‘yicha buyurtma topilmadi.", "🔗 По этой ссылке заказ не найден.", "🔗 There is no order behind this link.");
}
