using System.Diagnostics;

namespace WowDash.Bench.Webhook;

/// <summary>What came of some time of conversations. Updates and their times count while the time runs; conversations under way at its end are finished and count as such.</summary>
sealed class Tally(TimeSpan time)
{
    readonly Lock gate = new();
    readonly List<double> millis = [];
    readonly List<string> faults = [];
    readonly long ends = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);

    public bool IsOver => Stopwatch.GetTimestamp() >= ends;

    public int Conversations { get; private set; }

    public int Counting { get; private set; }

    public int Notices { get; private set; }

    /// <summary>What was lost, doubled or refused.</summary>
    public IReadOnlyList<string> Faults => faults;

    public double UpdatesPerSecond => millis.Count / time.TotalSeconds;

    public int Updates => millis.Count;

    /// <summary>Milliseconds from sending an update to its answer, below which that share of them lies.</summary>
    public double Below(double share)
    {
        if (millis.Count == 0) return 0;
        millis.Sort();
        return millis[Math.Min(millis.Count - 1, (int)(share * millis.Count))];
    }

    public void Answered(long began)
    {
        var now = Stopwatch.GetTimestamp();
        if (now > ends) return;
        lock (gate) millis.Add(Stopwatch.GetElapsedTime(began, now).TotalMilliseconds);
    }

    public void Finished()
    {
        lock (gate) Conversations++;
    }

    public void Heard(Said aside)
    {
        lock (gate)
        {
            if (Script.IsNotice(aside)) Notices++;
            else Counting++;
        }
    }

    public void Fault(string what)
    {
        lock (gate) faults.Add(what);
    }
}
