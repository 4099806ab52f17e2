using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Files;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>The logo of the center a viewer is in.</summary>
[NeedsSignIn]
sealed class LogoPage(WowDashDb db, Viewer viewer, FileStore store) : PageModel
{
    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!viewer.HasCenter) return NotFound();
        var id = viewer.Center.Id;
        var key = await db.Centers.Where(c => c.Id == id).Select(c => c.LogoPath).SingleAsync(ct);
        return key is null ? NotFound() : StoredPicture.Show(Response, store, key);
    }
}
