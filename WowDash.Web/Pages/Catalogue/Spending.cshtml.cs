using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Catalogue;
using WowDash.Data.Staff;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>Rent, salaries and the like, month by month.</summary>
[Needs(Permission.ManageExpenses)]
sealed class SpendingPage(WowDashDb db, Viewer viewer) : FormPage
{
    [FromQuery(Name = "month")]
    public string? Asked { get; set; }

    public DateOnly Month { get; private set; }
    public DateOnly Today { get; private set; }
    public IReadOnlyList<GeneralExpense> Expenses { get; private set; } = [];
    public IReadOnlyDictionary<long, string> Branches { get; private set; } = new Dictionary<long, string>();

    public async Task OnGet(CancellationToken ct)
    {
        Today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(viewer.Now, viewer.Center.Zone).Date);
        Month = DateOnly.TryParseExact(Asked + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) ? asked : new DateOnly(Today.Year, Today.Month, 1);
        var (from, to, own) = (Month, Month.AddMonths(1), viewer.Session.BranchId);
        Expenses = await db.GeneralExpenses.AsNoTracking().Where(e => e.On >= from && e.On < to && !e.Removed && (own == null || e.BranchId == own))
            .OrderByDescending(e => e.On).ThenByDescending(e => e.Id).ToListAsync(ct);
        Branches = await db.Branches.ToDictionaryAsync(b => b.Id, b => b.Name, ct);
    }

    public async Task<IActionResult> OnPostSettle([FromServices] SettleGeneralExpense verb, [FromQuery] long id, [FromQuery] ExpenseFate fate, CancellationToken ct)
    {
        var settled = await verb.Run(viewer.Actor, id, fate, ct);
        var back = settled.Done ? $"/catalogue/spending?month={settled.Value.On:yyyy-MM}" : "/catalogue/spending";
        var what = settled.Done ? settled.Value.Category : null;
        return fate switch
        {
            ExpenseFate.Paid => Follow(settled.Refusal, CatalogueTexts.PaidDone, back),
            ExpenseFate.Removed => Follow(settled.Refusal, CatalogueTexts.Removed.With(what), back, undo: $"/catalogue/spending?handler=Settle&id={id}&fate={ExpenseFate.Restored}"),
            _ => Follow(settled.Refusal, CatalogueTexts.Restored.With(what), back),
        };
    }
}
