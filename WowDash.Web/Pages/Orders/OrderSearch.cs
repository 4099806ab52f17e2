using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Customers;
using WowDash.Data.Orders;

namespace WowDash.Web.Pages;

/// <summary>What is searched for among orders, looked up: a number (with or without #), and the people who are called so or have such a phone.</summary>
sealed class OrderSearch
{
    // more people than this have the name: their orders are so many that walking the list finds a page of them sooner than collecting them
    const int FewPeople = 1500;

    int? number;
    List<long>? people;
    string? common;
    IQueryable<Customer>? customers;

    /// <summary>Looks people up once by the index of names, so that orders are then found by their number or their customer. Of a common name not even that is asked:
    /// its orders are met soon enough by walking the list.</summary>
    public static async Task<OrderSearch> For(WowDashDb db, string? words, CancellationToken ct)
    {
        var search = new OrderSearch();
        if (words is null) return search;
        search.number = int.TryParse(words.TrimStart('#', '№').Trim(), CultureInfo.InvariantCulture, out var n) ? n : null;
        var name = words.TrimStart('@');
        if (!await db.IsCommonName(name, ct))
        {
            // any of them, in no order: sorting all that have the name would be most of the work
            search.people = await db.Customers.AsNoTracking().Named(name).Select(c => c.Id).Take(FewPeople + 1).ToListAsync(ct);
            if (search.people.Count <= FewPeople) return search;
        }

        (search.common, search.customers) = (name, db.Customers.AsNoTracking());
        return search;
    }

    public IQueryable<Order> Of(IQueryable<Order> orders)
    {
        if (common is { } name) return orders.OfNamedByReading(customers!, name, number);
        if (people is null) return orders;
        if (people.Count == 0) return number is null ? orders.Where(_ => false) : orders.Where(o => o.Number == number);
        return number is null ? orders.Where(o => people.Contains(o.CustomerId)) : orders.Where(o => o.Number == number || people.Contains(o.CustomerId));
    }
}
