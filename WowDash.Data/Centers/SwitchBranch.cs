using Microsoft.EntityFrameworkCore;
using WowDash.Data.Catalogue;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Centers;

/// <summary>Closes a branch for new orders, or opens it again.</summary>
public sealed class SwitchBranch(WowDashDb db, TimeProvider clock)
{
    /// <summary>Its orders, staff and price list stay. What is so already is done. Refuses: <c>permission</c>, <c>catalogue.whole-center</c>,
    /// <c>branch.not-found</c>, <c>branch.main</c>.</summary>
    public Task<Outcome<Branch>> Run(Actor actor, long id, bool active, CancellationToken ct = default) => db.InOneTransaction<Branch>(async () =>
    {
        if (actor.Lacks(Permission.ManageBranches) is { } lacking) return lacking;
        if (actor.BranchId is not null) return CatalogueRefusals.WholeCenter;
        await db.TakeTurn("branches", ct);
        var found = await db.FindBranch(actor, id, null, ct);
        if (!found.Done || found.Value.Active == active) return found;
        if (found.Value.IsMain && !active) return CenterRefusals.MainBranch;
        found.Value.Active = active;
        await db.BranchChanged(actor, found.Value, active ? "switched-on" : "switched-off", clock.GetUtcNow(), null, null, ct);
        return found;
    }, ct);
}

/// <summary>Makes a branch the center's main branch; the one before no longer is. One act: there is always exactly one.</summary>
public sealed class ChangeMainBranch(WowDashDb db, TimeProvider clock)
{
    /// <summary>What is so already is done. Refuses: <c>permission</c>, <c>catalogue.whole-center</c>, <c>branch.not-found</c>, <c>branch.closed</c>.</summary>
    public Task<Outcome<Branch>> Run(Actor actor, long id, CancellationToken ct = default) => db.InOneTransaction<Branch>(async () =>
    {
        if (actor.Lacks(Permission.ManageBranches) is { } lacking) return lacking;
        if (actor.BranchId is not null) return CatalogueRefusals.WholeCenter;
        await db.TakeTurn("branches", ct);
        var found = await db.FindBranch(actor, id, null, ct);
        if (!found.Done || found.Value.IsMain) return found;
        if (!found.Value.Active) return CenterRefusals.ClosedBranch;
        var former = await db.Branches.SingleAsync(b => b.IsMain, ct);
        former.IsMain = false;
        await db.SaveChangesAsync(ct);
        found.Value.IsMain = true;
        await db.BranchChanged(actor, found.Value, "main", clock.GetUtcNow(), new { main = former.Id }, new { main = id }, ct);
        return found;
    }, ct);
}
