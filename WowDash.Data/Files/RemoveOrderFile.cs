using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Live;
using WowDash.Data.Orders;
using WowDash.Data.Outbox;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Files;

/// <summary>Takes a file off an order.</summary>
public sealed class RemoveOrderFile(WowDashDb db, TimeProvider clock)
{
    /// <summary>Marks it removed; the history keeps its name and the content is dropped later. The paper of a receipt stays with its receipt. Removed already is done.
    /// Refuses: <c>permission</c>, <c>order.not-found</c>, <c>order.closed</c> (cancelled, or a customer's document of a completed one), <c>file.not-found</c>.</summary>
    public Task<Outcome<StoredFile>> Run(Actor actor, long orderId, long fileId, CancellationToken ct = default) => db.InOneTransaction<StoredFile>(async () =>
    {
        if (actor.Lacks(Permission.EditOrders) is { } lacking) return lacking;
        if (await db.LockOrder(actor, orderId, ct) is not { } order) return OrderRefusals.NotFound;
        if (await db.Files.SingleOrDefaultAsync(f => f.Id == fileId && f.OrderId == orderId && f.Purpose != FilePurpose.Receipt, ct) is not { } file) return FileRefusals.NotFound;
        if (file.Status is FileStatus.Removed) return file;
        if (!order.Status.IsOpen() && (order.Status is OrderStatus.Cancelled || file.Purpose is not FilePurpose.Finished)) return OrderRefusals.Closed;
        var now = clock.GetUtcNow();
        (file.Status, file.WorkDueAt) = (FileStatus.Removed, null);
        order.Note(OrderEventKind.FileRemoved, actor, now, e => e.Note = file.Name);
        db.Audit(actor, "order.file-removed", $"order {order.Number}", now, before: new { file.Id, file.Name, purpose = file.Purpose.ToString() });
        await db.SaveChangesAsync(ct);
        if (file.Purpose is FilePurpose.Finished) await db.ForgetFiles(order, ct);
        await db.Announce("order", order.Id, "files", now, ct);
        return file;
    }, ct);
}
