using WowDash.Data.Orders;

namespace WowDash.Web.Access;

/// <summary>Which of a center's orders someone sees: all of it or one branch; everybody's, or only those assigned to or taken by them.</summary>
readonly record struct OrderSight(long? BranchId, bool All, bool Own, long? StaffId)
{
    public static readonly OrderSight Everything = new(null, true, true, null);

    public bool Sees(long branchId, long? assigneeId, long? createdById) =>
        (BranchId is null || BranchId == branchId)
        && (All || (Own && StaffId is not null && (assigneeId == StaffId || createdById == StaffId)));
}

static class OrderSights
{
    /// <summary>The same rule as <see cref="OrderSight.Sees"/>, for the database.</summary>
    public static IQueryable<Order> SeenBy(this IQueryable<Order> orders, OrderSight sight)
    {
        if (sight.BranchId is { } branch) orders = orders.Where(o => o.BranchId == branch);
        if (sight.All) return orders;
        var me = sight.Own ? sight.StaffId : null;
        return orders.Where(o => me != null && (o.AssigneeId == me || o.CreatedById == me));
    }
}
