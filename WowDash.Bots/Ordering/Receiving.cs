using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Bots.Conversation;
using WowDash.Bots.State;
using WowDash.Bots.Telegram;
using WowDash.Bots.Uploads;
using WowDash.Data.Files;
using WowDash.Data.Orders;

namespace WowDash.Bots.Ordering;

/// <summary>Takes a document into the draft. It is fetched and counted by others, who tell <see cref="FileNews"/>.</summary>
static class Receiving
{
    const int LongestNote = 1000;

    public static async Task Document(Chat chat, Message message, SentFile sent, CancellationToken ct)
    {
        var draft = chat.State.Draft;
        await chat.BeginChange(ct);
        var accepted = await chat.Services.GetRequiredService<AcceptFile>().Run(chat.Actor, sent.For(chat, message, FilePurpose.Document, draft.DraftId), ct);
        if (!accepted.Done)
        {
            await NotTaken.Say(chat, message, sent, accepted.Refusal, FilePurpose.Document, ct, draft.DraftId);
            return;
        }

        if (draft.Files.All(f => f.Id != accepted.Value.Id)) Add(draft.Changed(), accepted.Value, message.MessageId, message.Caption);
        chat.State.Question = "";
        var album = message.MediaGroupId ?? "";
        var expected = album.Length > 0 && album == draft.Album;
        draft.Album = album;
        // the album's first has said that they are coming; what they come to is told when all are counted
        if (expected) return;
        if (BeforeFiles(chat) is { } asked) Keep(chat, asked);
        else TotalsMessage.Update(chat);
    }

    /// <summary>Begins an order with a file that came before anything was asked: who sends a document to a translator wants it translated. False where no order can be begun;
    /// then nothing was said yet.</summary>
    public static async Task<bool> BeginWith(Chat chat, Message message, SentFile sent, Question? open, CancellationToken ct)
    {
        if (open is Step || chat.State.Draft is not null || chat.State.OrderAwaitingReceipt != 0 || !chat.Center.ServicesOf(chat.Branch().Id).Any()) return false;
        await chat.KnowNow(ct);
        // who has an order in hand may mean that one
        var customer = chat.State.CustomerId;
        if (chat.State.Blocked || await chat.Db.Orders.AnyAsync(o => o.CustomerId == customer && o.Status != OrderStatus.Completed && o.Status != OrderStatus.Cancelled, ct)) return false;
        DraftFacts.Begin(chat);
        await Document(chat, message, sent, ct);
        if (chat.Draft() is { Files.Count: 0 }) chat.State.Draft = null;
        return true;
    }

    /// <summary>The question that is open ahead of the files; null when files are asked for, or were.</summary>
    public static Step? BeforeFiles(Chat chat) => chat.Ordering.Open(chat) is not (null or FilesStep or SummaryStep or PaymentStep) and { } step ? step : null;

    static void Keep(Chat chat, Step asked)
    {
        chat.Say(OrderingTexts.FileKept);
        asked.AskOnceMore(chat);
    }

    /// <summary>What was written under a file of the draft was changed. False when it is no file of the draft.</summary>
    public static bool Recaption(Chat chat, Message edited)
    {
        if (chat.State.Draft is not { } draft || draft.Files.FirstOrDefault(f => f.MessageId == edited.MessageId) is not { } file) return false;
        var caption = Typed.Words(edited.Caption, 1, LongestNote) ?? "";
        var lines = draft.Note.Length == 0 ? [] : draft.Note.Split('\n').ToList();
        var old = file.Caption.Split('\n');
        var at = file.Caption.Length == 0 ? -1 : Enumerable.Range(0, lines.Count).Where(i => lines.Skip(i).Take(old.Length).SequenceEqual(old)).DefaultIfEmpty(-1).First();
        if (at >= 0) lines.RemoveRange(at, old.Length);
        if (caption.Length > 0) lines.Insert(at < 0 ? lines.Count : at, caption);
        var note = string.Join('\n', lines);
        if (note.Length > LongestNote) return false;

        (draft.Changed().Note, file.Caption) = (note, caption);
        chat.Say(ConversationTexts.CaptionTaken, note.Length > 0 ? Typed.Short(note, 300) : "—");
        chat.OpenQuestion()?.AskOnceMore(chat);
        return true;
    }

    /// <summary>Puts a file into the draft, with what was written under it.</summary>
    public static void Add(Draft draft, StoredFile file, long messageId, string? words)
    {
        var caption = Typed.Words(words, 1, LongestNote);
        if (caption is null || draft.Note.Length + caption.Length >= LongestNote) caption = "";
        else draft.Note = draft.Note.Length == 0 ? caption : $"{draft.Note}\n{caption}";
        draft.Files.Add(new DraftFile
        {
            Id = file.Id,
            Name = Typed.Short(file.Name, 80),
            Pages = file.Pages,
            Count = file.PageCount,
            MessageId = messageId,
            Caption = caption,
        });
        draft.FilesDone = draft.Papers = false;
    }
}
