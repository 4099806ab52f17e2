using System.Collections.Concurrent;

namespace WowDash.Bots.State;

/// <summary>The lanes of this worker; those not used for a while are let go.</summary>
sealed class CustomerLanes(TimeProvider clock)
{
    static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(30);

    readonly ConcurrentDictionary<ConversationKey, CustomerLane> lanes = new();
    long entered;

    /// <summary>Waits for the customer's turn. Dispose to end it.</summary>
    public async ValueTask<Turn> Enter(ConversationKey key, CancellationToken ct)
    {
        if (Interlocked.Increment(ref entered) % 4096 == 0) LetIdleGo();
        while (true)
        {
            var lane = lanes.GetOrAdd(key, static k => new CustomerLane(k));
            if (!lane.TryHold()) continue;
            try
            {
                await lane.EnterTurn(ct);
                lane.UsedAt = clock.GetTimestamp();
                return new Turn(lane);
            }
            catch
            {
                lane.Release();
                throw;
            }
        }
    }

    /// <summary>All lanes there are.</summary>
    public IEnumerable<CustomerLane> All => lanes.Values;

    /// <summary>Forgets the lanes that nobody is in, sends from or has used for a while.</summary>
    public void LetIdleGo()
    {
        foreach (var (key, lane) in lanes)
        {
            if (clock.GetElapsedTime(lane.UsedAt) < KeptFor || lane.Unwritten().Length > 0) continue;
            if (lane.TryRetire()) lanes.TryRemove(key, out _);
        }
    }

    public readonly struct Turn(CustomerLane lane) : IDisposable
    {
        public CustomerLane Lane { get; } = lane;

        public void Dispose()
        {
            Lane.LeaveTurn();
            Lane.Release();
        }
    }
}
