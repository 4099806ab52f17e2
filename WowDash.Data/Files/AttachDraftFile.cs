using Microsoft.EntityFrameworkCore;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Files;

/// <summary>Takes a document at the counter, before there is an order.</summary>
public sealed class AttachDraftFile(WowDashDb db, FileStore store, PageCounter counter, TimeProvider clock)
{
    /// <summary>Stores and counts it for the draft; it becomes the customer's when the draft is placed (<see cref="Orders.TakeAtCounter"/>).
    /// Refuses: <c>permission</c>, <c>file.kind</c>, <c>file.size</c>, <c>file.empty</c>, <c>file.no-room</c>, <c>file.content</c>, <c>file.many</c>.</summary>
    public async Task<Outcome<StoredFile>> Run(Actor actor, Guid draftId, string name, Stream content, CancellationToken ct = default)
    {
        if (actor.Lacks(Permission.CreateOrders) is { } lacking) return lacking;
        var taken = await Upload.Take(store, counter, db.Center.Id, FilePurpose.Document, name, content, clock.GetUtcNow(), ct);
        if (!taken.Done) return taken.Refusal;
        return await Upload.Keep(store, taken.Value, () => db.InOneTransaction(() => Attach(draftId, taken.Value, ct), ct));
    }

    async Task<Outcome<StoredFile>> Attach(Guid draftId, StoredFile file, CancellationToken ct)
    {
        await db.TakeTurn($"files of {draftId}", ct);
        if (await db.Files.CountAsync(f => f.DraftId == draftId && f.Status != FileStatus.Removed, ct) >= AcceptFile.MaxFiles) return FileRefusals.TooMany;
        file.DraftId = draftId;
        db.Files.Add(file);
        await db.SaveChangesAsync(ct);
        return file;
    }
}
