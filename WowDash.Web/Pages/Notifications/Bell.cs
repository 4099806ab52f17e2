using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Messages;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>The viewer's own notifications.</summary>
sealed class Bell(WowDashDb db, Viewer viewer)
{
    const int Listed = 8;

    /// <summary>How many are unread, when the newest of them came, and the last ones where they are asked for.</summary>
    public sealed record Standing(int Unread, DateTimeOffset? Newest, IReadOnlyList<Notification>? Lines);

    public async Task<Standing> Now(bool withLines, CancellationToken ct = default)
    {
        var counted = await Mine.Where(n => n.ReadAt == null).GroupBy(_ => 1).Select(g => new { Unread = g.Count(), Newest = g.Max(n => n.CreatedAt) }).FirstOrDefaultAsync(ct);
        var lines = withLines ? await Mine.OrderByDescending(n => n.CreatedAt).ThenByDescending(n => n.Id).Take(Listed).ToListAsync(ct) : null;
        return new(counted?.Unread ?? 0, counted?.Newest, lines);
    }

    public IQueryable<Notification> Mine
    {
        get
        {
            var me = viewer.Session.StaffId;
            return db.Notifications.AsNoTracking().Where(n => me != null && n.StaffId == me);
        }
    }
}
