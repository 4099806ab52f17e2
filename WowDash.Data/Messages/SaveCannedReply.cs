using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Staff;
using WowDash.Data.Tables;
using WowDash.Data.Texts;

namespace WowDash.Data.Messages;

/// <summary>Writes a canned reply, new or known.</summary>
public sealed class SaveCannedReply(WowDashDb db, TimeProvider clock)
{
    /// <summary>Refuses: <c>permission</c>, <c>reply.not-found</c>, <c>reply.title</c>, <c>reply.words</c>, <c>message.long</c>, <c>changed-meanwhile</c>.</summary>
    /// <param name="seen">The row version the words were written upon; null not to ask.</param>
    public Task<Outcome<CannedReply>> Run(Actor actor, long? id, string? title, Text words, uint? seen = null, CancellationToken ct = default) => db.InOneTransaction<CannedReply>(async () =>
    {
        if (actor.Lacks(Permission.AnswerCustomers) is { } lacking) return lacking;
        var name = string.Join(' ', MessageWords.Clean(title).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (name.Length is < 2 or > 80) return MessageRefusals.ReplyTitle;
        var clean = new Text(MessageWords.Clean(words.Uz), MessageWords.Clean(words.Ru), MessageWords.Clean(words.En));
        if (clean is { Uz: "", Ru: "", En: "" }) return MessageRefusals.ReplyWords;
        if (Math.Max(clean.Uz.Length, Math.Max(clean.Ru.Length, clean.En.Length)) > ThreadMessage.MaxLength) return MessageRefusals.TooLong(ThreadMessage.MaxLength);
        var now = clock.GetUtcNow();
        var reply = id is { } known
            ? await db.CannedReplies.SingleOrDefaultAsync(r => r.Id == known && r.RemovedAt == null, ct)
            : db.CannedReplies.Add(new CannedReply { Title = name, Words = clean }).Entity;
        if (reply is null) return MessageRefusals.NoReply;
        if (id is not null && await db.ChangedSince(seen, reply.RowVersion, Subject(reply), ct) is { } late) return late;

        var before = id is null ? null : new { reply.Title };
        (reply.Title, reply.Words, reply.UpdatedAt) = (name, clean, now);
        await db.SaveChangesAsync(ct);
        db.Audit(actor, id is null ? "reply.added" : "reply.changed", Subject(reply), now, before, new { reply.Title });
        await db.SaveChangesAsync(ct);
        return reply;
    }, ct);

    internal static string Subject(CannedReply reply) => $"canned reply {reply.Id}";
}

/// <summary>Takes a canned reply out of the list, and puts it back.</summary>
public sealed class RemoveCannedReply(WowDashDb db, TimeProvider clock)
{
    /// <summary>What was sent with it stays. What is so already is done. Refuses: <c>permission</c>, <c>reply.not-found</c>.</summary>
    /// <param name="removed">False to offer it again.</param>
    public Task<Outcome<CannedReply>> Run(Actor actor, long id, bool removed = true, CancellationToken ct = default) => db.InOneTransaction<CannedReply>(async () =>
    {
        if (actor.Lacks(Permission.AnswerCustomers) is { } lacking) return lacking;
        if (await db.CannedReplies.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } reply) return MessageRefusals.NoReply;
        if (reply.RemovedAt is not null == removed) return reply;
        var now = clock.GetUtcNow();
        reply.RemovedAt = removed ? now : null;
        db.Audit(actor, removed ? "reply.removed" : "reply.restored", SaveCannedReply.Subject(reply), now, new { reply.Title });
        await db.SaveChangesAsync(ct);
        return reply;
    }, ct);
}
