using Microsoft.EntityFrameworkCore;
using WowDash.Data.Customers;
using WowDash.Data.Files;
using WowDash.Data.Live;
using WowDash.Data.Outbox;
using WowDash.Data.Tables;

namespace WowDash.Data.Messages;

/// <summary>What a customer wrote or sent.</summary>
public sealed record CustomerWords
{
    public required long CustomerId { get; init; }

    /// <summary>The message in their chat: the same one twice is one.</summary>
    public required long TelegramMessageId { get; init; }

    /// <summary>As typed; of a file its caption.</summary>
    public string? Text { get; init; }

    public long? FileId { get; init; }
}

/// <summary>A message that was heard, and whether the customer was waiting for an answer already.</summary>
public sealed record Heard(ThreadMessage Message, bool WaitedAlready);

/// <summary>Puts what a customer writes into their thread.</summary>
public sealed class HearCustomer(WowDashDb db, TimeProvider clock)
{
    /// <summary>Opens the thread where it was closed or none, and rings for whoever answers. Customers write for themselves only.
    /// Refuses: <c>customer.not-found</c>, <c>message.empty</c>, <c>message.long</c>.</summary>
    public Task<Outcome<Heard>> Run(Actor actor, CustomerWords words, CancellationToken ct = default) => db.InOneTransaction<Heard>(async () =>
    {
        if (actor.CustomerId != words.CustomerId) return CustomerRefusals.NotFound;
        var text = MessageWords.Clean(words.Text);
        if (text.Length == 0 && words.FileId is null) return MessageRefusals.Empty;
        if (text.Length > ThreadMessage.MaxLength) return MessageRefusals.TooLong(ThreadMessage.MaxLength);
        var now = clock.GetUtcNow();
        if (await db.LockOrMakeThread(actor, words.CustomerId, now, ct) is not { } thread) return CustomerRefusals.NotFound;
        if (await db.ThreadMessages.SingleOrDefaultAsync(m => m.ThreadId == thread.Id && m.Direction == MessageDirection.FromCustomer && m.TelegramMessageId == words.TelegramMessageId, ct) is { } known)
            return new Heard(known, WaitedAlready: true);
        var file = words.FileId is { } id ? await db.Files.SingleOrDefaultAsync(f => f.Id == id && f.CustomerId == words.CustomerId && f.Purpose == FilePurpose.Message, ct) : null;
        if (words.FileId is not null && file is null) return FileRefusals.NotFound;

        var waited = thread.WaitingSince is not null && thread.LastDirection is MessageDirection.FromCustomer;
        var message = db.ThreadMessages.Add(new ThreadMessage
        {
            ThreadId = thread.Id,
            Direction = MessageDirection.FromCustomer,
            By = thread.Customer.Name,
            Text = text,
            FileId = file?.Id,
            TelegramMessageId = words.TelegramMessageId,
            Delivery = DeliveryStatus.Sent,
            CreatedAt = now,
        }).Entity;
        var line = text.Length > 0 ? text : file!.Name;
        thread.Unread++;
        thread.Wait(now);
        thread.Last(MessageDirection.FromCustomer, line, now);
        await db.SaveChangesAsync(ct);
        await db.Announce("thread", thread.Id, "heard", now, ct);
        await db.NotifyOfWaiting(thread, line, everybody: false, now, ct);
        return new Heard(message, waited);
    }, ct);
}
