namespace WowDash.Simulator;

/// <summary>At most so many events in a window, refilled steadily; bursts up to the whole allowance pass.</summary>
internal sealed class Pace(int allowance, TimeSpan window)
{
    private readonly Lock _gate = new();
    private double _left = allowance;
    private long _seen;

    /// <summary>Zero when the event may pass, else the whole seconds to wait.</summary>
    public int Wait(TimeProvider clock)
    {
        lock (_gate)
        {
            var now = clock.GetTimestamp();
            if (_seen != 0)
                _left = Math.Min(allowance, _left + (clock.GetElapsedTime(_seen, now) / window * allowance));
            _seen = now;
            if (_left < 1)
                return Math.Max(1, (int)Math.Ceiling((1 - _left) / allowance * window.TotalSeconds));
            _left--;
            return 0;
        }
    }
}
