using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WowDash.Data;
using WowDash.Data.Audit;
using WowDash.Data.Sessions;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

[AllowAnonymous]
sealed class SignOutPage(Viewer viewer, StaffSessions sessions, WowDashDb db, TimeProvider clock) : PageModel
{
    public IActionResult OnGet() => Redirect("/");

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (viewer.IsSignedIn)
        {
            await sessions.Revoke(viewer.Session.AccountId, viewer.Session.SessionId, ct);
            db.Audit(viewer.Actor, "sign-out", null, clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
        }

        SessionCookie.Drop(HttpContext);
        return Redirect("/sign-in");
    }
}
