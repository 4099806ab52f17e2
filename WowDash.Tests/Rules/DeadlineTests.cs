using System.Globalization;
using WowDash.Data.Centers;
using Xunit;

namespace WowDash.Tests.Rules;

public sealed class DeadlineTests
{
    static readonly Center Tashkent = new() { Name = "Center", Slug = "center" };
    static readonly Branch Branch = new() { Name = "Main" };

    // Monday to Friday 9–18, Saturday 10–15; 2026-11-16 is a Monday
    [Theory]
    [InlineData("2026-11-16 10:00", 0, "2026-11-16 18:00")]
    [InlineData("2026-11-16 10:00", 1, "2026-11-17 18:00")]
    [InlineData("2026-11-16 18:00", 1, "2026-11-18 18:00")]
    [InlineData("2026-11-20 12:00", 1, "2026-11-21 15:00")]
    [InlineData("2026-11-20 12:00", 2, "2026-11-23 18:00")]
    [InlineData("2026-11-21 16:00", 1, "2026-11-24 18:00")]
    [InlineData("2026-11-22 12:00", 1, "2026-11-24 18:00")]
    [InlineData("2026-11-22 12:00", 0, "2026-11-23 18:00")]
    public void A_deadline_is_the_end_of_a_working_day(string accepted, int days, string deadline) => Assert.Equal(At(deadline), WeekHours.Usual.Deadline(At(accepted), days));

    [Fact]
    public void Days_are_the_centers_and_not_those_of_UTC()
    {
        // Monday 23:30 in Tashkent is still Monday 18:30 UTC, and Tuesday 00:30 there is Monday 19:30 UTC
        Assert.Equal(Utc("2026-11-17 13:00"), Tashkent.Deadline(Branch, Utc("2026-11-16 19:30"), 0));
        Assert.Equal(new DateOnly(2026, 11, 17), Tashkent.Day(Utc("2026-11-16 19:30")));
        Assert.Equal(Utc("2026-11-16 19:00"), Tashkent.Start(new DateOnly(2026, 11, 17)));
    }

    [Fact]
    public void A_branch_without_hours_still_has_deadlines()
    {
        var closed = new WeekHours([null, null, null, null, null, null, null]);
        Assert.Equal(At("2026-11-18 18:00"), closed.Deadline(At("2026-11-16 10:00"), 2));
    }

    [Theory]
    [InlineData("2026-11-16 08:59", false)]
    [InlineData("2026-11-16 09:00", true)]
    [InlineData("2026-11-16 13:30", false)]
    [InlineData("2026-11-16 14:00", true)]
    [InlineData("2026-11-16 18:00", false)]
    [InlineData("2026-11-22 12:00", false)]
    public void Breaks_and_closed_days_are_not_open(string local, bool open) => Assert.Equal(open, WeekHours.Usual.IsOpen(At(local)));

    [Fact]
    public void A_time_skipped_by_summer_time_is_taken_an_hour_later()
    {
        var berlin = new Center { Name = "Center", Slug = "center", TimeZone = "Europe/Berlin" };
        Assert.Equal(Utc("2026-03-29 01:30"), berlin.Instant(At("2026-03-29 02:30")));
    }

    static DateTime At(string local) => DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    static DateTimeOffset Utc(string instant) => new(At(instant), TimeSpan.Zero);
}
