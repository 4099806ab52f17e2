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
        var unread = await db.Notifications.Where(n => n.StaffId == me && n.ReadAt == null && (id == null || n.Id == id)).GroupBy(_ => 1)
            .Select(n => new { Count = n.Count(), Last = n.Max(x => x.CreatedAt) }).SingleOrDefaultAsync(ct);
        if (unread is null) return 0;
        await db.Announce(Notifying.Bell, me, "read", now, ct);
        var (center, last) = (db.Center.Id, unread.Last);
        // what has rung since was not seen
        await db.AtCommit($"update notifications set read_at = {now} where center_id = {center} and staff_id = {me} and read_at is null and created_at <= {last} and ({id}::bigint is null or id = {id}::bigint)", ct);
        return unread.Count;
    }, ct);
}
