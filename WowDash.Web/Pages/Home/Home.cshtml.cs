using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using WowDash.Data;
using WowDash.Data.Centers;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Data.Staff;
using WowDash.Web.Access;
using WowDash.Web.Live;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>The day at a glance. Counts of what waits look at open orders only (an index of their own), counts of days at those days only: none grows with all the orders there are.</summary>
[Needs(Permission.ViewAllOrders, Permission.ViewOwnOrders)]
sealed class HomePage(WowDashDb db, Viewer viewer, LivePosition live, IMemoryCache memory, PlatformQueries platform) : PageModel
{
    const int NewestOnes = 8;
    const int MyOnes = 5;
    const int CentersShown = 6;

    public sealed record Waiting(int Open, int Unassigned, int Overdue, int Mine, int MyOverdue);

    public Waiting Count { get; private set; } = new(0, 0, 0, 0, 0);
    public int Receipts { get; private set; }
    public int Today { get; private set; }
    public int Yesterday { get; private set; }
    public int Month { get; private set; }

    /// <summary>Null for who may not see money.</summary>
    public MoneyFlow.Received? Money { get; private set; }

    public Chart Week { get; private set; } = Chart.None;
    public Chart Hours { get; private set; } = Chart.None;

    /// <summary>The viewer's own open orders, the most urgent first; null for who is no staff member.</summary>
    public IReadOnlyList<OrderRow>? My { get; private set; }

    public IReadOnlyList<OrderRow> Newest { get; private set; } = [];

    /// <summary>For the platform's owner.</summary>
    public IReadOnlyList<CenterSummary> Centers { get; private set; } = [];

    public long LiveSeq { get; private set; }

    public async Task OnGet(CancellationToken ct)
    {
        LiveSeq = await live.Now(ct);
        var seen = db.Orders.AsNoTracking().SeenBy(viewer.Session.Sight);
        Count = await CountWaiting(seen, ct) ?? Count;
        Receipts = await db.Receipts.CountAsync(r => r.Status == ReceiptStatus.Pending && seen.Any(o => o.Id == r.OrderId), ct);
        ShowFlow(await new OrderFlow(db, viewer, memory).Read(ct));
        Money = viewer.May(Permission.ViewFinance) ? await new MoneyFlow(db, viewer, memory).Read(ct) : null;
        if (viewer.Session.StaffId is { } me)
            My = await seen.Open().Where(o => o.AssigneeId == me).OrderBy(o => o.DeadlineAt).ThenBy(o => o.Number).Rows(db, viewer).Take(MyOnes).ToListAsync(ct);
        Newest = await seen.Listed().OrderByDescending(o => o.Number).Rows(db, viewer).Take(NewestOnes).ToListAsync(ct);
        if (viewer.Session.IsPlatformOwner) Centers = [.. (await platform.Centers(ct)).Where(c => c.Status is not CenterStatus.Archived).OrderByDescending(c => c.Orders).Take(CentersShown)];
    }

    Task<Waiting?> CountWaiting(IQueryable<Order> seen, CancellationToken ct)
    {
        var (now, me) = (viewer.Now, viewer.Session.StaffId);
        return seen.Open().GroupBy(_ => 1).Select(open => new Waiting(
            open.Count(),
            open.Count(o => o.AssigneeId == null),
            open.Count(o => o.DeadlineAt < now && o.Status != OrderStatus.Ready),
            open.Count(o => o.AssigneeId == me),
            open.Count(o => o.AssigneeId == me && o.DeadlineAt < now && o.Status != OrderStatus.Ready))).SingleOrDefaultAsync(ct);
    }

    void ShowFlow(OrderFlow.Hours flow)
    {
        var now = TimeZoneInfo.ConvertTime(viewer.Now, viewer.Center.Zone);
        var today = now.Date;
        (Today, Yesterday, Month) = (flow.On(today), flow.On(today.AddDays(-1)), flow.From(new DateTime(today.Year, today.Month, 1)));
        var days = Enumerable.Range(0, 7).Select(i => today.AddDays(i - 6)).ToList();
        Week = new([.. days.Select(d => Moments.WeekDay(d, viewer.Language))], [new(viewer[HomeTexts.Orders], [.. days.Select(flow.On)])]);
        // the hours anybody ordered in, and the working day at least
        var used = new[] { today, today.AddDays(-1) }.SelectMany(d => Enumerable.Range(0, 24).Where(h => flow.At(d, h) > 0)).ToList();
        var hours = Enumerable.Range(Math.Min(9, used.DefaultIfEmpty(9).Min()), 24).TakeWhile(h => h <= Math.Max(18, used.DefaultIfEmpty(18).Max())).ToList();
        Hours = new([.. hours.Select(h => $"{h}:00")],
            [new(viewer[HomeTexts.TodayName], [.. hours.Select(h => flow.At(today, h))]), new(viewer[HomeTexts.YesterdayName], [.. hours.Select(h => flow.At(today.AddDays(-1), h))])]);
    }
}
