using Microsoft.EntityFrameworkCore;
using WowDash.Data.Orders;

namespace WowDash.Data.Customers;

/// <summary>Finds people by name, username or phone, whichever alphabet they are written in: <c>Ўткир</c>, <c>O‘tkir</c>, <c>Уткир</c> and <c>otkir</c> are one name.</summary>
public static class CustomerSearch
{
    const int ShortestPhone = 4;
    const int MostWords = 6;

    // of the newest thousand customers: at one in a hundred a page of orders is found among some five thousand, sooner than the index has collected everybody
    const int Sample = 1000;
    const int Common = 10;

    /// <summary>PostgreSQL's <c>name_pattern</c>: what <c>search_text</c> is like where it holds this word. The database is the one place that knows which spellings are the
    /// same. Only inside a query.</summary>
    /// <exception cref="NotSupportedException">Called outside a query.</exception>
    public static string Pattern(string word) => throw new NotSupportedException("The database folds names.");

    /// <summary>Customers who have every one of these words as a part of name, username or phone; as a beginning, where one or two letters are left of it.
    /// Nobody where there is no letter or digit.</summary>
    public static IQueryable<Customer> Named(this IQueryable<Customer> customers, string typed)
    {
        var words = Words(typed);
        if (words.Count == 0) return customers.Where(_ => false);
        foreach (var word in words) customers = customers.Where(c => EF.Functions.Like(c.SearchText, Pattern(word)));
        return customers;
    }

    /// <summary>The same customers, found by reading one after the other: for who wants the first few of very many in an order of their own. The index collects all of them first.</summary>
    public static IQueryable<Customer> NamedByReading(this IQueryable<Customer> customers, string typed)
    {
        var words = Words(typed);
        if (words.Count == 0) return customers.Where(_ => false);
        // an expression no index is of
        foreach (var word in words) customers = customers.Where(c => EF.Functions.Like(c.SearchText + " ", Pattern(word)));
        return customers;
    }

    /// <summary>Orders of customers named so, or of this number, found by reading one after the other.</summary>
    public static IQueryable<Order> OfNamedByReading(this IQueryable<Order> orders, IQueryable<Customer> customers, string typed, int? orNumber)
    {
        var words = Words(typed);
        if (words.Count == 0) return orders.Where(o => o.Number == orNumber);
        // a value looked up for each order: of a join the planner would read every customer first
        foreach (var word in words)
            orders = orders.Where(o => o.Number == orNumber || customers.Where(c => c.Id == o.CustomerId).Select(c => EF.Functions.Like(c.SearchText + " ", Pattern(word))).FirstOrDefault());
        return orders;
    }

    /// <summary>Whether so many of the newest customers are called so that reading finds some sooner than the index.</summary>
    public static async Task<bool> IsCommonName(this WowDashDb db, string typed, CancellationToken ct) =>
        await db.Customers.OrderByDescending(c => c.Id).Take(Sample).NamedByReading(typed).Take(Common).CountAsync(ct) == Common;

    /// <summary>Agencies that have every one of these words in their name.</summary>
    public static IQueryable<Agency> Named(this IQueryable<Agency> agencies, string typed)
    {
        var words = Words(typed);
        if (words.Count == 0) return agencies.Where(_ => false);
        foreach (var word in words) agencies = agencies.Where(a => EF.Functions.Like(" " + Folded(a.Name), Pattern(word)));
        return agencies;
    }

    /// <summary>PostgreSQL's <c>fold_name</c>. Only inside a query.</summary>
    /// <exception cref="NotSupportedException">Called outside a query.</exception>
    public static string Folded(string name) => throw new NotSupportedException("The database folds names.");

    // a phone is one word however it is grouped
    static List<string> Words(string typed)
    {
        var digits = string.Concat(typed.Where(char.IsAsciiDigit));
        if (digits.Length >= ShortestPhone && !typed.Any(char.IsLetter)) return [digits];
        return [.. typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(w => w.Any(char.IsLetterOrDigit)).Take(MostWords)];
    }
}
