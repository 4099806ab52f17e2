namespace WowDash.Tests.Support;

/// <summary>Time that passes only when a test says so.</summary>
sealed class StoppedClock : TimeProvider
{
    public TimeSpan Time { get; set; } = TimeSpan.FromHours(1);

    public override long GetTimestamp() => Time.Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;
}
