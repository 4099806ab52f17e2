using WowDash.Bots.Conversation;
using WowDash.Bots.Telegram;
using WowDash.Data.Texts;

namespace WowDash.Bots.Ordering;

/// <summary>The whole order with its price, to be agreed to.</summary>
sealed class SummaryStep : Step
{
    public override string Key => "summary";

    public override bool IsAnswered(Chat chat) => chat.State.Draft is { Confirmed: true };

    public override async Task Ask(Chat chat, CancellationToken ct)
    {
        // the price depends on whether the customer belongs to an agency by now
        await chat.KnowNow(ct);
        await base.Ask(chat, ct);
    }

    public override async Task<bool> Answer(Chat chat, Message message, CancellationToken ct)
    {
        if (chat.Ordering.Open(chat) is not SummaryStep) return false;
        if (Typed.Means(message.Text, SummaryTexts.Change) || YesOrNo.Read(message.Text) is false) return await ChangeButton.Offer(chat);
        if (!Typed.Means(message.Text, SummaryTexts.Yes) && YesOrNo.Read(message.Text) is not true) return false;
        // what it comes to now stands in the next question, before anything is placed
        await chat.KnowNow(ct);
        chat.State.Draft.Confirmed = true;
        await chat.GoOn(ct);
        return true;
    }

    public override Screen Screen(Chat chat)
    {
        var draft = chat.State.Draft;
        if (chat.Price() is not { } price) return new(chat.In(SummaryTexts.Title));
        var what = Html.Lines(
            chat.In(SummaryTexts.Title),
            chat.In(SummaryTexts.What, chat.Service()!.Name, chat.Document()!.Name, chat.Target()!.Name),
            draft.Papers ? chat.In(PapersTexts.Brought) : chat.In(SummaryTexts.Files, Plural.Files(draft.Files.Count), FileLines.Pages(draft)),
            draft.Copies is > 0 and var copies ? chat.In(Plural.Copies(copies)) : default,
            chat.Service()!.NamesInWriting ? chat.In(SummaryTexts.Names, draft.Names) : default,
            draft.Note.Length > 0 ? chat.In(SummaryTexts.Note, Typed.Short(draft.Note, 300)) : default,
            chat.In(SummaryTexts.Days, Plural.WorkingDays(chat.Document()!.EstimatedDays)));
        var text = Html.Paragraphs(what, Html.Lines(PriceLines.Of(price, chat.Center, chat.Language, estimated: !draft.PagesConfirmed)),
            draft.Papers ? chat.In(PapersTexts.OnePage) : draft.PagesConfirmed ? default : chat.In(SummaryTexts.Estimated), chat.In(SummaryTexts.Agree));
        return new(text, new Keyboard()
            .Row((SummaryTexts.Yes.In(chat.Language), AgreeButton.For(draft, price.Total)), (SummaryTexts.Change.In(chat.Language), "change:list"))
            .BackFrom(chat, this));
    }
}

/// <summary>Agrees to the summary as it was shown: <c>yes:DRAFT:TOTAL</c>. A price that has changed since is shown again instead.</summary>
sealed class AgreeButton : Button
{
    public override string Key => "yes";

    public static string For(State.Draft draft, decimal total) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"yes:{draft.Tag()}:{total:0.##}");

    public override async Task Press(Chat chat, string argument, CancellationToken ct)
    {
        if (chat.State is not { IsRegistered: true, Draft: { } draft } || Typed.Pair(argument).Head != draft.Tag())
        {
            await chat.SayOver(ct);
            return;
        }

        await chat.KnowNow(ct);
        if (chat.Ordering.Open(chat) is SummaryStep or PaymentStep && chat.Price() is { } price)
        {
            if (For(draft, price.Total) == $"yes:{argument}") draft.Confirmed = true;
            else chat.Tell(chat.In(SummaryTexts.PriceChanged));
        }

        await chat.GoOn(ct);
    }
}
