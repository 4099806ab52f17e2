using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Orders;
using WowDash.Data.Staff;
using WowDash.Web.Access;
using WowDash.Web.Live;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>A staff member's own orders and what they have done: counted by the history's lines, so that an order somebody else has now still counts for who finished it.</summary>
[Needs(Permission.ViewAllOrders, Permission.ViewOwnOrders)]
sealed class MinePage(WowDashDb db, Viewer viewer, LivePosition live) : PageModel
{
    const int Most = 100;

    /// <summary>What I did in a stretch of time.</summary>
    public sealed record Done(int Taken, int Ready, int Completed);

    /// <summary>Marks that customers gave for my orders.</summary>
    public sealed record Marks(int Count, double Average);

    /// <summary>False for the platform's owner, who has no place among the staff.</summary>
    public bool IsStaff => viewer.Session.StaffId is not null;

    public IReadOnlyList<OrderRow> Rows { get; private set; } = [];
    public int Overdue => Rows.Count(r => r.IsOverdue(viewer.Now));
    public int DueToday => Rows.Count(r => r.DeadlineAt < viewer.DayStart(-1) && !r.IsOverdue(viewer.Now) && r.Status is not OrderStatus.Ready);
    public Done Today { get; private set; } = new(0, 0, 0);
    public Done Week { get; private set; } = new(0, 0, 0);
    public Done Month { get; private set; } = new(0, 0, 0);
    public Marks? Rated { get; private set; }
    public Chart Chart { get; private set; } = Chart.None;
    public long LiveSeq { get; private set; }

    public async Task OnGet(CancellationToken ct)
    {
        LiveSeq = await live.Now(ct);
        if (viewer.Session.StaffId is not { } me) return;
        var seen = db.Orders.AsNoTracking().SeenBy(viewer.Session.Sight).Where(o => o.AssigneeId == me);
        Rows = await seen.Open().OrderBy(o => o.DeadlineAt).ThenBy(o => o.Number).Rows(db, viewer).Take(Most).ToListAsync(ct);
        var completed = await LoadDone(me, ct);
        Rated = await db.Orders.Where(o => completed.Contains(o.Id) && o.Rating != null).GroupBy(_ => 1).Select(g => new Marks(g.Count(), g.Average(o => o.Rating!.Value))).SingleOrDefaultAsync(ct);
    }

    // the orders I handed over
    async Task<List<long>> LoadDone(long me, CancellationToken ct)
    {
        var (today, week, month) = (viewer.DayStart(), viewer.DayStart(6), viewer.MonthStart());
        var from = week < month ? week : month;
        // an order that came back and was ready again is one order
        var lines = await db.OrderEvents.AsNoTracking()
            .Where(e => e.StaffId == me && e.At >= from && e.Kind == OrderEventKind.StatusChanged
                && (e.To == OrderStatus.InProgress || e.To == OrderStatus.Ready || e.To == OrderStatus.Completed))
            .GroupBy(e => new { e.OrderId, e.To }).Select(g => new { g.Key.OrderId, g.Key.To, At = g.Max(e => e.At) }).ToListAsync(ct);
        Done Since(DateTimeOffset start) => new(
            lines.Count(l => l.At >= start && l.To == OrderStatus.InProgress), lines.Count(l => l.At >= start && l.To == OrderStatus.Ready), lines.Count(l => l.At >= start && l.To == OrderStatus.Completed));
        (Today, Week, Month) = (Since(today), Since(week), Since(month));
        var days = Enumerable.Range(0, 7).Select(i => 6 - i).ToList();
        var here = TimeZoneInfo.ConvertTime(viewer.Now, viewer.Center.Zone).Date;
        int Count(int back, OrderStatus to) => lines.Count(l => l.To == to && l.At >= viewer.DayStart(back) && l.At < viewer.DayStart(back - 1));
        Chart = new([.. days.Select(d => Moments.WeekDay(here.AddDays(-d), viewer.Language))],
        [
            new(viewer[MineTexts.Ready], [.. days.Select(d => Count(d, OrderStatus.Ready))]),
            new(viewer[MineTexts.Completed], [.. days.Select(d => Count(d, OrderStatus.Completed))]),
        ]);
        return [.. lines.Where(l => l.To == OrderStatus.Completed && l.At >= month).Select(l => l.OrderId)];
    }
}
