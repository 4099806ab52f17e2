using WowDash.Data.Centers;
using WowDash.Web.Pages;
using Xunit;

namespace WowDash.Tests.Rules;

/// <summary>A day's hours as people type them.</summary>
public sealed class TypedHoursTests
{
    [Theory]
    [InlineData("9", "18")]
    [InlineData("9:00", "18:00")]
    [InlineData("09.00", "18.00")]
    [InlineData(" 900 ", "1800")]
    [InlineData("09-00", "18-00")]
    public void Hours_are_read_however_they_are_written(string opens, string closes) =>
        Assert.Equal(new DayHours(new(9, 0), new(18, 0), null, null), new DayFields { Opens = opens, Closes = closes }.AsHours());

    [Fact]
    public void A_break_belongs_to_the_day_and_nothing_written_is_a_day_off()
    {
        Assert.Equal(new DayHours(new(9, 30), new(18, 0), new(13, 0), new(14, 0)), new DayFields { Opens = "9:30", Closes = "18", BreakFrom = "13", BreakTo = "1400" }.AsHours());
        Assert.Null(new DayFields { Opens = " ", Closes = "" }.AsHours());
    }

    [Theory]
    [InlineData("25", "18")]
    [InlineData("9:60", "18")]
    [InlineData("nine", "18")]
    [InlineData("9", null)]
    public void What_is_no_time_is_nothing_a_branch_can_take(string opens, string? closes)
    {
        var hours = new DayFields { Opens = opens, Closes = closes }.AsHours();
        Assert.True(hours!.Opens >= hours.Closes, hours.ToString());
    }

    [Fact]
    public void What_is_shown_is_read_as_the_same()
    {
        var day = new DayHours(new(8, 5), new(20, 45), new(12, 0), new(12, 30));
        var shown = DayFields.Of(day);
        Assert.Equal("08:05", shown.Opens);
        Assert.Equal(day, shown.AsHours());
    }
}
