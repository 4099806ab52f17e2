using Microsoft.EntityFrameworkCore;
using WowDash.Bots.Conversation;
using WowDash.Bots.Notices;
using WowDash.Bots.Start;
using WowDash.Bots.Support;
using WowDash.Data.Files;
using WowDash.Data.Orders;

namespace WowDash.Bots.MyOrders;

/// <summary>Opens one of the customer's orders: <c>order:ID</c>.</summary>
sealed class OrderButton : Button
{
    public override string Key => "order";

    public override async Task Press(Chat chat, string argument, CancellationToken ct)
    {
        if (await Mine(chat, argument, ct) is { } order) chat.Show(Screen(chat, order));
        else await NotMine(chat, ct);
    }

    /// <summary>The order of a button's id, with its finished files, when it is this customer's; null otherwise: an id can be forged.</summary>
    public static async Task<Order?> Mine(Chat chat, string argument, CancellationToken ct)
    {
        var id = Typed.Id(argument);
        return id == 0 || !chat.State.IsRegistered ? null : await chat.Db.Orders.AsNoTracking().AsSplitQuery()
            .Include(o => o.Branch).Include(o => o.Service).Include(o => o.DocumentType).Include(o => o.TargetLanguage).Include(o => o.Fees).Include(o => o.History)
            .Include(o => o.Files.Where(f => f.Purpose == FilePurpose.Finished && f.Status == FileStatus.Stored))
            .SingleOrDefaultAsync(o => o.Id == id && o.CustomerId == chat.State.CustomerId, ct);
    }

    public static Task NotMine(Chat chat, CancellationToken ct)
    {
        if (!chat.State.IsRegistered) return chat.SayOver(ct);
        chat.Tell(chat.In(OrderRefusals.NotFound.Text));
        return Task.CompletedTask;
    }

    public static Screen Screen(Chat chat, Order order) => new(
        Html.Paragraphs(
            Html.Lines(
                chat.In(MyOrdersTexts.Head, order.Number, order.Status.Name()),
                chat.In(MyOrdersTexts.What, order.Service.Name, order.DocumentType.Name, order.TargetLanguage.Name),
                order is { Status: not OrderStatus.Cancelled, DeadlineAt: { } deadline } && order.Status.IsOpen()
                    ? chat.In(MyOrdersTexts.Deadline, Days.Show(chat.Center.Local(deadline), chat.Center.Local(chat.Now)))
                    : default,
                order.Status is OrderStatus.Cancelled
                    ? string.IsNullOrWhiteSpace(order.CancelReason) ? default : chat.In(NoticeParts.Reason, order.CancelReason)
                    : chat.In(MyOrdersTexts.Pickup, order.Branch.Address ?? order.Branch.Name)),
            OrderMoney.Lines(order, chat.Center, chat.Language),
            Html.Lines(Timeline.Lines(chat, order), order.Rating is { } stars ? chat.In(RatingTexts.Given, string.Concat(Enumerable.Repeat("⭐", stars))) : default),
            order is { PriceAnswer: PriceAnswer.Asked } && order.Status.IsOpen() ? chat.In(PriceAnswerTexts.Question) : default),
        Buttons(chat, order));

    static Keyboard Buttons(Chat chat, Order order)
    {
        var keyboard = PriceButton.Ask(new Keyboard(), order, chat.Language);
        if (order.Status is not OrderStatus.Cancelled && order.LeftNow > 0)
        {
            // while a receipt is being checked nobody should pay twice
            if (order.Status is not OrderStatus.PaymentReceived) keyboard.Grid(1, PayButton.Ways(chat, order));
            keyboard.Row((MyOrdersTexts.SendReceipt.In(chat.Language), $"receipt:{order.Id}"));
        }

        FinishedButton.Offer(keyboard, order, chat.Language);
        if (order is { Status: OrderStatus.Completed, Rating: null }) keyboard.Row((RatingTexts.Rate.In(chat.Language), $"rate:{order.Id}"));
        keyboard.Row((RepeatTexts.Repeat.In(chat.Language), $"again:{order.Id}"));
        if (order.Status.IsOpen() && DeepLink.ToShare(chat.Center, order) is { } share) keyboard.Link(MyOrdersTexts.Share.In(chat.Language), share);
        if (CancelOwnOrder.May(order)) keyboard.Row((MyOrdersTexts.CancelOrder.In(chat.Language), $"cancel:{order.Id}"));
        return keyboard.Row((ConversationTexts.Back.In(chat.Language), "orders:0"));
    }
}
