using WowDash.Bots.Conversation;
using WowDash.Bots.State;
using WowDash.Bots.Telegram;

namespace WowDash.Bots.Ordering;

/// <summary>The documents to translate. Answered when the customer says that these are all and every one is counted, or that the papers will be brought to the branch.</summary>
sealed class FilesStep : Step
{
    public override string Key => "files";

    public override bool IsAnswered(Chat chat) => chat.State.Draft is { Papers: true } or { FilesDone: true, Files.Count: > 0, Counting: false };

    public override Screen Screen(Chat chat) => chat.State.Draft switch
    {
        { Files.Count: > 0, FilesDone: true, Counting: true } => new(chat.In(OrderingTexts.WaitForCount)),
        { Files.Count: > 0 } => Totals(chat),
        _ => new(chat.In(OrderingTexts.AskFiles), new Keyboard().Row((PapersTexts.Bring.In(chat.Language), "files:papers")).BackFrom(chat, this)),
    };

    /// <summary>With files there already, this is the message with their totals.</summary>
    public override Task Ask(Chat chat, CancellationToken ct)
    {
        var screen = Screen(chat);
        if (chat.State.Draft is not { Files.Count: > 0, FilesDone: false } || chat.State.TotalsMessageId != 0) return base.Ask(chat, ct);
        chat.Show(screen.Text, screen.Keyboard, Remember.Totals);
        return Task.CompletedTask;
    }

    public override async Task<bool> Answer(Chat chat, Message message, CancellationToken ct)
    {
        if (SentFile.Of(message) is { } file)
        {
            await Receiving.Document(chat, message, file, ct);
            return true;
        }

        if (message.Text is null) return false;
        var any = chat.State.Draft.Files.Count > 0;
        if (any && IsDone(message.Text)) await Finish(chat, ct);
        else if (!any && Typed.Means(message.Text, PapersTexts.Bring)) await Bring(chat, ct);
        else Explain(chat);
        return true;
    }

    // “is that all?” is answered with a yes as well
    static bool IsDone(string words) => Typed.Means(words, OrderingTexts.Done) || YesOrNo.Read(words) is true || Typed.Tokens(words) is [var first, ..] and { Length: <= 3 } && Finished.Contains(first);

    static readonly HashSet<string> Finished = ["hammasi", "tamom", "boldi", "tugadi", "tayyor", "shu", "всё", "все", "это", "готово", "конец", "done", "finished", "thats", "that", "all"];

    void Explain(Chat chat)
    {
        chat.Say(OrderingTexts.FilesByFile);
        AskOnceMore(chat);
    }

    /// <summary>These are all.</summary>
    public static Task Finish(Chat chat, CancellationToken ct)
    {
        chat.State.Draft.FilesDone = true;
        return chat.GoOn(ct);
    }

    /// <summary>There are papers instead.</summary>
    public static Task Bring(Chat chat, CancellationToken ct)
    {
        chat.State.Draft.Changed().Papers = true;
        return chat.GoOn(ct);
    }

    /// <summary>There is one message with the totals.</summary>
    public override void AskOnceMore(Chat chat)
    {
        if (chat.State.Draft.Files.Count == 0)
        {
            base.AskOnceMore(chat);
            return;
        }

        TotalsMessage.Retire(chat);
        chat.Say(Screen(chat), Remember.Totals);
    }

    /// <summary>What was sent so far, file by file, and what can be done next.</summary>
    public static Screen Totals(Chat chat)
    {
        var keyboard = new Keyboard()
            .Row((OrderingTexts.Done.In(chat.Language), "files:done"), (OrderingTexts.DeleteFile.In(chat.Language), "files:list"))
            .BackFrom(chat, Parts.Questions.OfType<FilesStep>().Single());
        return new(Html.Paragraphs(Html.Lines([FileLines.Head(chat), .. FileLines.Each(chat)]), chat.In(OrderingTexts.MoreOrDone)), keyboard);
    }
}

/// <summary>All files were sent, there are papers instead, or one is to be deleted: <c>files:done</c>, <c>files:papers</c>, <c>files:list</c>, <c>files:back</c>.</summary>
sealed class FilesButton : Button
{
    public override string Key => "files";

    public override async Task Press(Chat chat, string argument, CancellationToken ct)
    {
        if (chat.State is not { IsRegistered: true, Draft: { } draft })
        {
            await chat.SayOver(ct);
        }
        else if (argument == "papers" && draft.Files.Count == 0)
        {
            await FilesStep.Bring(chat, ct);
        }
        else if (draft.Files.Count == 0)
        {
            chat.Tell(chat.In(OrderingTexts.NoFileYet));
            chat.Show(Parts.Questions.OfType<FilesStep>().Single().Screen(chat));
        }
        else if (argument == "done")
        {
            await FilesStep.Finish(chat, ct);
        }
        else
        {
            chat.Show(argument == "list" ? RemoveButton.List(chat) : FilesStep.Totals(chat));
        }
    }
}
