using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using WowDash.Data;
using WowDash.Data.Customers;
using WowDash.Data.Messages;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Tests.Pages;
using WowDash.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WowDash.Tests.Dashboard;

/// <summary>What of the desk only a browser shows: bells, people on an order, unread messages, several orders cancelled.</summary>
public sealed class DeskInBrowserTests(DashboardServer server) : IClassFixture<DashboardServer>
{
    // a browser shows no notices to a test and plays nothing: what it is told to is kept
    const string Listening = """
        window.rung = { notices: [], tones: 0 };
        window.Notification = class {
          constructor(title, options) { window.rung.notices.push(`${title} | ${options.body}`); }
          static get permission() { return window.mayNotify ?? 'granted'; }
          static async requestPermission() { return Notification.permission; }
        };
        window.AudioContext = class {
          currentTime = 0;
          resume() {}
          createOscillator() { return { frequency: {}, connect: next => next, start() { window.rung.tones++; }, stop() {} }; }
          createGain() { return { gain: { setValueAtTime() {}, exponentialRampToValueAtTime() {} }, connect: next => next }; }
        };
        document.hasFocus = () => false;
        """;

    [Fact]
    public async Task A_new_order_sounds_and_shows_on_the_desktop_where_this_browser_was_told_to()
    {
        await using var chromium = await Chromium.Launch();
        var owner = await SignIn(chromium, DashboardServer.Owner, Listening);
        await owner.GotoAsync("/customers");
        await owner.GetByTestId("bell").ClickAsync();
        await owner.GetByTestId("bell-sound").CheckAsync();
        Assert.Equal(2, await owner.EvaluateAsync<int>("rung.tones"));
        await owner.EvaluateAsync("mayNotify = 'denied'");
        await owner.GetByTestId("bell-desktop").ClickAsync();
        await Expect(owner.GetByTestId("bell-desktop")).Not.ToBeCheckedAsync();
        await owner.EvaluateAsync("mayNotify = 'granted'");
        await owner.GetByTestId("bell-desktop").CheckAsync();

        var order = await NewOrderNow();
        await Noticed(owner);
        Assert.Contains($"{order.Number}", await owner.EvaluateAsync<string>("rung.notices.join()"), StringComparison.Ordinal);
        Assert.Equal(4, await owner.EvaluateAsync<int>("rung.tones"));

        // the switches are remembered, and what is off stays quiet
        await owner.ReloadAsync();
        await owner.GetByTestId("bell").ClickAsync();
        await Expect(owner.GetByTestId("bell-desktop")).ToBeCheckedAsync();
        await owner.GetByTestId("bell-sound").UncheckAsync();
        await NewOrderNow();
        await Noticed(owner);
        Assert.Equal(0, await owner.EvaluateAsync<int>("rung.tones"));
    }

    [Fact]
    public async Task Who_else_has_an_order_open_is_said_until_they_close_it()
    {
        await using var chromium = await Chromium.Launch();
        var order = await server.NewOrder();
        var owner = await SignIn(chromium, DashboardServer.Owner);
        var manager = await SignIn(chromium, DashboardServer.Manager);
        await owner.GotoAsync($"/orders/{order.Number}");
        await Expect(owner.GetByTestId("looking")).ToBeEmptyAsync();
        await manager.GotoAsync($"/orders/{order.Number}");
        await Expect(owner.GetByTestId("looking")).ToContainTextAsync("is also looking at this order");
        await Expect(manager.GetByTestId("looking")).ToContainTextAsync("is also looking at this order");
        await manager.CloseAsync();
        await Expect(owner.GetByTestId("looking")).ToBeEmptyAsync();
    }

    [Fact]
    public async Task A_customers_message_marks_their_order_in_the_open_list_until_it_is_read()
    {
        await using var chromium = await Chromium.Launch();
        var order = await OrderInChat();
        var quiet = await server.NewOrder();
        var owner = await SignIn(chromium, DashboardServer.Owner);
        await owner.GotoAsync("/orders");
        var mark = owner.Locator($"#order-{order.Id} [data-testid=order-unread]");
        await Expect(owner.Locator($"#order-{quiet.Id}")).ToBeVisibleAsync();
        await Expect(mark).ToHaveCountAsync(0);
        var unread = await owner.Context.NewPageAsync();
        await unread.GotoAsync("/orders?unread=true");
        await Expect(unread.Locator($"#order-{order.Id}")).ToHaveCountAsync(0);

        await Write(order.CustomerId, 1);
        await Expect(mark).ToContainTextAsync("1");
        await Expect(unread.Locator($"#order-{order.Id}")).ToBeVisibleAsync();
        await Write(order.CustomerId, 2);
        await Expect(mark).ToContainTextAsync("2");
        await Expect(owner.Locator($"#order-{quiet.Id} [data-testid=order-unread]")).ToHaveCountAsync(0);

        await server.In(server.Center, s => s.GetRequiredService<ReadThread>().Run(Actor.System, order.CustomerId));
        await Expect(mark).ToHaveCountAsync(0);
        await Expect(unread.Locator($"#order-{order.Id}")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("wd-left-list"));
    }

