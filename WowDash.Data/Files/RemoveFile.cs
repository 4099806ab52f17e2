using Microsoft.EntityFrameworkCore;
using WowDash.Data.Tables;

namespace WowDash.Data.Files;

/// <summary>Takes a file back out of a draft.</summary>
public sealed class RemoveFile(WowDashDb db)
{
    /// <summary>Marks it removed; its content is dropped later. Removed already is done. Refuses: <c>file.not-found</c>: not this customer's, not of this draft,
    /// or part of an order by now.</summary>
    public Task<Outcome<StoredFile>> Run(long customerId, Guid draftId, long fileId, CancellationToken ct = default) => db.InOneTransaction<StoredFile>(async () =>
    {
        var file = await db.Files.SingleOrDefaultAsync(f => f.Id == fileId && f.CustomerId == customerId && f.DraftId == draftId && f.OrderId == null, ct);
        if (file is null) return FileRefusals.NotFound;
        (file.Status, file.WorkDueAt) = (FileStatus.Removed, null);
        await db.SaveChangesAsync(ct);
        return file;
    }, ct);
}
