using Microsoft.EntityFrameworkCore;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Data.Staff;
using WowDash.Data.Texts;
using WowDash.Tests.Dashboard;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WowDash.Tests.Pages;

/// <summary>Money at an order, for many orders at once, and where it is looked up.</summary>
public sealed class MoneyPathTests(Desk desk) : DeskTests(desk)
{
    [Theory]
    [InlineData(DashboardServer.Owner, Language.En)]
    [InlineData(DashboardServer.Manager, Language.Ru)]
    public async Task An_order_is_priced_paid_by_a_double_click_given_back_and_its_rest_kept_for_the_next(string email, Language language)
    {
        var (order, next) = (await Office.NewOrder(), await Office.NewOrder());
        var page = await Open(email, language);
        await page.GotoAsync($"/orders/{order.Number}");
        await page.Ask("fee-open", "fee-add", ("fee-amount", "20000"), ("fee-reason", "Courier"));
        await page.Sees("order-total", Money.Show(order.Total + 20_000));
        await page.Ask("discount-open", "discount-give", ("discount-amount", "5000"), ("discount-reason", "Regular"));
        await page.Sees("order-total", Money.Show(order.Total + 15_000));
        await page.Write("payment-amount", "30000");
        await page.PressTwice("record-payment");
        await page.Sees("order-received", Money.Show(30_000));
        await page.Ask("refund-open", "refund", ("refund-amount", "4000"), ("refund-reason", "Wrong page"));
        await page.Sees("order-left", Money.Show(order.Total + 15_000 - 26_000));
        await page.GetByTestId("cancel-open").ClickAsync();
        await page.GetByTestId("cancel-credit").CheckAsync();
        await page.Write("cancel-reason", "Not needed");
        await page.Press("status-Cancelled");
        await page.Sees("order-status", OrderStatus.Cancelled.Name().In(language));
        await page.GotoAsync($"/orders/{next.Number}");
        await page.Press("use-credit");
        var now = await Read(db => db.Orders.AsNoTracking().Include(o => o.Payments).SingleAsync(o => o.Id == order.Id));
        Assert.Equal((order.Total + 15_000, 0, OrderStatus.Cancelled), (now.Due, now.Received, now.Status));
        Assert.Equal([30_000, 4_000], now.Payments.Where(p => p.Kind is PaymentKind.Payment or PaymentKind.Refund).OrderBy(p => p.Id).Select(p => p.Amount));
        Assert.Equal(26_000, (await Read(db => db.Orders.SingleAsync(o => o.Id == next.Id))).Received);

        await page.GotoAsync("/payments");
        await page.GetByTestId("filter-kind").SelectOptionAsync(nameof(PaymentKind.Refund));
        await Expect(page.GetByTestId("payment").First).ToContainTextAsync($"№ {order.Number}");
    }

    [Theory]
    [InlineData(DashboardServer.Owner, Language.Uz)]
    [InlineData(DashboardServer.Manager, Language.En)]
    public async Task A_debt_of_many_orders_is_found_previewed_and_paid_once(string email, Language language)
    {
        var order = await Office.NewOrder();
        var name = await Read(db => db.Customers.Where(c => c.Id == order.CustomerId).Select(c => c.Name).SingleAsync());
        var page = await Open(email, language);
        await page.GotoAsync("/payments/debts");
        await Expect(page.GetByTestId("debt").Filter(new() { HasText = name }).First).ToBeVisibleAsync();
        await page.GotoAsync("/payments/bulk");
        await page.Write("bulk-find", name);
        await page.Locator($"[data-testid=bulk-customer][href$='={order.CustomerId}']").Press();
        var many = await page.GetByTestId("bulk-order").CountAsync();
        await page.Press("bulk-preview");
        Assert.Equal(many, await page.GetByTestId("bulk-part").CountAsync());
        await page.PressTwice("bulk-pay");
        await Expect(page.GetByTestId("bulk-done")).ToBeVisibleAsync();
        Assert.Equal(0, await Read(db => db.Orders.Where(o => o.CustomerId == order.CustomerId && o.BranchId == order.BranchId && o.Status != OrderStatus.Cancelled).SumAsync(o => o.Left)));
        var paid = await Read(db => db.Payments.SingleAsync(p => p.OrderId == order.Id && p.Kind == PaymentKind.Payment));
        Assert.Equal(order.Total, paid.Amount);
    }

    [Theory]
    [InlineData(Language.Uz)]
    [InlineData(Language.Ru)]
    public async Task A_clerk_takes_money_but_is_told_what_they_lack_for_more(Language language)
    {
        var order = await Office.NewOrder();
        var page = await Open(DashboardServer.Staff, language);
        await page.GotoAsync($"/orders/{order.Number}");
        await page.PressTwice("record-payment");
        await page.Sees("order-status", OrderStatus.PaymentConfirmed.Name().In(language));
        Assert.Equal(order.Total, (await Read(db => db.Payments.SingleAsync(p => p.OrderId == order.Id))).Amount);
        await Expect(page.GetByTestId("refund-open")).ToBeHiddenAsync();
        await page.GotoAsync("/payments/bulk");
        await page.Sees("refusal", Permission.BulkPayments.Name().In(language));
    }
}
