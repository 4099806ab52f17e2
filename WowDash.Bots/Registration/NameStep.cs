using WowDash.Bots.Conversation;
using WowDash.Bots.Telegram;

namespace WowDash.Bots.Registration;

/// <summary>What the customer is called; the name they have in Telegram is offered.</summary>
sealed class NameStep : Step
{
    public const int Shortest = 2, Longest = 80;

    public override string Key => "reg-name";

    public override bool IsAnswered(Chat chat) => !string.IsNullOrEmpty(chat.State.Registration?.Name);

    public override Screen Screen(Chat chat)
    {
        var keyboard = new Keyboard();
        if (Suggested(chat) is { } name) keyboard.Row((Typed.Short(name, 40), "name:telegram"));
        return new(chat.In(RegistrationTexts.AskName, chat.Center.Name), keyboard.BackFrom(chat, this));
    }

    public override async Task<bool> Answer(Chat chat, Message message, CancellationToken ct)
    {
        if (message.Text is null) return false;
        if (Typed.Line(message.Text, Shortest, Longest) is { } name) await Take(chat, name, ct);
        else chat.Say(RegistrationTexts.BadName);
        return true;
    }

    public static Task Take(Chat chat, string name, CancellationToken ct)
    {
        chat.State.Registration ??= new();
        chat.State.Registration.Name = name;
        chat.State.Registration.Username = chat.Update?.From?.Username ?? "";
        return chat.GoOn(ct);
    }

    /// <summary>The name in Telegram, when it can be one.</summary>
    public static string? Suggested(Chat chat) => chat.Update?.From is { } from ? Typed.Line($"{from.FirstName} {from.LastName}", Shortest, Longest) : null;
}

/// <summary>Takes the name from Telegram: <c>name:telegram</c>.</summary>
sealed class NameButton : Button
{
    public override string Key => "name";

    public override Task Press(Chat chat, string argument, CancellationToken ct) =>
        !chat.State.IsRegistered && NameStep.Suggested(chat) is { } name ? NameStep.Take(chat, name, ct) : chat.SayOver(ct);
}
