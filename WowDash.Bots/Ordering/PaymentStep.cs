using WowDash.Bots.Conversation;
using WowDash.Bots.Telegram;
using WowDash.Data.Payments;
using WowDash.Data.Texts;

namespace WowDash.Bots.Ordering;

/// <summary>How the order is paid. With this the order is placed.</summary>
sealed class PaymentStep : Step
{
    public override string Key => "payment";

    public override bool IsAnswered(Chat chat) => chat.State.Draft is { Payment: not null };

    public override Screen Screen(Chat chat)
    {
        var ways = Ways(chat).Select(w => (Label: w.Name.In(chat.Language), $"how:{chat.State.Draft.Tag()}:{w.Way}")).ToList();
        return new(chat.In(SummaryTexts.AskPayment, Total(chat)), new Keyboard().Grid(Typed.Columns(ways.Select(w => w.Label)), ways).BackFrom(chat, this));
    }

    public override async Task<bool> Answer(Chat chat, Message message, CancellationToken ct)
    {
        var way = Ways(chat).FirstOrDefault(w => Typed.Means(message.Text, w.Name)).Way;
        if (way is null) return false;
        await Take(chat, way, ct);
        return true;
    }

    /// <summary>By card only where the branch has one.</summary>
    public static IEnumerable<(string Way, Text Name)> Ways(Chat chat)
    {
        yield return ("cash", SummaryTexts.Cash);
        if (chat.Center.BranchOf(chat.DraftBranch())?.CardNumber is not { Length: > 0 }) yield break;
        yield return ("card", SummaryTexts.Card);
        if (chat.Price() is { } price && Deposits.Of(chat.Center, price.Total) is > 0 and var deposit)
            yield return ("deposit", SummaryTexts.Deposit.With(chat.Center.Sum(deposit, chat.Language)));
        yield return ("later", SummaryTexts.Later);
    }

    public static Task Take(Chat chat, string way, CancellationToken ct)
    {
        chat.State.Draft.Payment = way == "cash" ? PaymentMethod.Cash : PaymentMethod.Card;
        (chat.State.Draft.PayLater, chat.State.Draft.Deposit) = (way == "later", way == "deposit");
        return chat.GoOn(ct);
    }

    static string Total(Chat chat) => (chat.State.Draft.PagesConfirmed ? "" : "≈ ") + (chat.Price() is { } price ? chat.Center.Sum(price.Total, chat.Language) : "");
}

/// <summary>Chooses how to pay: <c>how:DRAFT:WAY</c>. Pressed again after the order was placed it does nothing.</summary>
sealed class PayWayButton : Button
{
    public override string Key => "how";

    public override Task Press(Chat chat, string argument, CancellationToken ct)
    {
        var (tag, way) = Typed.Pair(argument);
        if (chat.State is not { IsRegistered: true, Draft: { } draft } || tag != draft.Tag()) return chat.SayOver(ct);
        return PaymentStep.Ways(chat).Any(w => w.Way == way) && chat.Ordering.Open(chat) is PaymentStep ? PaymentStep.Take(chat, way, ct) : chat.GoOn(ct);
    }
}
