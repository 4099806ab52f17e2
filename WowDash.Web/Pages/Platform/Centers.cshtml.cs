using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Audit;
using WowDash.Data.Centers;
using WowDash.Data.Sessions;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>All centers: the platform's owner enters one, suspends, archives or reactivates one. The choice belongs to the session, not to the account.</summary>
[NeedsPlatformOwner]
sealed class CentersPage(Viewer viewer, PlatformQueries platform, StaffSessions sessions, WowDashDb db, IServiceProvider services, TimeProvider clock) : FormPage
{
    [FromQuery]
    public bool Archived { get; set; }

    public IReadOnlyList<CenterSummary> Centers { get; private set; } = [];
    public int ArchivedOnes { get; private set; }

    public async Task OnGet(CancellationToken ct)
    {
        var all = await platform.Centers(ct);
        Centers = [.. all.Where(c => c.Status is CenterStatus.Archived == Archived)];
        ArchivedOnes = all.Count(c => c.Status is CenterStatus.Archived);
    }

    /// <summary>Enters a center: to look around, or to invite the owner it lacks.</summary>
    public async Task<IActionResult> OnPost([FromForm] long center, [FromQuery] bool owner, CancellationToken ct)
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
        return Redirect(owner ? "/staff/invite" : "/");
    }

    public async Task<IActionResult> OnPostStatus([FromQuery] long center, [FromQuery] CenterStatus to, CancellationToken ct)
    {
        if (await db.Centers.Where(c => c.Id == center).Select(c => (CenterStatus?)c.Status).SingleOrDefaultAsync(ct) is not { } from) return NotFound();
        // the center acted on is not the one this session is in
        await using var scope = services.InCenter(center);
        var changed = await scope.ServiceProvider.GetRequiredService<ChangeCenterStatus>().Run(viewer.Actor, to, ct);
        return Follow(changed.Refusal, PlatformTexts.StatusSet.With(changed.Done ? changed.Value.Name : null, PlatformTexts.Name(to)), "/centers", undo: from == to ? null : $"/centers?handler=Status&center={center}&to={from}");
    }
}
