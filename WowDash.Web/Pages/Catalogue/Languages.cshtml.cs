using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Catalogue;
using WowDash.Data.Staff;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>The center's target languages with their surcharges.</summary>
[Needs(Permission.ManageLanguages)]
sealed class LanguagesPage(WowDashDb db, Viewer viewer) : CataloguePage(db, viewer)
{
    readonly WowDashDb db = db;

    public IReadOnlyList<TargetLanguage> Languages { get; private set; } = [];

    public async Task OnGet(CancellationToken ct) => Languages = await db.TargetLanguages.AsNoTracking().OrderBy(l => l.Position).ThenBy(l => l.Id).ToListAsync(ct);
}
