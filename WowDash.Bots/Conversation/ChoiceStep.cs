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
        var options = Options(chat).ToList();
        var matches = options.Where(o => Typed.Means(typed, o.Name)).ToList();
        // part of a name is enough where no other has it
        if (matches.Count == 0 && Typed.Tokens(typed) is { Length: > 0 } words && words.Any(w => w.Length >= 3)) matches = [.. options.Where(o => Has(o.Name, words))];
        if (matches is not [var (id, _)]) return false;
        Choose(chat, id);
        await chat.GoOn(ct);
        return true;
    }

    static bool Has(Text name, string[] words) => new[] { name.Uz, name.Ru, name.En }.Any(n => Typed.Tokens(n) is var known && words.All(w => known.Any(k => k.StartsWith(w, StringComparison.Ordinal))));
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
