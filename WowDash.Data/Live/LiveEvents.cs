using System.Globalization;
using WowDash.Data.Tables;

namespace WowDash.Data.Live;

/// <summary>Writes live events in the transaction that caused them.</summary>
public static class LiveEvents
{
    /// <summary>PostgreSQL's NOTIFY channel; the payload is the center's id and only wakes readers.</summary>
    public const string Channel = "wowdash_live";

    /// <summary>Appends an event to the center's stream and wakes readers: with the commit, since it locks the center's counter until then, which is what makes the
    /// numbers follow the order of commits.</summary>
    public static async Task Announce(this WowDashDb db, string kind, long subjectId, string what, DateTimeOffset at, CancellationToken ct)
    {
        var centerId = db.Center.Id;
        await db.AtCommit(
            $"""
            with counter as (update center_counters set last_live_seq = last_live_seq + 1 where center_id = {centerId} returning last_live_seq)
            insert into live_events (center_id, seq, kind, subject_id, what, at) select {centerId}, last_live_seq, {kind}, {subjectId}, {what}, {at} from counter
            """, ct);
        db.WakeReaders();
    }

    /// <summary>Wakes the readers of the center's stream after the commit.</summary>
    internal static void WakeReaders(this WowDashDb db) => db.WakeReaders(db.Center.Id);

    /// <summary>Wakes the readers of one of the centers that this unit of work writes in.</summary>
    internal static void WakeReaders(this WowDashDb db, long centerId) => db.Signal(Channel, centerId.ToString(CultureInfo.InvariantCulture));
}
