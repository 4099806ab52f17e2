using Microsoft.EntityFrameworkCore;
using WowDash.Bots.Conversation;
using WowDash.Bots.Menu;
using WowDash.Data.Orders;
using WowDash.Data.Texts;

namespace WowDash.Bots.MyOrders;

/// <summary><c>/orders</c>: the customer's orders, newest first.</summary>
sealed class OrdersCommand : Command
{
    public override string Name => "orders";

    public override Text Label => MenuTexts.Orders;

    public override Text Description { get; } = new("Buyurtmalarim", "Мои заказы", "My orders");

    public override async Task Run(Chat chat, string argument, CancellationToken ct)
    {
        chat.Say(await OrderList.Page(chat, 0, ct));
        chat.OfferToContinue();
    }
}

/// <summary>Turns the list: <c>orders:PAGE</c>.</summary>
sealed class OrdersButton : Button
{
    public override string Key => "orders";

    public override async Task Press(Chat chat, string argument, CancellationToken ct)
    {
        if (chat.State.IsRegistered) chat.Show(await OrderList.Page(chat, (int)Math.Min(Typed.Id(argument), 100_000), ct));
        else await chat.SayOver(ct);
    }
}

static class OrderList
{
    const int PageSize = 5;

    public static async Task<Screen> Page(Chat chat, int page, CancellationToken ct)
    {
        var mine = chat.Db.Orders.AsNoTracking().Where(o => o.CustomerId == chat.State.CustomerId);
        var count = await mine.CountAsync(ct);
        if (count == 0) return new(chat.In(MyOrdersTexts.None), new Keyboard().Row((MenuTexts.Order.In(chat.Language), "new:order")));

        var pages = (count + PageSize - 1) / PageSize;
        page = Math.Clamp(page, 0, pages - 1);
        var orders = await mine.OrderByDescending(o => o.Number).Skip(page * PageSize).Take(PageSize)
            .Select(o => new Row(o.Id, o.Number, o.Status, o.DocumentType.Name, o.Due, o.Left)).ToListAsync(ct);
        var buttons = orders.Select(o => (Label: MyOrdersTexts.Button.With(o.Number, o.Status.Name()).In(chat.Language), $"order:{o.Id}")).ToList();
        var keyboard = new Keyboard().Grid(Typed.Columns(buttons.Select(b => b.Label)), buttons);
        return new(Html.Paragraphs(chat.In(MyOrdersTexts.Title), Html.Lines(orders.Select(o => Line(chat, o))), chat.In(MyOrdersTexts.Which)),
            keyboard.Turn(page, pages, "orders"));
    }

    static Html Line(Chat chat, Row order)
    {
        var due = chat.Center.Sum(order.Due, chat.Language);
        var money = order.Left == 0 || order.Status is OrderStatus.Cancelled ? Text.Same(due) : MyOrdersTexts.LineLeft.With(due, chat.Center.Sum(order.Left, chat.Language));
        return chat.In(MyOrdersTexts.Line, order.Number, order.Document, order.Status.Name(), money);
    }

    sealed record Row(long Id, int Number, OrderStatus Status, Text Document, decimal Due, decimal Left);
}

/// <summary>Begins an order from a button: <c>new:order</c>.</summary>
sealed class NewOrderButton : Button
{
    public override string Key => "new";

    public override Task Press(Chat chat, string argument, CancellationToken ct) =>
        chat.State.IsRegistered ? Parts.Command("order")!.Run(chat, "", ct) : chat.SayOver(ct);
}
