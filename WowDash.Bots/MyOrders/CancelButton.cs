using Microsoft.Extensions.DependencyInjection;
using WowDash.Bots.Conversation;
using WowDash.Bots.Menu;
using WowDash.Bots.Telegram;
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
            (chat.State.Question, chat.State.OrderBeingCancelled) = (CancelQuestion.Name, order.Id);
            chat.Show(chat.In(MyOrdersTexts.AskCancel, order.Number), new Keyboard()
                .Row((MyOrdersTexts.NoCancel.In(chat.Language), $"order:{order.Id}"), (MyOrdersTexts.YesCancel.In(chat.Language), $"cancel:{order.Id}:yes")));
        }
    }

    /// <summary>Cancels it and shows it as it is now.</summary>
    public static async Task Cancel(Chat chat, Order order, CancellationToken ct)
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
        if (chat.Update?.CallbackQuery is not null) chat.Tell(chat.In(MyOrdersTexts.Cancelled, order.Number));
        chat.Show((await OrderButton.Mine(chat, $"{order.Id}", ct) is { } now ? OrderButton.Screen(chat, now) : new(chat.In(MyOrdersTexts.Cancelled, order.Number))));
    }
}

/// <summary>Whether to cancel an order, answered in words.</summary>
sealed class CancelQuestion : Question
{
    public const string Name = "cancel-order";

    public override string Key => Name;

    public override bool OnlyNow => true;

    public override Screen Screen(Chat chat) => new(chat.In(MyOrdersTexts.PressYesOrNo));

    public override async Task<bool> Answer(Chat chat, Message message, CancellationToken ct)
    {
        if (YesOrNo.Read(message.Text) is not { } cancels || await OrderButton.Mine(chat, $"{chat.State.OrderBeingCancelled}", ct) is not { } order) return false;
        chat.Pause();
        if (cancels) await CancelButton.Cancel(chat, order, ct);
        else chat.Say(OrderButton.Screen(chat, order));
        return true;
    }
}
