using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Bots.State;
using WowDash.Bots.Telegram;
using WowDash.Data;
using WowDash.Data.Orders;
using WowDash.Data.Texts;

namespace WowDash.Bots.Conversation;

/// <summary>One update being answered: the state, the center's facts, and what is to be said. Nothing here calls Telegram: replies are saved with the state and go
/// out after the commit. An answer may be given twice when another worker was first, so it changes nothing but the state and, inside <see cref="BeginChange"/>, the database.</summary>
sealed class Chat(CenterFacts center, ConversationKey key, ConversationState state, IServiceProvider services, Update? update, TimeProvider clock)
{
    readonly List<long> replaced = [];

    public CenterFacts Center { get; } = center;
    public ConversationKey Key { get; } = key;
    public ConversationState State { get; } = state;

    /// <summary>Null when it is not an update that is answered but work that came back (a counted file).</summary>
    public Update? Update { get; } = update;

    /// <summary>What is asked of strangers, and for an order.</summary>
    public Flow Registering { get; init; } = Flow.Registering;

    public Flow Ordering { get; init; } = Flow.Ordering;

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>A private chat's id is its user's.</summary>
    public long ChatId => Key.UserId;

    /// <summary>The customer's language; before they chose one, that of their Telegram where the center offers it.</summary>
    public Language Language => State.ChosenLanguage
        ?? (LanguageCodes.Parse(Update?.From?.LanguageCode) is { } spoken && Center.Languages.Contains(spoken) ? spoken : Center.DefaultLanguage);

    /// <summary>The short answer to a button press (a toast); null for a silent one. Becomes the webhook's own answer.</summary>
    public Html? Toast { get; private set; }

    public bool ToastIsAlert { get; private set; }

    /// <summary>Whether anything was said or shown: an update is never met with silence.</summary>
    public bool Answered { get; private set; }

    /// <summary>The verbs and tables of this center, one unit of work.</summary>
    public IServiceProvider Services { get; } = services;

    public WowDashDb Db => Services.GetRequiredService<WowDashDb>();

    /// <summary>The customer as the actor of verbs.</summary>
    public Actor Actor => Actor.Customer(State.CustomerId, Update?.From is { } from ? $"{from.FirstName} {from.LastName}".Trim() : "customer");

    /// <summary>Begins the transaction in which verbs change the business; the state is saved in it and all is committed together, or none.</summary>
    public async Task BeginChange(CancellationToken ct)
    {
        if (Db.Database.CurrentTransaction is null) await Db.Database.BeginTransactionAsync(ct);
    }

    /// <summary>The order the answer ends with; null for none.</summary>
    public Placement? Placement { get; private set; }

    /// <summary>Ends the answer with an order: placed when everything else is answered, in one transaction with the conversation and with others' orders of the moment. What
    /// becomes of it is told then; telling changes nothing but the chat, and waits for nothing.</summary>
    public void Place(OrderDraft draft, Action<Outcome<Order>> tell) => Placement = new(draft, tell);

    public Html In(Text text, params object?[] values) => Html.Of(text, Language, values);

    /// <summary>Sends a new message.</summary>
    public void Say(Html text, Keyboard? keyboard = null, Remember remember = Remember.Nothing) =>
        Owe("sendMessage", new SendMessage(ChatId, text.Markup, keyboard?.Markup()), remember);

    /// <summary>Sends a new message.</summary>
    public void Say(Text text, params object?[] values) => Say(In(text, values));

    /// <summary>Changes the message whose button was pressed; says it anew when there is none.</summary>
    public void Show(Html text, Keyboard? keyboard = null, Remember remember = Remember.Nothing)
    {
        if (Update?.CallbackQuery?.Message is { } pressed) Edit(pressed.MessageId, text, keyboard, remember);
        else Say(text, keyboard, remember);
    }

    public void Edit(long messageId, Html text, Keyboard? keyboard = null, Remember remember = Remember.Nothing)
    {
        State.AsksNoMore(messageId);
        Owe("editMessageText", new EditMessageText(ChatId, messageId, text.Markup, keyboard?.Markup()), remember);
        if (remember is Remember.Instruction) State.InstructionMessageId = messageId;
        if (remember is Remember.Totals) State.TotalsMessageId = messageId;
    }

    /// <summary>The message goes when what is said next has arrived; a customer is never left with neither.</summary>
    public void Replace(long messageId)
    {
        State.AsksNoMore(messageId);
        replaced.Add(messageId);
    }

    public void SendPlace(double latitude, double longitude) => Owe("sendLocation", new SendLocation(ChatId, latitude, longitude), Remember.Nothing);

    /// <summary>Sends a file of the store; one that Telegram has already is not uploaded again.</summary>
    public void SendFile(long storedFileId, Html caption = default) => Owe("sendDocument", new SendKnownDocument(ChatId, StoredDocument.Name(storedFileId), caption.Markup), Remember.Nothing);

    /// <summary>Answers the press itself: a toast, or a box that has to be closed. Who typed instead of pressing is told in a message.</summary>
    public void Tell(Html text, bool alert = false)
    {
        if (Update is { CallbackQuery: null })
        {
            Say(text);
            return;
        }

        Toast = text;
        ToastIsAlert = alert;
        Answered = true;
    }

    void Owe<T>(string method, T call, Remember remember)
        where T : class
    {
        var goes = method == "sendMessage" ? [.. replaced] : Array.Empty<long>();
        if (goes.Length > 0) replaced.Clear();
        State.Owe(BotCall.Of(method, call), remember, goes);
        Answered = true;
    }
}

/// <summary>A draft to be placed, and who says what became of it.</summary>
sealed record Placement(OrderDraft Draft, Action<Outcome<Order>> Tell);
