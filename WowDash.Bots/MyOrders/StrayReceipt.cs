using Microsoft.Extensions.DependencyInjection;
using WowDash.Bots.Conversation;
using WowDash.Bots.Ordering;
using WowDash.Bots.Telegram;
using WowDash.Bots.Uploads;
using WowDash.Data.Files;
using WowDash.Data.Orders;

namespace WowDash.Bots.MyOrders;

/// <summary>A file that nothing asked for, from somebody who was to pay an order: most likely the receipt, but that is for them to say.</summary>
static class StrayReceipt
{
    /// <summary>Asks whether it is the receipt. False when no order waits for money; then nothing was said yet. A file that is said to be none is dropped some days later.</summary>
    public static async Task<bool> Offer(Chat chat, Message message, SentFile sent, CancellationToken ct)
    {
        if (chat.State.OrderAwaitingPayment == 0) return false;
        var order = await OrderButton.Mine(chat, $"{chat.State.OrderAwaitingPayment}", ct);
        if (order is null or { Status: OrderStatus.Cancelled } or { LeftNow: 0 })
        {
            chat.State.OrderAwaitingPayment = 0;
            return false;
        }

        await chat.BeginChange(ct);
        var accepted = await chat.Services.GetRequiredService<AcceptFile>().Run(chat.Actor, sent.For(chat, message, FilePurpose.Receipt, draftId: null), ct);
        if (accepted.Done) chat.AskBelow(Question(chat, order, accepted.Value.Id));
        else await NotTaken.Say(chat, message, sent, accepted.Refusal, FilePurpose.Receipt, ct, orderId: order.Id);
        return true;
    }

    /// <summary>It is.</summary>
    public static async Task Take(Chat chat, Order order, long fileId, CancellationToken ct)
    {
        await chat.BeginChange(ct);
        if (await ReceiptQuestion.Submit(chat, order.Id, fileId, ct) is { } refusal) chat.Tell(chat.In(refusal.Text), alert: true);
        else chat.Show(chat.In(MyOrdersTexts.IsReceipt, order.Number));
    }

    static Screen Question(Chat chat, Order order, long fileId) => new(chat.In(MyOrdersTexts.IsItReceipt, order.Number), new Keyboard()
        .Row((MyOrdersTexts.YesReceipt.In(chat.Language), $"receipt:{order.Id}:{fileId}"), (MyOrdersTexts.NoReceipt.In(chat.Language), "receipt:no")));
}
