using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Bots.Conversation;
using WowDash.Bots.Menu;
using WowDash.Bots.Ordering;
using WowDash.Bots.Telegram;
using WowDash.Bots.Uploads;
using WowDash.Data.Files;
using WowDash.Data.Messages;

namespace WowDash.Bots.Support;

/// <summary>The customer's side of the thread with the center's people.</summary>
static class Talking
{
    /// <summary>Takes what fits nowhere else into an open thread. False when none is open, something is being asked for an order, or it cannot be passed on;
    /// then nothing was said yet.</summary>
    public static async Task<bool> TakeWhereOpen(Chat chat, Message message, Question? open, CancellationToken ct)
    {
        if (!chat.State.IsRegistered || open is Step) return false;
        var customer = chat.State.CustomerId;
        if (!await chat.Db.MessageThreads.AnyAsync(t => t.CustomerId == customer && t.Status == ThreadStatus.Open, ct) || !await Take(chat, message, ct)) return false;
        // who left an order for this is not left without a way back to it
        if (open is Paused) chat.OfferToContinue();
        return true;
    }

    /// <summary>Passes words and files on. False for what cannot be passed on.</summary>
    public static async Task<bool> Take(Chat chat, Message message, CancellationToken ct)
    {
        var (sent, words) = (SentFile.Of(message), message.Text ?? message.Caption);
        if (message.IsSoundOrMoving) chat.Say(SupportTexts.NoSound);
        if (sent is null && string.IsNullOrWhiteSpace(words)) return message.IsSoundOrMoving;
        await chat.BeginChange(ct);
        var file = sent is null ? null : await chat.Services.GetRequiredService<AcceptFile>().Run(chat.Actor, sent.For(chat, message, FilePurpose.Message, draftId: null), ct);
        if (file is { Done: false })
        {
            await NotTaken.Say(chat, message, sent!, file.Refusal, FilePurpose.Message, ct);
            return true;
        }

        var heard = await chat.Services.GetRequiredService<HearCustomer>().Run(chat.Actor,
            new() { CustomerId = chat.State.CustomerId, TelegramMessageId = message.MessageId, Text = words, FileId = file?.Value.Id }, ct);
        chat.Say(heard.Refusal?.Text ?? (heard.Value.WaitedAlready ? SupportTexts.PassedOnToo : SupportTexts.PassedOn));
        return true;
    }

    /// <summary>Corrects a message of the thread. False when it was none; then nothing was said yet.</summary>
    public static async Task<bool> Correct(Chat chat, Message edited, CancellationToken ct)
    {
        if (!chat.State.IsRegistered) return false;
        await chat.BeginChange(ct);
        var corrected = await chat.Services.GetRequiredService<HearEdit>().Run(chat.Actor, edited.MessageId, edited.Text ?? edited.Caption, ct);
        if (corrected is { Done: true, Value: false }) return false;
        chat.Say(corrected.Refusal?.Text ?? SupportTexts.Corrected);
        return true;
    }
}

/// <summary>After "talk to a person": whatever is written or sent goes to staff, until the customer turns to something else.</summary>
sealed class TalkQuestion : Question
{
    public const string Name = "talk";

    public override string Key => Name;

    public override Screen Screen(Chat chat) => new(chat.In(SupportTexts.WriteHere));

    public override Task<bool> Answer(Chat chat, Message message, CancellationToken ct) => Talking.Take(chat, message, ct);
}
