using WowDash.Bots.Conversation;
using WowDash.Bots.Menu;
using WowDash.Bots.Ordering;
using WowDash.Bots.Telegram;
using WowDash.Data.Texts;

namespace WowDash.Bots.Start;

/// <summary><c>/cancel</c>: drops the draft, after asking; or just leaves the question that is open.</summary>
sealed class CancelCommand : Command
{
    public override string Name => "cancel";

    public override Text Description { get; } = new("Boshlangan buyurtmani bekor qilish", "Отменить начатый заказ", "Drop the order you began");

    public override Task Run(Chat chat, string argument, CancellationToken ct)
    {
        if (chat.State.Draft is { } draft) DropButton.Ask(chat, draft);
        else MainMenu.Say(chat, StartTexts.NothingToCancel);
        return Task.CompletedTask;
    }
}

/// <summary>Asks whether to drop the draft, and drops it: <c>drop:DRAFT</c>, <c>drop:ask</c>.</summary>
sealed class DropButton : Button
{
    public override string Key => "drop";

    public static void Ask(Chat chat, State.Draft draft)
    {
        chat.State.Question = DropQuestion.Name;
        chat.Show(Screen(chat, draft));
    }

    public static Screen Screen(Chat chat, State.Draft draft) => new(chat.In(StartTexts.AskDrop), new Keyboard()
        .Row((StartTexts.Keep.In(chat.Language), "go:on"), (StartTexts.Drop.In(chat.Language), $"drop:{draft.Tag()}")));

    /// <summary>Drops the draft.</summary>
    public static void Drop(Chat chat)
    {
        chat.State.Draft = null;
        chat.State.Question = "";
        if (chat.Update?.CallbackQuery is null) MainMenu.Say(chat, StartTexts.Dropped);
        else chat.Show(chat.In(StartTexts.Dropped));
    }

    public override Task Press(Chat chat, string argument, CancellationToken ct)
    {
        if (chat.State.Draft is not { } draft) return chat.SayOver(ct);
        if (argument == "ask")
        {
            Ask(chat, draft);
        }
        else if (argument == draft.Tag())
        {
            Drop(chat);
        }
        else
        {
            return chat.SayOver(ct);
        }

        return Task.CompletedTask;
    }
}

/// <summary>Whether to drop the draft, answered in words.</summary>
sealed class DropQuestion : Question
{
    public const string Name = "drop";

    public override string Key => Name;

    public override bool OnlyNow => true;

    public override Screen Screen(Chat chat) => chat.State.Draft is { } draft ? DropButton.Screen(chat, draft) : new(chat.In(StartTexts.NothingToCancel));

    public override async Task<bool> Answer(Chat chat, Message message, CancellationToken ct)
    {
        if (chat.State.Draft is null || YesOrNo.Read(message.Text) is not { } drops) return false;
        if (drops) DropButton.Drop(chat);
        else await chat.GoOn(ct);
        return true;
    }
}
