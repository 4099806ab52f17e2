using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Data.Texts;
using WowDash.Tests.Pages;
using WowDash.Tests.Support;
using WowDash.Web.Pages;
using WowDash.Web.Ui;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WowDash.Tests.Dashboard;

/// <summary>The list and the board in a browser, as people work them: by keyboard only, by pointer, on a phone, two at once.</summary>
public sealed class OrderDeskTests(DashboardServer server) : IClassFixture<DashboardServer>, IAsyncLifetime
{
    readonly List<string> complaints = [];
    Chromium chromium = null!;

    public async Task InitializeAsync() => chromium = await Chromium.Launch();

    public async Task DisposeAsync()
    {
        await chromium.DisposeAsync();
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData(DashboardServer.Manager, Language.Uz)]
    [InlineData(DashboardServer.Staff, Language.Ru)]
    public async Task By_keyboard_alone_an_order_is_found_assigned_moved_on_chosen_and_opened(string email, Language language)
    {
        var order = await server.NewOrder();
        var page = await Open(email, language);
        await page.GotoAsync("/orders");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync($"{order.Number}");
        await page.Keyboard.PressAsync("Enter");
        var row = page.Locator($"#order-{order.Id}");
        await Expect(page.GetByTestId("filtered")).ToContainTextAsync($"“{order.Number}”");
        await page.Keyboard.PressAsync("Tab");
        await page.EvaluateAsync("document.activeElement.blur()");
        await page.Keyboard.PressAsync("j");
        await Expect(row).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("wd-here"));

