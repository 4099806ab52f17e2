using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WowDash.Data.Messages;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>Which threads are listed; lives in the query string.</summary>
public sealed class InboxFilter
{
    public const string Waiting = "waiting";
    public const string Mine = "mine";
    public const string Closed = "closed";
    const int LongestSearch = 100;

    [FromQuery(Name = "show")] public string? Show { get; set; }
    [FromQuery(Name = "q")] public string? Search { get; set; }

    /// <summary>The query string of this filter with another list, or more.</summary>
    public string Query(string? show, string more = "")
    {
        var pairs = new List<string>();
        if (!string.IsNullOrEmpty(show)) pairs.Add($"show={Uri.EscapeDataString(show)}");
        if (!string.IsNullOrWhiteSpace(Search)) pairs.Add($"q={Uri.EscapeDataString(Search.Trim())}");
        if (more.Length > 0) pairs.Add(more);
        return pairs.Count == 0 ? "" : "?" + string.Join('&', pairs);
    }

    internal IQueryable<MessageThread> Of(IQueryable<MessageThread> threads, Viewer viewer)
    {
        var me = viewer.Session.StaffId;
        threads = Show switch
        {
            Waiting => threads.Where(t => t.Status == ThreadStatus.Open && t.WaitingSince != null),
            Mine => threads.Where(t => t.Status == ThreadStatus.Open && t.AssigneeId == me && me != null),
            Closed => threads.Where(t => t.Status == ThreadStatus.Closed),
            _ => threads.Where(t => t.Status == ThreadStatus.Open),
        };
        var words = Search?.Trim();
        if (string.IsNullOrEmpty(words)) return threads;
        if (words.Length > LongestSearch) words = words[..LongestSearch];
        var part = $"%{Escape(words.TrimStart('@'))}%";
        var digits = string.Concat(words.Where(char.IsAsciiDigit));
        var phone = digits.Length >= 4 ? $"%{digits}%" : null;
        return threads.Where(t => EF.Functions.ILike(t.Customer.Name, part, @"\")
            || (t.Customer.Username != null && EF.Functions.ILike(t.Customer.Username, part, @"\"))
            || (phone != null && EF.Functions.Like(t.Customer.Phone, phone)));
    }

    static string Escape(string words) => words.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
}
