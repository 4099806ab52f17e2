using Microsoft.EntityFrameworkCore;
using WowDash.Data.Files;
using WowDash.Data.Orders;

namespace WowDash.Data.Outbox;

/// <summary>Owing the news of finished files: those attached one after another are one notice.</summary>
static class OwingFiles
{
    /// <summary>How long nothing more is attached before the customer is told.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromSeconds(30);

    /// <summary>At most how long the first file waits for the others.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    /// <summary>To be called when a finished file was put to an order. Before the order is ready nothing is owed: that notice brings them.</summary>
    public static async Task OweFiles(this WowDashDb db, Order order, StoredFile file, DateTimeOffset now, CancellationToken ct)
    {
        if (file.Purpose is not FilePurpose.Finished || order.Status is not (OrderStatus.Ready or OrderStatus.Completed)) return;
        // one that is being sent has its own files; what came after is told anew
        var (soon, latest) = (now + Quiet, now - Longest);
        var waiting = db.OwedMessages.Where(m => m.OrderId == order.Id && m.Kind == NoticeKind.FilesAdded && m.Status == DeliveryStatus.Queued);
        if (await waiting.ExecuteUpdateAsync(set => set.SetProperty(m => m.DueAt, m => m.CreatedAt < latest || m.DueAt > soon ? m.DueAt : soon), ct) > 0) return;
        await db.Owe(order, NoticeKind.FilesAdded, new(), now, ct, dueAt: soon);
    }

    /// <summary>To be called when a finished file was taken off: nothing is told where none is left.</summary>
    public static async Task ForgetFiles(this WowDashDb db, Order order, CancellationToken ct)
    {
        if (await db.Files.AnyAsync(f => f.OrderId == order.Id && f.Purpose == FilePurpose.Finished && f.Status == FileStatus.Stored, ct)) return;
        await db.OwedMessages.Where(m => m.OrderId == order.Id && m.Kind == NoticeKind.FilesAdded && m.Status == DeliveryStatus.Queued).ExecuteDeleteAsync(ct);
    }
}
