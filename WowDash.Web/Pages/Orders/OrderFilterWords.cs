using System.Globalization;
using WowDash.Data.Orders;
using WowDash.Data.Texts;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>Says in words what a list is filtered by.</summary>
static class OrderFilterWords
{
    public static string Of(OrderFilter filter, OrderChoices choices, Viewer viewer) => string.Join(" · ", Parts(filter, choices, viewer));

    static IEnumerable<string> Parts(OrderFilter filter, OrderChoices choices, Viewer viewer)
    {
        if (filter.Words is { } words) yield return $"“{words}”";
        if (filter.Status is OrderFilter.OpenOnes) yield return viewer[OrderListTexts.OpenOnes];
        else if (Enum.TryParse<OrderStatus>(filter.Status, out var status) && Enum.IsDefined(status)) yield return viewer[status.Name()];
        if (filter.Overdue) yield return viewer[OrderListTexts.OverdueOnes];
        if (filter.Unread) yield return viewer[OrderListTexts.UnreadOnes];
        if (Assignee(filter.Assignee, choices, viewer) is { } who) yield return who;
        if (filter.Pay is { } pay) yield return viewer[OrderListTexts.Pay(pay)];
        if (Name(choices.Branches, filter.Branch) is { } branch) yield return branch;
        if (Name(choices.Services, filter.Service) is { } service) yield return service;
        if (Name(choices.Languages, filter.Language) is { } language) yield return language;
        if (filter.Source is { } source) yield return viewer[OrderListTexts.From(source)];
        if (filter.B2B is { } agency) yield return viewer[agency ? OrderListTexts.AgenciesOnly : OrderListTexts.PeopleOnly];
        if (Period(filter.Period) is { } period) yield return viewer[period];
        if (filter.From is { } from) yield return viewer[OrderListTexts.Since.With(Day(from))];
        if (filter.To is { } to) yield return viewer[OrderListTexts.Until.With(Day(to))];
    }

    static string? Assignee(string? assignee, OrderChoices choices, Viewer viewer) => assignee switch
    {
        null or "" => null,
        OrderFilter.Me => viewer[OrderListTexts.Mine],
        OrderFilter.Nobody => viewer[OrderListTexts.Unassigned],
        _ => Name(choices.People, long.TryParse(assignee, CultureInfo.InvariantCulture, out var id) ? id : null),
    };

    static string? Name(IReadOnlyList<OrderChoice> among, long? id) => among.FirstOrDefault(c => c.Id == id)?.Name;

    static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    static Text? Period(string? period) => period switch
    {
        "today" => OrderListTexts.Today,
        "yesterday" => OrderListTexts.Yesterday,
        "week" => OrderListTexts.Week,
        "month" => OrderListTexts.Month,
        _ => null,
    };
}
