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
        if (!chat.State.IsRegistered)
        {
            // the one way back for somebody whom staff registered meanwhile
            await chat.KnowNow(ct);
            if (!chat.State.IsRegistered)
            {
                chat.State.Registration ??= new();
                if (Invites.Token(argument) is { } invite) chat.State.Registration.StartPayload = invite;
                await chat.GoOn(ct);
                return;
            }
        }

        if (Invites.Token(argument) is { } token) await Invites.Join(chat, token, ct);
        MainMenu.Say(chat);
        chat.OfferToContinue();
    }
}
