using System.Globalization;
using WowDash.Data.Orders;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>Says in words what a list is filtered by.</summary>
static class OrderFilterWords
{
    public static string Of(OrderFilter filter, OrderListPage page, Viewer viewer) => string.Join(" · ", Parts(filter, page, viewer));

    static IEnumerable<string> Parts(OrderFilter filter, OrderListPage page, Viewer viewer)
    {
        if (!string.IsNullOrWhiteSpace(filter.Search)) yield return $"“{filter.Search.Trim()}”";
        if (filter.Status is OrderFilter.OpenOnes) yield return viewer[OrderListTexts.OpenOnes];
        else if (Enum.TryParse<OrderStatus>(filter.Status, out var status) && Enum.IsDefined(status)) yield return viewer[status.Name()];
        if (page.Branches.FirstOrDefault(b => b.Id == filter.Branch) is { Name: { } branch }) yield return branch;
        if (filter.Assignee is OrderFilter.Me) yield return viewer[OrderListTexts.Mine];
        else if (filter.Assignee is OrderFilter.Nobody) yield return viewer[OrderListTexts.Unassigned];
        else if (page.People.FirstOrDefault(p => p.Id.ToString(CultureInfo.InvariantCulture) == filter.Assignee) is { Name: { } person }) yield return person;
        if (Period(filter.Period) is { } period) yield return viewer[period];
        if (filter.Overdue) yield return viewer[OrderListTexts.OverdueOnes];
        if (filter.Unpaid) yield return viewer[OrderListTexts.UnpaidOnes];
        if (filter.Receipts) yield return viewer[OrderListTexts.ReceiptsOnes];
    }

    static Data.Texts.Text? Period(string? period) => period switch
    {
        "today" => OrderListTexts.Today,
        "yesterday" => OrderListTexts.Yesterday,
        "week" => OrderListTexts.Week,
        "month" => OrderListTexts.Month,
        _ => null,
    };
}
