using Microsoft.Extensions.DependencyInjection;
using WowDash.Bots.Conversation;
using WowDash.Data.Files;

namespace WowDash.Bots.Ordering;

/// <summary>Takes a file back out of the draft: <c>rm:FILE</c>; or turns the list of files: <c>rm:page:N</c>.</summary>
sealed class RemoveButton : Button
{
    const int PageSize = 8;

    public override string Key => "rm";

    /// <summary>The files, to choose which one to delete.</summary>
    public static Screen List(Chat chat, int page = 0)
    {
        var files = chat.State.Draft.Files;
        var keyboard = new Keyboard().Grid(1, files.Skip(page * PageSize).Take(PageSize).Select(f => (Typed.Short(f.Name, 40), $"rm:{f.Id}")));
        if (files.Count > PageSize) keyboard.Turn(page, (files.Count + PageSize - 1) / PageSize, "rm:page");
        return new(chat.In(OrderingTexts.WhichFile), keyboard.Row((ConversationTexts.Back.In(chat.Language), "files:back")));
    }

    public override async Task Press(Chat chat, string argument, CancellationToken ct)
    {
        if (chat.State is not { IsRegistered: true, Draft: { } draft })
        {
            await chat.SayOver(ct);
            return;
        }

        var (first, page) = Typed.Pair(argument);
        if (first == "page")
        {
            chat.Show(List(chat, (int)Math.Min(Typed.Id(page), draft.Files.Count / PageSize)));
            return;
        }

        await Remove(chat, Typed.Id(argument), ct);
        chat.Show(Parts.Questions.OfType<FilesStep>().Single().Screen(chat));
    }

    static async Task Remove(Chat chat, long fileId, CancellationToken ct)
    {
        var draft = chat.State.Draft;
        if (draft.Files.FirstOrDefault(f => f.Id == fileId) is not { } file)
        {
            chat.Tell(chat.In(FileRefusals.NotFound.Text));
            return;
        }

        await chat.BeginChange(ct);
        await chat.Services.GetRequiredService<RemoveFile>().Run(chat.State.CustomerId, draft.DraftId, fileId, ct);
        draft.Files.Remove(file);
        draft.Changed().FilesDone = false;
        chat.Tell(chat.In(OrderingTexts.FileDeleted));
    }
}
