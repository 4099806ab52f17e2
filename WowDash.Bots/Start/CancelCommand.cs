using WowDash.Bots.Conversation;
using WowDash.Bots.Menu;
using WowDash.Bots.Ordering;
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

    public static void Ask(Chat chat, State.Draft draft) => chat.Show(chat.In(StartTexts.AskDrop), new Keyboard()
        .Row((StartTexts.Keep.In(chat.Language), "go:on"), (StartTexts.Drop.In(chat.Language), $"drop:{draft.Tag()}")));

    public override Task Press(Chat chat, string argument, CancellationToken ct)
    {
        if (chat.State.Draft is not { } draft) return chat.SayOver(ct);
        if (argument == "ask")
        {
            Ask(chat, draft);
        }
        else if (argument == draft.Tag())
        {
            chat.State.Draft = null;
            chat.State.Question = "";
            chat.Show(chat.In(StartTexts.Dropped));
        }
        else
        {
            return chat.SayOver(ct);
        }

        return Task.CompletedTask;
    }
}
