using WowDash.Data.Staff;

namespace WowDash.Data.Orders;

/// <summary>Which of a center's orders somebody sees, and so may do anything to: all of it or one branch; everybody's, or only those assigned to or taken by them.</summary>
public readonly record struct OrderSight(long? BranchId, bool All, bool Own, long? StaffId)
{
    /// <summary>All of the center's.</summary>
    public static readonly OrderSight Everything = new(null, true, true, null);

    /// <summary>Of somebody with these permissions (null: all), bound to a branch or not.</summary>
    public static OrderSight Of(IReadOnlySet<Permission>? permissions, long? branchId, long? staffId) => permissions is null
        ? Everything
        : new(branchId, permissions.Contains(Permission.ViewAllOrders), permissions.Contains(Permission.ViewOwnOrders), staffId);

    /// <summary>Whether an order of this branch, assignee and taker is seen.</summary>
    public bool Sees(long branchId, long? assigneeId, long? createdById) =>
        (BranchId is null || BranchId == branchId)
        && (All || (Own && StaffId is not null && (assigneeId == StaffId || createdById == StaffId)));
}

/// <summary>The rule at work on rows.</summary>
public static class OrderSights
{
    /// <summary>The same rule as <see cref="OrderSight.Sees"/>, for the database.</summary>
    public static IQueryable<Order> SeenBy(this IQueryable<Order> orders, OrderSight sight)
    {
        if (sight.BranchId is { } branch) orders = orders.Where(o => o.BranchId == branch);
        if (sight.All) return orders;
        var me = sight.Own ? sight.StaffId : null;
        return orders.Where(o => me != null && (o.AssigneeId == me || o.CreatedById == me));
    }

    /// <summary>Those that were not taken off the lists. Asked where rows are shown; what counts leaves cancelled orders out anyway.</summary>
    public static IQueryable<Order> Listed(this IQueryable<Order> orders) => orders.Where(o => o.RemovedAt == null);

    /// <summary>Customers see their own orders, the others what their sight lets them.</summary>
    internal static bool Sees(this Actor actor, Order order) => actor.CustomerId is { } customer
        ? order.CustomerId == customer
        : OrderSight.Of(actor.Permissions, actor.BranchId, actor.StaffId).Sees(order.BranchId, order.AssigneeId, order.CreatedById);
}
