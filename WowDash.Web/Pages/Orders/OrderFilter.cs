using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>What of the orders is shown. Lives in the query string, so that a list can be bookmarked, shared and come back to.</summary>
public sealed class OrderFilter
{
    public const string OpenOnes = "open";
    public const string Nobody = "none";
    public const string Me = "me";
    const int LongestSearch = 100;

    [FromQuery(Name = "q")] public string? Search { get; set; }
    [FromQuery(Name = "status")] public string? Status { get; set; }
    [FromQuery(Name = "branch")] public long? Branch { get; set; }
    [FromQuery(Name = "assignee")] public string? Assignee { get; set; }
    [FromQuery(Name = "period")] public string? Period { get; set; }
    [FromQuery(Name = "overdue")] public bool Overdue { get; set; }
    [FromQuery(Name = "unpaid")] public bool Unpaid { get; set; }
    [FromQuery(Name = "receipts")] public bool Receipts { get; set; }

    public bool IsEmpty => !Pairs().Any();

    /// <summary>The query string of this filter, with more or with nothing.</summary>
    public string Query(string more = "")
    {
        var pairs = Pairs().Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value)}");
        if (more.Length > 0) pairs = pairs.Append(more);
        return string.Join('&', pairs) is { Length: > 0 } query ? "?" + query : "";
    }

    IEnumerable<(string Name, string Value)> Pairs()
    {
        if (!string.IsNullOrWhiteSpace(Search)) yield return ("q", Search.Trim());
        if (!string.IsNullOrEmpty(Status)) yield return ("status", Status);
        if (Branch is { } branch) yield return ("branch", branch.ToString(CultureInfo.InvariantCulture));
        if (!string.IsNullOrEmpty(Assignee)) yield return ("assignee", Assignee);
        if (!string.IsNullOrEmpty(Period)) yield return ("period", Period);
        if (Overdue) yield return ("overdue", "true");
        if (Unpaid) yield return ("unpaid", "true");
        if (Receipts) yield return ("receipts", "true");
    }

    internal IQueryable<Order> Of(IQueryable<Order> orders, Viewer viewer)
    {
        orders = ByStatus(orders, Status);
        if (Branch is { } branch) orders = orders.Where(o => o.BranchId == branch);
        orders = ByAssignee(orders, Assignee, viewer.Session.StaffId);
        orders = ByPeriod(orders, Period, viewer);
        if (Overdue) orders = orders.Where(OrderRows.IsOverdue(viewer.Now));
        if (Unpaid) orders = orders.Where(o => o.Left > 0 && o.Status != OrderStatus.Cancelled);
        if (Receipts) orders = orders.Where(o => o.Receipts.Any(r => r.Status == ReceiptStatus.Pending));
        return BySearch(orders, Search);
    }

    static IQueryable<Order> ByStatus(IQueryable<Order> orders, string? status)
    {
        if (status is OpenOnes) return orders.Where(o => o.Status != OrderStatus.Completed && o.Status != OrderStatus.Cancelled);
        return Enum.TryParse<OrderStatus>(status, out var one) && Enum.IsDefined(one) ? orders.Where(o => o.Status == one) : orders;
    }

    static IQueryable<Order> ByAssignee(IQueryable<Order> orders, string? assignee, long? me) => assignee switch
    {
        null or "" => orders,
        Nobody => orders.Where(o => o.AssigneeId == null),
        Me => orders.Where(o => o.AssigneeId == me),
        _ => long.TryParse(assignee, CultureInfo.InvariantCulture, out var id) ? orders.Where(o => o.AssigneeId == id) : orders,
    };

    static IQueryable<Order> ByPeriod(IQueryable<Order> orders, string? period, Viewer viewer)
    {
        var (from, to) = period switch
        {
            "today" => (viewer.DayStart(), (DateTimeOffset?)null),
            "yesterday" => (viewer.DayStart(1), viewer.DayStart()),
            "week" => (viewer.DayStart(6), null),
            "month" => (viewer.DayStart(29), null),
            _ => (DateTimeOffset.MinValue, null),
        };
        if (from != DateTimeOffset.MinValue) orders = orders.Where(o => o.CreatedAt >= from);
        return to is { } end ? orders.Where(o => o.CreatedAt < end) : orders;
    }

    /// <summary>A number (with or without #), a part of the name, the phone in any spelling, a username with or without @.</summary>
    static IQueryable<Order> BySearch(IQueryable<Order> orders, string? search)
    {
        var words = search?.Trim();
        if (string.IsNullOrEmpty(words)) return orders;
        if (words.Length > LongestSearch) words = words[..LongestSearch];
        var part = $"%{Escape(words.TrimStart('@'))}%";
        var digits = string.Concat(words.Where(char.IsAsciiDigit));
        var phone = digits.Length >= 4 ? $"%{digits}%" : null;
        var number = int.TryParse(words.TrimStart('#', '№').Trim(), CultureInfo.InvariantCulture, out var n) ? n : (int?)null;
        return orders.Where(o => o.Number == number
            || EF.Functions.ILike(o.Customer.Name, part, @"\")
            || (o.Customer.Username != null && EF.Functions.ILike(o.Customer.Username, part, @"\"))
            || (phone != null && EF.Functions.Like(o.Customer.Phone, phone)));
    }

    static string Escape(string words) => words.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
}
