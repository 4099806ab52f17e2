using Microsoft.EntityFrameworkCore;
using WowDash.Data.Customers;
using WowDash.Data.Files;
using WowDash.Data.Live;
using WowDash.Data.Orders;
using WowDash.Data.Outbox;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Messages;

/// <summary>A reply as it is written.</summary>
public sealed record ReplyDraft
{
    public required long CustomerId { get; init; }

    /// <summary>The order it is about; null for none.</summary>
    public long? OrderId { get; init; }

    public string? Text { get; init; }

    public ReplyFile? File { get; init; }

    /// <summary>Makes the form count once, however often it is sent.</summary>
    public required string Key { get; init; }
}

/// <summary>A file that goes with a reply; its content is stored already.</summary>
public sealed record ReplyFile(string Name, FileKind Kind, StoredContent Content);

/// <summary>Answers a customer.</summary>
public sealed class ReplyToCustomer(WowDashDb db, TimeProvider clock)
{
    /// <summary>Bytes a bot can send.</summary>
    public const long MaxFile = 50 * 1024 * 1024;

    // Telegram's caption holds 1 024 characters, some of them the center's name
    const int LongestCaption = 800;

    /// <summary>Puts the reply into the thread, owes it to the customer and ends their waiting; a thread nobody had becomes the replier's. Long words with a file
    /// are two messages. Answers the one with the file; the same key again answers the same. Refuses: <c>permission</c>, <c>customer.not-found</c>,
    /// <c>message.no-chat</c>, <c>message.empty</c>, <c>message.long</c>, <c>order.not-found</c>.</summary>
    public Task<Outcome<ThreadMessage>> Run(Actor actor, ReplyDraft draft, CancellationToken ct = default) => db.InOneTransaction<ThreadMessage>(async () =>
    {
        if (actor.Lacks(Permission.AnswerCustomers) is { } lacking) return lacking;
        var text = MessageWords.Clean(draft.Text);
        if (text.Length == 0 && draft.File is null) return MessageRefusals.Empty;
        if (text.Length > ThreadMessage.MaxLength) return MessageRefusals.TooLong(ThreadMessage.MaxLength);
        var now = clock.GetUtcNow();
        if (await db.LockOrMakeThread(actor, draft.CustomerId, now, ct) is not { } thread) return CustomerRefusals.NotFound;
        if (await db.ThreadMessages.Include(m => m.File).SingleOrDefaultAsync(m => m.Key == draft.Key, ct) is { } known) return known.ThreadId == thread.Id ? known : MessageRefusals.NoThread;
        if (thread.Customer.TelegramUserId is null) return MessageRefusals.NoChat;
        if (draft.OrderId is { } order && !await db.Orders.AnyAsync(o => o.Id == order && o.CustomerId == draft.CustomerId, ct)) return OrderRefusals.NotFound;

        var messages = await Write(actor, draft, thread, text, now, ct);
        thread.Answered();
        thread.Status = ThreadStatus.Open;
        thread.AssigneeId ??= actor.StaffId;
        thread.Last(MessageDirection.FromStaff, text.Length > 0 ? text : draft.File!.Name, now);
        await db.SaveChangesAsync(ct);
        await db.OweReplies(thread, messages, now, ct);
        await db.EndRinging(thread.Id, now, ct);
        await db.Announce("thread", thread.Id, "replied", now, ct);
        return messages[^1];
    }, ct);

    async Task<List<ThreadMessage>> Write(Actor actor, ReplyDraft draft, MessageThread thread, string text, DateTimeOffset now, CancellationToken ct)
    {
        ThreadMessage New(string words, string key) => db.ThreadMessages.Add(new ThreadMessage
        {
            ThreadId = thread.Id,
            OrderId = draft.OrderId,
            Direction = MessageDirection.FromStaff,
            By = actor.Name,
            StaffId = actor.StaffId,
            Text = words,
            Delivery = DeliveryStatus.Queued,
            Key = key,
            CreatedAt = now,
        }).Entity;
        if (draft.File is not { } sent) return [New(text, draft.Key)];

        var file = db.Files.Add(new StoredFile
        {
            Purpose = FilePurpose.Message,
            Status = FileStatus.Stored,
            CustomerId = thread.CustomerId,
            Name = MessageWords.Cut(sent.Name, 255),
            ContentType = sent.Kind.ContentType(),
            Size = sent.Content.Size,
            StorageKey = sent.Content.Key,
            Sha256 = sent.Content.Sha256,
            CreatedAt = now,
        }).Entity;
        List<ThreadMessage> messages = text.Length > LongestCaption ? [New(text, draft.Key + ":words")] : [];
        await db.SaveChangesAsync(ct);
        messages.Add(New(messages.Count == 0 ? text : "", draft.Key));
        messages[^1].File = file;
        return messages;
    }
}
