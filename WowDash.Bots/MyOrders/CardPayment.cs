using WowDash.Bots.Conversation;
using WowDash.Data.Orders;

namespace WowDash.Bots.MyOrders;

/// <summary>Tells which card to pay what is left to, and waits for the receipt.</summary>
static class CardPayment
{
    public static void Ask(Chat chat, Order order)
    {
        ReceiptQuestion.Open(chat, order.Id);
        var branch = chat.Center.BranchOf(order.BranchId) ?? chat.Branch();
        var text = branch.CardNumber is { Length: > 0 } card
            ? chat.In(MyOrdersTexts.CardDetails, order.Number, chat.Center.Sum(order.LeftNow, chat.Language), Grouped(card), branch.CardHolder)
            : chat.In(MyOrdersTexts.NoCard);
        chat.Say(text, ReceiptQuestion.Buttons(chat));
    }

    // as it stands on the card
    static string Grouped(string card)
    {
        var digits = string.Concat(card.Where(c => !char.IsWhiteSpace(c)));
        return digits.Length == 16 && digits.All(char.IsAsciiDigit) ? string.Join(' ', digits.Chunk(4).Select(four => new string(four))) : card;
    }
}

/// <summary>Pays what is left of an order: <c>pay:ID</c>.</summary>
sealed class PayButton : Button
{
    public override string Key => "pay";

    public override async Task Press(Chat chat, string argument, CancellationToken ct)
    {
        if (await OrderButton.Mine(chat, argument, ct) is not { } order) await OrderButton.NotMine(chat, ct);
        else if (!order.Status.IsOpen()) chat.Tell(chat.In(OrderRefusals.Closed.Text));
        else if (order.LeftNow == 0) chat.Tell(chat.In(MyOrdersTexts.NothingLeft));
        else CardPayment.Ask(chat, order);
    }
}
