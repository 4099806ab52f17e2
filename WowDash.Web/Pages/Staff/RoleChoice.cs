using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Staff;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>The roles and branches a viewer may give.</summary>
sealed record RoleChoice(IReadOnlyList<(string Value, string Words)> Roles, IReadOnlyList<(string Value, string Words)> Branches)
{
    /// <param name="has">The role a person has already: shown whatever it is.</param>
    /// <param name="newcomer">For somebody who is invited: the platform may invite an owner to a center that has none.</param>
    public static async Task<RoleChoice> Of(WowDashDb db, Viewer viewer, long? has, CancellationToken ct, bool newcomer = false)
    {
        var ownerToo = newcomer && viewer.Actor.IsPlatform && !await db.StaffMembers.AnyAsync(s => s.IsOwner && s.Active, ct);
        var own = viewer.Session.BranchId;
        var roles = await db.Roles.AsNoTracking().Where(r => r.Active || r.Id == has).OrderBy(r => r.Id).ToListAsync(ct);
        var branches = await db.Branches.Where(b => own == null || b.Id == own).OrderByDescending(b => b.IsMain).ThenBy(b => b.Name).Select(b => new { b.Id, b.Name }).ToListAsync(ct);
        return new(
            [.. roles.Where(r => r.Id == has || ((r.System is not SystemRole.Owner || ownerToo) && r.Permissions.All(viewer.May))).Select(r => (r.Id.ToString(), StaffTexts.NameOf(r, viewer)))],
            [.. branches.Select(b => (b.Id.ToString(), b.Name))]);
    }
}
