using System.Diagnostics;

namespace WowDash.Bench.Webhook;

/// <summary>How long things took, told by many at once.</summary>
sealed class Times
{
    readonly Lock gate = new();
    readonly List<double> millis = [];

    public int Count => millis.Count;

    public void Add(long began, long ended)
    {
        lock (gate) millis.Add(Stopwatch.GetElapsedTime(began, ended).TotalMilliseconds);
    }

    /// <summary>Milliseconds below which that share of them lies.</summary>
    public double Below(double share)
    {
        lock (gate)
        {
            if (millis.Count == 0) return 0;
            millis.Sort();
            return millis[Math.Min(millis.Count - 1, (int)(share * millis.Count))];
        }
    }
}
