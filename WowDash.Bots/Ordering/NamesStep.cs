using WowDash.Bots.Conversation;
using WowDash.Bots.Telegram;

namespace WowDash.Bots.Ordering;

/// <summary>How names are to be spelt, where the service asks for it.</summary>
sealed class NamesStep : Step
{
    public override string Key => "names";

    public override bool Applies(Chat chat) => chat.Service()?.NamesInWriting is true;

    public override bool IsAnswered(Chat chat) => chat.State.Draft is { Names.Length: > 0 };

    public override Screen Screen(Chat chat)
    {
        var keyboard = new Keyboard().Row((OrderingTexts.AsInPassport.In(chat.Language), "names:passport"));
        if (!IsAnswered(chat)) return new(chat.In(OrderingTexts.AskNames), keyboard.BackFrom(chat, this));
        return new(Html.Lines(chat.In(OrderingTexts.AskNames), chat.In(OrderingTexts.NamesNow, chat.State.Draft.Names)),
            keyboard.Row((OrderingTexts.KeepNames.In(chat.Language), "names:keep")).BackFrom(chat, this));
    }

    public override async Task<bool> Answer(Chat chat, Message message, CancellationToken ct)
    {
        if (message.Text is null) return false;
        if (IsAnswered(chat) && Typed.Means(message.Text, OrderingTexts.KeepNames)) await chat.GoOn(ct);
        else if (Typed.Words(message.Text, 2, 500) is { } names) await Take(chat, names, ct);
        else chat.Say(OrderingTexts.BadNames);
        return true;
    }

    public static Task Take(Chat chat, string names, CancellationToken ct)
    {
        chat.State.Draft.Changed().Names = names;
        return chat.GoOn(ct);
    }
}

/// <summary><c>names:passport</c>, <c>names:keep</c>.</summary>
sealed class NamesButton : Button
{
    public override string Key => "names";

    public override Task Press(Chat chat, string argument, CancellationToken ct) => (argument, chat.State) switch
    {
        (_, { IsRegistered: false } or { Draft: null }) => chat.SayOver(ct),
        ("keep", { Draft.Names.Length: > 0 }) => chat.GoOn(ct),
        _ => NamesStep.Take(chat, OrderingTexts.AsInPassport.In(chat.Language), ct),
    };
}
