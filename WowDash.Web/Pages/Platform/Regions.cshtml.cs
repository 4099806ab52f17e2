using Microsoft.AspNetCore.Mvc;
using WowDash.Data.Centers;
using WowDash.Data.Seed;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>The country's regions and where centers have branches. A branch chooses its region and names its district; the regions themselves are the country's, by its
/// codes: what is missing of them is added, as <c>setup-regions</c> does, and none is made up.</summary>
[NeedsPlatformOwner]
sealed class RegionsPage(PlatformQueries platform) : FormPage
{
    public IReadOnlyList<RegionSummary> Regions { get; private set; } = [];

    public async Task OnGet(CancellationToken ct) => Regions = await platform.Regions(ct);

    public async Task<IActionResult> OnPost([FromServices] SeedRegions seed, CancellationToken ct) => Follow(null, PlatformTexts.RegionsAdded.With(await seed.Run(ct)), "/regions");
}
