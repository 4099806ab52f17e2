using Microsoft.Extensions.DependencyInjection;
using WowDash.Bots.Conversation;
using WowDash.Bots.Ordering;
using WowDash.Bots.State;
using WowDash.Bots.Telegram;
using WowDash.Bots.Uploads;
using WowDash.Data;
using WowDash.Data.Files;
using WowDash.Data.Orders;
using WowDash.Data.Payments;

namespace WowDash.Bots.MyOrders;

/// <summary>Waits for a receipt for an order. Menu and draft stay usable meanwhile; a photo that nothing else asked for is the receipt.</summary>
class ReceiptQuestion : Question
{
    public override string Key => "receipt";

    public override Screen Screen(Chat chat) => new(chat.In(MyOrdersTexts.AskReceipt), Buttons(chat));

    public sealed override async Task<bool> Answer(Chat chat, Message message, CancellationToken ct)
    {
        if (chat.State.OrderAwaitingReceipt == 0 || SentFile.Of(message) is not { } file) return false;
        await Take(chat, message, file, ct);
        return true;
    }

    public static Keyboard Buttons(Chat chat) => new Keyboard().Row((MyOrdersTexts.NotNow.In(chat.Language), "receipt:later"));

    /// <summary>Begins to wait.</summary>
    public static void Open(Chat chat, long orderId) => (chat.State.OrderAwaitingReceipt, chat.State.Question) = (orderId, "receipt");

    /// <summary>The customer turned to something else: waits no more when a receipt has come.</summary>
    public static void Leave(Chat chat)
    {
        if (chat.State.Question == MoreReceipts.Name) chat.State.OrderAwaitingReceipt = 0;
    }

    public static async Task Take(Chat chat, Message message, SentFile sent, CancellationToken ct)
    {
        await chat.BeginChange(ct);
        var accepted = await chat.Services.GetRequiredService<AcceptFile>().Run(chat.Actor, sent.For(chat, message, FilePurpose.Receipt, draftId: null), ct);
        if (!accepted.Done)
        {
            await NotTaken.Say(chat, message, sent, accepted.Refusal, FilePurpose.Receipt, ct, orderId: chat.State.OrderAwaitingReceipt);
            return;
        }

        if (await Submit(chat, chat.State.OrderAwaitingReceipt, accepted.Value.Id, ct) is { } refusal)
        {
            (chat.State.OrderAwaitingReceipt, chat.State.Question) = (0, "");
            chat.Say(refusal.Text);
        }
        else
        {
            chat.State.Question = MoreReceipts.Name;
        }
    }

    /// <summary>Puts a file to an order as its receipt and thanks for it; null when that is done, otherwise why not, and nothing was said.</summary>
    public static async Task<Refusal?> Submit(Chat chat, long orderId, long fileId, CancellationToken ct)
    {
        var receipt = await chat.Services.GetRequiredService<SubmitReceipt>().Run(chat.Actor, orderId, fileId, claimedAmount: null, ReceiptSource.Bot, ct);
        if (!receipt.Done) return receipt.Refusal;
        if (chat.State.OrderAwaitingPayment == orderId) chat.State.OrderAwaitingPayment = 0;
        var order = await chat.Db.Orders.FindAsync([chat.Center.Id, orderId], ct);
        chat.Say(MyOrdersTexts.ReceiptTaken, order!.Number);
        return null;
    }
}

/// <summary>A receipt came: others of the same album or payment may follow.</summary>
sealed class MoreReceipts : ReceiptQuestion
{
    public const string Name = "more-receipts";

    public override string Key => Name;

    public override Screen Screen(Chat chat) => new(chat.In(MyOrdersTexts.AskMoreReceipts));
}

/// <summary>Sends a receipt for an order, or puts it off: <c>receipt:ID</c>, <c>receipt:later</c>;
/// or says whether a file that came unasked is one: <c>receipt:ID:FILE</c>, <c>receipt:no</c>.</summary>
sealed class ReceiptButton : Button
{
    public override string Key => "receipt";

    public override async Task Press(Chat chat, string argument, CancellationToken ct)
    {
        var (id, file) = Typed.Pair(argument);
        if (argument == "later" && chat.State.IsRegistered)
        {
            chat.State.OrderAwaitingReceipt = 0;
            Menu.MainMenu.Pause(chat);
            chat.Show(chat.In(MyOrdersTexts.PutOff));
        }
        else if (argument == "no" && chat.State.IsRegistered)
        {
            chat.Show(chat.In(ConversationTexts.StrayFile));
        }
        else if (await OrderButton.Mine(chat, id, ct) is not { } order)
        {
            await OrderButton.NotMine(chat, ct);
        }
        else if (order.Status is OrderStatus.Cancelled || (order.Status is OrderStatus.Completed && order.LeftNow == 0))
        {
            chat.Tell(chat.In(OrderRefusals.Closed.Text));
        }
        else if (file.Length > 0)
        {
            await StrayReceipt.Take(chat, order, Typed.Id(file), ct);
        }
        else
        {
            ReceiptQuestion.Open(chat, order.Id);
            chat.Say(new Screen(chat.In(MyOrdersTexts.AskReceipt), ReceiptQuestion.Buttons(chat)), Remember.Instruction);
        }
    }
}
