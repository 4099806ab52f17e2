using Microsoft.EntityFrameworkCore;
using WowDash.Data.Live;
using WowDash.Data.Orders;
using WowDash.Data.Tables;

namespace WowDash.Data.Files;

/// <summary>A link that was used up, the file that came by it, and the order it went into where the draft has become one.</summary>
public sealed record UploadedFile(UploadLink Link, StoredFile File, Order? Order);

/// <summary>Uses an upload link up.</summary>
public sealed class UseUploadLink(WowDashDb db, TimeProvider clock)
{
    /// <summary>Keeps the row of a file whose content is stored (<see cref="Upload.Take"/>), once for a link. A document goes into the customer's draft when that is
    /// <paramref name="openDraft"/>, otherwise into the order that came of it, whose own number of pages stays: staff correct it. Whatever else the purpose asks is the caller's.
    /// Customers use their own. Refuses: <c>upload.unknown</c>, <c>upload.used</c>, <c>upload.expired</c>, <c>upload.gone</c>, <c>file.many</c>.</summary>
    public Task<Outcome<UploadedFile>> Run(Actor actor, long linkId, StoredFile file, Guid? openDraft, CancellationToken ct = default) => db.InOneTransaction<UploadedFile>(async () =>
    {
        var (center, now) = (db.Center.Id, clock.GetUtcNow());
        await db.Database.ExecuteSqlAsync($"select 1 from upload_links where center_id = {center} and id = {linkId} for update", ct);
        var link = await db.UploadLinks.SingleOrDefaultAsync(l => l.Id == linkId && l.CustomerId == actor.CustomerId, ct);
        if (link is null) return UploadRefusals.Unknown;
        if (link.UsedAt is not null) return UploadRefusals.Used;
        if (link.ExpiresAt <= now) return UploadRefusals.Expired;

        // written by an earlier try, perhaps, that was rolled back
        (file.Id, file.CenterId, file.OrderId) = (0, 0, null);
        (file.Purpose, file.CustomerId, file.DraftId, file.TelegramMessageId) = (link.Purpose, link.CustomerId, link.DraftId, link.TelegramMessageId);
        Order? order = null;
        if (link.Purpose is FilePurpose.Document && (link.DraftId is null || link.DraftId != openDraft))
        {
            order = await OrderOf(actor, link, ct);
            if (order is null || !order.Status.IsOpen()) return UploadRefusals.Gone;
            file.OrderId = order.Id;
        }

        if (link.Purpose is FilePurpose.Document && await db.Files.CountAsync(f => f.DraftId == link.DraftId && f.Status != FileStatus.Removed, ct) >= AcceptFile.MaxFiles) return FileRefusals.TooMany;
        db.Files.Add(file);
        order?.Note(OrderEventKind.FileAdded, actor, now, e => e.Note = file.Name);
        await db.SaveChangesAsync(ct);
        (link.FileId, link.UsedAt) = (file.Id, now);
        await db.SaveChangesAsync(ct);
        if (order is not null) await db.Announce("order", order.Id, "files", now, ct);
        return new UploadedFile(link, file, order);
    }, ct);

    async Task<Order?> OrderOf(Actor actor, UploadLink link, CancellationToken ct) =>
        link.DraftId is { } draft && await db.Orders.Where(o => o.DraftId == draft && o.CustomerId == link.CustomerId).Select(o => (long?)o.Id).SingleOrDefaultAsync(ct) is { } id
            ? await db.LockOrder(actor, id, ct) : null;
}
