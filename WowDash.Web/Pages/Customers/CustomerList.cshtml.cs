using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Customers;
using WowDash.Data.Orders;
using WowDash.Data.Staff;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>The center's customers, the newest first. Orders and debts count as far as the viewer sees orders.</summary>
[Needs(Permission.ViewCustomers, Permission.ManageCustomers)]
sealed class CustomerListPage(WowDashDb db, Viewer viewer) : PageModel
{
    const int PageSize = 50;

    public sealed record Row(long Id, string Name, string Phone, string? Username, string? Agency, bool HasChat, bool Blocked, bool Unreachable, List<string> Tags, int Orders, decimal Owes, DateTimeOffset? LastOrder);

    [FromQuery(Name = "q")] public string? Typed { get; set; }
    [FromQuery(Name = "who")] public string? Who { get; set; }
    [FromQuery(Name = "tag")] public string? Tag { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public bool IsFiltered => !string.IsNullOrWhiteSpace(Typed) || Who is not null || Tag is not null;

    /// <summary>The id to go on from; null at the end.</summary>
    public long? Next { get; private set; }

    public async Task OnGet([FromQuery] long? before, CancellationToken ct)
    {
        var found = Of(db.Customers.AsNoTracking());
        if (!string.IsNullOrWhiteSpace(Typed)) found = await db.IsCommonName(Typed, ct) ? found.NamedByReading(Typed) : found.Named(Typed);
        if (Tag is { } tag) found = found.Where(c => c.Tags.Contains(tag));
        if (before is not null) found = found.Where(c => c.Id < before);
        var orders = db.Orders.SeenBy(viewer.Session.Sight);
        var rows = await found.OrderByDescending(c => c.Id).Take(PageSize + 1).Select(c => new Row(c.Id, c.Name, c.Phone, c.Username, db.Agencies.Where(a => a.Id == c.AgencyId).Select(a => a.Name).FirstOrDefault(),
            c.TelegramUserId != null, c.Blocked, c.Unreachable, c.Tags, orders.Count(o => o.CustomerId == c.Id),
            orders.Where(o => o.CustomerId == c.Id && o.Status != OrderStatus.Cancelled).Sum(o => o.Left), orders.Where(o => o.CustomerId == c.Id).Max(o => (DateTimeOffset?)o.CreatedAt))).ToListAsync(ct);
        Rows = [.. rows.Take(PageSize)];
        Next = rows.Count > PageSize ? Rows[^1].Id : null;
    }

    IQueryable<Customer> Of(IQueryable<Customer> customers) => Who switch
    {
        "chat" => customers.Where(c => c.TelegramUserId != null),
        "walk-in" => customers.Where(c => c.TelegramUserId == null),
        "agency" => customers.Where(c => c.AgencyId != null),
        "blocked" => customers.Where(c => c.Blocked),
        _ => customers,
    };
}
