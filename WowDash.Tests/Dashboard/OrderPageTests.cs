using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Data;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using Xunit;

namespace WowDash.Tests.Dashboard;

public sealed class OrderPageTests(DashboardServer server) : IClassFixture<DashboardServer>
{
    [Fact]
    public async Task A_payment_sent_twice_is_taken_once()
    {
        using var browser = await server.SignedIn(DashboardServer.Staff);
        var order = await server.NewOrder();
        var page = await browser.Get($"/orders/{order.Number}");
        var key = page.Page.QuerySelector("input[name=key]")!.GetAttribute("value")!;
        for (var i = 0; i < 2; i++)
        {
            var answer = await browser.Submit($"/orders/{order.Number}", $"/orders/{order.Number}?handler=Payment", ("amount", "50 000"), ("method", "Cash"), ("key", key));
            Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        }

        Assert.Equal([50_000m], await server.Read(server.Center, db => db.Payments.Where(p => p.OrderId == order.Id).Select(p => p.Amount).ToListAsync()));
    }

    [Fact]
    public async Task A_receipt_is_verified_and_the_order_is_paid()
    {
        var order = await server.NewOrder();
        await server.In(server.Center, s => s.GetRequiredService<SubmitReceipt>().Run(Actor.System, order.Id, null, 10_000, ReceiptSource.Phone));
        using var browser = await server.SignedIn(DashboardServer.Staff);
        var page = await browser.Get($"/orders/{order.Number}");
        Assert.True(page.Has("receipt-verify"));
        var receipt = page.Page.QuerySelector("[data-testid=receipt]")!.GetAttribute("data-id")!;
        await browser.Submit($"/orders/{order.Number}", $"/orders/{order.Number}?handler=Verify", ("receipt", receipt), ("amount", Data.Texts.Money.Show(order.Total)));
        var after = await browser.Get($"/orders/{order.Number}");
        Assert.Equal("PaymentConfirmed", after.Page.QuerySelector("[data-testid=order-status]")!.GetAttribute("data-status"));
        Assert.Contains("Receipt verified", after.Text("toast"), StringComparison.Ordinal);
        Assert.False(after.Has("receipt-verify"));
    }

    [Fact]
    public async Task Only_allowed_and_permitted_moves_are_offered()
    {
        var order = await server.NewOrder();
        using var staff = await server.SignedIn(DashboardServer.Staff);
        var page = await staff.Get($"/orders/{order.Number}");
        Assert.Equal(["status-PaymentReceived", "status-PaymentConfirmed"], page.Page.QuerySelectorAll("#order-actions button[name=to]").Select(b => b.GetAttribute("data-testid")));
        Assert.False(page.Has("cancel-open"));
        using var owner = await server.SignedIn(DashboardServer.Owner);
        Assert.True((await owner.Get($"/orders/{order.Number}")).Has("cancel-open"));
    }

    [Fact]
    public async Task Who_decided_on_an_older_state_is_told_and_nothing_happens()
    {
        var order = await server.NewOrder(PaymentMethod.Cash);
        using var browser = await server.SignedIn(DashboardServer.Owner);
        var seen = await AccessTests.Seen(browser, order.Number);
        await server.In(server.Center, s => s.GetRequiredService<ChangeOrderStatus>().Run(Actor.System, order.Id, OrderStatus.InProgress));
        var after = await browser.Submit($"/orders/{order.Number}", $"/orders/{order.Number}?handler=Cancel", ("reason", "late"), ("seen", seen));
        Assert.Equal("late", after.Text("cancel-reason"));
        Assert.Contains("changed while you were looking", after.Text("toast"), StringComparison.Ordinal);
        Assert.Equal("InProgress", after.Page.QuerySelector("[data-testid=order-status]")!.GetAttribute("data-status"));
        // the same wish twice is no conflict
        await browser.Submit($"/orders/{order.Number}", $"/orders/{order.Number}?handler=Status", ("to", "InProgress"), ("seen", seen));
        Assert.Contains("Status: in progress", (await browser.Get($"/orders/{order.Number}")).Text("toast"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_declined_price_is_seen_and_the_customers_word_on_the_phone_noted()
    {
        var order = await server.NewOrder(PaymentMethod.Cash);
        await server.In(server.Center, s => s.GetRequiredService<CorrectPages>().Run(Actor.System, order.Id, order.Pages + 2, "counted"));
        var due = await server.Read(server.Center, db => db.Orders.Where(o => o.Id == order.Id).Select(o => o.Due).SingleAsync());
        await server.In(server.Center, s => s.GetRequiredService<AnswerPriceChange>().Run(Actor.Customer(order.CustomerId, "Abror"), order.Id, accepts: false, due));
        using var browser = await server.SignedIn(DashboardServer.Owner);
        var page = await browser.Get($"/orders/{order.Number}");
        Assert.Contains("does not agree", page.Text("price-answer"), StringComparison.Ordinal);
        var fields = new[] { "seen", "due" }.Select(name => (name, page.Page.QuerySelector($"#price-answer input[name={name}]")!.GetAttribute("value")!)).ToArray();
        await browser.Submit($"/orders/{order.Number}", $"/orders/{order.Number}?handler=PriceAgreed", fields);
        var after = await browser.Get($"/orders/{order.Number}");
        Assert.Contains("agreement is noted", after.Text("toast"), StringComparison.Ordinal);
        Assert.False(after.Has("price-answer"));
        Assert.Equal(PriceAnswer.Accepted, await server.Read(server.Center, db => db.Orders.Where(o => o.Id == order.Id).Select(o => o.PriceAnswer).SingleAsync()));
    }

    [Fact]
    public async Task What_customers_type_stays_text()
    {
        var order = await server.NewOrder();
        using var browser = await server.SignedIn(DashboardServer.Owner);
        var page = await browser.Get($"/orders/{order.Number}");
        Assert.Contains("Abror <script>alert(1)</script>", page.Page.QuerySelector(".wd-said-text")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sum_can_be_followed()
    {
        var order = await server.NewOrder();
        using var browser = await server.SignedIn(DashboardServer.Owner);
        var page = await browser.Get($"/orders/{order.Number}");
        var parts = page.Page.QuerySelectorAll("#order-sum tbody tr:not(.wd-sum-total) td.wd-num").Select(c => Data.Texts.Money.Parse(c.TextContent)!.Value).ToList();
        Assert.Equal(order.Total, parts.Sum());
    }

    [Fact]
    public async Task The_list_is_searched_filtered_and_paged_by_position()
    {
        using var browser = await server.SignedIn(DashboardServer.Owner);
        var order = await server.NewOrder();
        var customer = await server.Read(server.Center, db => db.Orders.Where(o => o.Id == order.Id).Select(o => new { o.Customer.Name, o.Customer.Phone }).SingleAsync());
        foreach (var search in (string[])[$"{order.Number}", $"#{order.Number}", customer.Name[..4].ToUpperInvariant(), customer.Phone[^7..]])
            Assert.NotNull((await browser.Get($"/orders?q={Uri.EscapeDataString(search)}")).Page.QuerySelector($"[data-number='{order.Number}']"));
        Assert.True((await browser.Get("/orders?q=%25%25%25")).Page.QuerySelectorAll("#rows tr").Length == 0);
        Assert.Null((await browser.Get("/orders?status=Completed")).Page.QuerySelector($"[data-number='{order.Number}']"));
        var older = (await browser.Get($"/orders?before={order.Number}")).Page.QuerySelectorAll("#rows tr").Select(r => int.Parse(r.GetAttribute("data-number")!));
        Assert.Equal(order.Number - 1, older.First());
    }
}
