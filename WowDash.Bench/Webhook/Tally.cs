using System.Diagnostics;

namespace WowDash.Bench.Webhook;

/// <summary>What came of some time of conversations. Updates and their times count while the time runs; conversations under way at its end are finished and count as such.</summary>
sealed class Tally(TimeSpan time)
{
    readonly Lock gate = new();
    readonly Times times = new();
    readonly List<string> faults = [];
    readonly long ends = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);

    public bool IsOver => Stopwatch.GetTimestamp() >= ends;

    public int Conversations { get; private set; }

    public int Counting { get; private set; }

    public int Notices { get; private set; }

    /// <summary>What was lost, doubled or refused.</summary>
    public IReadOnlyList<string> Faults => faults;

    public double UpdatesPerSecond => times.Count / time.TotalSeconds;

    public int Updates => times.Count;

    /// <summary>From sending updates to the HTTP answers that took them.</summary>
    public Times Taken { get; } = new();

    /// <summary>Milliseconds from sending an update to its answer, below which that share of them lies.</summary>
    public double Below(double share) => times.Below(share);

    public void Answered(long began)
    {
        var now = Stopwatch.GetTimestamp();
        if (now <= ends) times.Add(began, now);
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