        await page.Keyboard.PressAsync("a");
        await Expect(page.Locator("#assign")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(row.Locator(".avatar")).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("s");
        await Expect(page.Locator("#moves")).ToBeVisibleAsync();
        await Expect(page.GetByTestId("move-PaymentReceived")).ToBeFocusedAsync();
        await Expect(page.GetByTestId("move-Completed")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(row).ToContainTextAsync(OrderStatus.PaymentReceived.Name().In(language));

        await page.Keyboard.PressAsync("x");
        await Expect(page.GetByTestId("bulk-count")).ToHaveTextAsync("1");
        await page.Keyboard.PressAsync("?");
        await Expect(page.GetByTestId("keys")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync($"{order.Number}");
        await Expect(page.Locator("#find [aria-selected=true]")).ToContainTextAsync($"{order.Number}");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/orders/{order.Number}");
    }

    [Fact]
    public async Task Chosen_orders_are_assigned_together_and_the_page_shows_it_by_itself()
    {
        var orders = new[] { await server.NewOrder(), await server.NewOrder(), await server.NewOrder() };
        var page = await Open(DashboardServer.Owner, Language.En);
        await page.GotoAsync("/orders");
        foreach (var order in orders) await page.Locator($"#order-{order.Id}").GetByTestId("select").CheckAsync();
        await Expect(page.GetByTestId("bulk-count")).ToHaveTextAsync("3");
        await page.GetByTestId("bulk-person").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByTestId("bulk-assign").ClickAsync();
        await Expect(page.GetByTestId("toast")).ToContainTextAsync("Done: 3 orders");
        foreach (var order in orders) await Expect(page.Locator($"#order-{order.Id} .avatar")).ToBeVisibleAsync();
        await Expect(page.GetByTestId("bulk")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(Language.Uz)]
    [InlineData(Language.Ru)]
    public async Task All_that_match_are_given_to_somebody_over_several_pages_and_taken_back(Language language)
    {
        var name = $"Many {language}";
        for (var i = 0; i < 53; i++) await server.OrderOf(name);
        var page = await Open(DashboardServer.Owner, language);
        await page.GotoAsync($"/orders?q={name}");
        await page.Locator("#select-all").CheckAsync();
        await Expect(page.GetByTestId("bulk-count")).ToHaveTextAsync("50");
        await page.GetByTestId("bulk-all").ClickAsync();
        await Expect(page.GetByTestId("bulk-count")).ToHaveTextAsync("53");
        await page.GetByTestId("bulk-person").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByTestId("bulk-assign").ClickAsync();
        await Expect(page.GetByTestId("sure")).ToContainTextAsync("53");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByTestId("bulk-assign")).ToBeFocusedAsync();
        Assert.Equal(0, await Given());
        await page.GetByTestId("bulk-assign").ClickAsync();
        await page.GetByTestId("sure-yes").ClickAsync();
        await Expect(page.GetByTestId("toast")).ToContainTextAsync(OrderListTexts.DoneCount.With(Counts.Orders(53)).In(language));
        Assert.Equal(53, await Given());
        await page.GetByTestId("undo").ClickAsync();
        await Eventually.True(async () => await Given() == 0);
        await Expect(page.GetByTestId("bulk")).ToBeHiddenAsync();

        Task<int> Given() => server.Read(server.Center, db => db.Orders.CountAsync(o => o.Customer.Name == name && o.AssigneeId != null));
    }

    [Fact]
    public async Task A_move_that_cannot_be_taken_back_is_asked_about_and_one_that_can_is_offered_back()
    {
        var order = await server.NewOrder(PaymentMethod.Cash);
        var page = await Open(DashboardServer.Owner, Language.En);
        await page.GotoAsync($"/orders?q={order.Number}");
        var row = page.Locator($"#order-{order.Id}");
        await Move(OrderStatus.InProgress);
        await Expect(page.GetByTestId("sure")).ToContainTextAsync("(1) to “in progress”");
        await page.GetByTestId("sure-yes").ClickAsync();
        await Expect(row).ToContainTextAsync("in progress");
        await Expect(page.GetByTestId("undo")).ToHaveCountAsync(0);
        await Move(OrderStatus.Ready);
        await Expect(row).ToContainTextAsync("ready");
        await page.GetByTestId("undo").ClickAsync();
        await Expect(row).ToContainTextAsync("in progress");
        await page.GotoAsync($"/orders/{order.Number}");
        await Expect(page.GetByTestId("history").Locator("li").First).ToContainTextAsync("undone");

        async Task Move(OrderStatus to)
        {
            await row.GetByTestId("select").CheckAsync();
            await page.GetByTestId("bulk-status").SelectOptionAsync($"{to}");
            await page.GetByTestId("bulk-move").ClickAsync();
        }
    }

    [Fact]
    public async Task A_card_goes_where_the_workflow_lets_it_by_drag_and_by_button()
    {
        var order = await server.NewOrder();
        var page = await Open(DashboardServer.Owner, Language.Ru);
        await page.GotoAsync("/orders");
        await page.GetByTestId("as-board").ClickAsync();
        var card = page.Locator($"#card-{order.Id}");
        ILocator Column(OrderStatus status) => page.Locator($".wd-column[data-status={status}]");
        await card.DragToAsync(Column(OrderStatus.Ready));
        await Expect(Column(OrderStatus.PaymentPending).Locator($"#card-{order.Id}")).ToBeVisibleAsync();
        await card.DragToAsync(Column(OrderStatus.PaymentConfirmed));
        await Expect(Column(OrderStatus.PaymentConfirmed).Locator($"#card-{order.Id}")).ToBeVisibleAsync();
        await card.GetByTestId("card-next").ClickAsync();
        await Expect(Column(OrderStatus.InProgress).Locator($"#card-{order.Id}")).ToBeVisibleAsync();
        // and by keyboard alone
        await card.Locator("a").FocusAsync();
        await page.Keyboard.PressAsync("s");
        await Expect(page.GetByTestId("move-Ready")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(Column(OrderStatus.Ready).Locator($"#card-{order.Id}")).ToBeVisibleAsync();
        Assert.Equal(OrderStatus.Ready, await server.Read(server.Center, db => db.Orders.Where(o => o.Id == order.Id).Select(o => o.Status).SingleAsync()));
    }

    [Fact]
    public async Task A_filter_is_kept_under_a_name_and_cleared_in_one_click()
    {
        var page = await Open(DashboardServer.Manager, Language.En);
        await page.GotoAsync("/orders");
        await page.GetByTestId("filter-status").SelectOptionAsync("Ready");
        await page.GetByTestId("filter-more").ClickAsync();
        await page.GetByTestId("filter-pay").SelectOptionAsync("Paid");
        await Expect(page.GetByTestId("filtered")).ToContainTextAsync("ready · Paid in full");
        await page.GetByTestId("filter-keep").Locator("summary").ClickAsync();
        await page.GetByTestId("filter-name").FillAsync("To hand over");
        await page.GetByTestId("filter-keep-submit").ClickAsync();
        await Expect(page.GetByTestId("kept-filter")).ToContainTextAsync("To hand over");
        await page.GetByTestId("filter-clear").ClickAsync();
        await Expect(page.GetByTestId("filter-status")).ToHaveValueAsync("");
        await page.GetByTestId("kept-filter").Locator("a").ClickAsync();
        await Expect(page.GetByTestId("filter-status")).ToHaveValueAsync("Ready");
    }

    [Fact]
    public async Task On_a_phone_the_search_of_the_top_bar_finds_and_charts_have_their_numbers()
    {
        var order = await server.NewOrder();
        var page = await Open(DashboardServer.Staff, Language.Uz, width: 360);
        await page.GotoAsync("/");
        await Expect(page.Locator("canvas[data-chart]").First).ToBeVisibleAsync();
        var today = await page.GetByTestId("orders-today").TextContentAsync();
        Assert.Equal(today, await page.Locator("[data-testid=chart] tbody tr").Nth(6).Locator("td").TextContentAsync());
        await page.GetByTestId("find-open").ClickAsync();
        await page.GetByTestId("find-field").FillAsync($"{order.Number}");
        await page.GetByTestId("found-order").First.ClickAsync();
        await page.WaitForURLAsync($"**/orders/{order.Number}");
        await page.GotoAsync("/mine");
        await page.GetByTestId("find-open").ClickAsync();
        await Expect(page.Locator("#find-recent a").First).ToHaveAttributeAsync("href", $"/orders/{order.Number}");
    }

    async Task<IPage> Open(string email, Language language, int width = 1360)
    {
        await server.Read(server.Center, db => db.Users.Where(u => u.Email == email).ExecuteUpdateAsync(set => set.SetProperty(u => u.Language, language)));
        var context = await chromium.Browser.NewContextAsync(new() { BaseURL = server.Worker.Urls.First(), ViewportSize = new() { Width = width, Height = 850 }, HasTouch = width < 768 });
        var page = await context.NewPageAsync();
        // a refused move is answered 409, which browsers report
        page.Watch(complaints.Add, expected: text => text.Contains("409", StringComparison.Ordinal));
        await page.SignIn(email, DashboardServer.Password);
        await Expect(page.GetByTestId("me")).ToBeVisibleAsync();
        return page;
    }
}
