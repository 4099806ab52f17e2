using Microsoft.EntityFrameworkCore;
using WowDash.Data.Live;
using WowDash.Data.Tables;

namespace WowDash.Data.Messages;

/// <summary>Follows a customer who corrects what they wrote.</summary>
public sealed class HearEdit(WowDashDb db, TimeProvider clock)
{
    /// <summary>Keeps the new words and shows the earlier ones beside them. True when it was a message of the thread; false when nobody here knows it. The same
    /// edit again changes nothing. Refuses: <c>message.empty</c>, <c>message.long</c>.</summary>
    public Task<Outcome<bool>> Run(Actor actor, long telegramMessageId, string? words, CancellationToken ct = default) => db.InOneTransaction<bool>(async () =>
    {
        if (actor.CustomerId is not { } customer || await db.LockThread(actor, customer, ct) is not { } thread) return false;
        var message = await db.ThreadMessages.SingleOrDefaultAsync(m => m.ThreadId == thread.Id && m.Direction == MessageDirection.FromCustomer && m.TelegramMessageId == telegramMessageId, ct);
        if (message is null) return false;
        var text = MessageWords.Clean(words);
        if (text.Length == 0 && message.FileId is null) return MessageRefusals.Empty;
        if (text.Length > ThreadMessage.MaxLength) return MessageRefusals.TooLong(ThreadMessage.MaxLength);
        if (text == message.Text) return true;

        var now = clock.GetUtcNow();
        (message.EarlierText, message.Text, message.EditedAt) = (message.Text, text, now);
        // who has read the earlier words has not read these
        thread.Unread = Math.Max(1, thread.Unread);
        if (!await db.ThreadMessages.AnyAsync(m => m.ThreadId == thread.Id && m.Id > message.Id, ct) && text.Length > 0) thread.Last(MessageDirection.FromCustomer, text, thread.LastMessageAt);
        await db.SaveChangesAsync(ct);
        await db.Announce("thread", thread.Id, "edited", now, ct);
        return true;
    }, ct);
}
