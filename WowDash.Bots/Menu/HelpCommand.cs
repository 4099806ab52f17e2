using WowDash.Bots.Conversation;
using WowDash.Data.Texts;

namespace WowDash.Bots.Menu;

/// <summary><c>/help</c>: the branch's own words, the main branch's, or ours.</summary>
sealed class HelpCommand : Command
{
    public override string Name => "help";

    public override Text Label => MenuTexts.Help;

    public override Text Description { get; } = new("Yordam", "Помощь", "Help");

    public override bool NeedsCustomer => false;

    public override Task Run(Chat chat, string argument, CancellationToken ct)
    {
        var own = chat.Branch().Help ?? chat.Center.MainBranch.Help;
        chat.Say(own is null ? chat.In(MenuTexts.HelpUsual) : Html.Plain("❓ " + own.In(chat.Language)));
        chat.OfferToContinue();
        return Task.CompletedTask;
    }
}
