using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Orders;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>A filter's days, in the center's zone. Orders are numbered as they come, so the days are numbers too, but for a margin: walking the list by number then begins and ends
/// where the days do, however many orders came before and after.</summary>
sealed record OrderPeriod(DateTimeOffset? From, DateTimeOffset? Until, int? FirstNumber, int? LastNumber)
{
    // orders placed at the same moment get their numbers in any order
    const int Margin = 1000;

    public static async Task<OrderPeriod> For(WowDashDb db, OrderFilter filter, Viewer viewer, CancellationToken ct)
    {
        var (from, until) = Days(filter, viewer);
        if (from is null && until is null) return new(null, null, null, null);
        var span = await db.CenterCounters.Select(_ => new
        {
            First = from == null ? null : db.Orders.Where(o => o.CreatedAt >= from).OrderBy(o => o.CreatedAt).Select(o => (int?)o.Number).FirstOrDefault(),
            Last = until == null ? null : db.Orders.Where(o => o.CreatedAt < until).OrderByDescending(o => o.CreatedAt).Select(o => (int?)o.Number).FirstOrDefault(),
        }).FirstOrDefaultAsync(ct);
        // none after, or none before: no number is right
        return new(from, until, from is null ? null : (span?.First ?? int.MaxValue) - Margin, until is null ? null : (span?.Last ?? -Margin) + Margin);
    }

    public IQueryable<Order> Of(IQueryable<Order> orders)
    {
        if (From is { } from) orders = orders.Where(o => o.CreatedAt >= from);
        if (Until is { } until) orders = orders.Where(o => o.CreatedAt < until);
        if (FirstNumber is { } first) orders = orders.Where(o => o.Number >= first);
        return LastNumber is { } last ? orders.Where(o => o.Number <= last) : orders;
    }

    static (DateTimeOffset? From, DateTimeOffset? Until) Days(OrderFilter filter, Viewer viewer)
    {
        DateTimeOffset? from = filter.Period switch
        {
            "today" => viewer.DayStart(),
            "yesterday" => viewer.DayStart(1),
            "week" => viewer.DayStart(6),
            "month" => viewer.DayStart(29),
            _ => null,
        };
        DateTimeOffset? until = filter.Period is "yesterday" ? viewer.DayStart() : null;
        return (Later(from, filter.From is { Year: > 1900 and < 9000 } first ? Moments.DayStart(first, viewer.Center.Zone) : null),
            Earlier(until, filter.To is { Year: > 1900 and < 9000 } last ? Moments.DayStart(last.AddDays(1), viewer.Center.Zone) : null));
    }

    static DateTimeOffset? Later(DateTimeOffset? a, DateTimeOffset? b) => a is null || b > a ? b ?? a : a;

    static DateTimeOffset? Earlier(DateTimeOffset? a, DateTimeOffset? b) => a is null || b < a ? b ?? a : a;
}
