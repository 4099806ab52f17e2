namespace WowDash.Bots.State.Redis;

/// <summary>How long conversations stay away from a Redis that was left. Not back at the first sign of life, and later each time that it did not last: every move makes
/// everybody wait for a second, and a Redis whose memory is too small, say, fails again and again.</summary>
sealed class Comeback
{
    static readonly TimeSpan Least = TimeSpan.FromSeconds(3);
    static readonly TimeSpan Most = TimeSpan.FromSeconds(12);
    static readonly TimeSpan ShortStay = TimeSpan.FromSeconds(10);

    TimeSpan? stay;

    public TimeSpan AwayAtLeast { get; private set; } = Least;

    /// <summary>Where conversations live, and since when; looked at all the time.</summary>
    public void See(bool onRedis, TimeSpan since)
    {
        if (onRedis)
        {
            stay = since;
            return;
        }

        if (stay is not { } lasted) return;
        stay = null;
        AwayAtLeast = lasted >= ShortStay ? Least : AwayAtLeast * 2 < Most ? AwayAtLeast * 2 : Most;
    }
}
