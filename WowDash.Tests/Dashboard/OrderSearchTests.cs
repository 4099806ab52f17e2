using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Data;
using WowDash.Data.Customers;
using WowDash.Data.Payments;
using Xunit;

namespace WowDash.Tests.Dashboard;

/// <summary>How orders and people are found.</summary>
public sealed class OrderSearchTests(DashboardServer server) : IClassFixture<DashboardServer>
{
    [Theory]
    [InlineData("Ўткир Ҳасанов", "O‘tkir Hasanov", "otkir", "O'TKIR XASANOV", "Уткир Хасанов", "hasanov utkir")]
    [InlineData("Shahnoza G‘ulomova", "Шахноза Гуломова", "шаҳноза ғуломова", "gulomova", "SHAXNOZA")]
    [InlineData("Дмитрий Алиев", "Dmitriy Aliyev", "dmitry", "алиев", "Aliev")]
    [InlineData("Javlon Qodirov", "Жавлон Қодиров", "Джавлон", "Kodirov", "ja qo")]
    [InlineData("Юлдуз Ёқубова", "Yulduz Yoqubova", "yuld", "ЁҚУБ")]
    public async Task A_name_is_found_in_each_alphabet_it_is_written_in(string name, params string[] typed)
    {
        var order = await server.OrderOf(name);
        using var browser = await server.SignedIn(DashboardServer.Owner);
        foreach (var words in typed)
            Assert.True((await browser.Get($"/orders?q={Uri.EscapeDataString(words)}")).OrderNumbers.Contains(order.Number), $"{words} does not find {name}");
        Assert.DoesNotContain(order.Number, (await browser.Get("/orders?q=" + Uri.EscapeDataString("Zebiniso"))).OrderNumbers);
    }

    [Theory]
    [InlineData("!!!")]
    [InlineData("‘’")]
    [InlineData("%")]
    [InlineData("_____")]
    public async Task What_holds_no_letter_or_digit_finds_nobody(string typed)
    {
        using var browser = await server.SignedIn(DashboardServer.Owner);
        Assert.Empty((await browser.Get($"/orders?q={Uri.EscapeDataString(typed)}")).OrderNumbers);
    }

    [Fact]
    public async Task A_phone_is_found_however_its_digits_are_grouped()
    {
        var order = await server.OrderOf("Nodira Phone", phone: "+998935550199");
        using var browser = await server.SignedIn(DashboardServer.Owner);
        foreach (var typed in (string[])["+998 93 555 01 99", "935550199", "555-01-99", "(93) 555"])
            Assert.Contains(order.Number, (await browser.Get($"/orders?q={Uri.EscapeDataString(typed)}")).OrderNumbers);
    }

    [Fact]
    public async Task A_common_name_is_found_by_reading_as_it_is_by_the_index()
    {
        for (var i = 0; i < 12; i++) await server.OrderOf($"Commonest {(i % 2 == 0 ? "Ўғил" : "O‘g‘il")} {i}");
        using var browser = await server.SignedIn(DashboardServer.Owner);
        Assert.True(await server.Read(server.Center, db => db.IsCommonName("commonest", default)));
        Assert.False(await server.Read(server.Center, db => db.IsCommonName("commonest 7", default)));
        Assert.Equal(12, (await browser.Get("/orders?q=commonest")).OrderNumbers.Count);
        Assert.Equal(12, (await browser.Get("/orders?q=" + Uri.EscapeDataString("ўғил commonest"))).OrderNumbers.Count);
        Assert.Single((await browser.Get("/orders?q=" + Uri.EscapeDataString("commonest 7"))).OrderNumbers);
        Assert.Equal(6, (await browser.Get("/find?q=commonest")).Page.QuerySelectorAll("[data-testid=found-person]").Length);
        Assert.Equal(12, (await browser.Get("/customers?q=commonest")).Page.QuerySelectorAll("[data-testid=customer]").Length);
    }

