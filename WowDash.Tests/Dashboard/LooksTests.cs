using WowDash.Data.Texts;
using Xunit;

namespace WowDash.Tests.Dashboard;

/// <summary>Every page, light and dark, on an office screen and on a phone: readable for everybody, nothing outside the screen, nothing said on the console.</summary>
[Collection("looks")]
public sealed class LooksTests(LooksOffice office)
{
    [Fact]
    public void Every_page_of_the_program_is_walked() => Assert.Empty(LooksWalk.Missed(office));

    [Theory]
    [InlineData(1360, false)]
    [InlineData(360, true)]
    public Task Every_page_can_be_used_by_everybody(int width, bool dark) => Walk(width, dark);

    [Theory, Trait("Category", "Faults")]
    [InlineData(1360, true)]
    [InlineData(360, false)]
    public Task Every_page_can_be_used_the_other_way_round(int width, bool dark) => Walk(width, dark);

    async Task Walk(int width, bool dark)
    {
        var complaints = new List<string>();
        foreach (var walk in LooksWalk.All)
        {
            await using var context = await office.Open(width, dark);
            await walk.Begin(office, context, dark ? Language.Ru : Language.Uz);
            var page = await LooksPage.In(context);
            foreach (var look in walk.Pages(office))
            {
                await page.Visit(look);
                await page.CheckAccess();
                await page.CheckWidth();
                if (width < 768) await page.CheckTargets();
            }

            complaints.AddRange(page.Complaints);
        }

        Assert.True(complaints.Count == 0, string.Join(Environment.NewLine, complaints.Distinct()));
    }
}
