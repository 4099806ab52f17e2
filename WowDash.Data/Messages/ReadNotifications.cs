using Microsoft.EntityFrameworkCore;
using WowDash.Data.Live;
using WowDash.Data.Tables;

namespace WowDash.Data.Messages;

/// <summary>Notes what somebody has read under their own bell.</summary>
public sealed class ReadNotifications(WowDashDb db, TimeProvider clock)
{
    /// <summary>Marks this one, or all of theirs, as read; answers how many were unread. Other people's are not touched, whatever id is given. Refuses: nothing.</summary>
    public Task<Outcome<int>> Run(Actor actor, long? id, CancellationToken ct = default) => db.InOneTransaction<int>(async () =>
    {
        if (actor.StaffId is not { } me) return 0;
        var now = clock.GetUtcNow();
        var read = await db.Notifications.Where(n => n.StaffId == me && n.ReadAt == null && (id == null || n.Id == id)).ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, now), ct);
        if (read > 0) await db.Announce(Notifying.Bell, me, "read", now, ct);
        return read;
    }, ct);
}
