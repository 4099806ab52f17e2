using WowDash.Bots.Conversation;
using WowDash.Bots.MyOrders;
using WowDash.Bots.State;
using WowDash.Bots.Support;
using WowDash.Data;
using WowDash.Data.Catalogue;
using WowDash.Data.Orders;

namespace WowDash.Bots.Ordering;

/// <summary>Places the finished draft: once, however often it is asked for, since the order is known by the draft's id.</summary>
static class Placing
{
    /// <summary>Ends the answer with the order: what becomes of it is said when it is placed.</summary>
    public static void Run(Chat chat)
    {
        var draft = chat.State.Draft;
        chat.Place(Order(chat, draft), placed => Say(chat, draft, placed));
    }

    static void Say(Chat chat, Draft draft, Outcome<Order> placed)
    {
        if (!placed.Done)
        {
            draft.Changed();
            chat.Say(placed.Refusal.Text);
            if (placed.Refusal != OrderRefusals.Blocked) chat.OpenQuestion()?.AskOnceMore(chat);
            return;
        }

        chat.State.Draft = null;
        chat.State.Question = "";
        chat.State.ForgetTotals();
        Confirm(chat, placed.Value, draft);
        if (draft is not { Payment: Data.Payments.PaymentMethod.Card }) return;
        if (draft.PayLater) chat.State.OrderAwaitingPayment = placed.Value.Id;
        else CardPayment.Ask(chat, placed.Value, draft.Deposit);
    }

    static OrderDraft Order(Chat chat, Draft draft) => new()
    {
        DraftId = draft.DraftId,
        CustomerId = chat.State.CustomerId,
        BranchId = chat.DraftBranch(),
        ServiceId = draft.ServiceId,
        DocumentTypeId = draft.DocumentTypeId,
        TargetLanguageId = chat.Target()!.Id,
        Pages = Math.Clamp(draft.Pages, 1, Pricing.MaxPages),
        PagesConfirmed = draft.PagesConfirmed && draft.Pages <= Pricing.MaxPages,
        Copies = draft.Copies ?? 0,
        Names = chat.Service()!.NamesInWriting ? draft.Names : null,
        Note = draft.Note.Length > 0 ? draft.Note : null,
        PaymentMethod = draft.Payment!.Value,
        Source = OrderSource.Bot,
        FileIds = [.. draft.Files.Select(f => f.Id)],
    };

    static void Confirm(Chat chat, Order order, Draft draft)
    {
        var branch = chat.Center.BranchOf(order.BranchId) ?? chat.Branch();
        chat.Show(Html.Lines([
            chat.In(SummaryTexts.Placed, order.Number),
            .. PriceLines.Of(order.Breakdown, chat.Center, chat.Language, estimated: !order.PagesConfirmed),
            order.DeadlineAt is { } deadline ? chat.In(SummaryTexts.Deadline, Days.Show(chat.Center.Local(deadline), chat.Center.Local(chat.Now))) : default,
            draft.Papers ? chat.In(PapersTexts.BringTo, branch.Address ?? branch.Name) : default,
            chat.In(SummaryTexts.Pickup, branch.Address ?? branch.Name),
            BranchHours.Line(branch, chat.Language),
            draft switch
            {
                { PayLater: true } => chat.In(SummaryTexts.PayLater),
                { Payment: Data.Payments.PaymentMethod.Cash } => chat.In(SummaryTexts.PayAtPickup),
                _ => default,
            }]));
        if (branch is { Latitude: { } latitude, Longitude: { } longitude }) chat.SendPlace(latitude, longitude);
    }
}
