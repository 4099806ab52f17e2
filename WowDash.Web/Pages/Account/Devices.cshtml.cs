using Microsoft.AspNetCore.Mvc;
using WowDash.Data;
using WowDash.Data.Audit;
using WowDash.Data.Sessions;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>Where I am signed in.</summary>
[NeedsSignIn]
sealed class DevicesPage(StaffSessions sessions, WowDashDb db, Viewer viewer, TimeProvider clock) : FormPage
{
    public IReadOnlyList<StaffSession> Sessions { get; private set; } = [];

    public async Task OnGet(CancellationToken ct) => Sessions = await sessions.Of(viewer.Session.AccountId, ct);

    public async Task<IActionResult> OnPostEnd([FromQuery] long id, CancellationToken ct)
    {
        if (!await sessions.Revoke(viewer.Session.AccountId, id, ct)) return NotFound();
        await Tell("session.ended", ct);
        return Follow(null, AccountTexts.Ended, "/account/devices");
    }

    public async Task<IActionResult> OnPostEndOthers(CancellationToken ct)
    {
        await sessions.RevokeAll(viewer.Session.AccountId, viewer.Session.SessionId, ct);
        await Tell("session.others-ended", ct);
        return Follow(null, AccountTexts.OthersEnded, "/account/devices");
    }

    async Task Tell(string act, CancellationToken ct)
    {
        db.Audit(viewer.Actor, act, $"account {viewer.Session.Email}", clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
    }
}
