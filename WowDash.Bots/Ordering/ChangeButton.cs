using WowDash.Bots.Conversation;
using WowDash.Bots.Telegram;
using WowDash.Data.Texts;

namespace WowDash.Bots.Ordering;

/// <summary>Changes one answer from the summary: <c>change:list</c>, <c>change:STEP</c>. The others stay.</summary>
sealed class ChangeButton : Button
{
    static readonly (string Step, Text Name)[] Changeable =
    [
        ("service", SummaryTexts.ChangeService), ("language", SummaryTexts.ChangeLanguage), ("document", SummaryTexts.ChangeDocument),
        ("copies", SummaryTexts.ChangeCopies), ("names", SummaryTexts.ChangeNames), ("files", SummaryTexts.ChangeFiles), (NoteQuestion.Name, SummaryTexts.ChangeNote),
    ];

    public override string Key => "change";

    public override Task Press(Chat chat, string argument, CancellationToken ct)
    {
        if (chat.State is not { IsRegistered: true, Draft: not null }) return chat.SayOver(ct);
        if (Parts.Question(argument) is { } question && Offered(chat).Any(c => c.Step == argument)) return chat.AskAgain(question, ct);
        return Offer(chat);
    }

    /// <summary>Shows what can be changed.</summary>
    public static Task<bool> Offer(Chat chat)
    {
        chat.Show(chat.In(SummaryTexts.WhatToChange), new Keyboard()
            .Grid(2, Offered(chat).Select(c => (c.Name.In(chat.Language), $"change:{c.Step}")))
            .Row((ConversationTexts.Back.In(chat.Language), "go:on")));
        return Task.FromResult(true);
    }

    static IEnumerable<(string Step, Text Name)> Offered(Chat chat) => Changeable.Where(c => Parts.Question(c.Step) is not Step step || step.Applies(chat));
}

/// <summary>A note for the order.</summary>
sealed class NoteQuestion : Question
{
    public const string Name = "note";

    public override string Key => Name;

    public override bool TakesAnswers(Chat chat) => chat.State.Draft is not null;

    public override Screen Screen(Chat chat) => new(chat.In(SummaryTexts.AskNote), new Keyboard().Row((ConversationTexts.Back.In(chat.Language), "go:on")));

    public override async Task<bool> Answer(Chat chat, Message message, CancellationToken ct)
    {
        if (message.Text is null || chat.State.Draft is not { } draft) return false;
        if (Typed.Words(message.Text, 1, 1000) is not { } note)
        {
            chat.Say(SummaryTexts.BadNote);
            return true;
        }

        draft.Changed().Note = note;
        await chat.GoOn(ct);
        return true;
    }
}
