using Microsoft.Extensions.DependencyInjection;
using WowDash.Bots.Conversation;
using WowDash.Bots.MyOrders;
using WowDash.Bots.Ordering;
using WowDash.Bots.Support;
using WowDash.Data;
using WowDash.Data.Files;
using WowDash.Data.Messages;

namespace WowDash.Bots.Uploads;

/// <summary>A file that came by a link comes into the conversation, as if it had been sent there.</summary>
static class UploadNews
{
    /// <summary>Uses the link up and says what came of it; inside the chat's change. Null when it is done, otherwise why not, and nothing is to be saved.</summary>
    public static async Task<Refusal?> Tell(Chat chat, long linkId, StoredFile file, CancellationToken ct)
    {
        await chat.BeginChange(ct);
        var used = await chat.Services.GetRequiredService<UseUploadLink>().Run(chat.Actor, linkId, file, chat.State.Draft?.DraftId, ct);
        if (!used.Done) return used.Refusal;
        var (link, kept, order) = used.Value;
        if (link is { Purpose: FilePurpose.Receipt, OrderId: { } paid }) return await ReceiptQuestion.Submit(chat, paid, kept.Id, ct);
        if (link.Purpose is FilePurpose.Message) return await Hear(chat, link, kept, ct);
        if (order is null) await FileNews.Uploaded(chat, kept, link.TelegramMessageId, link.Words, ct);
        else chat.Say(chat.In(UploadTexts.AddedToOrder, Typed.Short(kept.Name, 60), order.Number, FileLines.Pages(kept.Pages, kept.PageCount)));
        return null;
    }

    static async Task<Refusal?> Hear(Chat chat, UploadLink link, StoredFile file, CancellationToken ct)
    {
        var heard = await chat.Services.GetRequiredService<HearCustomer>().Run(chat.Actor,
            new() { CustomerId = chat.State.CustomerId, TelegramMessageId = link.TelegramMessageId, Text = link.Words, FileId = file.Id }, ct);
        if (heard.Done) chat.Say(SupportTexts.PassedOn);
        return heard.Refusal;
    }
}
