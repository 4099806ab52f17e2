using WowDash.Data.Texts;
using Xunit;

namespace WowDash.Tests.Rules;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("50000", 50_000)]
    [InlineData("50 000", 50_000)]
    [InlineData("50\u2009000", 50_000)]
    [InlineData("50\u00A0000,50", 50_000.5)]
    [InlineData("50000.5", 50_000.5)]
    [InlineData(" 1'000 ", 1_000)]
    [InlineData("0", 0)]
    public void Amounts_are_read_as_people_write_them(string written, double amount) => Assert.Equal((decimal)amount, Money.Parse(written));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-5")]
    [InlineData("5 so‘m")]
    [InlineData("1.234.567")]
    [InlineData("0.001")]
    [InlineData("1e9")]
    [InlineData("99999999999999999999999999999999999")]
    public void What_is_no_amount_is_not_read(string? written) => Assert.Null(Money.Parse(written));

    [Fact]
    public void Thousands_stand_apart_and_decimals_show_only_where_there_are_any()
    {
        Assert.Equal("220\u2009000 so‘m", Money.Show(220_000m, Language.Uz));
        Assert.Equal("1\u2009234\u2009567,50 сум", Money.Show(1_234_567.5m, Language.Ru));
        Assert.Equal("0 UZS", Money.Show(0m, Language.En, "UZS"));
    }

    [Fact]
    public void What_is_shown_can_be_read_again() => Assert.All([0m, 1m, 999m, 1_000m, 12_345.67m, Money.Max], amount => Assert.Equal(amount, Money.Parse(Money.Show(amount))));
}
