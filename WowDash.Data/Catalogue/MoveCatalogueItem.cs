using WowDash.Data.Tables;

namespace WowDash.Data.Catalogue;

/// <summary>Moves an entry one place up or down in its list: the order in which customers are offered things.</summary>
public sealed class MoveCatalogueItem(WowDashDb db, TimeProvider clock)
{
    /// <summary>At the end of the list it stays where it is. Refuses: <c>permission</c>, <c>catalogue.whole-center</c>, <c>catalogue.not-found</c>.</summary>
    public Task<Outcome<CatalogueItem>> Run(Actor actor, CatalogueKind kind, long id, bool up, CancellationToken ct = default) => db.InOneTransaction<CatalogueItem>(async () =>
    {
        if (actor.Lacks(kind.Needs()) is { } lacking) return lacking;
        await db.TakeTurn($"order of {kind}", ct);
        var found = await db.Find(actor, kind, id, ct);
        if (!found.Done) return found;
        var list = await db.Siblings(found.Value, ct);
        var here = list.FindIndex(i => i.Id == id);
        var there = here + (up ? -1 : 1);
        if (there < 0 || there >= list.Count) return found;
        (list[here], list[there]) = (list[there], list[here]);
        for (var i = 0; i < list.Count; i++) list[i].Position = i;
        await db.Changed(actor, kind, found.Value, "moved", clock.GetUtcNow(), new { position = here }, new { position = there }, ct);
        return found;
    }, ct);
}
