using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Orders;
using WowDash.Data.Staff;
using WowDash.Web.Access;
using WowDash.Web.Live;

namespace WowDash.Web.Pages;

[Needs(Permission.ViewAllOrders, Permission.ViewOwnOrders)]
sealed class OrderListPage(WowDashDb db, Viewer viewer, LivePosition live) : PageModel
{
    const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public OrderFilter Filter { get; set; } = new();

    public IReadOnlyList<OrderRow> Rows { get; private set; } = [];
    public IReadOnlyList<(long Id, string Name)> Branches { get; private set; } = [];
    public IReadOnlyList<(long Id, string Name)> People { get; private set; } = [];

    /// <summary>Numbers to go on from, where there is more; null otherwise.</summary>
    public int? Older { get; private set; }

    public int? Newer { get; private set; }
    public long LiveSeq { get; private set; }

    public async Task OnGet([FromQuery] int? before, [FromQuery] int? after, CancellationToken ct)
    {
        LiveSeq = await live.Now(ct);
        await Load(before, after, ct);
        if (viewer.Session.BranchId is null)
            Branches = [.. (await db.Branches.Where(b => b.Active).OrderByDescending(b => b.IsMain).ThenBy(b => b.Name).Select(b => new { b.Id, b.Name }).ToListAsync(ct)).Select(b => (b.Id, b.Name))];
        if (viewer.May(Permission.ViewAllOrders))
            People = [.. (await db.StaffMembers.Where(s => s.Active).OrderBy(s => s.Name).Select(s => new { s.Id, s.Name }).ToListAsync(ct)).Select(s => (s.Id, s.Name))];
    }

    /// <summary>The rows of changed orders, as far as they belong to this list: what the live page asks for.</summary>
    public async Task<IActionResult> OnGetChanged([FromQuery] long[] ids, CancellationToken ct)
    {
        var wanted = ids.Take(PageSize).ToArray();
        Rows = await Filter.Of(db.Orders.AsNoTracking().SeenBy(viewer.Session.Sight), viewer).Where(o => wanted.Contains(o.Id)).OrderByDescending(o => o.Number).Rows().ToListAsync(ct);
        return Partial("_OrderRows", Rows);
    }

    async Task Load(int? before, int? after, CancellationToken ct)
    {
        var orders = Filter.Of(db.Orders.AsNoTracking().SeenBy(viewer.Session.Sight), viewer);
        if (after is { } from)
        {
            var newer = await orders.Where(o => o.Number > from).OrderBy(o => o.Number).Rows().Take(PageSize + 1).ToListAsync(ct);
            Rows = [.. newer.Take(PageSize).Reverse()];
            (Newer, Older) = (newer.Count > PageSize ? Rows[0].Number : null, Rows.Count > 0 ? Rows[^1].Number : null);
            return;
        }

        if (before is { } until) orders = orders.Where(o => o.Number < until);
        var rows = await orders.OrderByDescending(o => o.Number).Rows().Take(PageSize + 1).ToListAsync(ct);
        Rows = [.. rows.Take(PageSize)];
        (Newer, Older) = (before is not null && Rows.Count > 0 ? Rows[0].Number : null, rows.Count > PageSize ? Rows[^1].Number : null);
    }
}
