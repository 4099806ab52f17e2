using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Data.Staff;
using WowDash.Web.Access;
using WowDash.Web.Live;

namespace WowDash.Web.Pages;

[Needs(Permission.ViewAllOrders, Permission.ViewOwnOrders)]
sealed class HomePage(WowDashDb db, Viewer viewer, LivePosition live) : PageModel
{
    const int NewestOnes = 8;

    public sealed record Counted(int Today, int Yesterday, int Month, int Open, int Unassigned, int Overdue, int Receipts);

    public sealed record Received(decimal Today, decimal Yesterday, decimal Month);

    public Counted Count { get; private set; } = new(0, 0, 0, 0, 0, 0, 0);

    /// <summary>Null for who may not see money.</summary>
    public Received? Money { get; private set; }

    public IReadOnlyList<OrderRow> Newest { get; private set; } = [];
    public long LiveSeq { get; private set; }

    public async Task OnGet(CancellationToken ct)
    {
        LiveSeq = await live.Now(ct);
        var seen = db.Orders.AsNoTracking().SeenBy(viewer.Session.Sight);
        Count = await CountOrders(seen, ct) ?? Count;
        Money = viewer.May(Permission.ViewFinance) ? await SumLedger(ct) : null;
        Newest = await seen.OrderByDescending(o => o.Number).Rows().Take(NewestOnes).ToListAsync(ct);
    }

    Task<Counted?> CountOrders(IQueryable<Order> seen, CancellationToken ct)
    {
        var (now, today, yesterday, month) = (viewer.Now, viewer.DayStart(), viewer.DayStart(1), viewer.MonthStart());
        return seen.GroupBy(_ => 1).Select(all => new Counted(
            all.Count(o => o.CreatedAt >= today && o.Status != OrderStatus.Cancelled),
            all.Count(o => o.CreatedAt >= yesterday && o.CreatedAt < today && o.Status != OrderStatus.Cancelled),
            all.Count(o => o.CreatedAt >= month && o.Status != OrderStatus.Cancelled),
            all.Count(o => o.Status != OrderStatus.Completed && o.Status != OrderStatus.Cancelled),
            all.Count(o => o.AssigneeId == null && o.Status != OrderStatus.Completed && o.Status != OrderStatus.Cancelled),
            all.Count(o => o.DeadlineAt < now && o.Status != OrderStatus.Ready && o.Status != OrderStatus.Completed && o.Status != OrderStatus.Cancelled),
            db.Receipts.Count(r => r.Status == ReceiptStatus.Pending && seen.Any(o => o.Id == r.OrderId)))).SingleOrDefaultAsync(ct);
    }

    // money that came in, less what went back; what moves between an order and a customer's credit is neither
    Task<Received?> SumLedger(CancellationToken ct)
    {
        var (today, yesterday, month) = (viewer.DayStart(), viewer.DayStart(1), viewer.MonthStart());
        var from = yesterday < month ? yesterday : month;
        var branch = viewer.Session.BranchId;
        return db.Payments
            .Where(p => p.At >= from && (p.Kind == PaymentKind.Payment || p.Kind == PaymentKind.Correction || p.Kind == PaymentKind.Refund))
            .Where(p => branch == null || db.Orders.Any(o => o.Id == p.OrderId && o.BranchId == branch))
            .Select(p => new { p.At, Effect = p.Kind == PaymentKind.Refund ? -p.Amount : p.Amount })
            .GroupBy(_ => 1)
            .Select(all => new Received(
                all.Sum(p => p.At >= today ? p.Effect : 0),
                all.Sum(p => p.At >= yesterday && p.At < today ? p.Effect : 0),
                all.Sum(p => p.At >= month ? p.Effect : 0)))
            .SingleOrDefaultAsync(ct);
    }
}
