using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Audit;
using WowDash.Data.Centers;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>Where the platform's owner chooses the center to work in. The choice belongs to the session, not to the account.</summary>
[NeedsPlatformOwner]
sealed class CentersPage(Viewer viewer, WowDashDb db, TimeProvider clock) : PageModel
{
    const int Most = 1000;

    public sealed record Row(long Id, string Name, string Slug, CenterStatus Status, int Branches);

    public List<Row> Centers { get; private set; } = [];

    public async Task OnGet(CancellationToken ct) => Centers = await db.Database.SqlQuery<Row>(
        $"""
        select c.id, c.name, c.slug, c.status, (select count(*)::int from branches b where b.center_id = c.id) as branches
        from centers c where c.status <> 'Archived' order by c.name limit {Most}
        """).ToListAsync(ct);

    public async Task<IActionResult> OnPost([FromForm] long center, CancellationToken ct)
    {
        if (!await db.Centers.AnyAsync(c => c.Id == center && c.Status != CenterStatus.Archived, ct)) return NotFound();
        var id = viewer.Session.SessionId;
        await db.StaffSessions.Where(s => s.Id == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.CenterId, center), ct);
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
