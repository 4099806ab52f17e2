using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using WowDash.Bots.Conversation;
using WowDash.Bots.Menu;
using WowDash.Bots.MyOrders;
using WowDash.Data.Files;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Data.Texts;
using WowDash.Tests.Dashboard;
using WowDash.Tests.Files;
using WowDash.Tests.Scenarios;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WowDash.Tests.Pages;

/// <summary>What is brought to orders and taken away of them. The list and the board are in <see cref="OrderDeskTests"/>, work on an order in the scenarios.</summary>
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

    [Theory]
    [InlineData(DashboardServer.Staff, Language.Uz)]
    [InlineData(DashboardServer.Manager, Language.Ru)]
    public async Task Somebody_at_the_counter_orders_with_papers_counted_and_the_order_is_opened_and_edited(string email, Language language)
    {
        var name = New("Kelgan");
        var page = await Open(email, language);
        await page.GotoAsync("/orders/new");
        await page.GetByTestId("newcomer").CheckAsync();
        await page.Write("new-name", name);
        await page.Write("new-phone", $"90 {Random.Shared.Next(1_000_000, 9_999_999)}");
        foreach (var choice in new[] { "service", "document", "target-language" })
        {
            await Expect(page.GetByTestId(choice)).ToBeEnabledAsync();
            await page.GetByTestId(choice).SelectOptionAsync(new SelectOptionValue { Index = 1 });
        }

        await page.GetByTestId("upload").SetInputFilesAsync(new FilePayload { Name = "pasport.pdf", MimeType = "application/pdf", Buffer = SampleFiles.Pdf(4) });
        await Expect(page.GetByTestId("pages")).ToHaveValueAsync("4");
        await page.Write("copies", "2");
        await page.Write("names", name);
        await page.GetByTestId("place-order").ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"/orders/\d+$"));

        var order = await Read(db => db.Orders.AsNoTracking().Include(o => o.Files).SingleAsync(o => o.Customer.Name == name));
        Assert.Equal((4, 2, OrderSource.Staff, 1), (order.Pages, order.Copies, order.Source, order.Files.Count));
        await page.GotoAsync($"/orders/{order.Number}/edit");
        await page.Write("copies", "3");
        await page.Write("reason", "one more copy");
        await page.GetByTestId("save").ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/orders/{order.Number}$"));
        Assert.Equal(3, await Read(db => db.Orders.Where(o => o.Id == order.Id).Select(o => o.Copies).SingleAsync()));
    }

    [Theory]
    [InlineData(DashboardServer.Staff, Language.Uz)]
    [InlineData(DashboardServer.Manager, Language.Ru)]
    public async Task Finished_work_is_attached_and_its_customer_takes_it_in_their_chat(string email, Language language)
    {
        var aziza = await Customer(Office.Center, Office.Bot, "Aziza");
        await aziza.Register("Chilonzor", language);
        var customer = await Read(db => db.Customers.Where(c => c.TelegramUserId == aziza.UserId).Select(c => c.Id).SingleAsync());
        var order = await Office.NewOrder(PaymentMethod.Cash, customer: customer);
        var page = await Open(email, language);
        await page.GotoAsync($"/orders/{order.Number}");
        await page.GetByTestId($"status-{OrderStatus.InProgress}").ClickAsync();
        await Expect(page.GetByTestId("order-status").First).ToHaveAttributeAsync("data-status", $"{OrderStatus.InProgress}");
        await page.GetByTestId("files-open").ClickAsync();
        await Expect(page.GetByTestId("files-purpose")).ToHaveValueAsync($"{FilePurpose.Finished}");
        await page.GetByTestId("files").SetInputFilesAsync([Paper("Tayyor “tarjima”.pdf"), Paper("Ilova.pdf")]);
        await page.GetByTestId("files-upload").ClickAsync();
        await Expect(page.GetByTestId("finished-files").GetByTestId("file")).ToHaveCountAsync(2);

        var chat = await Open();
        await chat.GotoAsync($"{Office.Settings.TelegramApiUrl}?customer={aziza.UserId}&bot={Office.Bot.Username}");
        await chat.GetByTestId("reply-button").Filter(new() { HasText = MenuTexts.Orders.In(language) }).ClickAsync();
        await Tap(MyOrdersTexts.Button.With(order.Number, OrderStatus.InProgress.Name()));
        await Tap(FinishedTexts.Get.With(Plural.Files(2)));
        foreach (var name in new[] { "Tayyor “tarjima”.pdf", "Ilova.pdf" })
            await Expect(chat.Locator("[data-testid=message][data-from=bot]").Filter(new() { HasText = name })).ToHaveCountAsync(1);
        Assert.Equal([FilePurpose.Finished, FilePurpose.Finished], await Read(db => db.Files.Where(f => f.OrderId == order.Id && f.TelegramFileId != null).Select(f => f.Purpose).ToListAsync()));

        Task Tap(Text label) => chat.GetByTestId("messages").GetByTestId("inline-button").Filter(new() { HasText = label.In(language) }).Last.ClickAsync();
    }

    static FilePayload Paper(string name) => new() { Name = name, MimeType = "application/pdf", Buffer = SampleFiles.Pdf(2) };
}
