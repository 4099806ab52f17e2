using Microsoft.EntityFrameworkCore;
using WowDash.Data.Customers;
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
