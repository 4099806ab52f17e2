using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Live;
using WowDash.Data.Orders;
using WowDash.Data.Outbox;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Files;

/// <summary>Puts back a file that was taken off an order.</summary>
public sealed class RestoreOrderFile(WowDashDb db, TimeProvider clock)
{
    /// <summary>As long as its content is kept: until the night. What was not removed, or is back already, is done.
    /// Refuses: <c>permission</c>, <c>order.not-found</c>, <c>order.closed</c> as removing does, <c>file.not-found</c> (its content is gone), <c>file.many</c>.</summary>
    public Task<Outcome<StoredFile>> Run(Actor actor, long orderId, long fileId, CancellationToken ct = default) => db.InOneTransaction<StoredFile>(async () =>
    {
        if (actor.Lacks(Permission.EditOrders) is { } lacking) return lacking;
        if (await db.LockOrder(actor, orderId, ct) is not { } order) return OrderRefusals.NotFound;
        // the job that drops contents holds those it is dropping
        await db.Database.ExecuteSqlAsync($"select 1 from files where center_id = {db.Center.Id} and id = {fileId} for update", ct);
        if (await db.Files.SingleOrDefaultAsync(f => f.Id == fileId && f.OrderId == orderId && f.Purpose != FilePurpose.Receipt, ct) is not { } file) return FileRefusals.NotFound;
        if (file.Status is not FileStatus.Removed) return file;
        if (file.StorageKey is null) return FileRefusals.NotFound;
        if (!order.Status.IsOpen() && (order.Status is OrderStatus.Cancelled || file.Purpose is not FilePurpose.Finished)) return OrderRefusals.Closed;
        if (await db.Files.CountAsync(f => f.OrderId == orderId && f.Status != FileStatus.Removed, ct) >= AcceptFile.MaxFiles) return FileRefusals.TooMany;
        var now = clock.GetUtcNow();
        file.Status = FileStatus.Stored;
        order.Note(OrderEventKind.FileAdded, actor, now, e => e.Note = file.Name);
        db.Audit(actor, "order.file-restored", $"order {order.Number}", now, after: new { file.Id, file.Name, purpose = file.Purpose.ToString() });
        await db.SaveChangesAsync(ct);
        await db.OweFiles(order, file, now, ct);
        await db.Announce("order", order.Id, "files", now, ct);
        return file;
    }, ct);
}
