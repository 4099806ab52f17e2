using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Catalogue;
using WowDash.Data.Staff;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>What orders cost a branch.</summary>
[Needs(Permission.ManageExpenses)]
sealed class ExpensesPage(WowDashDb db, Viewer viewer) : CataloguePage(db, viewer)
{
    readonly WowDashDb db = db;

    public IReadOnlyList<Expense> Expenses { get; private set; } = [];

    /// <summary>Names of the documents that cause each expense.</summary>
    public ILookup<long, Data.Texts.Text> Documents { get; private set; } = Enumerable.Empty<(long, Data.Texts.Text)>().ToLookup(d => d.Item1, d => d.Item2);

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await ChooseBranch(ct)) return NotFound();
        Expenses = await db.Expenses.AsNoTracking().Where(e => e.BranchId == BranchId).OrderBy(e => e.Position).ThenBy(e => e.Id).ToListAsync(ct);
        var attached = await db.DocumentExpenses.Where(d => db.Expenses.Any(e => e.Id == d.ExpenseId && e.BranchId == BranchId))
            .Join(db.DocumentTypes, d => d.DocumentTypeId, t => t.Id, (d, t) => new { d.ExpenseId, t.Name, t.Position }).OrderBy(d => d.Position).ToListAsync(ct);
        Documents = attached.ToLookup(d => d.ExpenseId, d => d.Name);
        return Page();
    }
}
