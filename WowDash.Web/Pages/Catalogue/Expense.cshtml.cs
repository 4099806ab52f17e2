using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Catalogue;
using WowDash.Data.Staff;
using WowDash.Data.Texts;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>One expense that orders cause, or a new one of a branch.</summary>
[Needs(Permission.ManageExpenses)]
sealed class ExpensePage(WowDashDb db, Viewer viewer) : FormPage
{
    public sealed class Fields
    {
        public ThreeWords Name { get; set; } = new();
        public string? Original { get; set; }
        public string? Copy { get; set; }
        public Audience? Audience { get; set; }
        public List<long> Documents { get; set; } = [];
    }

    [FromRoute]
    public long? Id { get; set; }

    [FromQuery(Name = "branch")]
    public long? BranchId { get; set; }

    [BindProperty]
    public Fields Form { get; set; } = new();

    /// <summary>The branch's documents, by service.</summary>
    public IReadOnlyList<(long Id, Text Service, Text Name)> Documents { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (await Load(ct) is not { } expense) return NotFound();
        Seen = Current;
        if (Id is null) return Page();
        Form = new()
        {
            Name = ThreeWords.Of(expense.Name),
            Original = viewer.Money(expense.Original),
            Copy = viewer.Money(expense.Copy),
            Audience = expense.Audience,
            Documents = await db.DocumentExpenses.Where(d => d.ExpenseId == Id).Select(d => d.DocumentTypeId).ToListAsync(ct),
        };
        return Page();
    }

    public async Task<IActionResult> OnPost([FromServices] SaveExpense verb, CancellationToken ct)
    {
        if (await Load(ct) is null) return NotFound();
        var (original, copy) = (Amount("Form.Original", Form.Original), Amount("Form.Copy", Form.Copy));
        if (!Readable()) return Page();
        var saved = await verb.Run(viewer.Actor, Id, new ExpenseWishes
        {
            BranchId = BranchId ?? 0,
            Name = Form.Name.OrEmpty(),
            Original = original,
            Copy = copy,
            Audience = Form.Audience,
            DocumentIds = Form.Documents,
        }, Seen, ct);
        if (saved.Done) return Follow(null, FormTexts.Saved, $"/catalogue/expenses?branch={saved.Value.BranchId}");
        return Refused(saved.Refusal, ("catalogue.name", "Form.Name")) ?? Page();
    }

    async Task<Expense?> Load(CancellationToken ct)
    {
        var own = viewer.Session.BranchId;
        var expense = Id is null ? null : await db.Expenses.AsNoTracking().SingleOrDefaultAsync(e => e.Id == Id && (own == null || e.BranchId == own), ct);
        if (Id is null && await db.Branches.AnyAsync(b => b.Id == BranchId && (own == null || b.Id == own), ct)) expense = new Expense { Name = Text.Same(""), BranchId = BranchId!.Value };
        if (expense is null) return null;
        (BranchId, Current) = (expense.BranchId, expense.RowVersion);
        Documents = [.. (await db.DocumentTypes.Where(d => d.Service.BranchId == BranchId && d.Active).OrderBy(d => d.Service.Position).ThenBy(d => d.ServiceId).ThenBy(d => d.Position)
            .Select(d => new { d.Id, Service = d.Service.Name, d.Name }).ToListAsync(ct)).Select(d => (d.Id, d.Service, d.Name))];
        return expense;
    }
}
