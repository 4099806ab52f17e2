using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Customers;

namespace WowDash.Web.Pages;

/// <summary>A customer to choose from, with what tells them apart.</summary>
sealed record CustomerPick(long Id, string Name, string Phone, string? Agency, bool HasChat)
{
    const int Most = 8;
    const int Shortest = 2;

    /// <summary>Who goes by these letters of a name or figures of a phone, and whoever is chosen already.</summary>
    public static async Task<IReadOnlyList<CustomerPick>> Find(WowDashDb db, string? typed, long? chosen, CancellationToken ct)
    {
        var words = typed?.Trim() ?? "";
        if (words.Length is < Shortest or > 60 && chosen is null or 0) return [];
        var digits = string.Concat(words.Where(char.IsAsciiDigit));
        var like = Like(words);
        var byPhone = digits.Length >= 3 && !words.Any(char.IsLetter);
        return await db.Customers.AsNoTracking()
            .Where(c => c.Id == chosen || (words.Length >= Shortest && (byPhone ? c.Phone.Contains(digits) : EF.Functions.ILike(c.Name, like))))
            .OrderByDescending(c => c.Id == chosen).ThenBy(c => c.Name).ThenBy(c => c.Id).Take(Most)
            .Select(c => new CustomerPick(c.Id, c.Name, c.Phone, db.Agencies.Where(a => a.Id == c.AgencyId).Select(a => a.Name).FirstOrDefault(), c.TelegramUserId != null))
            .ToListAsync(ct);
    }

    public string Contact => Agency is null ? PhoneNumber.Show(Phone) : $"{PhoneNumber.Show(Phone)} · {Agency}";

    static string Like(string words) => "%" + words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
}
