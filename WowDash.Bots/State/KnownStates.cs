namespace WowDash.Bots.State;

/// <summary>Spares reading a state that this worker saved last. A stale one costs an attempt, which the version check makes harmless; where the proxy gives a customer's
/// updates to one worker after another that would be nearly each time, so the memory is not asked for a while when it has been wrong too often.</summary>
sealed class KnownStates(TimeProvider clock)
{
    // less than the sweep's patience: what that has sent is read with the state
    static readonly TimeSpan TrustedFor = TimeSpan.FromSeconds(15);
    static readonly TimeSpan DoubtedFor = TimeSpan.FromSeconds(10);
    const int Judged = 200;

    int right;
    int stale;
    long doubtedSince;

    /// <summary>The state to begin with; null when it has to be read.</summary>
    public ReadState? Of(CustomerLane lane) =>
        lane.Known is { } known && clock.GetElapsedTime(lane.KnownAt) < TrustedFor && !Doubted ? known : null;

    public void Keep(CustomerLane lane, ReadState state)
    {
        lane.Known = state;
        lane.KnownAt = clock.GetTimestamp();
    }

    public static void Forget(CustomerLane lane) => lane.Known = null;

    public void WasRight()
    {
        if (Interlocked.Increment(ref right) >= Judged) StartAgain();
    }

    public void WasStale()
    {
        // one stale memory costs about as much as three readings spared
        if (Interlocked.Increment(ref stale) * 4 < Judged) return;
        StartAgain();
        Volatile.Write(ref doubtedSince, clock.GetTimestamp());
    }

    bool Doubted => Volatile.Read(ref doubtedSince) is not 0 and var since && clock.GetElapsedTime(since) < DoubtedFor;

    void StartAgain()
    {
        Volatile.Write(ref right, 0);
        Volatile.Write(ref stale, 0);
    }
}
