using Microsoft.EntityFrameworkCore;

namespace WowDash.Data.Files;

/// <summary>Drops contents that no row knows: what a process left that died between storing a file and noting it, and uploads that were cut off.</summary>
public sealed class DropStrayContents(WowDashDb db, FileStore store, TimeProvider clock)
{
    /// <summary>How long a content may lie unknown: nothing takes as long to be noted, and who has restored a wrong database has time to see it.</summary>
    public static readonly TimeSpan Waits = TimeSpan.FromDays(3);

    /// <summary>Looks through what was stored in this month and the one before, of the current center; answers how many contents were dropped, or in a dry run would be.
    /// What happens by itself: asks nobody's permission. Refuses: nothing.</summary>
    public async Task<Outcome<int>> Run(bool dryRun, CancellationToken ct = default)
    {
        var before = clock.GetUtcNow() - Waits;
        var strays = 0;
        foreach (var month in (DateTimeOffset[])[before, before.AddMonths(-1)])
        {
            var stray = store.KeysOf(db.Center.Id, month, before).ToHashSet(StringComparer.Ordinal);
            if (stray.Count > 0) await LeaveOutKnown(stray, FileStore.Folder(db.Center.Id, month) + "/", ct);
            strays += stray.Count;
            if (dryRun) continue;
            foreach (var key in stray) store.Delete(key);
        }

        return strays;
    }

    async Task LeaveOutKnown(HashSet<string> keys, string folder, CancellationToken ct)
    {
        var center = db.Center.Id;
        IQueryable<string>[] known =
        [
            db.Files.Where(f => f.StorageKey!.StartsWith(folder)).Select(f => f.StorageKey!),
            db.Centers.Where(c => c.Id == center && c.LogoPath!.StartsWith(folder)).Select(c => c.LogoPath!),
            db.Users.Where(u => u.AvatarPath!.StartsWith(folder)).Select(u => u.AvatarPath!),
        ];
        foreach (var some in known)
            await foreach (var key in some.AsAsyncEnumerable().WithCancellation(ct)) keys.Remove(key);
    }
}
