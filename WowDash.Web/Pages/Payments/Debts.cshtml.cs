using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Customers;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Data.Staff;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>Who owes how much: customers, or the agencies they belong to, the largest first.</summary>
[Needs(Permission.ViewFinance, Permission.BulkPayments)]
sealed class DebtsPage(WowDashDb db, Viewer viewer) : PageModel
{
    const int PageSize = 50;
    const int LongestSearch = 60;
    const int MostAgencies = 500;

    [FromQuery(Name = "by")] public string? By { get; set; }
    [FromQuery(Name = "q")] public string? Search { get; set; }
    [FromQuery(Name = "p")] public int Number { get; set; } = 1;

    /// <param name="Id">The customer's, or the agency's.</param>
    /// <param name="Begun">Of what is owed, for orders that are in work or done.</param>
    public sealed record Row(long Id, string Name, string? Phone, int Orders, decimal Owed, decimal Begun, decimal Credit, DateTimeOffset Oldest);

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public decimal InAll { get; private set; }
    public bool More { get; private set; }
    public bool ByAgency => By is "agency";

    public async Task OnGet(CancellationToken ct)
    {
        Number = Math.Clamp(Number, 1, 1000);
        var owed = db.Orders.AsNoTracking().SeenBy(viewer.Session.Sight).Where(o => o.Status != OrderStatus.Cancelled && o.Left > 0);
        if (Words is { } words) owed = await Found(owed, words, ct);
        InAll = await owed.SumAsync(o => o.Left, ct);
        var rows = await (ByAgency ? OfAgencies(owed) : OfCustomers(owed)).Skip((Number - 1) * PageSize).Take(PageSize + 1).ToListAsync(ct);
        (More, Rows) = (rows.Count > PageSize, [.. rows.Take(PageSize)]);
    }

    public string? Words => Search?.Trim() is { Length: > 0 } words ? words.Length > LongestSearch ? words[..LongestSearch] : words : null;

    /// <summary>This list, of customers or agencies, at a page.</summary>
    public string Address(bool byAgency, int page = 1)
    {
        string?[] parts = [byAgency ? "by=agency" : null, Words is { } words ? "q=" + Uri.EscapeDataString(words) : null, page > 1 ? $"p={page}" : null];
        return "/payments/debts" + (string.Join('&', parts.Where(p => p is not null)) is { Length: > 0 } query ? "?" + query : "");
    }

    // an agency is found by its own name and phone as well as by its people
    async Task<IQueryable<Order>> Found(IQueryable<Order> owed, string words, CancellationToken ct)
    {
        var found = (await OrderSearch.For(db, words, ct)).Of(owed);
        if (!ByAgency) return found;
        var agencies = await db.Agencies.AsNoTracking().Named(words).Select(a => (long?)a.Id).Take(MostAgencies).ToListAsync(ct);
        var members = await found.Where(o => o.Customer.AgencyId != null).Select(o => o.Customer.AgencyId).Distinct().Take(MostAgencies).ToListAsync(ct);
        var any = agencies.Union(members).ToList();
        return owed.Where(o => any.Contains(o.Customer.AgencyId));
    }

    IQueryable<Row> OfCustomers(IQueryable<Order> owed) => owed.GroupBy(o => o.CustomerId)
        .Select(g => new
        {
            Id = g.Key,
            Orders = g.Count(),
            Owed = g.Sum(o => o.Left),
            Begun = g.Sum(o => o.Status == OrderStatus.InProgress || o.Status == OrderStatus.Ready || o.Status == OrderStatus.Completed ? o.Left : 0),
            Oldest = g.Min(o => o.CreatedAt),
        })
        .OrderByDescending(g => g.Owed).ThenBy(g => g.Id)
        .Select(g => new Row(g.Id, db.Customers.First(c => c.Id == g.Id).Name, db.Customers.First(c => c.Id == g.Id).Phone, g.Orders, g.Owed, g.Begun,
            db.Payments.Where(p => p.CustomerId == g.Id && (p.Kind == PaymentKind.ToCredit || p.Kind == PaymentKind.FromCredit)).Sum(p => p.Kind == PaymentKind.ToCredit ? p.Amount : -p.Amount),
            g.Oldest));

    IQueryable<Row> OfAgencies(IQueryable<Order> owed) => owed.Where(o => o.Customer.AgencyId != null).GroupBy(o => o.Customer.AgencyId!.Value)
        .Select(g => new
        {
            Id = g.Key,
            Orders = g.Count(),
            Owed = g.Sum(o => o.Left),
            Begun = g.Sum(o => o.Status == OrderStatus.InProgress || o.Status == OrderStatus.Ready || o.Status == OrderStatus.Completed ? o.Left : 0),
            Oldest = g.Min(o => o.CreatedAt),
        })
        .OrderByDescending(g => g.Owed).ThenBy(g => g.Id)
        .Select(g => new Row(g.Id, db.Agencies.First(a => a.Id == g.Id).Name, db.Agencies.First(a => a.Id == g.Id).Phone, g.Orders, g.Owed, g.Begun,
            db.Payments.Where(p => db.Customers.Any(c => c.Id == p.CustomerId && c.AgencyId == g.Id) && (p.Kind == PaymentKind.ToCredit || p.Kind == PaymentKind.FromCredit))
                .Sum(p => p.Kind == PaymentKind.ToCredit ? p.Amount : -p.Amount),
            g.Oldest));
}
