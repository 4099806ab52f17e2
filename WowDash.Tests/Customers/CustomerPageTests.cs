using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Data;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Tests.Dashboard;
using Xunit;

namespace WowDash.Tests.Customers;

public sealed class CustomerPageTests(DashboardServer server) : IClassFixture<DashboardServer>
{
    [Fact]
    public async Task A_customer_is_found_edited_and_blocked()
    {
        using var browser = await server.SignedIn(DashboardServer.Owner);
        var customer = await server.Read(server.Center, db => db.Customers.AsNoTracking().OrderBy(c => c.Id).FirstAsync(c => db.Orders.Any(o => o.CustomerId == c.Id)));
        var list = await browser.Get("/customers?q=" + Uri.EscapeDataString(customer.Name));
        Assert.Contains(list.Page.QuerySelectorAll("[data-testid=customer] a"), a => a.GetAttribute("href") == $"/customers/{customer.Id}");
        var path = $"/customers/{customer.Id}";
        Assert.True((await browser.Get(path)).Has("customer-orders"));

        (string, string)[] Form(string phone, string seen) => [("Form.Name", "Ўткир Каримов"), ("Form.Phone", phone), ("Form.Language", "Ru"), ("Form.Tags", "vip, old"), ("Form.Notes", "calls first"), ("Seen", seen)];
        var seen = (await browser.Get(path)).Page.QuerySelector("input[name=Seen]")!.GetAttribute("value")!;
        var wrong = await browser.Submit(path, path, Form("12", seen));
        Assert.True(wrong.Has("wrong"));
        Assert.Equal("Ўткир Каримов", wrong.Page.QuerySelector("[name='Form.Name']")!.GetAttribute("value"));
        Assert.Equal(path, (await browser.Submit(path, path, Form("901112233", seen))).Goes);
        Assert.True((await browser.Submit(path, path, Form("901112244", seen))).Has("problem"));
        var tagged = await browser.Get((await browser.Get(path)).Page.QuerySelector("a[href='/customers?tag=vip']")!.GetAttribute("href")!);
        var vips = await server.Read(server.Center, db => db.Customers.CountAsync(c => c.Tags.Contains("vip")));
        Assert.Equal(("Tag: vip", vips), (tagged.Text("tag-clear"), tagged.Page.QuerySelectorAll("[data-testid=customer]").Length));
        Assert.Contains((await browser.Get("/customers?q=otkir")).Page.QuerySelectorAll("[data-testid=customer] a"), a => a.GetAttribute("href") == path);

        Assert.Equal(path, (await browser.Submit(path, path + "?handler=Block&blocked=true")).Goes);
        Assert.True((await browser.Get(path)).Has("blocked"));
    }

    [Fact]
    public async Task Customers_of_another_center_are_not_there_and_rights_are_asked()
    {
        using var stranger = await server.SignedIn(DashboardServer.Stranger);
        using var clerk = await server.SignedIn(DashboardServer.Staff);
        var (customer, agency) = (await server.Read(server.Center, db => db.Customers.MaxAsync(c => c.Id)), await server.Read(server.Center, db => db.Agencies.MaxAsync(a => a.Id)));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/customers/{customer}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/agencies/{agency}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Submit("/account", $"/customers/{customer}?handler=Block&blocked=true")).Status);
        Assert.Equal(HttpStatusCode.OK, (await clerk.Get($"/customers/{customer}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.Submit("/account", $"/customers/{customer}?handler=Block&blocked=true")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.Submit("/account", $"/agencies/{agency}?handler=Invite")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.Get("/agencies/new")).Status);
    }

    [Fact]
    public async Task An_agency_shows_what_all_its_members_ordered_paid_and_owe()
    {
        var order = await server.NewOrder();
        var agency = await server.Read(server.Center, async db =>
        {
            var made = db.Agencies.Add(new() { Name = $"Ledger {order.Number}", CreatedAt = TimeProvider.System.GetUtcNow() }).Entity;
            await db.SaveChangesAsync();
            await db.Customers.Where(c => c.Id == order.CustomerId).ExecuteUpdateAsync(set => set.SetProperty(c => c.AgencyId, made.Id));
            return made;
        });
        await server.In(server.Center, s => s.GetRequiredService<RecordPayment>().Run(Actor.System, order.Id, 1000, PaymentMethod.Cash, "half", $"agency {order.Id}"));
        using var browser = await server.SignedIn(DashboardServer.Owner);
        var page = await browser.Get($"/agencies/{agency.Id}");
        var (orders, owes) = await server.Read(server.Center, async db => (
            await db.Orders.CountAsync(o => o.CustomerId == order.CustomerId),
            await db.Orders.Where(o => o.CustomerId == order.CustomerId && o.Status != OrderStatus.Cancelled).SumAsync(o => o.Left)));
        Assert.Equal(($"{orders}", Data.Texts.Money.Show(owes)), (page.Text("sum-orders"), page.Text("owes")));
        Assert.Contains($"№ {order.Number}", page.Text("customer-orders"), StringComparison.Ordinal);
        Assert.Contains("half", page.Text("customer-payments"), StringComparison.Ordinal);

        Assert.Equal($"/customers/{order.CustomerId}", (await browser.Get($"/orders/{order.Number}")).Page.QuerySelector("a:has([data-testid=customer-name])")!.GetAttribute("href"));
        Assert.Contains((await browser.Get("/payments/debts?by=agency")).Page.QuerySelectorAll("[data-testid=debtor]"), a => a.GetAttribute("href") == $"/agencies/{agency.Id}");
        var counter = await browser.Get((await browser.Get($"/customers/{order.CustomerId}")).Page.QuerySelector("[data-testid=order-for]")!.GetAttribute("href")!);
        Assert.Equal($"{order.CustomerId}", counter.Page.QuerySelector("[data-testid=pick][checked]")!.GetAttribute("value"));
        await server.Read(server.Center, db => db.Customers.Where(c => c.Id == order.CustomerId).ExecuteUpdateAsync(set => set.SetProperty(c => c.AgencyId, (long?)null)));
    }

    [Fact]
    public async Task An_agency_is_opened_invites_by_a_link_and_is_closed()
    {
        using var browser = await server.SignedIn(DashboardServer.Manager);
        var opened = await browser.Submit("/agencies/new", "/agencies/new", ("Form.Name", "Globus Travel"), ("Form.Phone", "712000000"));
        Assert.StartsWith("/agencies/", opened.Goes, StringComparison.Ordinal);
        Assert.True((await browser.Submit("/agencies/new", "/agencies/new", ("Form.Name", "Globus Travel"))).Has("wrong"));
        var invited = await browser.Submit(opened.Goes!, opened.Goes + "?handler=Invite");
        Assert.StartsWith("https://t.me/", invited.Page.QuerySelector("[data-testid=link]")!.GetAttribute("value"), StringComparison.Ordinal);
        Assert.True(invited.Has("qr"));
        Assert.Equal(opened.Goes, (await browser.Submit(opened.Goes!, opened.Goes + "?handler=Switch&active=false")).Goes);
        var id = long.Parse(opened.Goes!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(await server.Read(server.Center, db => db.AgencyInvites.AllAsync(i => i.AgencyId != id || i.ExpiresAt <= TimeProvider.System.GetUtcNow())));
    }
}
