using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Live;
using WowDash.Data.Orders;
using WowDash.Data.Outbox;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Files;

/// <summary>Adds a file to an order from a browser: another document of the customer's, the paper of a payment, or the finished work.</summary>
public sealed class AttachFile(WowDashDb db, FileStore store, PageCounter counter, TimeProvider clock)
{
    /// <summary>Stores it, counts a document's pages, and keeps the order's own number of pages as it is: changing that is a person's act. A finished file may follow a completed
    /// order; nothing follows a cancelled one.
    /// Finished files of an order that is ready or completed are announced to the customer, those attached one after another at once. Needs <see cref="Permission.EditOrders"/>, a receipt <see cref="Permission.ReceivePayments"/>.
    /// Refuses: <c>permission</c>, <c>order.not-found</c>, <c>order.closed</c>, <c>file.kind</c>, <c>file.size</c>, <c>file.empty</c>, <c>file.no-room</c>, <c>file.content</c>, <c>file.many</c>.</summary>
    public async Task<Outcome<StoredFile>> Run(Actor actor, long orderId, FilePurpose purpose, string name, Stream content, CancellationToken ct = default)
    {
        if (actor.Lacks(purpose is FilePurpose.Receipt ? Permission.ReceivePayments : Permission.EditOrders) is { } lacking) return lacking;
        var known = await db.Orders.AsNoTracking().SingleOrDefaultAsync(o => o.Id == orderId, ct);
        if (known is null || !actor.Sees(known)) return OrderRefusals.NotFound;
        var taken = await Upload.Take(store, counter, db.Center.Id, purpose, name, content, clock.GetUtcNow(), ct);
        if (!taken.Done) return taken.Refusal;
        return await Upload.Keep(store, taken.Value, () => db.InOneTransaction(() => Attach(actor, orderId, taken.Value, ct), ct));
    }

    async Task<Outcome<StoredFile>> Attach(Actor actor, long orderId, StoredFile file, CancellationToken ct)
    {
        if (await db.LockOrder(actor, orderId, ct) is not { } order) return OrderRefusals.NotFound;
        if (!order.Status.IsOpen() && (order.Status is OrderStatus.Cancelled || file.Purpose is not FilePurpose.Finished)) return OrderRefusals.Closed;
        if (await db.Files.CountAsync(f => f.OrderId == orderId && f.Status != FileStatus.Removed, ct) >= AcceptFile.MaxFiles) return FileRefusals.TooMany;
        file.CustomerId = order.CustomerId;
        order.Files.Add(file);
        order.Note(OrderEventKind.FileAdded, actor, file.CreatedAt, e => e.Note = file.Name);
        db.Audit(actor, "order.file-added", $"order {order.Number}", file.CreatedAt, after: new { file.Name, file.Size, purpose = file.Purpose.ToString() });
        await db.SaveChangesAsync(ct);
        await db.OweFiles(order, file, file.CreatedAt, ct);
        await db.Announce("order", order.Id, "files", file.CreatedAt, ct);
        return file;
    }
}