    [Fact]
    public async Task Several_orders_are_cancelled_with_one_reason_and_their_money_is_asked_about()
    {
        await using var chromium = await Chromium.Launch();
        var (free, paid) = (await server.NewOrder(), await server.NewOrder());
        await server.In(server.Center, s => s.GetRequiredService<RecordPayment>().Run(Actor.System, paid.Id, 10_000, PaymentMethod.Cash, null, "cancel many"));
        var owner = await SignIn(chromium, DashboardServer.Owner);
        await owner.GotoAsync("/orders");
        await owner.Locator($"#order-{free.Id} [data-testid=select]").CheckAsync();
        await owner.GetByTestId("bulk-cancel").ClickAsync();
        await Expect(owner.GetByTestId("cancel-many-credit")).ToBeHiddenAsync();
        await owner.Keyboard.PressAsync("Escape");
        await owner.Locator($"#order-{paid.Id} [data-testid=select]").CheckAsync();
        await owner.GetByTestId("bulk-cancel").ClickAsync();
        await Expect(owner.Locator("#cancel-many")).ToContainTextAsync("With money received: 1");
        await owner.GetByTestId("cancel-many-credit").CheckAsync();
        await owner.GetByTestId("cancel-many-reason").FillAsync("The customer has changed their mind");
        await owner.GetByTestId("cancel-many-submit").ClickAsync();
        await Expect(owner.Locator($"#order-{paid.Id}")).ToContainTextAsync("cancelled");
        await Expect(owner.Locator($"#order-{free.Id}")).ToContainTextAsync("cancelled");
        await Expect(owner.Locator("#cancel-many")).ToBeHiddenAsync();

        // nothing of it is in the way of the other acts
        var next = await server.NewOrder();
        await owner.ReloadAsync();
        await owner.Locator($"#order-{next.Id} [data-testid=select]").CheckAsync();
        await owner.GetByTestId("bulk-assign").ClickAsync();
        await Expect(owner.GetByTestId("bulk")).ToBeHiddenAsync();
        Assert.Equal(10_000, await server.Read(server.Center, db => db.Payments.Where(p => p.OrderId == paid.Id && p.Kind == PaymentKind.ToCredit).SumAsync(p => p.Amount)));
    }

    // what rang long ago is not rung for
    Task<Order> NewOrderNow()
    {
        server.Clock.Set(TimeProvider.System.GetUtcNow());
        return server.NewOrder(byCustomer: true);
    }

    static int messages;

    // the page's policy lets no script wait in it
    static Task Noticed(IPage page) => Eventually.True(async () => await page.EvaluateAsync<int>("rung.notices.length") > 0);

    Task<Outcome<Data.Messages.Heard>> Write(long customer, int id) => server.In(server.Center, s => s.GetRequiredService<HearCustomer>().Run(
        Actor.Customer(customer, "Nodira"), new() { CustomerId = customer, TelegramMessageId = id, Text = $"Is it ready? {Interlocked.Increment(ref messages)}" }));

    async Task<Order> OrderInChat()
    {
        var order = await server.NewOrder();
        var customer = await server.In(server.Center, async services =>
        {
            var db = services.GetRequiredService<WowDashDb>();
            var one = db.Customers.Add(new Customer { Name = "Nodira", Phone = "+998907770001", TelegramUserId = 777_001, CreatedAt = TimeProvider.System.GetUtcNow() }).Entity;
            await db.SaveChangesAsync();
            await db.Orders.Where(o => o.Id == order.Id).ExecuteUpdateAsync(set => set.SetProperty(o => o.CustomerId, one.Id));
            return one.Id;
        });
        order.CustomerId = customer;
        return order;
    }

    async Task<IPage> SignIn(Chromium chromium, string email, string? script = null)
    {
        var context = await chromium.Browser.NewContextAsync(new() { BaseURL = server.Worker.Urls.First(), Locale = "en", ViewportSize = new() { Width = 1360, Height = 900 }, Permissions = ["notifications"] });
        if (script is not null) await context.AddInitScriptAsync(script);
        var page = await context.NewPageAsync();
        await page.SignIn(email, DashboardServer.Password);
        await Expect(page.GetByTestId("me")).ToBeVisibleAsync();
        return page;
    }
}
