using Microsoft.EntityFrameworkCore;
using WowDash.Data.Live;
using WowDash.Data.Tables;

namespace WowDash.Data.Messages;

/// <summary>Rings again for customers whom nobody has answered: every ten minutes in the first hour, then every hour.</summary>
public sealed class RemindOfWaiting(WowDashDb db, TimeProvider clock)
{
    /// <summary>How often in the first hour.</summary>
    public static readonly TimeSpan Often = TimeSpan.FromMinutes(10);

    /// <summary>How often after it.</summary>
    public static readonly TimeSpan Seldom = TimeSpan.FromHours(1);

    /// <summary>Rings for everybody of this center who may answer; answers for how many threads. What happens by itself: asks nobody's permission. Refuses: nothing.</summary>
    public Task<Outcome<int>> Run(bool dryRun, CancellationToken ct = default) => db.InOneTransaction<int>(async () =>
    {
        var now = clock.GetUtcNow();
        var due = db.MessageThreads.Where(t => t.Status == ThreadStatus.Open && t.WaitingSince != null
            && (t.AlertedAt <= now - Seldom || (t.AlertedAt <= now - Often && t.WaitingSince > now - Seldom)));
        if (dryRun) return await due.CountAsync(ct);
        await db.TakeTurn("remind of waiting", ct);
        var threads = await due.Include(t => t.Customer).OrderBy(t => t.Id).ToListAsync(ct);
        foreach (var thread in threads) thread.AlertedAt = now;
        await db.SaveChangesAsync(ct);
        foreach (var thread in threads)
        {
            await db.Announce("thread", thread.Id, "waiting", now, ct);
            await db.NotifyOfWaiting(thread, thread.Preview, everybody: true, now, ct);
        }

        return threads.Count;
    }, ct);
}
