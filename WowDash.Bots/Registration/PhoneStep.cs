using WowDash.Bots.Conversation;
using WowDash.Bots.State;
using WowDash.Bots.Telegram;
using WowDash.Data;
using WowDash.Data.Customers;

namespace WowDash.Bots.Registration;

/// <summary>The customer's own phone number, shared by the contact key or typed.</summary>
sealed class PhoneStep : Step
{
    public override string Key => "reg-phone";

    public override bool IsAnswered(Chat chat) => !string.IsNullOrEmpty(chat.State.Registration?.Phone);

    public override Screen Screen(Chat chat) => new(chat.In(RegistrationTexts.AskPhone), Keys(chat));

    // the contact key stands under the input, which an edited message cannot bring
    public override Task Ask(Chat chat, CancellationToken ct)
    {
        chat.Say(Screen(chat), Remember.Instruction);
        return Task.CompletedTask;
    }

    public override async Task<bool> Answer(Chat chat, Message message, CancellationToken ct)
    {
        if (Read(chat, message) is not { } phone) return false;
        if (!phone.Done)
        {
            chat.Say(phone.Refusal.Text);
            return true;
        }

        chat.State.Registration ??= new();
        chat.State.Registration.Phone = phone.Value;
        // the contact key goes: with the menu's keys when this was the last question
        if (chat.Registering.Open(chat) is not null) chat.Say(chat.In(RegistrationTexts.PhoneTaken, PhoneNumber.Show(phone.Value)), Keyboard.None);
        await chat.GoOn(ct);
        return true;
    }

    /// <summary>The number of a message; null when it has none. A contact that is not the sender's own is refused.</summary>
    public static Outcome<string>? Read(Chat chat, Message message) => message switch
    {
        { Contact: { } contact } when contact.UserId != chat.Key.UserId => new Refusal("contact.not-own", RegistrationTexts.NotYourContact),
        { Contact: { } contact } => PhoneNumber.OfContact(contact.PhoneNumber),
        { Text: { } typed } => Typed(typed),
        _ => null,
    };

    // with words around it (“my number is …”) it is the number that counts
    static Outcome<string> Typed(string typed) => PhoneNumber.Parse(typed) is { Done: true } whole ? whole : PhoneNumber.Parse(string.Concat(typed.Where(c => !char.IsLetter(c) && c is not (':' or ';' or '!'))));

    public static Keyboard Keys(Chat chat) =>
        new Keyboard().ContactKey(RegistrationTexts.ShareContact.In(chat.Language)).Keys(ConversationTexts.Back.In(chat.Language));
}
