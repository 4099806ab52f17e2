using WowDash.Data.Tables;

namespace WowDash.Data.Catalogue;

/// <summary>Takes an entry out of the catalogue, or puts it back.</summary>
public sealed class SwitchCatalogueItem(WowDashDb db, TimeProvider clock)
{
    /// <summary>Switched off, it is offered to nobody; orders that have it keep it. What is so already is done.
    /// Refuses: <c>permission</c>, <c>catalogue.whole-center</c>, <c>catalogue.not-found</c>.</summary>
    public Task<Outcome<CatalogueItem>> Run(Actor actor, CatalogueKind kind, long id, bool active, CancellationToken ct = default) => db.InOneTransaction<CatalogueItem>(async () =>
    {
        if (actor.Lacks(kind.Needs()) is { } lacking) return lacking;
        var found = await db.Find(actor, kind, id, ct);
        if (!found.Done || found.Value.Active == active) return found;
        found.Value.Active = active;
        await db.Changed(actor, kind, found.Value, active ? "switched-on" : "switched-off", clock.GetUtcNow(), null, null, ct);
        return found;
    }, ct);
}
