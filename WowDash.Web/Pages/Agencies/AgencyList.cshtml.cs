using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Orders;
using WowDash.Data.Staff;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>The center's business customers.</summary>
[Needs(Permission.ViewCustomers, Permission.ManageAgencies)]
sealed class AgencyListPage(WowDashDb db, Viewer viewer) : PageModel
{
    const int Most = 200;

    public sealed record Row(long Id, string Name, string? Phone, bool Active, int Members, int Orders, decimal Owes);

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGet(CancellationToken ct)
    {
        var orders = db.Orders.SeenBy(viewer.Session.Sight);
        Rows = await db.Agencies.AsNoTracking().OrderByDescending(a => a.Active).ThenBy(a => a.Name).Take(Most)
            .Select(a => new Row(a.Id, a.Name, a.Phone, a.Active, db.Customers.Count(c => c.AgencyId == a.Id), orders.Count(o => o.Customer.AgencyId == a.Id),
                orders.Where(o => o.Customer.AgencyId == a.Id && o.Status != OrderStatus.Cancelled).Sum(o => o.Left))).ToListAsync(ct);
    }
}
