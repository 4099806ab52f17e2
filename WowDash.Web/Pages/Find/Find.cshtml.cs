using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Customers;
using WowDash.Data.Orders;
using WowDash.Data.Staff;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>What the command bar finds: pages the viewer may open, orders they see, customers and agencies if they may see those. As a page of its own without scripts.</summary>
[Needs(Permission.ViewAllOrders, Permission.ViewOwnOrders)]
sealed class FindPage(WowDashDb db, Viewer viewer) : PageModel
{
    const int MostOrders = 6;
    const int MostPeople = 6;
    const int MostAgencies = 4;
    const int LongestSearch = 100;

    public sealed record Place(string Icon, string Words, string Path);

    public sealed record FoundOrder(int Number, string Customer, OrderStatus Status);

    public sealed record FoundPerson(long Id, string Name, string Phone, bool IsAgency);

    public sealed record FoundAgency(long Id, string Name, bool Active);

    public string Words { get; private set; } = "";
    public IReadOnlyList<Place> Places { get; private set; } = [];
    public IReadOnlyList<FoundOrder> Orders { get; private set; } = [];
    public IReadOnlyList<FoundPerson> People { get; private set; } = [];
    public IReadOnlyList<FoundAgency> Agencies { get; private set; } = [];
    public bool IsEmpty => Places.Count + Orders.Count + People.Count + Agencies.Count == 0;

    public async Task<IActionResult> OnGet([FromQuery] string? q, CancellationToken ct)
    {
        Words = q?.Trim() is { } typed ? typed.Length > LongestSearch ? typed[..LongestSearch] : typed : "";
        Places = [.. Everywhere().Where(p => p.Words.Contains(Words, StringComparison.CurrentCultureIgnoreCase))];
        if (Words.Length > 0)
        {
            var search = await OrderSearch.For(db, Words, ct);
            Orders = await search.Of(db.Orders.AsNoTracking().SeenBy(viewer.Session.Sight)).OrderByDescending(o => o.Number).Take(MostOrders)
                .Select(o => new FoundOrder(o.Number, o.Customer.Name, o.Status)).ToListAsync(ct);
            if (viewer.May(Permission.ViewCustomers) || viewer.May(Permission.ManageCustomers)) People = await FindPeople(ct);
            if (viewer.May(Permission.ViewCustomers) || viewer.May(Permission.ManageAgencies)) Agencies = await FindAgencies(ct);
        }

        return Request.Headers.ContainsKey("HX-Request") ? Partial("_Found", this) : Page();
    }

    IEnumerable<Place> Everywhere()
    {
        var places = Navigation.For(viewer, default).Select(e => new Place(e.Icon, e.Words, e.Path));
        return viewer.Session.IsPlatformOwner ? places.Append(new("building", viewer[AccessTexts.Centers], "/centers")) : places;
    }

    async Task<IReadOnlyList<FoundPerson>> FindPeople(CancellationToken ct)
    {
        var branch = viewer.Session.BranchId;
        var seen = db.Customers.AsNoTracking().Where(c => branch == null || c.BranchId == branch || c.BranchId == null);
        var named = await db.IsCommonName(Words, ct) ? seen.NamedByReading(Words).OrderByDescending(c => c.Id) : seen.Named(Words);
        return await named.Take(MostPeople).Select(c => new FoundPerson(c.Id, c.Name, c.Phone, c.AgencyId != null)).ToListAsync(ct);
    }

    async Task<IReadOnlyList<FoundAgency>> FindAgencies(CancellationToken ct) =>
        await db.Agencies.AsNoTracking().Named(Words).OrderByDescending(a => a.Active).ThenBy(a => a.Name).Take(MostAgencies).Select(a => new FoundAgency(a.Id, a.Name, a.Active)).ToListAsync(ct);
}