    [Fact]
    public async Task Payments_and_debts_are_found_by_name_in_each_alphabet_by_phone_and_by_number()
    {
        var order = await server.OrderOf("Ғайрат Шермуҳамедов", phone: "+998935557788");
        await server.In(server.Center, s => s.GetRequiredService<RecordPayment>().Run(Actor.System, order.Id, 1000, PaymentMethod.Cash, null, $"found {order.Id}"));
        using var browser = await server.SignedIn(DashboardServer.Owner);
        foreach (var typed in (string[])["G‘ayrat", "shermuhamedov", "Гайрат Шермухамедов", "935557788", "93 555 77 88", $"{order.Number}", $"#{order.Number}"])
        {
            var query = Uri.EscapeDataString(typed);
            Assert.Contains($"/orders/{order.Number}", (await browser.Get($"/payments?q={query}")).Page.QuerySelectorAll("[data-testid=payment] a").Select(a => a.GetAttribute("href")));
            Assert.Contains("Ғайрат", (await browser.Get($"/payments/debts?q={query}")).Text("debt"), StringComparison.Ordinal);
        }

        Assert.False((await browser.Get("/payments?q=Zebiniso")).Has("payment"));
        Assert.False((await browser.Get("/payments/debts?q=Zebiniso")).Has("debt"));
        var agency = await server.Read(server.Center, db => db.Agencies.AsNoTracking().OrderBy(a => a.Id).FirstAsync());
        await server.Read(server.Center, db => db.Customers.Where(c => db.Orders.Any(o => o.Id == order.Id && o.CustomerId == c.Id)).ExecuteUpdateAsync(set => set.SetProperty(c => c.AgencyId, agency.Id)));
        foreach (var typed in new[] { agency.Name.ToUpperInvariant(), "gayrat" })
            Assert.Contains(agency.Name, (await browser.Get($"/payments/debts?by=agency&q={Uri.EscapeDataString(typed)}")).Page.QuerySelectorAll("[data-testid=debt]").Select(r => r.QuerySelector(".wd-what a")!.TextContent));
    }

    [Fact]
    public async Task Agencies_are_paged_without_losing_one_and_found_by_name()
    {
        await server.In(server.Center, async s =>
        {
            var db = s.GetRequiredService<WowDashDb>();
            for (var i = 0; i < 130; i++) db.Agencies.Add(new() { Name = i % 3 == 0 ? "Bir xil nom" : $"Agentlik {i:000}", Active = i % 10 != 0, CreatedAt = TimeProvider.System.GetUtcNow() });
            return await db.SaveChangesAsync();
        });
        using var browser = await server.SignedIn(DashboardServer.Owner);
        var (seen, address) = (new List<string>(), "/agencies");
        while (address is not null)
        {
            var page = await browser.Get(address);
            seen.AddRange(page.Page.QuerySelectorAll("[data-testid=agency] a").Select(a => a.GetAttribute("href")!));
            address = page.Page.QuerySelector("[data-testid=next]")?.GetAttribute("href");
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(await server.Read(server.Center, db => db.Agencies.CountAsync()), seen.Count);
        Assert.Equal(1, (await browser.Get("/agencies?q=" + Uri.EscapeDataString("агентлик 031"))).Page.QuerySelectorAll("[data-testid=agency]").Length);
    }

    [Fact]
    public async Task The_command_bar_finds_what_this_person_may_see()
    {
        var order = await server.OrderOf("Findable Person", phone: "+998935551234");
        using var owner = await server.SignedIn(DashboardServer.Owner);
        var found = await owner.Get("/find?q=findable", ("HX-Request", "true"));
        Assert.DoesNotContain("<html", found.Body, StringComparison.Ordinal);
        Assert.Contains($"/orders/{order.Number}", found.Body, StringComparison.Ordinal);
        Assert.Contains("Findable Person", found.Text("found-person"), StringComparison.Ordinal);
        var customer = await server.Read(server.Center, db => db.Customers.Where(c => c.Name == "Findable Person").Select(c => c.Id).SingleAsync());
        Assert.Equal($"/customers/{customer}", found.Page.QuerySelector("[data-testid=found-person]")!.GetAttribute("href"));
        var agency = await server.Read(server.Center, db => db.Agencies.AsNoTracking().OrderBy(a => a.Id).FirstAsync());
        Assert.Equal($"/agencies/{agency.Id}", (await owner.Get("/find?q=" + Uri.EscapeDataString(agency.Name.ToUpperInvariant()))).Page.QuerySelector("[data-testid=found-agency]")!.GetAttribute("href"));
        Assert.Equal("/mine", (await owner.Get("/find?q=my+work")).Page.QuerySelector("[data-testid=found-page]")!.GetAttribute("href"));
        using var elsewhere = await server.SignedIn(DashboardServer.OtherBranch);
        Assert.DoesNotContain((await elsewhere.Get($"/find?q={order.Number}")).Page.QuerySelectorAll("[data-testid=found-order]"), o => o.GetAttribute("href") == $"/orders/{order.Number}");
        using var stranger = await server.SignedIn(DashboardServer.Stranger);
        Assert.True((await stranger.Get("/find?q=findable")).Has("found-nothing"));
    }
}
