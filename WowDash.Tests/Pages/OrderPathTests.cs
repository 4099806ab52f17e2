using WowDash.Data.Texts;
using WowDash.Tests.Dashboard;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WowDash.Tests.Pages;

/// <summary>What is taken away of orders. The list and the board are in <see cref="OrderDeskTests"/>, work on an order in the scenarios.</summary>
public sealed class OrderPathTests(Desk desk) : DeskTests(desk)
{
    [Theory]
    [InlineData(DashboardServer.Manager, Language.Ru)]
    [InlineData(DashboardServer.Owner, Language.Uz)]
    public async Task The_list_is_taken_away_as_a_file_and_the_bill_as_another(string email, Language language)
    {
        var order = await Office.NewOrder();
        var page = await Open(email, language);
        await page.GotoAsync($"/orders?q={order.Number}");
        var csv = await page.RunAndWaitForDownloadAsync(() => page.GetByTestId("export-csv").ClickAsync());
        Assert.Contains($"{order.Number}", await File.ReadAllTextAsync(await csv.PathAsync()), StringComparison.Ordinal);
        await page.GotoAsync($"/orders/{order.Number}");
        await page.Press("invoice");
        await Expect(page.Locator("main")).ToContainTextAsync(Money.Show(order.Total));
    }
}
