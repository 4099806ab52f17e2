using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Customers;
using WowDash.Data.Orders;
using WowDash.Data.Staff;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>The center's business customers.</summary>
[Needs(Permission.ViewCustomers, Permission.ManageAgencies)]
sealed class AgencyListPage(WowDashDb db, Viewer viewer) : PageModel
{
    const int PageSize = 50;

    public sealed record Row(long Id, string Name, string? Phone, bool Active, int Members, int Orders, decimal Owes);

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    [FromQuery(Name = "q")] public string? Typed { get; set; }

    /// <summary>The id of the last one shown, to go on from; null at the end.</summary>
    public long? Next { get; private set; }

    public async Task OnGet([FromQuery] long? after, CancellationToken ct)
    {
        var orders = db.Orders.SeenBy(viewer.Session.Sight);
        var found = db.Agencies.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(Typed)) found = found.Named(Typed);
        // names as the database sorts them: the page begins after the agency the last one ended with
        if (after is not null && await db.Agencies.AsNoTracking().SingleOrDefaultAsync(a => a.Id == after, ct) is { } last)
            found = found.Where(a => (last.Active && !a.Active) || (a.Active == last.Active && EF.Functions.GreaterThan(ValueTuple.Create(a.Name, a.Id), ValueTuple.Create(last.Name, last.Id))));
        var rows = await found.OrderByDescending(a => a.Active).ThenBy(a => a.Name).ThenBy(a => a.Id).Take(PageSize + 1)
            .Select(a => new Row(a.Id, a.Name, a.Phone, a.Active, db.Customers.Count(c => c.AgencyId == a.Id), orders.Count(o => o.Customer.AgencyId == a.Id),
                orders.Where(o => o.Customer.AgencyId == a.Id && o.Status != OrderStatus.Cancelled).Sum(o => o.Left))).ToListAsync(ct);
        Rows = [.. rows.Take(PageSize)];
        Next = rows.Count > PageSize ? Rows[^1].Id : null;
    }
}
