using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using WowDash.Data.Orders;
using WowDash.Data.Texts;
using WowDash.Tests.Dashboard;
using WowDash.Tests.Files;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WowDash.Tests.Pages;

/// <summary>An order at the counter, from the form to the finished file. The list and the board are in <see cref="OrderDeskTests"/>, the chat's side in the scenarios.</summary>
public sealed class OrderPathTests(Desk desk) : DeskTests(desk)
{
    static int phones = 7_200_000;

    [Theory]
    [InlineData(DashboardServer.Staff, Language.Uz)]
    [InlineData(DashboardServer.Owner, Language.En)]
    public async Task A_walk_in_is_written_down_mended_worked_on_and_handed_over(string email, Language language)
    {
        var (name, like) = (New("Zulfiya"), await Like());
        var page = await Open(email, language);
        await page.GotoAsync("/orders/new");
        await page.GetByTestId("newcomer").CheckAsync();
        await page.Write("new-name", name);
        await page.Write("new-phone", $"90 {Interlocked.Increment(ref phones)}");
        foreach (var (testId, value) in new[] { ("service", like.ServiceId), ("document", like.DocumentTypeId), ("target-language", like.TargetLanguageId) })
        {
            await Expect(page.GetByTestId(testId)).ToBeEnabledAsync();
            await page.GetByTestId(testId).SelectOptionAsync($"{value}");
        }

        await page.GetByTestId("upload").SetInputFilesAsync(new FilePayload { Name = "pasport.pdf", MimeType = "application/pdf", Buffer = SampleFiles.Pdf(3) });
        await Expect(page.GetByTestId("draft-files")).ToHaveAttributeAsync("data-counted", "3");
        await Expect(page.GetByTestId("pages")).ToHaveValueAsync("3");
        await page.Write("names", "ZULFIYA");
        await page.RunAndWaitForResponseAsync(() => page.GetByTestId("names").BlurAsync(), answer => answer.Url.Contains("handler=Quote", StringComparison.Ordinal));
        var quoted = page.GetByTestId("quote-total");
        await Expect(quoted).ToContainTextAsync(Money.Show(like.Breakdown.For(3, 0).Total));
        await page.Press("place");
        await page.Sees("customer-name", name);
        var order = await Order();
        Assert.Equal((3, OrderSource.Staff, 1), (order.Pages, order.Source, order.Files.Count));

        await page.GotoAsync($"/orders/{order.Number}/edit");
        await page.Write("copies", "2");
        await page.Write("note", "Tezroq <iltimos>");
        await page.Sees("due-after", Money.Show(like.Breakdown.For(3, 2).Total));
        await page.Write("reason", "Two copies more");
        await page.Press("save");
        await page.Sees("order-total", Money.Show(like.Breakdown.For(3, 2).Total));
        await page.Press("record-payment");
        await page.Press("assign-me");
        await page.Press("status-InProgress");
        await page.GetByTestId("files-open").ClickAsync();
        await page.GetByTestId("files").SetInputFilesAsync(new FilePayload { Name = "tarjima.pdf", MimeType = "application/pdf", Buffer = SampleFiles.Pdf(3) });
        await page.GetByTestId("files-purpose").SelectOptionAsync("Finished");
        await page.Press("files-upload");
        await page.Sees("finished-files", "tarjima.pdf");
        await page.GotoAsync("/mine");
        await Expect(page.GetByTestId("mine-orders")).ToContainTextAsync($"{order.Number}");
        await page.GotoAsync($"/orders/{order.Number}");
        await page.Press("status-Ready");
        await page.Press("status-Completed");
        await page.Sees("order-status", OrderStatus.Completed.Name().In(language));
        order = await Order();
        Assert.Equal((OrderStatus.Completed, 2, "Tezroq <iltimos>", order.Due), (order.Status, order.Copies, order.Note, order.Received));

        Task<Order> Order() => Read(db => db.Orders.AsNoTracking().Include(o => o.Files).SingleAsync(o => o.Customer.Name == name));
    }

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

    async Task<Order> Like()
    {
        var branch = await MainBranch();
        return await Read(db => db.Orders.AsNoTracking().Where(o => o.BranchId == branch && o.Service.NamesInWriting && o.Customer.AgencyId == null).OrderBy(o => o.Number).FirstAsync());
    }
}
