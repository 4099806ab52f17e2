using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>A filter at work on rows.</summary>
static class OrderFilterRules
{
    const int MostUnread = 1500;

    /// <summary>The orders a filter leaves, of those this viewer sees. Who is searched for and which numbers the days have is looked up first.</summary>
    public static async Task<IQueryable<Order>> Filtered(this WowDashDb db, OrderFilter filter, Viewer viewer, CancellationToken ct)
    {
        var search = await OrderSearch.For(db, filter.Words, ct);
        var period = await OrderPeriod.For(db, filter, viewer, ct);
        var orders = period.Of(search.Of(db.Orders.AsNoTracking().SeenBy(viewer.Session.Sight).Listed().Chosen(filter, viewer))).For(filter.Sort);
        return filter.Unread ? await db.WithUnread(orders, viewer, ct) : orders;
    }

    // whose messages nobody has opened is looked up first, and few: their orders are then found by the index of customers
    static async Task<IQueryable<Order>> WithUnread(this WowDashDb db, IQueryable<Order> orders, Viewer viewer, CancellationToken ct)
    {
        List<long> people = viewer.Session.Answers ? await db.MessageThreads.Where(t => t.Unread > 0).OrderByDescending(t => t.LastMessageAt).Select(t => t.CustomerId).Take(MostUnread).ToListAsync(ct) : [];
        return orders.Where(o => people.Contains(o.CustomerId)
            && ((o.Status != OrderStatus.Completed && o.Status != OrderStatus.Cancelled) || !db.Orders.Any(newer => newer.CustomerId == o.CustomerId && newer.Number > o.Number)));
    }

    static IQueryable<Order> Chosen(this IQueryable<Order> orders, OrderFilter filter, Viewer viewer)
    {
        orders = orders.OfStatus(filter.Status).OfAssignee(filter.Assignee, viewer.Session.StaffId).OfPay(filter.Pay);
        if (filter.Branch is { } branch) orders = orders.Where(o => o.BranchId == branch);
        if (filter.Service is { } service) orders = orders.Where(o => o.ServiceId == service);
        if (filter.Language is { } language) orders = orders.Where(o => o.TargetLanguageId == language);
        if (filter.Source is { } source) orders = orders.Where(o => o.Source == source);
        if (filter.B2B is { } agency) orders = orders.Where(o => (o.Customer.AgencyId != null) == agency);
        if (filter.Overdue) orders = orders.Where(OrderRows.IsOverdue(viewer.Now));
        return orders;
    }

    static IQueryable<Order> OfStatus(this IQueryable<Order> orders, string? status)
    {
        if (status is OrderFilter.OpenOnes) return orders.Open();
        return Enum.TryParse<OrderStatus>(status, out var one) && Enum.IsDefined(one) ? orders.Where(o => o.Status == one) : orders;
    }

    /// <summary>Neither completed nor cancelled, in the words of the index <c>ix_orders_open</c>.</summary>
    public static IQueryable<Order> Open(this IQueryable<Order> orders) => orders.Where(o => o.Status != OrderStatus.Completed && o.Status != OrderStatus.Cancelled);

    static IQueryable<Order> OfAssignee(this IQueryable<Order> orders, string? assignee, long? me) => assignee switch
    {
        null or "" => orders,
        OrderFilter.Nobody => orders.Where(o => o.AssigneeId == null),
        OrderFilter.Me => orders.Where(o => o.AssigneeId == me),
        _ => long.TryParse(assignee, CultureInfo.InvariantCulture, out var id) ? orders.Where(o => o.AssigneeId == id) : orders,
    };

    static IQueryable<Order> OfPay(this IQueryable<Order> orders, OrderPay? pay) => pay switch
    {
        OrderPay.Owed => orders.Where(o => o.Left > 0 && o.Status != OrderStatus.Cancelled),
        OrderPay.Part => orders.Where(o => o.Left > 0 && o.Status != OrderStatus.Cancelled && o.Received > 0),
        OrderPay.Paid => orders.Where(o => o.Left <= 0 && o.Status != OrderStatus.Cancelled),
        OrderPay.Receipt => orders.Where(o => o.Receipts.Any(r => r.Status == ReceiptStatus.Pending)),
        _ => orders,
    };
}
