using Microsoft.EntityFrameworkCore;
using WowDash.Data.Catalogue;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Centers;

/// <summary>A branch's place as it is to be.</summary>
public sealed record BranchWishes
{
    public required string Name { get; init; }
    public string? RegionCode { get; init; }
    public string? District { get; init; }
    public string? Address { get; init; }

    /// <summary>As typed.</summary>
    public string? Phone { get; init; }

    public (double Latitude, double Longitude)? Point { get; init; }
}

/// <summary>Opens a branch, or changes where one is.</summary>
public sealed class SaveBranch(WowDashDb db, TimeProvider clock)
{
    /// <summary>Opening one is for who works for the whole center; who is bound to a branch changes that one. A center's first branch is its main branch.
    /// Refuses: <c>permission</c>, <c>catalogue.whole-center</c>, <c>branch.not-found</c>, <c>center.name</c>, <c>branch.region</c>, <c>phone</c>,
    /// <c>branch.map</c>, <c>center.too-long</c>, <c>changed-meanwhile</c>.</summary>
    /// <param name="id">Null for a new one.</param>
    /// <param name="seen">The row version the wishes were written upon; null not to ask.</param>
    public Task<Outcome<Branch>> Run(Actor actor, long? id, BranchWishes wishes, uint? seen = null, CancellationToken ct = default) => db.InOneTransaction<Branch>(async () =>
    {
        if (actor.Lacks(Permission.ManageBranches) is { } lacking) return lacking;
        if (id is null && actor.BranchId is not null) return CatalogueRefusals.WholeCenter;
        if (await Wrong(wishes, ct) is { } wrong) return wrong;
        var phone = BranchWork.Phone(wishes.Phone);
        if (!phone.Done) return phone.Refusal;
        await db.TakeTurn("branches", ct);
        var found = id is { } known ? await db.FindBranch(actor, known, seen, ct) : db.Branches.Add(new Branch { Name = wishes.Name, IsMain = !await db.Branches.AnyAsync(ct) }).Entity;
        if (!found.Done) return found;

        var (branch, before) = (found.Value, id is null ? null : Facts(found.Value));
        (branch.Name, branch.RegionCode, branch.District, branch.Address) =
            (wishes.Name.Trim(), BranchWork.Words(wishes.RegionCode), BranchWork.Words(wishes.District), BranchWork.Words(wishes.Address));
        (branch.Phone, branch.Latitude, branch.Longitude) = (phone.Value is "" ? null : phone.Value, wishes.Point?.Latitude, wishes.Point?.Longitude);
        await db.BranchChanged(actor, branch, id is null ? "added" : "changed", clock.GetUtcNow(), before, Facts(branch), ct);
        return branch;
    }, ct);

    async Task<Refusal?> Wrong(BranchWishes wishes, CancellationToken ct)
    {
        if (wishes.Name.Trim().Length is < 2 or > 120) return CenterRefusals.Name;
        if (wishes.District?.Length > 120 || wishes.Address?.Length > 300) return CenterRefusals.TooLong;
        if (wishes.Point is { } point && !(Math.Abs(point.Latitude) <= 90 && Math.Abs(point.Longitude) <= 180)) return CenterRefusals.MapPoint;
        return BranchWork.Words(wishes.RegionCode) is { } region && !await db.Regions.AnyAsync(r => r.Code == region, ct) ? CenterRefusals.Region : null;
    }

    static object Facts(Branch b) => new { b.Name, b.RegionCode, b.District, b.Address, b.Phone, b.Latitude, b.Longitude };
}
