using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Catalogue;
using WowDash.Data.Staff;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>One document type with its prices, or a new one of a service.</summary>
[Needs(Permission.ManageDocuments)]
sealed class DocumentPage(WowDashDb db, Viewer viewer) : FormPage
{
    public sealed class Fields
    {
        public ThreeWords Name { get; set; } = new();
        public PriceFields Ordinary { get; set; } = new();
        public PriceFields Agency { get; set; } = new();
        public int EstimatedDays { get; set; } = 1;
    }

    [FromRoute]
    public long? Id { get; set; }

    [FromQuery(Name = "service")]
    public long? ServiceId { get; set; }

    [BindProperty]
    public Fields Form { get; set; } = new();

    public Service Service { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        Seen = Current;
        if (Id is null) return Page();
        var document = await db.DocumentTypes.AsNoTracking().SingleAsync(d => d.Id == Id, ct);
        Form = new()
        {
            Name = ThreeWords.Of(document.Name),
            Ordinary = PriceFields.Of(document.Ordinary),
            Agency = PriceFields.Of(document.Agency),
            EstimatedDays = document.EstimatedDays,
        };
        return Page();
    }

    public async Task<IActionResult> OnPost([FromServices] SaveDocument verb, CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        var (ordinary, agency) = (Read("Form.Ordinary", Form.Ordinary), Read("Form.Agency", Form.Agency));
        if (!Readable()) return Page();
        var saved = await verb.Run(viewer.Actor, Id, new DocumentWishes
        {
            ServiceId = Service.Id,
            Name = Form.Name.OrEmpty(),
            Ordinary = ordinary,
            Agency = agency,
            EstimatedDays = Form.EstimatedDays,
        }, Seen, ct);
        if (saved.Done) return Follow(null, FormTexts.Saved, $"/catalogue?branch={Service.BranchId}#service-{Service.Id}");
        return Refused(saved.Refusal, ("catalogue.name", "Form.Name"), ("catalogue.days", "Form.EstimatedDays")) ?? Page();
    }

    Prices Read(string at, PriceFields typed) => new(Amount($"{at}.First", typed.First), Amount($"{at}.Other", typed.Other), Amount($"{at}.Copy", typed.Copy));

    async Task<bool> Load(CancellationToken ct)
    {
        var own = viewer.Session.BranchId;
        if (Id is not null)
        {
            var known = await db.DocumentTypes.Where(d => d.Id == Id).Select(d => new { d.ServiceId, d.RowVersion }).SingleOrDefaultAsync(ct);
            (ServiceId, Current) = (known?.ServiceId, known?.RowVersion);
        }

        if (await db.Services.AsNoTracking().SingleOrDefaultAsync(s => s.Id == ServiceId && (own == null || s.BranchId == own), ct) is not { } service) return false;
        Service = service;
        return true;
    }
}
