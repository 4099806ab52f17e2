using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Audit;
using WowDash.Data.Centers;
using WowDash.Data.Sessions;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>Where the platform's owner chooses the center to work in. The choice belongs to the session, not to the account.</summary>
[NeedsPlatformOwner]
sealed class CentersPage(Viewer viewer, PlatformQueries platform, StaffSessions sessions, WowDashDb db, TimeProvider clock) : PageModel
{
    public IReadOnlyList<CenterSummary> Centers { get; private set; } = [];

    public async Task OnGet(CancellationToken ct) => Centers = [.. (await platform.Centers(ct)).Where(c => c.Status is not CenterStatus.Archived)];

    public async Task<IActionResult> OnPost([FromForm] long center, CancellationToken ct)
    {
        if (!await db.Centers.AnyAsync(c => c.Id == center && c.Status != CenterStatus.Archived, ct)) return NotFound();
        await sessions.Enter(viewer.Session.SessionId, center, ct);
        db.AuditEntries.Add(new AuditEntry
        {
            CenterId = center,
            Act = "center.entered",
            By = viewer.Actor.Name,
            AccountId = viewer.Actor.AccountId,
            Address = viewer.Actor.Address,
            At = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(ct);
        return Redirect("/");
    }
}
