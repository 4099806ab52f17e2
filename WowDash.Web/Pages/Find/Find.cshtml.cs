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

/// <summary>What the command bar finds: pages the viewer may open, orders they see, customers if they may see those. As a page of its own without scripts.</summary>
[Needs(Permission.ViewAllOrders, Permission.ViewOwnOrders)]
sealed class FindPage(WowDashDb db, Viewer viewer) : PageModel
{
    const int MostOrders = 6;
    const int MostPeople = 6;
    const int LongestSearch = 100;

    public sealed record Place(string Icon, string Words, string Path);

    public sealed record FoundOrder(int Number, string Customer, OrderStatus Status);

    public sealed record FoundPerson(string Name, string Phone, bool IsAgency);

    public string Words { get; private set; } = "";
    public IReadOnlyList<Place> Places { get; private set; } = [];
    public IReadOnlyList<FoundOrder> Orders { get; private set; } = [];
    public IReadOnlyList<FoundPerson> People { get; private set; } = [];
    public bool IsEmpty => Places.Count + Orders.Count + People.Count == 0;

    public async Task<IActionResult> OnGet([FromQuery] string? q, CancellationToken ct)
    {
        Words = q?.Trim() is { } typed ? typed.Length > LongestSearch ? typed[..LongestSearch] : typed : "";
        Places = [.. Everywhere().Where(p => p.Words.Contains(Words, StringComparison.CurrentCultureIgnoreCase))];
        if (Words.Length > 0)
        {
            var search = await OrderSearch.For(db, Words, ct);
            Orders = await search.Of(db.Orders.AsNoTracking().SeenBy(viewer.Session.Sight)).OrderByDescending(o => o.Number).Take(MostOrders)
                .Select(o => new FoundOrder(o.Number, o.Customer.Name, o.Status)).ToListAsync(ct);
            if (viewer.May(Permission.ViewCustomers)) People = await FindPeople(ct);
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
        return await db.Customers.AsNoTracking().Named(Words).Where(c => branch == null || c.BranchId == branch || c.BranchId == null)
            .Take(MostPeople).Select(c => new FoundPerson(c.Name, c.Phone, c.AgencyId != null)).ToListAsync(ct);
    }
}
