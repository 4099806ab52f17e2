using Microsoft.EntityFrameworkCore;
using WowDash.Data.Customers;
using WowDash.Data.Texts;
using WowDash.Tests.Dashboard;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace WowDash.Tests.Pages;

/// <summary>Customers and agencies as staff keep them.</summary>
public sealed class PeoplePathTests(Desk desk) : DeskTests(desk)
{
    static int phones = 7_100_000;

    [Theory]
    [InlineData(DashboardServer.Owner, Language.Uz)]
    [InlineData(DashboardServer.Manager, Language.En)]
    public async Task A_customer_is_found_described_blocked_and_joined_with_their_double(string email, Language language)
    {
        var (customer, twin) = (await Walker("Gulchehra"), await Walker("Gulchehra bis"));
        var page = await Open(email, language);
        await page.GotoAsync("/customers");
        await page.Write("customer-search", customer.Phone);
        await Expect(page.GetByTestId("customers")).ToBeVisibleAsync();
        await page.GetByTestId("customer-search").PressAsync("Enter");
        await page.Locator($"a[href='/customers/{customer.Id}']").Press();
        await page.Fill("Form.Tags", "vip, tez");
        await page.Fill("Form.Notes", "Ertalab <qo‘ng‘iroq>");
        await page.Press("save");
        await Expect(page.Locator(".wd-notes")).ToHaveTextAsync("Ertalab <qo‘ng‘iroq>");
        await page.Press("block");
        await Expect(page.GetByTestId("blocked")).ToBeVisibleAsync();
        Assert.Equal(("vip tez", true), (string.Join(' ', (await Now()).Tags), (await Now()).Blocked));
        await page.Press("block");

        await page.Locator("details:has([data-testid=double]) summary").ClickAsync();
        await page.Write("double", twin.Phone);
        await page.Locator("form:has([data-testid=double]) button").Press();
        await page.Press("merge");
        Assert.Equal(customer.Id, await Read(db => db.Database.SqlQuery<long?>($"select merged_into_id as \"Value\" from customers where id = {twin.Id}").SingleAsync()));
        await page.Press("undo");
        Assert.True(await Read(db => db.Customers.AnyAsync(c => c.Id == twin.Id)));

        Task<Customer> Now() => Read(db => db.Customers.AsNoTracking().SingleAsync(c => c.Id == customer.Id));
    }

    [Theory]
    [InlineData(DashboardServer.Owner, Language.Ru)]
    [InlineData(DashboardServer.Manager, Language.Uz)]
    public async Task An_agency_is_opened_invites_by_link_and_picture_and_is_closed(string email, Language language)
    {
        var name = New("Visa");
        var page = await Open(email, language);
        await page.GotoAsync("/agencies");
        await page.Press("new-agency");
        await page.Fill("Form.Name", name);
        await page.PressTwice("save");
        await page.Press("make-link");
        Assert.StartsWith("https://t.me/registon_demo_bot?start=", await page.GetByTestId("link").InputValueAsync(), StringComparison.Ordinal);
        Assert.True(await page.GetByTestId("qr").EvaluateAsync<int>("picture => picture.naturalWidth") > 50);
        await page.Fill("Form.Notes", "Oyiga bir marta to‘laydi");
        await page.GetByTestId("agency-form").GetByTestId("save").Press();
        await page.Press("switch");
        var agency = await Read(db => db.Agencies.AsNoTracking().SingleAsync(a => a.Name == name));
        Assert.Equal(("Oyiga bir marta to‘laydi", false), (agency.Notes, agency.Active));
        await Expect(page.GetByTestId("make-link")).ToHaveCountAsync(0);
        await page.Press("undo");
        Assert.True((await Read(db => db.Agencies.AsNoTracking().SingleAsync(a => a.Name == name))).Active);
    }

    [Theory]
    [InlineData(Language.Ru)]
    public async Task A_clerk_looks_customers_up_and_changes_none(Language language)
    {
        var customer = await Walker("Botir");
        var page = await Open(DashboardServer.Staff, language);
        await page.GotoAsync($"/customers?q={Uri.EscapeDataString(customer.Phone)}");
        await page.Locator($"a[href='/customers/{customer.Id}']").Press();
        await Expect(page.GetByTestId("sums")).ToBeVisibleAsync();
        await Expect(page.GetByTestId("customer-form")).ToHaveCountAsync(0);
        await Expect(page.GetByTestId("block")).ToHaveCountAsync(0);
    }

    async Task<Customer> Walker(string name)
    {
        var (branch, n) = (await MainBranch(), Interlocked.Increment(ref phones));
        return await Read(async db =>
        {
            var customer = db.Customers.Add(new() { Name = New(name), Phone = $"+99890{n}", BranchId = branch, CreatedAt = TimeProvider.System.GetUtcNow() }).Entity;
            await db.SaveChangesAsync();
            return customer;
        });
    }
}
