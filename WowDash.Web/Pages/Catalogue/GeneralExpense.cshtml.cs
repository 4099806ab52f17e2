using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Catalogue;
using WowDash.Data.Files;
using WowDash.Data.Staff;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>One general expense, or a new one.</summary>
[Needs(Permission.ManageExpenses)]
sealed class GeneralExpensePage(WowDashDb db, Viewer viewer) : FormPage
{
    public sealed class Fields
    {
        public long? BranchId { get; set; }
        public string? Category { get; set; }
        public string? Amount { get; set; }
        public DateOnly? On { get; set; }
        public bool Paid { get; set; }
        public DateOnly? DueOn { get; set; }
        public string? Vendor { get; set; }
        public string? Note { get; set; }
        public IFormFile? Receipt { get; set; }
    }

    [FromRoute]
    public long? Id { get; set; }

    [BindProperty]
    public Fields Form { get; set; } = new() { Paid = true };

    public IReadOnlyList<(long Id, string Name)> Branches { get; private set; } = [];
    public bool HasReceipt { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        Seen = Current;
        Form.On = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(viewer.Now, viewer.Center.Zone).Date);
        Form.BranchId = viewer.Session.BranchId;
        if (Id is null) return Page();
        var expense = await db.GeneralExpenses.AsNoTracking().SingleAsync(e => e.Id == Id, ct);
        Form = new()
        {
            BranchId = expense.BranchId,
            Category = expense.Category,
            Amount = viewer.Money(expense.Amount),
            On = expense.On,
            Paid = expense.Paid,
            DueOn = expense.DueOn,
            Vendor = expense.Vendor,
            Note = expense.Note,
        };
        return Page();
    }

    public async Task<IActionResult> OnGetReceipt([FromServices] FileStore store, CancellationToken ct)
    {
        var own = viewer.Session.BranchId;
        var key = await db.GeneralExpenses.Where(e => e.Id == Id && (own == null || e.BranchId == own))
            .Join(db.Files, e => e.ReceiptFileId, f => f.Id, (_, f) => f.StorageKey).SingleOrDefaultAsync(ct);
        return key is null ? NotFound() : StoredPicture.Show(Response, store, key);
    }

    public async Task<IActionResult> OnPost([FromServices] SaveGeneralExpense verb, CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        var amount = Amount("Form.Amount", Form.Amount);
        if (!Readable()) return Page();
        await using var receipt = Form.Receipt?.OpenReadStream();
        var saved = await verb.Run(viewer.Actor, Id, new GeneralExpenseWishes
        {
            BranchId = Form.BranchId ?? viewer.Session.BranchId,
            Category = Form.Category ?? "",
            Amount = amount,
            On = Form.On ?? default,
            Paid = Form.Paid,
            DueOn = Form.DueOn,
            Vendor = Form.Vendor,
            Note = Form.Note,
            Receipt = receipt,
        }, Seen, ct);
        if (saved.Done) return Follow(null, FormTexts.Saved, $"/catalogue/spending?month={saved.Value.On:yyyy-MM}");
        return Refused(saved.Refusal, ("catalogue.amount", "Form.Amount"), ("expense.category", "Form.Category"), ("expense.day", "Form.On"), ("expense.due", "Form.DueOn"),
            ("file.content", "Form.Receipt"), ("file.size", "Form.Receipt"), ("file.empty", "Form.Receipt")) ?? Page();
    }

    async Task<bool> Load(CancellationToken ct)
    {
        var own = viewer.Session.BranchId;
        Branches = [.. (await db.Branches.Where(b => own == null || b.Id == own).OrderByDescending(b => b.IsMain).ThenBy(b => b.Name).Select(b => new { b.Id, b.Name }).ToListAsync(ct)).Select(b => (b.Id, b.Name))];
        if (Id is null) return true;
        var known = await db.GeneralExpenses.Where(e => e.Id == Id && (own == null || e.BranchId == own)).Select(e => new { e.RowVersion, e.ReceiptFileId }).SingleOrDefaultAsync(ct);
        (Current, HasReceipt) = (known?.RowVersion, known?.ReceiptFileId is not null);
        return known is not null;
    }
}
