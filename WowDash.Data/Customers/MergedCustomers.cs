using Microsoft.EntityFrameworkCore;

namespace WowDash.Data.Customers;

/// <summary>Customers who were merged into others: hidden from every question but those that ask for them here.</summary>
public static class MergedCustomers
{
    /// <summary>The center's customers, those who were merged into others too. Whatever is joined to it is seen so as well.</summary>
    public static IQueryable<Customer> EvenMerged(this IQueryable<Customer> customers) =>
#pragma warning disable RS0030 // lifts the filter of merged rows only; the center's stays
        customers.IgnoreQueryFilters([Customer.MergedFilter]);
#pragma warning restore RS0030
}
