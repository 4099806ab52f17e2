using WowDash.Bots.Conversation;
using WowDash.Bots.Ordering;
using WowDash.Data.Orders;
using WowDash.Data.Texts;

namespace WowDash.Bots.MyOrders;

/// <summary>Tells which card to pay what is left to, and waits for the receipt.</summary>
static class CardPayment
{
    public static void Ask(Chat chat, Order order, bool deposit = false)
    {
        ReceiptQuestion.Open(chat, order.Id);
        chat.State.OrderAwaitingPayment = order.Id;
        var branch = chat.Center.BranchOf(order.BranchId) ?? chat.Branch();
        var sum = deposit ? DepositOf(chat.Center, order) : 0;
        var text = branch.CardNumber is not { Length: > 0 } card ? chat.In(MyOrdersTexts.NoCard)
            : Html.Paragraphs(
                chat.In(MyOrdersTexts.CardDetails, order.Number, chat.Center.Sum(sum > 0 ? sum : order.LeftNow, chat.Language), Card(card, branch.CardHolder)),
                sum > 0 ? chat.In(MyOrdersTexts.RestLater, Money.Show(order.LeftNow), Money.Show(sum), chat.Center.Sum(order.LeftNow - sum, chat.Language)) : default);
        chat.Say(text, ReceiptQuestion.Buttons(chat));
    }

    /// <summary>The deposit suggested for an order that nothing was paid for yet and that waits for money; zero for none.</summary>
    public static decimal DepositOf(CenterFacts center, Order order) =>
        order.Received == 0 && order.Status is OrderStatus.Pending or OrderStatus.PaymentPending ? Deposits.Of(center, order.DueNow) : 0;

    static Html Card(string number, string? holder) => Html.Lines(Html.Of(Number, default, Grouped(number)), Html.Plain(holder));

    static Text Number { get; } = Text.Same("<code>{0}</code>");

    // as it stands on the card
    static string Grouped(string card)
    {
        var digits = string.Concat(card.Where(c => !char.IsWhiteSpace(c)));
        return digits.Length == 16 && digits.All(char.IsAsciiDigit) ? string.Join(' ', digits.Chunk(4).Select(four => new string(four))) : card;
    }
}

/// <summary>Pays what is left of an order, or a deposit: <c>pay:ID</c>, <c>pay:ID:deposit</c>.</summary>
sealed class PayButton : Button
{
    public override string Key => "pay";

    public override async Task Press(Chat chat, string argument, CancellationToken ct)
    {
        var (id, how) = Typed.Pair(argument);
        if (await OrderButton.Mine(chat, id, ct) is not { } order) await OrderButton.NotMine(chat, ct);
        else if (order.Status is OrderStatus.Cancelled) chat.Tell(chat.In(OrderRefusals.Closed.Text));
        else if (order.LeftNow == 0) chat.Tell(chat.In(MyOrdersTexts.NothingLeft));
        else CardPayment.Ask(chat, order, deposit: how == "deposit");
    }

    public static IEnumerable<(string Label, string Data)> Ways(Chat chat, Order order)
    {
        yield return (MyOrdersTexts.PayByCard.In(chat.Language), $"pay:{order.Id}");
        if (CardPayment.DepositOf(chat.Center, order) is > 0 and var deposit)
            yield return (SummaryTexts.Deposit.With(chat.Center.Sum(deposit, chat.Language)).In(chat.Language), $"pay:{order.Id}:deposit");
    }
}
