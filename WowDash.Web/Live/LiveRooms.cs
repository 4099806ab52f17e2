using System.Globalization;
using WowDash.Data.Orders;

namespace WowDash.Web.Live;

/// <summary>What a stream asked to hear of, always inside one center: <c>orders</c>, <c>order:42</c> (by id), <c>me</c>.</summary>
sealed record LiveRooms(bool Orders, IReadOnlySet<long> OrderIds)
{
    const int Most = 20;

    /// <summary>Null when it names what there is not.</summary>
    public static LiveRooms? Parse(string? asked)
    {
        var names = (asked ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (names.Length is 0 or > Most) return null;
        var (orders, ids) = (false, new HashSet<long>());
        foreach (var name in names)
        {
            if (name is "orders") orders = true;
            else if (name.StartsWith("order:", StringComparison.Ordinal) && long.TryParse(name.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) ids.Add(id);
            else if (name is not "me") return null;
        }

        return new(orders, ids);
    }

    /// <summary>Whether an event is for this reader: in a room of theirs, about an order they see. The default is no.</summary>
    public bool Take(LiveFrame frame, OrderSight sight) =>
        frame.Kind is "order" && (Orders || OrderIds.Contains(frame.SubjectId))
        && frame.BranchId is { } branch && sight.Sees(branch, frame.AssigneeId, frame.CreatedById);
}
