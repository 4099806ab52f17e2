using Microsoft.Extensions.DependencyInjection;
using WowDash.Bots.Conversation;
using WowDash.Bots.Ordering;
using WowDash.Bots.Telegram;
using WowDash.Data;
using WowDash.Data.Files;

namespace WowDash.Bots.Uploads;

/// <summary>The answer to a file that is not taken. One that Telegram does not pass on for its size gets a link by which it can be uploaded.</summary>
static class NotTaken
{
    const int NameLength = 60;

    /// <summary>Says why a file that was sent is not taken, and how it comes to us all the same.</summary>
    public static Task Say(Chat chat, Message message, SentFile sent, Refusal why, FilePurpose purpose, CancellationToken ct, Guid? draftId = null, long? orderId = null) =>
        why == FileRefusals.TooLarge
            ? Offer(chat, sent.Name, sent.Size, new()
            {
                Purpose = purpose,
                CustomerId = chat.State.CustomerId,
                DraftId = draftId,
                OrderId = orderId,
                TelegramMessageId = message.MessageId,
                Words = message.Caption,
            }, ct)
            : Say(chat, sent.Name, why);

    /// <summary>Gives a link for a file; says why not where none can be given or would help.</summary>
    /// <param name="size">Bytes; 0 when nobody knows.</param>
    public static async Task Offer(Chat chat, string name, long size, UploadWanted wanted, CancellationToken ct)
    {
        if (size > Upload.MaxSize)
        {
            await Say(chat, name, FileRefusals.TooLargeToUpload);
            return;
        }

        await chat.BeginChange(ct);
        var link = await chat.Services.GetRequiredService<GiveUploadLink>().Run(chat.Actor, wanted, ct);
        if (link.Done) chat.Say(chat.In(UploadTexts.UseLink, Typed.Short(name, NameLength)), new Keyboard().Link(UploadTexts.Upload.In(chat.Language), link.Value.AbsoluteUri));
        else await Say(chat, name, link.Refusal);
    }

    static Task Say(Chat chat, string name, Refusal why)
    {
        chat.Say(chat.In(OrderingTexts.FileRefused, Typed.Short(name, NameLength), why.Text));
        return Task.CompletedTask;
    }
}
