using System.Diagnostics;

namespace WowDash.Bench.Webhook;

/// <summary>How long things took, told by many at once.</summary>
sealed class Times
{
    readonly Lock gate = new();
    readonly List<(double Millis, string What)> all = [];

    public int Count => all.Count;

    public void Add(long began, long ended, string what = "")
    {
        lock (gate) all.Add((Stopwatch.GetElapsedTime(began, ended).TotalMilliseconds, what));
    }

    /// <summary>Milliseconds below which that share of them lies.</summary>
    public double Below(double share)
    {
        lock (gate)
        {
            if (all.Count == 0) return 0;
            all.Sort();
            return all[Place(share)].Millis;
        }
    }

    /// <summary>What most of the slowest were, above that share, and how much of them it was.</summary>
    public (string What, double Share) Above(double share)
    {
        lock (gate)
        {
            if (all.Count == 0) return ("nothing", 1);
            all.Sort();
            var slowest = all[Place(share)..];
            var most = slowest.CountBy(t => t.What, StringComparer.Ordinal).MaxBy(w => w.Value);
            return (most.Key, most.Value / (double)slowest.Count);
        }
    }

    int Place(double share) => Math.Min(all.Count - 1, (int)(share * all.Count));
}
