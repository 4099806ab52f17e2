namespace WowDash.Data.Centers;

/// <summary>A center's days and hours, which begin in its own time zone.</summary>
public static class CenterTime
{
    /// <summary>What the clock on the center's wall shows.</summary>
    public static DateTime Local(this Center center, DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone(center)).DateTime;

    /// <summary>The instant of a time on the center's wall. A time that the change to summer time skips is taken an hour later.</summary>
    public static DateTimeOffset Instant(this Center center, DateTime local)
    {
        var zone = Zone(center);
        var unspecified = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(unspecified) ? unspecified.AddHours(1) : unspecified, zone), TimeSpan.Zero);
    }

    /// <summary>The center's calendar day at an instant.</summary>
    public static DateOnly Day(this Center center, DateTimeOffset instant) => DateOnly.FromDateTime(center.Local(instant));

    /// <summary>When a calendar day of the center begins.</summary>
    public static DateTimeOffset Start(this Center center, DateOnly day) => center.Instant(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>When work accepted at an instant is to be ready: so many working days of the branch later.</summary>
    public static DateTimeOffset Deadline(this Center center, Branch branch, DateTimeOffset accepted, int days) =>
        center.Deadline(branch.Hours, accepted, days);

    internal static DateTimeOffset Deadline(this Center center, WeekHours hours, DateTimeOffset accepted, int days) =>
        center.Instant(hours.Deadline(center.Local(accepted), days));

    static TimeZoneInfo Zone(Center center) => TimeZoneInfo.FindSystemTimeZoneById(center.TimeZone);
}
