using WowDash.Bots.Conversation;
using WowDash.Bots.Menu;
using WowDash.Bots.Support;
using WowDash.Data.Texts;

namespace WowDash.Bots.Ordering;

/// <summary><c>/order</c>: begins an order, or offers to go on with the one begun.</summary>
sealed class OrderCommand : Command
{
    public override string Name => "order";

    public override Text Label => MenuTexts.Order;

    public override Text Description { get; } = new("Buyurtma berish", "Сделать заказ", "Place an order");

    public override async Task Run(Chat chat, string argument, CancellationToken ct)
    {
        if (!await MayBegin(chat, ct)) return;
        DraftFacts.Begin(chat);
        await chat.GoOn(ct);
    }

    /// <summary>False when the customer may not order here, or has begun an order already: says what to do instead.</summary>
    public static async Task<bool> MayBegin(Chat chat, CancellationToken ct)
    {
        await chat.KnowNow(ct);
        if (chat.State.Blocked)
        {
            chat.Say(ConversationTexts.Blocked, Contacts.Phone(chat));
            return false;
        }

        if (chat.State.Draft is not { ServiceId: not 0 }) return true;
        chat.OfferToContinue();
        return false;
    }
}
