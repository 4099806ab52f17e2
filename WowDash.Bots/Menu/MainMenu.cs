using WowDash.Bots.Conversation;
using WowDash.Bots.Start;
using WowDash.Bots.Telegram;
using WowDash.Data.Texts;

namespace WowDash.Bots.Menu;

/// <summary>The keys under the input, and the way back to an order that was begun.</summary>
static class MainMenu
{
    static readonly string[][] Rows = [["order", "orders"], ["price", "profile"], ["about", "help"], ["contact", "settings"]];

    public static Keyboard Keys(Chat chat)
    {
        var keyboard = new Keyboard();
        foreach (var row in Rows)
            keyboard.Keys(row.Select(name => Parts.Command(name)!).Where(c => c.Applies(chat)).Select(c => c.Label!.In(chat.Language)));
        return keyboard;
    }

    /// <summary>Says something with the menu's keys under it, and leaves whatever question was open.</summary>
    public static void Say(Chat chat, Text? words = null)
    {
        chat.Pause();
        chat.Say(chat.In(words ?? MenuTexts.Menu), Keys(chat));
    }

    /// <summary>Shows the menu where nothing else is open.</summary>
    public static Task Show(Chat chat)
    {
        Say(chat);
        return Task.CompletedTask;
    }

    /// <summary>Leaves the open question: what is typed next answers nothing. A draft stays as it is.</summary>
    public static void Pause(this Chat chat) => chat.State.Question = chat.State.Draft is null ? "" : Paused.Name;

    /// <summary>Says that an order was begun and can be gone on with; asks a stranger again what is open; nothing where there is neither.</summary>
    public static void OfferToContinue(this Chat chat)
    {
        if (!chat.State.IsRegistered) chat.OpenQuestion()?.AskOnceMore(chat);
        if (chat.State.Draft is null) return;
        chat.Pause();
        chat.AskBelow(Paused.Offer(chat));
    }
}

/// <summary>The question of a draft that was left for the menu: whether to go on with it.</summary>
sealed class Paused : Question
{
    public const string Name = "paused";

    public override string Key => Name;

    public override Screen Screen(Chat chat) => Offer(chat);

    public override async Task<bool> Answer(Chat chat, Message message, CancellationToken ct)
    {
        if (chat.State.Draft is not { } draft) return false;
        var (goes, drops) = (Typed.Means(message.Text, ConversationTexts.Continue), Typed.Means(message.Text, ConversationTexts.Cancel));
        if (goes || YesOrNo.Read(message.Text) is true) await chat.GoOn(ct);
        else if (drops || YesOrNo.Read(message.Text) is false) DropButton.Ask(chat, draft);
        else return false;
        return true;
    }

    public static Screen Offer(Chat chat) => new(chat.In(MenuTexts.DraftKept), new Keyboard()
        .Row((ConversationTexts.Continue.In(chat.Language), "go:on"))
        .Row((ConversationTexts.Cancel.In(chat.Language), "drop:ask")));
}

/// <summary>Goes on with what is open: <c>go:on</c>.</summary>
sealed class GoOnButton : Button
{
    public override string Key => "go";

    public override Task Press(Chat chat, string argument, CancellationToken ct) =>
        chat.Flow() is null ? chat.SayOver(ct) : chat.GoOn(ct);
}
