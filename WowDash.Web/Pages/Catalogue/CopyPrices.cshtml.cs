using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Catalogue;
using WowDash.Data.Staff;
using WowDash.Data.Texts;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>Copies a branch's price list to another: first what would come, then the act.</summary>
[Needs(Permission.ManageServices)]
sealed class CopyPricesPage(WowDashDb db, Viewer viewer, CopyPriceList verb) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public long? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? To { get; set; }

    public IReadOnlyList<(long Id, string Name)> Branches { get; private set; } = [];

    /// <summary>Null until two branches were chosen.</summary>
    public IReadOnlyList<PriceListCopy>? Plan { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        var own = viewer.Session.BranchId;
        Branches = [.. (await db.Branches.Where(b => own == null || b.Id == own).OrderByDescending(b => b.IsMain).ThenBy(b => b.Name).Select(b => new { b.Id, b.Name }).ToListAsync(ct)).Select(b => (b.Id, b.Name))];
        if (From is not { } from || To is not { } to) return Page();
        var plan = await verb.Preview(viewer.Actor, from, to, ct);
        if (!plan.Done) return Refused(plan.Refusal) ?? Page();
        Plan = plan.Value;
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        var copied = await verb.Run(viewer.Actor, From ?? 0, To ?? 0, ct);
        var count = copied.Done ? copied.Value.Sum(c => c.Documents.Count) : 0;
        return Follow(copied.Refusal, CatalogueTexts.Copied.With(Plural.Of(count, "hujjat turi", ("вид документа", "вида документов", "видов документов"), ("document type", "document types"))), $"/catalogue?branch={To}");
    }
}
