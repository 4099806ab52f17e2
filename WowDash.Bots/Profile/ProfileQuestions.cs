using WowDash.Bots.Conversation;
using WowDash.Bots.Menu;
using WowDash.Bots.Registration;
using WowDash.Bots.State;
using WowDash.Bots.Telegram;
using WowDash.Data.Customers;

namespace WowDash.Bots.Profile;

/// <summary>A new name.</summary>
sealed class NameQuestion : Question
{
    public const string Name = "profile-name";

    public override string Key => Name;

    public override Screen Screen(Chat chat) => new(chat.In(ProfileTexts.AskName), ProfileButton.WithBack(chat, new Keyboard()));

    public override async Task<bool> Answer(Chat chat, Message message, CancellationToken ct)
    {
        if (message.Text is null) return false;
        if (Typed.Line(message.Text, NameStep.Shortest, NameStep.Longest) is not { } name) chat.Say(RegistrationTexts.BadName);
        else if (await ProfileChanges.Make(chat, new ProfileChange { Name = name }, ct)) MainMenu.Say(chat, ProfileTexts.Saved);
        return true;
    }
}

/// <summary>A new phone number.</summary>
sealed class PhoneQuestion : Question
{
    public const string Name = "profile-phone";

    public override string Key => Name;

    public override Screen Screen(Chat chat) => new(chat.In(RegistrationTexts.AskPhone), PhoneStep.Keys(chat));

    // the contact key stands under the input, which an edited message cannot bring
    public override Task Ask(Chat chat, CancellationToken ct)
    {
        chat.Say(Screen(chat), Remember.Instruction);
        return Task.CompletedTask;
    }

    public override async Task<bool> Answer(Chat chat, Message message, CancellationToken ct)
    {
        if (PhoneStep.Read(chat, message) is not { } phone) return false;
        if (!phone.Done) chat.Say(phone.Refusal.Text);
        else if (await ProfileChanges.Make(chat, new ProfileChange { Phone = phone.Value }, ct)) MainMenu.Say(chat, ProfileTexts.Saved);
        return true;
    }
}
