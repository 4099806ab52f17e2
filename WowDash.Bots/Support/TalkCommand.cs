using WowDash.Bots.Conversation;
using WowDash.Bots.Menu;
using WowDash.Data.Texts;

namespace WowDash.Bots.Support;

/// <summary><c>/contact</c>: how to reach a person.</summary>
sealed class TalkCommand : Command
{
    public override string Name => "contact";

    public override Text Label => MenuTexts.Talk;

    public override bool NeedsCustomer => false;

    public override Task Run(Chat chat, string argument, CancellationToken ct)
    {
        var (center, branch) = (chat.Center, chat.Branch());
        var (phone, telegram) = (Contacts.Number(center, branch), Contacts.Telegram(center, branch));
        var text = Html.Lines(
            chat.In(SupportTexts.Talk, center.Name),
            phone is null ? default : chat.In(MenuTexts.Phone, phone),
            telegram is null ? default : chat.In(At, telegram),
            BranchHours.Line(branch, chat.Language),
            phone is null && telegram is null ? chat.In(SupportTexts.NoContacts) : default);
        chat.Say(text, telegram is null ? null : new Keyboard().Link(SupportTexts.WriteInTelegram.In(chat.Language), $"https://t.me/{telegram}"));
        chat.OfferToContinue();
        return Task.CompletedTask;
    }

    static Text At { get; } = Text.Same("Telegram: @{0}");
}
