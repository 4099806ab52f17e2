using Microsoft.AspNetCore.Mvc.RazorPages;
using WowDash.Data.Centers;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>The country's regions and where centers have branches. A branch chooses its region; the regions themselves are the country's.</summary>
[NeedsPlatformOwner]
sealed class RegionsPage(PlatformQueries platform) : PageModel
{
    public IReadOnlyList<RegionSummary> Regions { get; private set; } = [];

    public async Task OnGet(CancellationToken ct) => Regions = await platform.Regions(ct);
}
