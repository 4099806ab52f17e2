using WowDash.Bots.Messages;
using WowDash.Bots.MyOrders;
using WowDash.Bots.Ordering;
using WowDash.Bots.State;
using WowDash.Bots.Uploads;
using WowDash.Data;
using WowDash.Data.Files;
using WowDash.Data.Texts;

namespace WowDash.Bots.Conversation;

/// <summary>What became of a file that was fetched and counted: comes back into the conversation as a change of its own.</summary>
static class FileNews
{
    /// <summary>Puts the pages into the draft, or takes a refused file out of it and says why. When nothing is waiting any more, tells the totals, or goes on where
    /// the customer has said that these are all. False when it concerns nothing here: the draft is gone, the news was told before.</summary>
    public static async Task<bool> Counted(Chat chat, StoredFile file, CancellationToken ct)
    {
        if (file.Purpose is FilePurpose.Message) return await MessageFiles.Fetched(chat, file, Why(file), ct);
        if (file.Purpose is FilePurpose.Receipt) return Receipt(chat, file);
        if (chat.State.Draft is not { } draft || draft.Files.FirstOrDefault(f => f.Id == file.Id) is not { } known) return false;
        if (file.Status is FileStatus.Awaited || (file.Status is FileStatus.Stored && known.Count == file.PageCount && known.Pages == file.Pages)) return false;

        draft.Changed();
        if (file.Status is FileStatus.Stored)
        {
            (known.Pages, known.Count) = (file.Pages, file.PageCount);
        }
        else
        {
            draft.Files.Remove(known);
            await Refuse(chat, draft, known, file, ct);
        }

        if (!draft.Counting) await Tell(chat, draft, ct);
        return true;
    }

    /// <summary>A document came by another way than the chat, stored and counted: puts it into the draft and tells the totals.</summary>
    public static async Task Uploaded(Chat chat, StoredFile file, long messageId, string? words, CancellationToken ct)
    {
        var draft = chat.State.Draft;
        Receiving.Add(draft.Changed(), file, messageId, words);
        if (draft.Counting) TotalsMessage.Update(chat);
        else await Tell(chat, draft, ct);
    }

    // Telegram does not always say how large a file is before it is asked for
    static Task Refuse(Chat chat, Draft draft, DraftFile known, StoredFile file, CancellationToken ct)
    {
        if (file.Failure == FileRefusals.TooLarge.Id)
            return NotTaken.Offer(chat, file.Name, size: 0, new()
            {
                Purpose = FilePurpose.Document,
                CustomerId = chat.State.CustomerId,
                DraftId = draft.DraftId,
                TelegramMessageId = known.MessageId,
                Words = known.Caption,
            }, ct);
        chat.Say(chat.In(OrderingTexts.FileRefused, Typed.Short(file.Name, 60), Why(file)));
        return Task.CompletedTask;
    }

    static async Task Tell(Chat chat, Draft draft, CancellationToken ct)
    {
        if (draft.Files.Count == 0) draft.FilesDone = false;
        // sent ahead of the question for files: what they come to is told with it
        if (Receiving.BeforeFiles(chat) is not null && chat.State.TotalsMessageId == 0) return;
        TotalsMessage.Retire(chat);
        var elsewhere = Parts.Question(chat.State.Question) is not (null or Step);
        if (draft.FilesDone && !elsewhere) await chat.GoOn(ct);
        else if (draft.Files.Count > 0) chat.Say(FilesStep.Totals(chat), Remember.Totals);
        else Parts.Questions.OfType<FilesStep>().Single().AskOnceMore(chat);
    }

    // the order stands, but its receipt cannot be looked at
    static bool Receipt(Chat chat, StoredFile file)
    {
        if (file.Status is not FileStatus.Refused || file.OrderId is not { } orderId) return false;
        chat.Say(chat.In(OrderingTexts.FileRefused, Typed.Short(file.Name, 60), Why(file)), new Keyboard().Row((MyOrdersTexts.SendReceipt.In(chat.Language), $"receipt:{orderId}")));
        return true;
    }

    static Text Why(StoredFile file) =>
        Reasons.FirstOrDefault(r => r.Id == file.Failure)?.Text ?? FileRefusals.Content.Text;

    static readonly Refusal[] Reasons = [FileRefusals.Kind, FileRefusals.Content, FileRefusals.TooLarge, FileRefusals.Empty, FileRefusals.NotFetched];
}
