using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Catalogue;
using WowDash.Data.Centers;
using WowDash.Data.Staff;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>What an order would cost, by the one <see cref="Pricing"/>. Answers as one chooses; where a choice no longer fits, the first that does is taken.</summary>
[Needs(Permission.CreateOrders, Permission.ManageServices, Permission.ManageDocuments)]
sealed class PricePage(WowDashDb db, Viewer viewer) : PageModel
{
    [FromQuery(Name = "branch")]
    public long? BranchId { get; set; }

    [FromQuery(Name = "service")]
    public long? ServiceId { get; set; }

    [FromQuery(Name = "document")]
    public long? DocumentId { get; set; }

    [FromQuery(Name = "language")]
    public long? LanguageId { get; set; }

    [FromQuery]
    public Audience Audience { get; set; }

    [FromQuery]
    public string? Pages { get; set; }

    [FromQuery]
    public string? Copies { get; set; }

    public IReadOnlyList<Branch> Branches { get; private set; } = [];
    public IReadOnlyList<Service> Services { get; private set; } = [];
    public Service? Service { get; private set; }
    public PriceBreakdown? Price { get; private set; }
    public DateTimeOffset? ReadyBy { get; private set; }

    public int PageCount => Number(Pages, 1, 1, Pricing.MaxPages);
    public int CopyCount => Number(Copies, 0, 0, Pricing.MaxCopies);

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        var own = viewer.Session.BranchId;
        Branches = await db.Branches.AsNoTracking().Where(b => b.Active && (own == null || b.Id == own)).OrderByDescending(b => b.IsMain).ThenBy(b => b.Name).ToListAsync(ct);
        if (BranchId is not null && Branches.All(b => b.Id != BranchId)) return NotFound();
        if ((Branches.FirstOrDefault(b => b.Id == BranchId) ?? (Branches.Count > 0 ? Branches[0] : null)) is not { } branch) return Page();
        BranchId = branch.Id;
        Services = await db.Services.AsNoTracking().AsSplitQuery().Where(s => s.BranchId == branch.Id && s.Active && s.Documents.Any(d => d.Active) && s.Languages.Any(l => l.Language.Active))
            .Include(s => s.Documents.Where(d => d.Active).OrderBy(d => d.Position).ThenBy(d => d.Id))
            .Include(s => s.Languages.Where(l => l.Language.Active)).ThenInclude(l => l.Language)
            .OrderBy(s => s.Position).ThenBy(s => s.Id).ToListAsync(ct);
        if ((Services.FirstOrDefault(s => s.Id == ServiceId) ?? (Services.Count > 0 ? Services[0] : null)) is not { } service) return Page();
        var document = service.Documents.FirstOrDefault(d => d.Id == DocumentId) ?? service.Documents[0];
        var language = service.Languages.Select(l => l.Language).FirstOrDefault(l => l.Id == LanguageId) ?? service.Languages.Select(l => l.Language).OrderBy(l => l.Position).First();
        (Service, ServiceId, DocumentId, LanguageId) = (service, service.Id, document.Id, language.Id);
        Price = Pricing.Of(document, language, service.Charging, Audience, PageCount, CopyCount);
        var center = await db.Centers.AsNoTracking().SingleAsync(c => c.Id == db.Center.Id, ct);
        ReadyBy = center.Deadline(branch, viewer.Now, document.EstimatedDays);
        return Page();
    }

    static int Number(string? typed, int otherwise, int least, int most) => int.TryParse(typed, out var number) ? Math.Clamp(number, least, most) : otherwise;
}
