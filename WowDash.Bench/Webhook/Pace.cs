using System.Diagnostics;

namespace WowDash.Bench.Webhook;

/// <summary>Lets so many through in a second, evenly, whoever they are.</summary>
sealed class Pace(double perSecond)
{
    readonly long step = (long)(Stopwatch.Frequency / perSecond);
    long next = Stopwatch.GetTimestamp();

    /// <summary>Waits for a turn and answers when it was. Where nobody was free to take it in time it lies in the past: a program that is slow is not asked less.</summary>
    public async Task<long> Turn()
    {
        var turn = Interlocked.Add(ref next, step) - step;
        var wait = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), turn);
        if (wait <= TimeSpan.Zero) return turn;
        await Task.Delay(wait);
        // the delay's own lateness is not the program's
        return Stopwatch.GetTimestamp();
    }
}
