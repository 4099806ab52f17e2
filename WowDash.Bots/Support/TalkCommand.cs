using Microsoft.Extensions.DependencyInjection;
using WowDash.Bots.Conversation;
using WowDash.Bots.Menu;
using WowDash.Data.Messages;
using WowDash.Data.Texts;

namespace WowDash.Bots.Support;

/// <summary><c>/contact</c>: calls a person into the chat, and says how else one is reached.</summary>
sealed class TalkCommand : Command
{
    public override string Name => "contact";

    public override Text Label => MenuTexts.Talk;

    public override bool NeedsCustomer => false;

    public override async Task Run(Chat chat, string argument, CancellationToken ct)
    {
        var called = await Call(chat, ct);
        var (center, branch) = (chat.Center, chat.Branch());
        var (phone, telegram) = (Contacts.Number(center, branch), Contacts.Telegram(center, branch));
        var contacts = Html.Lines(
            phone is null ? default : chat.In(MenuTexts.Phone, phone),
            telegram is null ? default : chat.In(At, telegram),
            BranchHours.Line(branch, chat.Language),
            phone is null && telegram is null && !called ? chat.In(SupportTexts.NoContacts) : default);
        chat.Say(Html.Paragraphs(chat.In(SupportTexts.Talk, center.Name), called ? chat.In(SupportTexts.WriteHere) : default, contacts), Buttons(chat, telegram, called));
        if (!called) chat.OfferToContinue();
    }

    // who is not registered yet has no thread
    static async Task<bool> Call(Chat chat, CancellationToken ct)
    {
        if (!chat.State.IsRegistered) return false;
        await chat.BeginChange(ct);
        var opened = await chat.Services.GetRequiredService<OpenThread>().Run(chat.Actor, chat.State.CustomerId, ct);
        if (opened.Done) chat.State.Question = TalkQuestion.Name;
        return opened.Done;
    }

    static Keyboard? Buttons(Chat chat, string? telegram, bool called)
    {
        var goesOn = called && chat.State.Draft is not null;
        if (telegram is null && !goesOn) return null;
        var keyboard = new Keyboard();
        if (telegram is not null) keyboard.Link(SupportTexts.WriteInTelegram.In(chat.Language), $"https://t.me/{telegram}");
        return goesOn ? keyboard.Row((ConversationTexts.Continue.In(chat.Language), "go:on")) : keyboard;
    }

    static Text At { get; } = Text.Same("Telegram: @{0}");
}
