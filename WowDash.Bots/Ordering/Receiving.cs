using Microsoft.Extensions.DependencyInjection;
using WowDash.Bots.Conversation;
using WowDash.Bots.State;
using WowDash.Bots.Telegram;
using WowDash.Data.Files;

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
            chat.Say(chat.In(OrderingTexts.FileRefused, Typed.Short(sent.Name, 60), accepted.Refusal.Text));
            return;
        }

        if (draft.Files.All(f => f.Id != accepted.Value.Id)) Add(draft.Changed(), accepted.Value, message);
        chat.State.Question = "";
        TotalsMessage.Update(chat);
    }

    static void Add(Draft draft, StoredFile file, Message message)
    {
        draft.Files.Add(new DraftFile { Id = file.Id, Name = Typed.Short(file.Name, 80), Pages = file.Pages, Count = file.PageCount, MessageId = message.MessageId });
        draft.FilesDone = draft.Papers = false;
        var caption = Typed.Words(message.Caption, 1, LongestNote);
        if (caption is not null && draft.Note.Length + caption.Length < LongestNote) draft.Note = draft.Note.Length == 0 ? caption : $"{draft.Note}\n{caption}";
    }
}
