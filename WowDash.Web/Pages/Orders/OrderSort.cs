using System.Globalization;
using WowDash.Data.Orders;

namespace WowDash.Web.Pages;

/// <summary>What comes first.</summary>
public enum OrderSort
{
    Newest,
    Oldest,

    /// <summary>The deadline that comes soonest; open orders only.</summary>
    Deadline,

    /// <summary>The most left to pay; orders with something left only.</summary>
    Owed,
}

/// <summary>Where a page of a sorted list begins or ends: the value it is sorted by, and the order's number for those that are equal.</summary>
sealed record OrderPosition(decimal Value, int Number)
{
    public static OrderPosition? Read(string? written)
    {
        var parts = written?.Split('_') ?? [];
        if (parts.Length is 0 or > 2 || !int.TryParse(parts[^1], CultureInfo.InvariantCulture, out var number)) return null;
        if (parts.Length == 1) return new(0, number);
        return decimal.TryParse(parts[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < 1e18m ? new(value, number) : null;
    }

    public override string ToString() => Value == 0 ? Number.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Value}_{Number}");
}

/// <summary>Sorted lists by position: a page begins after the last row somebody saw, so that what arrives meanwhile neither repeats nor hides a row. Each sort has its index.</summary>
static class OrderSorting
{
    static readonly DateTimeOffset Never = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static OrderPosition PositionOf(this OrderSort sort, OrderRow row) => sort switch
    {
        OrderSort.Deadline => new((row.DeadlineAt ?? Never).UtcTicks / 10, row.Number),
        OrderSort.Owed => new(row.Left, row.Number),
        _ => new(0, row.Number),
    };

    /// <summary>Those that such a sort shows.</summary>
    public static IQueryable<Order> For(this IQueryable<Order> orders, OrderSort sort) => sort switch
    {
        OrderSort.Deadline => orders.Open().Where(o => o.DeadlineAt != null),
        OrderSort.Owed => orders.Where(o => o.Left > 0 && o.Status != OrderStatus.Cancelled),
        _ => orders,
    };

    /// <summary>From the first on, or after a position.</summary>
    public static IQueryable<Order> Onward(this IQueryable<Order> orders, OrderSort sort, OrderPosition? after)
    {
        var (any, value, number, at) = Parts(after);
        return sort switch
        {
            OrderSort.Oldest => Whole(orders, any, q => q.Where(o => o.Number > number)).OrderBy(o => o.Number),
            OrderSort.Deadline => Whole(orders, any, q => q.Where(o => o.DeadlineAt > at || (o.DeadlineAt == at && o.Number > number))).OrderBy(o => o.DeadlineAt).ThenBy(o => o.Number),
            OrderSort.Owed => Whole(orders, any, q => q.Where(o => o.Left < value || (o.Left == value && o.Number < number))).OrderByDescending(o => o.Left).ThenByDescending(o => o.Number),
            _ => Whole(orders, any, q => q.Where(o => o.Number < number)).OrderByDescending(o => o.Number),
        };
    }

    /// <summary>Backwards from a position: the nearest to it first.</summary>
    public static IQueryable<Order> Backward(this IQueryable<Order> orders, OrderSort sort, OrderPosition before)
    {
        var (_, value, number, at) = Parts(before);
        return sort switch
        {
            OrderSort.Oldest => orders.Where(o => o.Number < number).OrderByDescending(o => o.Number),
            OrderSort.Deadline => orders.Where(o => o.DeadlineAt < at || (o.DeadlineAt == at && o.Number < number)).OrderByDescending(o => o.DeadlineAt).ThenByDescending(o => o.Number),
            OrderSort.Owed => orders.Where(o => o.Left > value || (o.Left == value && o.Number > number)).OrderBy(o => o.Left).ThenBy(o => o.Number),
            _ => orders.Where(o => o.Number > number).OrderBy(o => o.Number),
        };
    }

    static IQueryable<Order> Whole(IQueryable<Order> orders, bool whole, Func<IQueryable<Order>, IQueryable<Order>> part) => whole ? orders : part(orders);

    // the database keeps microseconds
    static (bool Any, decimal Value, int Number, DateTimeOffset At) Parts(OrderPosition? position) => position is null
        ? (true, 0, 0, default)
        : (false, position.Value, position.Number, new DateTimeOffset(Math.Min((long)position.Value * 10, Never.UtcTicks), TimeSpan.Zero));
}
