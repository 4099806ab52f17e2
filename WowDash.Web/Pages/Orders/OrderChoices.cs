using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Staff;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>One thing to choose in a filter.</summary>
sealed record OrderChoice(long Id, string Name);

/// <summary>A filter its owner kept.</summary>
sealed record KeptFilter(long Id, string Name, string Query);

/// <summary>What this viewer can filter by.</summary>
sealed record OrderChoices
{
    /// <summary>Empty for who is bound to a branch.</summary>
    public IReadOnlyList<OrderChoice> Branches { get; init; } = [];

    /// <summary>Empty for who sees only their own orders.</summary>
    public IReadOnlyList<OrderChoice> People { get; init; } = [];

    /// <summary>With their branch, where several branches are seen.</summary>
    public IReadOnlyList<OrderChoice> Services { get; init; } = [];

    public IReadOnlyList<OrderChoice> Languages { get; init; } = [];
    public IReadOnlyList<KeptFilter> Kept { get; init; } = [];

    public static async Task<OrderChoices> Of(WowDashDb db, Viewer viewer, CancellationToken ct)
    {
        var own = viewer.Session.BranchId;
        var branches = own is null
            ? await db.Branches.Where(b => b.Active).OrderByDescending(b => b.IsMain).ThenBy(b => b.Name).Select(b => new OrderChoice(b.Id, b.Name)).ToListAsync(ct)
            : [];
        var services = await db.Services.AsNoTracking().Where(s => s.Active && (own == null || s.BranchId == own)).OrderBy(s => s.Id).Select(s => new { s.Id, s.Name, s.BranchId }).ToListAsync(ct);
        var languages = await db.TargetLanguages.AsNoTracking().Where(l => l.Active).OrderBy(l => l.Id).Select(l => new { l.Id, l.Name }).ToListAsync(ct);
        return new OrderChoices
        {
            Branches = branches,
            People = viewer.May(Permission.ViewAllOrders)
                ? await db.StaffMembers.Where(s => s.Active).OrderBy(s => s.Name).Select(s => new OrderChoice(s.Id, s.Name)).ToListAsync(ct)
                : [],
            Services = [.. services.Select(s => new OrderChoice(s.Id, branches.Count > 1 && branches.FirstOrDefault(b => b.Id == s.BranchId) is { } at ? $"{viewer[s.Name]} · {at.Name}" : viewer[s.Name]))],
            Languages = [.. languages.Select(l => new OrderChoice(l.Id, viewer[l.Name]))],
            Kept = await db.SavedFilters.Where(f => f.AccountId == viewer.Session.AccountId).OrderBy(f => f.Position).ThenBy(f => f.Id).Select(f => new KeptFilter(f.Id, f.Name, f.Query)).ToListAsync(ct),
        };
    }
}
