using WowDash.Data.Customers;
using Xunit;

namespace WowDash.Tests.Rules;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("901234567", "+998901234567")]
    [InlineData("90 123-45-67", "+998901234567")]
    [InlineData("(90) 123.45.67", "+998901234567")]
    [InlineData("998901234567", "+998901234567")]
    [InlineData("+998 90 123 45 67", "+998901234567")]
    [InlineData("+7 916 123-45-67", "+79161234567")]
    [InlineData("+4915112345678", "+4915112345678")]
    [InlineData("٩٠١٢٣٤٥٦٧", "+998901234567")]
    [InlineData("8 90 123 45 67", "+998901234567")]
    public void Numbers_are_read_as_people_write_them(string written, string e164) => Assert.Equal(e164, PhoneNumber.Parse(written).Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("12345")]
    [InlineData("90123456a")]
    [InlineData("90123456789")]
    [InlineData("+99890123456")]
    [InlineData("0901234567")]
    [InlineData("+1234567890123456")]
    public void What_is_no_number_is_refused_in_words(string? written) => Assert.Equal("phone", PhoneNumber.Parse(written).Refusal?.Id);

    [Fact]
    public void A_shared_contact_is_international_with_or_without_its_plus()
    {
        Assert.Equal("+79161234567", PhoneNumber.OfContact("79161234567").Value);
        Assert.Equal("+998901234567", PhoneNumber.OfContact("998901234567").Value);
        Assert.Equal("+998901234567", PhoneNumber.OfContact("+998901234567").Value);
    }

    [Fact]
    public void Uzbek_and_Russian_numbers_are_shown_in_groups()
    {
        Assert.Equal("+998 90 123 45 67", PhoneNumber.Show("+998901234567"));
        Assert.Equal("+7 916 123 45 67", PhoneNumber.Show("+79161234567"));
        Assert.Equal("+4915112345678", PhoneNumber.Show("+4915112345678"));
    }
}
