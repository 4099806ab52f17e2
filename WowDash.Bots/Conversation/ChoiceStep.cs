using WowDash.Bots.Telegram;
using WowDash.Data.Texts;

namespace WowDash.Bots.Conversation;

/// <summary>A step answered by choosing one of several named things, by its button or by typing its name.</summary>
abstract class ChoiceStep : Step
{
    protected abstract Html Prompt(Chat chat);

    /// <summary>What can be chosen now, in order.</summary>
    public abstract IEnumerable<(long Id, Text Name)> Options(Chat chat);

    /// <summary>The id chosen; zero for none.</summary>
    protected abstract long Chosen(Chat chat);

    public abstract void Choose(Chat chat, long id);

    /// <summary>Whether the flow it belongs to is going on.</summary>
    public abstract bool IsOpen(Chat chat);

    public override bool IsAnswered(Chat chat) => Chosen(chat) is var chosen && chosen != 0 && Options(chat).Any(o => o.Id == chosen);

    public override Screen Screen(Chat chat)
    {
        var chosen = Chosen(chat);
        var buttons = Options(chat).Select(o => (Label: (o.Id == chosen ? "✓ " : "") + o.Name.In(chat.Language), PickButton.For(this, o.Id))).ToList();
        return new(Prompt(chat), new Keyboard().Grid(Typed.Columns(buttons.Select(b => b.Label)), buttons).BackFrom(chat, this));
    }

    public override async Task<bool> Answer(Chat chat, Message message, CancellationToken ct)
    {
        if (message.Text?.Trim() is not { } typed) return false;
        var matches = Options(chat).Where(o => o.Name.Uz.Equals(typed, Same) || o.Name.Ru.Equals(typed, Same) || o.Name.En.Equals(typed, Same)).ToList();
        if (matches is not [var (id, _)]) return false;
        Choose(chat, id);
        await chat.GoOn(ct);
        return true;
    }

    const StringComparison Same = StringComparison.OrdinalIgnoreCase;
}

/// <summary>Chooses in a <see cref="ChoiceStep"/>: <c>pick:STEP:ID</c>.</summary>
sealed class PickButton : Button
{
    public override string Key => "pick";

    public static string For(ChoiceStep step, long id) => $"pick:{step.Key}:{id}";

    public override async Task Press(Chat chat, string argument, CancellationToken ct)
    {
        var (key, id) = Typed.Pair(argument);
        if (Parts.Question(key) is not ChoiceStep step || !step.IsOpen(chat))
        {
            await chat.SayOver(ct);
            return;
        }

        var chosen = Typed.Id(id);
        if (step.Options(chat).Any(o => o.Id == chosen)) step.Choose(chat, chosen);
        else chat.Tell(chat.In(ConversationTexts.NotOffered));
        await chat.GoOn(ct);
    }
}
