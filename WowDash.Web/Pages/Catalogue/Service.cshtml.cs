using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Catalogue;
using WowDash.Data.Staff;
using WowDash.Data.Texts;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>One service, or a new one of a branch.</summary>
[Needs(Permission.ManageServices)]
sealed class ServicePage(WowDashDb db, Viewer viewer) : FormPage
{
    public sealed class Fields
    {
        public ThreeWords Category { get; set; } = new();
        public ThreeWords Name { get; set; } = new();
        public ThreeWords Description { get; set; } = new();
        public Charging Charging { get; set; } = Charging.PerPage;
        public bool NamesInWriting { get; set; }
        public List<long> Languages { get; set; } = [];
    }

    [FromRoute]
    public long? Id { get; set; }

    [FromQuery(Name = "branch")]
    public long? BranchId { get; set; }

    [BindProperty]
    public Fields Form { get; set; } = new();

    public IReadOnlyList<(long Id, Text Name)> Offered { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (await Load(ct) is not { } service) return NotFound();
        Seen = Current;
        Form = new()
        {
            Category = ThreeWords.Of(service.Category),
            Name = Id is null ? new() : ThreeWords.Of(service.Name),
            Description = ThreeWords.Of(service.Description),
            Charging = service.Charging,
            NamesInWriting = service.NamesInWriting,
            Languages = Id is null ? [.. Offered.Select(l => l.Id)] : [.. service.Languages.Select(l => l.LanguageId)],
        };
        return Page();
    }

    public async Task<IActionResult> OnPost([FromServices] SaveService verb, CancellationToken ct)
    {
        if (await Load(ct) is null) return NotFound();
        if (!Readable()) return Page();
        var saved = await verb.Run(viewer.Actor, Id, new ServiceWishes
        {
            BranchId = BranchId ?? 0,
            Category = Form.Category.AsText(),
            Name = Form.Name.OrEmpty(),
            Description = Form.Description.AsText(),
            Charging = Form.Charging,
            NamesInWriting = Form.NamesInWriting,
            LanguageIds = Form.Languages,
        }, Seen, ct);
        if (saved.Done) return Follow(null, FormTexts.Saved, $"/catalogue?branch={saved.Value.BranchId}");
        return Refused(saved.Refusal, ("catalogue.name", "Form.Name"), ("catalogue.description", "Form.Description")) ?? Page();
    }

    async Task<Service?> Load(CancellationToken ct)
    {
        Offered = [.. (await db.TargetLanguages.Where(l => l.Active).OrderBy(l => l.Position).ThenBy(l => l.Id).Select(l => new { l.Id, l.Name }).ToListAsync(ct)).Select(l => (l.Id, l.Name))];
        var own = viewer.Session.BranchId;
        if (Id is null) return await db.Branches.AnyAsync(b => b.Id == BranchId && (own == null || b.Id == own), ct) ? new Service { Name = Text.Same("") } : null;
        var service = await db.Services.AsNoTracking().Include(s => s.Languages).SingleOrDefaultAsync(s => s.Id == Id && (own == null || s.BranchId == own), ct);
        (BranchId, Current) = (service?.BranchId, service?.RowVersion);
        return service;
    }
}
