using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Files;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>The picture of who is signed in, or of a staff member of the center they are in.</summary>
[NeedsSignIn]
sealed class AvatarPage(WowDashDb db, Viewer viewer, FileStore store) : PageModel
{
    public async Task<IActionResult> OnGet([FromRoute] long? id, CancellationToken ct)
    {
        if (id is not null && !viewer.HasCenter) return NotFound();
        var me = viewer.Session.AccountId;
        var key = id is null
            ? await db.Users.Where(a => a.Id == me).Select(a => a.AvatarPath).SingleAsync(ct)
            : await db.StaffMembers.Where(s => s.Id == id).Select(s => s.Account.AvatarPath).SingleOrDefaultAsync(ct);
        return key is null ? NotFound() : StoredPicture.Show(Response, store, key);
    }
}
