using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Files;
using WowDash.Data.Tables;

namespace WowDash.Data.Accounts;

/// <summary>Gives somebody their picture.</summary>
public sealed class ChangeAvatar(WowDashDb db, FileStore store, TimeProvider clock)
{
    const long Largest = 1_000_000;
    static readonly FileKind[] Pictures = [FileKind.Png, FileKind.Jpeg, FileKind.Webp];

    /// <summary>Refuses: <c>account.avatar</c> (too large, or not a picture).</summary>
    /// <param name="picture">Null takes the picture away.</param>
    public async Task<Outcome<Nothing>> Run(Actor actor, Stream? picture, CancellationToken ct = default)
    {
        string? former = null;
        var changed = await db.InOneTransaction<Nothing>(() => Change(actor, picture, before => former = before, ct), ct);
        // only now nobody shows it any more
        if (former is not null) store.Delete(former);
        return changed;
    }

    async Task<Outcome<Nothing>> Change(Actor actor, Stream? picture, Action<string?> replaced, CancellationToken ct)
    {
        var key = picture is null ? null : await Keep(picture, ct);
        if (picture is not null && key is null) return AccountRefusals.Avatar;
        var account = await db.Users.SingleAsync(a => a.Id == actor.AccountId, ct);
        var former = account.AvatarPath;
        account.AvatarPath = key;
        db.Audit(actor, "account.avatar", $"account {account.Email}", clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        replaced(former);
        return Nothing.Value;
    }

    async Task<string?> Keep(Stream picture, CancellationToken ct)
    {
        // who owns the platform has no center
        var saved = await store.Save(db.Center.IsChosen ? db.Center.Id : 0, picture, Largest, ct);
        if (!saved.Done) return null;
        await using (var stored = store.Open(saved.Value.Key))
            if (FileKinds.OfContent(stored) is { } kind && Pictures.Contains(kind)) return saved.Value.Key;
        store.Delete(saved.Value.Key);
        return null;
    }
}
