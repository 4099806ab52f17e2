using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Tables;

namespace WowDash.Data.Centers;

/// <summary>Suspends, archives or reactivates the center of this unit of work.</summary>
public sealed class ChangeCenterStatus(WowDashDb db, TimeProvider clock)
{
    /// <summary>A suspended or archived center's staff are out at their next request and its bot says that it is closed; nothing is deleted. Active ones are
    /// suspended before they are archived. What is so already is done. Refuses: <c>permission.platform</c>, <c>center.status</c>.</summary>
    public Task<Outcome<Center>> Run(Actor actor, CenterStatus to, CancellationToken ct = default) => db.InOneTransaction<Center>(async () =>
    {
        if (!actor.IsPlatform) return CenterRefusals.Platform;
        if (!Enum.IsDefined(to)) return CenterRefusals.Status;
        var center = await db.Centers.SingleAsync(c => c.Id == db.Center.Id, ct);
        var from = center.Status;
        if (from == to) return center;
        if ((from, to) is (CenterStatus.Active, CenterStatus.Archived) or (CenterStatus.Archived, CenterStatus.Active)) return CenterRefusals.Status;
        center.Status = to;
        db.Audit(actor, "center.status", SaveCenterSettings.Subject, clock.GetUtcNow(), new { status = from.ToString() }, new { status = to.ToString() });
        await db.SaveChangesAsync(ct);
        await db.TellBots(ct);
        return center;
    }, ct);
}
