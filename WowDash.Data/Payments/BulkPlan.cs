using WowDash.Data.Orders;

namespace WowDash.Data.Payments;

/// <summary>What one order gets of an amount.</summary>
public sealed record BulkPart(long OrderId, int Number, decimal Left, decimal Amount);

/// <summary>How an amount is spread over orders, oldest first; what is over becomes the customer's credit. Preview and payment are this same plan.</summary>
public sealed record BulkPlan(IReadOnlyList<BulkPart> Parts, decimal Surplus)
{
    /// <summary>All of it.</summary>
    public decimal Amount => Parts.Sum(p => p.Amount) + Surplus;

    /// <summary>Orders that will be paid in full.</summary>
    public int Settled => Parts.Count(p => p.Amount == p.Left);

    internal static BulkPlan Of(IEnumerable<Order> oldestFirst, decimal amount)
    {
        var parts = new List<BulkPart>();
        foreach (var order in oldestFirst)
        {
            if (amount == 0) break;
            var part = Math.Min(amount, order.LeftNow);
            parts.Add(new(order.Id, order.Number, order.LeftNow, part));
            amount -= part;
        }

        return new(parts, amount);
    }
}
