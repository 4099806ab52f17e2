using Microsoft.Extensions.DependencyInjection;
using WowDash.Bots.Conversation;
using WowDash.Data.Orders;

namespace WowDash.Bots.MyOrders;

/// <summary>Cancels the customer's own order, after asking: <c>cancel:ID</c>, <c>cancel:ID:yes</c>.</summary>
sealed class CancelButton : Button
{
    public override string Key => "cancel";

    public override async Task Press(Chat chat, string argument, CancellationToken ct)
    {
        var (id, answer) = Typed.Pair(argument);
        if (await OrderButton.Mine(chat, id, ct) is not { } order)
        {
            await OrderButton.NotMine(chat, ct);
        }
        else if (answer == "yes")
        {
            await Cancel(chat, order, ct);
        }
        else if (!CancelOwnOrder.May(order))
        {
            chat.Tell(chat.In(OrderRefusals.NotCancellable.Text), alert: true);
        }
        else
        {
            chat.Show(chat.In(MyOrdersTexts.AskCancel, order.Number), new Keyboard()
                .Row((MyOrdersTexts.NoCancel.In(chat.Language), $"order:{order.Id}"), (MyOrdersTexts.YesCancel.In(chat.Language), $"cancel:{order.Id}:yes")));
        }
    }

    static async Task Cancel(Chat chat, Order order, CancellationToken ct)
    {
        await chat.BeginChange(ct);
        var cancelled = await chat.Services.GetRequiredService<CancelOwnOrder>().Run(chat.Actor, order.Id, ct);
        if (!cancelled.Done)
        {
            chat.Tell(chat.In(cancelled.Refusal.Text), alert: true);
            return;
        }

        if (chat.State.OrderAwaitingPayment == order.Id) chat.State.OrderAwaitingPayment = 0;
        if (chat.State.OrderAwaitingReceipt == order.Id) (chat.State.OrderAwaitingReceipt, chat.State.Question) = (0, "");
        chat.Tell(chat.In(MyOrdersTexts.Cancelled, order.Number));
        chat.Show((await OrderButton.Mine(chat, $"{order.Id}", ct) is { } now ? OrderButton.Screen(chat, now) : new(chat.In(MyOrdersTexts.Cancelled, order.Number))));
    }
}
