using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Catalogue;
using WowDash.Data.Files;
using WowDash.Data.Live;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Centers;

/// <summary>Gives a center its logo.</summary>
public sealed class ChangeLogo(WowDashDb db, FileStore store, TimeProvider clock)
{
    const long Largest = 1_000_000;
    static readonly FileKind[] Pictures = [FileKind.Png, FileKind.Jpeg, FileKind.Webp];

    /// <summary>Refuses: <c>permission</c>, <c>catalogue.whole-center</c>, <c>center.logo</c> (too large, or not a picture).</summary>
    /// <param name="picture">Null takes the logo away.</param>
    public async Task<Outcome<Center>> Run(Actor actor, Stream? picture, CancellationToken ct = default)
    {
        string? former = null;
        var changed = await db.InOneTransaction<Center>(() => Change(actor, picture, before => former = before, ct), ct);
        // only now nobody shows it any more
        if (former is not null) store.Delete(former);
        return changed;
    }

    async Task<Outcome<Center>> Change(Actor actor, Stream? picture, Action<string?> replaced, CancellationToken ct)
    {
        if (actor.Lacks(Permission.ManageCenter) is { } lacking) return lacking;
        if (actor.BranchId is not null) return CatalogueRefusals.WholeCenter;
        var key = picture is null ? null : await Keep(picture, ct);
        if (picture is not null && key is null) return CenterRefusals.Logo;
        var center = await db.Centers.SingleAsync(c => c.Id == db.Center.Id, ct);
        var (former, now) = (center.LogoPath, clock.GetUtcNow());
        center.LogoPath = key;
        db.Audit(actor, "center.logo", SaveCenterSettings.Subject, now);
        await db.SaveChangesAsync(ct);
        await db.Announce("center", center.Id, "logo", now, ct);
        replaced(former);
        return center;
    }

    async Task<string?> Keep(Stream picture, CancellationToken ct)
    {
        var saved = await store.Save(db.Center.Id, picture, Largest, ct);
        if (!saved.Done) return null;
        await using (var stored = store.Open(saved.Value.Key))
            if (FileKinds.OfContent(stored) is { } kind && Pictures.Contains(kind)) return saved.Value.Key;
        store.Delete(saved.Value.Key);
        return null;
    }
}
