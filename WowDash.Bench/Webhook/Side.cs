using WowDash.Web.Operator.Up;

namespace WowDash.Bench.Webhook;

/// <summary>One of the two that are compared.</summary>
abstract class Side : IDisposable
{
    public abstract string Name { get; }

    /// <summary>What it does for its figure.</summary>
    public abstract string Says { get; }

    public abstract Customers Customers { get; }

    /// <summary>Whose processor time is its own; the driver's and Telegram's part is in both.</summary>
    public abstract IReadOnlyList<(string Part, Child Process)> Parts { get; }

    /// <summary>Waits until it has done what it still owes, so that it does not work in the other's time. Says what that was.</summary>
    public abstract Task<string> Settle(CancellationToken ct);

    /// <summary>What its tables say against what the customers saw.</summary>
    public abstract Task<IReadOnlyList<(string What, long Is, long Expected)>> Check(IReadOnlyList<Tally> all, CancellationToken ct);

    public virtual void Dispose() => Customers.Dispose();
}
