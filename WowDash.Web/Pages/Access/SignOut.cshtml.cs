using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Audit;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

[AllowAnonymous]
sealed class SignOutPage(Viewer viewer, WowDashDb db, TimeProvider clock) : PageModel
{
    public IActionResult OnGet() => Redirect("/");

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (viewer.IsSignedIn)
        {
            var (id, now) = (viewer.Session.SessionId, clock.GetUtcNow());
            await db.StaffSessions.Where(s => s.Id == id && s.RevokedAt == null).ExecuteUpdateAsync(set => set.SetProperty(s => s.RevokedAt, now), ct);
            db.Audit(viewer.Actor, "sign-out", null, now);
            await db.SaveChangesAsync(ct);
        }

        SessionCookie.Drop(HttpContext);
        return Redirect("/sign-in");
    }
}
