namespace WowDash.Tests.Support;

/// <summary>A clock that tests set; its delays are real unless they advance it.</summary>
sealed class TestClock(DateTimeOffset now) : TimeProvider
{
    DateTimeOffset now = now;

    public TestClock()
        : this(new DateTimeOffset(2026, 11, 20, 6, 0, 0, TimeSpan.Zero))
    {
    }

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan by) => now += by;

    public void Set(DateTimeOffset to) => now = to;
}
