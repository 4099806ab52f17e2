using Microsoft.EntityFrameworkCore;
using WowDash.Data.Conversations;

namespace WowDash.Data.Files;

/// <summary>Drops what nobody needs any more: the content of files that were taken back, and of those sent for a draft that became no order.</summary>
public sealed class DropFiles(WowDashDb db, FileStore store, TimeProvider clock)
{
    /// <summary>How long a file waits for its order: longer than a draft lives untouched.</summary>
    public static readonly TimeSpan Waits = TimeSpan.FromDays(8);

    const int AtOnce = 500;

    /// <summary>Works on the current center; answers how many files' contents were dropped, or in a dry run would be. Rows stay, with their names. What happens by itself:
    /// asks nobody's permission. Refuses: nothing.</summary>
    public async Task<Outcome<int>> Run(bool dryRun, CancellationToken ct = default)
    {
        if (dryRun) return await Removed.CountAsync(ct) + await Orphans.CountAsync(f => f.StorageKey != null, ct);
        await Orphans.ExecuteUpdateAsync(set => set.SetProperty(f => f.Status, FileStatus.Removed).SetProperty(f => f.WorkDueAt, (DateTimeOffset?)null), ct);
        var dropped = 0;
        while (await DropSome(ct) is > 0 and var some) dropped += some;
        return dropped;
    }

    async Task<int> DropSome(CancellationToken ct)
    {
        // who puts one back waits, and then finds it gone; one that is being put back is left
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var batch = await db.Files.FromSql($"select * from files where center_id = {db.Center.Id} and status = 'Removed' and storage_key is not null order by id limit {AtOnce} for update skip locked")
            .Select(f => new { f.Id, f.StorageKey }).ToListAsync(ct);
        // the content first: what is cut off here is found again
        foreach (var file in batch) store.Delete(file.StorageKey!);
        var ids = batch.ConvertAll(f => f.Id);
        await db.Files.Where(f => ids.Contains(f.Id)).ExecuteUpdateAsync(set => set.SetProperty(f => f.StorageKey, (string?)null), ct);
        await transaction.CommitAsync(ct);
        return batch.Count;
    }

    IQueryable<StoredFile> Removed => db.Files.Where(f => f.Status == FileStatus.Removed && f.StorageKey != null);

    // who is in the middle of an order may have begun it long ago
    IQueryable<StoredFile> Orphans
    {
        get
        {
            var now = clock.GetUtcNow();
            var before = now - Waits;
            return db.Files.Where(f => f.OrderId == null && f.CreatedAt < before && (f.Status == FileStatus.Stored || f.Status == FileStatus.Awaited)
                && (f.Purpose == FilePurpose.Document
                    || (f.Purpose == FilePurpose.Receipt && !db.Receipts.Any(r => r.FileId == f.Id))
                    || (f.Purpose == FilePurpose.Message && !db.ThreadMessages.Any(m => m.FileId == f.Id)))
                && !db.Conversations.Any(c => (c.Kind == ConversationKind.Draft || c.Kind == ConversationKind.Payment) && c.ExpiresAt > now
                    && db.Customers.Any(u => u.Id == f.CustomerId && u.TelegramUserId == c.TelegramUserId)));
        }
    }
}
