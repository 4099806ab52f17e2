namespace WowDash.Simulator;

/// <summary>At most so many events in a window, refilled steadily; bursts up to the whole allowance pass.</summary>
internal sealed class Pace(int allowance, TimeSpan window)
{
    readonly Lock gate = new();
    double left = allowance;
    long seen;

    /// <summary>Zero when the event may pass, else the whole seconds to wait.</summary>
    public int Wait(TimeProvider clock)
    {
        lock (gate)
        {
            var now = clock.GetTimestamp();
            if (seen != 0)
                left = Math.Min(allowance, left + (clock.GetElapsedTime(seen, now) / window * allowance));
            seen = now;
            if (left < 1)
                return Math.Max(1, (int)Math.Ceiling((1 - left) / allowance * window.TotalSeconds));
            left--;
            return 0;
        }
    }
}
