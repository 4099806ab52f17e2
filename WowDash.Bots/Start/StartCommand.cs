using WowDash.Bots.Conversation;
using WowDash.Bots.Menu;
using WowDash.Data.Texts;

namespace WowDash.Bots.Start;

/// <summary><c>/start</c>, also with a deep link's payload: begins registering, or shows the menu.</summary>
sealed class StartCommand : Command
{
    public override string Name => "start";

    public override Text Description { get; } = new("Bosh menyu", "Главное меню", "Main menu");

    public override bool NeedsCustomer => false;

    public override async Task Run(Chat chat, string argument, CancellationToken ct)
    {
        var link = DeepLink.Read(argument);
        // the one way back for somebody whom staff registered meanwhile
        if (!chat.State.IsRegistered) await chat.KnowNow(ct);
        if (!chat.State.IsRegistered)
        {
            await Meet(chat, link, ct);
            return;
        }

        switch (link)
        {
            case { Kind: DeepLinkKind.Tracking, Token: var code }:
                await Tracking.Show(chat, code, ct);
                chat.OfferToContinue();
                break;
            case { Kind: DeepLinkKind.Repeat, Token: var code }:
                await Tracking.Repeat(chat, code, ct);
                break;
            default:
                if (link is { Token: var token }) await Invites.Join(chat, token, ct);
                MainMenu.Say(chat);
                chat.OfferToContinue();
                break;
        }
    }

    static async Task Meet(Chat chat, DeepLink? link, CancellationToken ct)
    {
        chat.State.Registration ??= new();
        if (link is { Kind: DeepLinkKind.Invite, Token: var invite }) chat.State.Registration.StartPayload = invite;
        // an order's state is shown to whoever was given the link
        if (link is { Kind: DeepLinkKind.Tracking, Token: var code }) await Tracking.Show(chat, code, ct);
        await chat.GoOn(ct);
    }
}
