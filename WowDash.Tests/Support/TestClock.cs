namespace WowDash.Tests.Support;

/// <summary>A clock that tests set, and time that runs by itself and jumps when they advance it. Delays are real.</summary>
sealed class TestClock(DateTimeOffset now) : TimeProvider
{
    DateTimeOffset now = now;
    long ahead;

    public TestClock()
        : this(new DateTimeOffset(2026, 11, 20, 6, 0, 0, TimeSpan.Zero))
    {
    }

    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => base.GetTimestamp() + Volatile.Read(ref ahead);

    public void Advance(TimeSpan by)
    {
        now += by;
        Interlocked.Add(ref ahead, (long)(by.TotalSeconds * TimestampFrequency));
    }

    public void Set(DateTimeOffset to) => now = to;
}
