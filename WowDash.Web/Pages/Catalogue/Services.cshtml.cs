using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Catalogue;
using WowDash.Data.Staff;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>A branch's price list: services, and their documents with prices.</summary>
[Needs(Permission.ManageServices, Permission.ManageDocuments, Permission.ManageLanguages, Permission.ManageExpenses)]
sealed class ServicesPage(WowDashDb db, Viewer viewer) : CataloguePage(db, viewer)
{
    readonly WowDashDb db = db;

    public IReadOnlyList<Service> Services { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await ChooseBranch(ct)) return NotFound();
        Services = await db.Services.AsNoTracking().AsSplitQuery().Where(s => s.BranchId == BranchId)
            .Include(s => s.Documents.OrderBy(d => d.Position).ThenBy(d => d.Id))
            .Include(s => s.Languages.Where(l => l.Language.Active)).ThenInclude(l => l.Language)
            .OrderBy(s => s.Position).ThenBy(s => s.Id).ToListAsync(ct);
        return Page();
    }
}
