using Microsoft.EntityFrameworkCore;

namespace WowDash.Data.Customers;

/// <summary>Finds people by name, username or phone, whichever alphabet they are written in: <c>Ўткир</c>, <c>O‘tkir</c>, <c>Уткир</c> and <c>otkir</c> are one name.</summary>
public static class CustomerSearch
{
    const int ShortestPhone = 4;
    const int MostWords = 6;

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

    // a phone is one word however it is grouped
    static List<string> Words(string typed)
    {
        var digits = string.Concat(typed.Where(char.IsAsciiDigit));
        if (digits.Length >= ShortestPhone && !typed.Any(char.IsLetter)) return [digits];
        return [.. typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(w => w.Any(char.IsLetterOrDigit)).Take(MostWords)];
    }
}
