using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Orders;
using WowDash.Data.Staff;
using WowDash.Web.Access;
using WowDash.Web.Live;

namespace WowDash.Web.Pages;

/// <summary>The orders, as a table by pages or as a board of their statuses: one filter, one sort, two views.</summary>
[Needs(Permission.ViewAllOrders, Permission.ViewOwnOrders)]
sealed class OrderListPage(WowDashDb db, Viewer viewer, LivePosition live) : PageModel
{
    const int PageSize = 50;
    const int ColumnSize = 25;

    /// <summary>How many orders can be chosen at once.</summary>
    public const int MostChosen = 2000;

    [BindProperty(SupportsGet = true)]
    public OrderFilter Filter { get; set; } = new();

    public OrderChoices Choices { get; private set; } = new();
    public IReadOnlyList<OrderRow> Rows { get; private set; } = [];

    /// <summary>Of the board: a column for each status, with whether there are more than it shows.</summary>
    public IReadOnlyList<(OrderStatus Status, IReadOnlyList<OrderRow> Cards, bool More)> Columns { get; private set; } = [];

    /// <summary>Positions to go on from, where there is more; null otherwise.</summary>
    public OrderPosition? Older { get; private set; }

    public OrderPosition? Newer { get; private set; }
    public long LiveSeq { get; private set; }

    /// <summary>What is filtered, in words.</summary>
    public string Words => OrderFilterWords.Of(Filter, Choices, viewer);

    /// <summary>What the live list hears of.</summary>
    public string Rooms => viewer.Session.Answers ? "orders,threads" : "orders";

    public bool MayExport => viewer.May(Permission.ExportReports);

    public async Task OnGet([FromQuery] string? before, [FromQuery] string? after, CancellationToken ct)
    {
        LiveSeq = await live.Now(ct);
        var orders = await db.Filtered(Filter, viewer, ct);
        if (Filter.IsBoard) await LoadBoard(orders, ct);
        else await LoadPage(orders, OrderPosition.Read(before), OrderPosition.Read(after), ct);
        Choices = await OrderChoices.Of(db, viewer, ct);
    }

    /// <summary>The rows of changed orders, and of customers in whose threads something happened, as far as they belong to this list: what the live page asks for.</summary>
    public async Task<IActionResult> OnGetChanged([FromQuery] long[] ids, [FromQuery] long[] threads, CancellationToken ct)
    {
        var wanted = ids.Take(PageSize).ToArray();
        long[] heard = viewer.Session.Answers ? [.. threads.Take(PageSize)] : [];
        var people = heard.Length == 0 ? [] : await db.MessageThreads.Where(t => heard.Contains(t.Id)).Select(t => t.CustomerId).ToListAsync(ct);
        Rows = await (await db.Filtered(Filter, viewer, ct)).Where(o => wanted.Contains(o.Id) || people.Contains(o.CustomerId)).OrderByDescending(o => o.Number).Take(2 * PageSize).Rows(db, viewer).ToListAsync(ct);
        return new PartialViewResult { ViewName = "_OrderRows", ViewData = new ViewDataDictionary<IReadOnlyList<OrderRow>>(ViewData, Rows) { ["Selectable"] = true } };
    }

    /// <summary>Every order the filter leaves, to be chosen together: their ids, how many of them have money received, and whether there are more than can be chosen.</summary>
    public async Task<IActionResult> OnGetMatching(CancellationToken ct)
    {
        var all = await (await db.Filtered(Filter, viewer, ct)).Onward(Filter.Sort, null).Select(o => new { o.Id, Paid = o.Received > 0 }).Take(MostChosen + 1).ToListAsync(ct);
        var chosen = all.Take(MostChosen).ToList();
        return new JsonResult(new { ids = chosen.Select(o => o.Id), paid = chosen.Count(o => o.Paid), more = all.Count > MostChosen });
    }

    async Task LoadPage(IQueryable<Order> orders, OrderPosition? before, OrderPosition? after, CancellationToken ct)
    {
        if (after is { } from)
        {
            var back = await orders.Backward(Filter.Sort, from).Rows(db, viewer).Take(PageSize + 1).ToListAsync(ct);
            Rows = [.. back.Take(PageSize).Reverse()];
            (Newer, Older) = (back.Count > PageSize ? First : null, Last);
            return;
        }

        var rows = await orders.Onward(Filter.Sort, before).Rows(db, viewer).Take(PageSize + 1).ToListAsync(ct);
        Rows = [.. rows.Take(PageSize)];
        (Newer, Older) = (before is null ? null : First, rows.Count > PageSize ? Last : null);
    }

    OrderPosition? First => Rows.Count > 0 ? Filter.Sort.PositionOf(Rows[0]) : null;

    OrderPosition? Last => Rows.Count > 0 ? Filter.Sort.PositionOf(Rows[^1]) : null;

    // the cards of every column in one question, each column's by its index
    async Task LoadBoard(IQueryable<Order> orders, CancellationToken ct)
    {
        OrderStatus[] statuses = Enum.TryParse<OrderStatus>(Filter.Status, out var one) && Enum.IsDefined(one)
            ? [one]
            : [.. OrderWorkflow.All.Where(s => s is not OrderStatus.Cancelled && (Filter.Status is not OrderFilter.OpenOnes || s.IsOpen()))];
        var ids = await statuses
            .Select(status => orders.Where(o => o.Status == status).Onward(Filter.Sort, null).Select(o => o.Id).Take(ColumnSize + 1))
            .Aggregate((all, column) => all.Concat(column)).ToListAsync(ct);
        var cards = (await db.Orders.AsNoTracking().Where(o => ids.Contains(o.Id)).Onward(Filter.Sort, null).Rows(db, viewer).ToListAsync(ct)).ToLookup(c => c.Status);
        Columns = [.. statuses.Select(s => (s, (IReadOnlyList<OrderRow>)[.. cards[s].Take(ColumnSize)], cards[s].Count() > ColumnSize))];
    }
}
