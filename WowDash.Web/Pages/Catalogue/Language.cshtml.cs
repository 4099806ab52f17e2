using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Catalogue;
using WowDash.Data.Staff;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>One target language, or a new one.</summary>
[Needs(Permission.ManageLanguages)]
sealed class LanguagePage(WowDashDb db, Viewer viewer) : FormPage
{
    public sealed class Fields
    {
        public string? Code { get; set; }
        public ThreeWords Name { get; set; } = new();
        public PriceFields Ordinary { get; set; } = new();
        public PriceFields Agency { get; set; } = new();
    }

    [FromRoute]
    public long? Id { get; set; }

    [BindProperty]
    public Fields Form { get; set; } = new();

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (Id is null) return Page();
        if (await db.TargetLanguages.AsNoTracking().SingleOrDefaultAsync(l => l.Id == Id, ct) is not { } language) return NotFound();
        Seen = language.RowVersion;
        Form = new() { Code = language.Code, Name = ThreeWords.Of(language.Name), Ordinary = PriceFields.Of(language.Ordinary), Agency = PriceFields.Of(language.Agency) };
        return Page();
    }

    public async Task<IActionResult> OnPost([FromServices] SaveLanguage verb, CancellationToken ct)
    {
        if (Id is not null && !await db.TargetLanguages.AnyAsync(l => l.Id == Id, ct)) return NotFound();
        var (ordinary, agency) = (Read("Form.Ordinary", Form.Ordinary), Read("Form.Agency", Form.Agency));
        if (!Readable()) return Page();
        var saved = await verb.Run(viewer.Actor, Id, new LanguageWishes { Code = Form.Code ?? "", Name = Form.Name.OrEmpty(), Ordinary = ordinary, Agency = agency }, Seen, ct);
        if (saved.Done) return Follow(null, FormTexts.Saved, "/catalogue/languages");
        Current = await db.TargetLanguages.Where(l => l.Id == Id).Select(l => (uint?)l.RowVersion).SingleOrDefaultAsync(ct);
        return Refused(saved.Refusal, ("catalogue.name", "Form.Name"), ("catalogue.code", "Form.Code"), ("catalogue.code-taken", "Form.Code")) ?? Page();
    }

    Prices Read(string at, PriceFields typed) => new(Amount($"{at}.First", typed.First), Amount($"{at}.Other", typed.Other), Amount($"{at}.Copy", typed.Copy));
}
