using System.Net;
using Microsoft.EntityFrameworkCore;
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
