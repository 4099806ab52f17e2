using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Bots.Conversation;
using WowDash.Bots.Ordering;
using WowDash.Bots.Telegram;
using WowDash.Bots.Uploads;
using WowDash.Data.Files;
using WowDash.Data.Orders;
using WowDash.Data.Payments;

namespace WowDash.Bots.MyOrders;

/// <summary>A file that nothing asked for, from somebody who was to pay an order: most likely the receipt, but that is for them to say.</summary>
static class StrayReceipt
{
    /// <summary>Asks whether it is the receipt. False when no order waits for money; then nothing was said yet. A file that is said to be none is dropped some days later.</summary>
    public static async Task<bool> Offer(Chat chat, Message message, SentFile sent, CancellationToken ct)
    {
        if (await Unpaid(chat, ct) is not { } order) return false;
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

    /// <summary>The order the customer was told to pay; after a conversation that is forgotten by now, their newest that waits for a card's money.</summary>
    static async Task<Order?> Unpaid(Chat chat, CancellationToken ct)
    {
        if (chat.State.OrderAwaitingPayment is not 0 and var told && await OrderButton.Mine(chat, $"{told}", ct) is { LeftNow: > 0, Status: not OrderStatus.Cancelled } known) return known;
        chat.State.OrderAwaitingPayment = 0;
        var customer = chat.State.CustomerId;
        var newest = await chat.Db.Orders
            .Where(o => o.CustomerId == customer && o.PaymentMethod == PaymentMethod.Card && (o.Status == OrderStatus.Pending || o.Status == OrderStatus.PaymentPending) && o.Left > 0)
            .OrderByDescending(o => o.Number).Select(o => o.Id).FirstOrDefaultAsync(ct);
        return newest == 0 ? null : await OrderButton.Mine(chat, $"{newest}", ct);
    }

    static Screen Question(Chat chat, Order order, long fileId) => new(chat.In(MyOrdersTexts.IsItReceipt, order.Number), new Keyboard()
        .Row((MyOrdersTexts.YesReceipt.In(chat.Language), $"receipt:{order.Id}:{fileId}"), (MyOrdersTexts.NoReceipt.In(chat.Language), "receipt:no")));
}
