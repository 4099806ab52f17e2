using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Data;
using WowDash.Data.Customers;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using Xunit;

namespace WowDash.Tests.Dashboard;

public sealed class OrderListTests(DashboardServer server) : IClassFixture<DashboardServer>
{
    [Theory]
    [InlineData("Ўткир Ҳасанов", "O‘tkir Hasanov", "otkir", "O'TKIR XASANOV", "Уткир Хасанов", "hasanov utkir")]
    [InlineData("Shahnoza G‘ulomova", "Шахноза Гуломова", "шаҳноза ғуломова", "gulomova", "SHAXNOZA")]
    [InlineData("Дмитрий Алиев", "Dmitriy Aliyev", "dmitry", "алиев", "Aliev")]
    [InlineData("Javlon Qodirov", "Жавлон Қодиров", "Джавлон", "Kodirov", "ja qo")]
    [InlineData("Юлдуз Ёқубова", "Yulduz Yoqubova", "yuld", "ЁҚУБ")]
    public async Task A_name_is_found_in_each_alphabet_it_is_written_in(string name, params string[] typed)
    {
        var order = await OrderOf(name);
        using var browser = await server.SignedIn(DashboardServer.Owner);
        foreach (var words in typed)
            Assert.True(Numbers(await browser.Get($"/orders?q={Uri.EscapeDataString(words)}")).Contains(order.Number), $"{words} does not find {name}");
        Assert.DoesNotContain(order.Number, Numbers(await browser.Get("/orders?q=" + Uri.EscapeDataString("Zebiniso"))));
    }

    [Theory]
    [InlineData("!!!")]
    [InlineData("‘’")]
    [InlineData("%")]
    [InlineData("_____")]
    public async Task What_holds_no_letter_or_digit_finds_nobody(string typed)
    {
        using var browser = await server.SignedIn(DashboardServer.Owner);
        Assert.Empty(Numbers(await browser.Get($"/orders?q={Uri.EscapeDataString(typed)}")));
    }

    [Fact]
    public async Task A_phone_is_found_however_its_digits_are_grouped()
    {
        var order = await OrderOf("Nodira Phone", phone: "+998935550199");
        using var browser = await server.SignedIn(DashboardServer.Owner);
        foreach (var typed in (string[])["+998 93 555 01 99", "935550199", "555-01-99", "(93) 555"])
            Assert.Contains(order.Number, Numbers(await browser.Get($"/orders?q={Uri.EscapeDataString(typed)}")));
    }

    [Theory]
    [InlineData("Newest")]
    [InlineData("Oldest")]
    [InlineData("Deadline")]
    [InlineData("Owed")]
    public async Task Pages_forwards_and_back_lose_and_repeat_nothing_while_orders_come_in(string sort)
    {
        var name = $"Paging {sort}";
        for (var i = 0; i < 53; i++) await OrderOf(name);
        using var browser = await server.SignedIn(DashboardServer.Owner);
        var query = $"q={Uri.EscapeDataString(name)}&sort={sort}";
        var first = await browser.Get($"/orders?{query}");
        await OrderOf(name);
        var second = await browser.Get(Link(first, "older"));
        var seen = Numbers(first).Concat(Numbers(second)).ToList();
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Superset(Numbers(first).ToHashSet(), seen.ToHashSet());
        Assert.True(seen.Count is 53 or 54, $"{seen.Count} orders were seen of 53 and one that came meanwhile");
        var back = await browser.Get(Link(second, "newer"));
        Assert.Equal(Numbers(first), Numbers(back));
    }

    [Fact]
    public async Task Each_filter_leaves_what_it_says_and_the_line_says_so()
    {
        using var browser = await server.SignedIn(DashboardServer.Owner);
        var wrong = new List<string>();
        async Task Leaves(string query, string words, Func<Order, bool> belongs)
        {
            var page = await browser.Get("/orders?" + query);
            var shown = Numbers(page);
            var rows = await server.Read(server.Center, db => db.Orders.AsNoTracking().Include(o => o.Customer).ToListAsync());
            var expected = rows.Where(belongs).Select(o => o.Number).OrderDescending().Take(50).ToList();
            if (!expected.Order().SequenceEqual(shown.Order())) wrong.Add($"{query}: {shown.Count} instead of {expected.Count}");
            if (!page.Text("filtered").Contains(words, StringComparison.Ordinal)) wrong.Add($"{query} says “{page.Text("filtered")}”");
        }

        var any = await server.Read(server.Center, db => db.Orders.AsNoTracking().Where(o => o.AssigneeId != null).OrderBy(o => o.Id).FirstAsync());
        var now = TimeProvider.System.GetUtcNow();
        await Leaves("status=open", "Open orders", o => o.Status.IsOpen());
        await Leaves("status=Ready", "ready", o => o.Status is OrderStatus.Ready);
        await Leaves($"branch={any.BranchId}", "", o => o.BranchId == any.BranchId);
        await Leaves($"assignee={any.AssigneeId}", "", o => o.AssigneeId == any.AssigneeId);
        await Leaves("assignee=none&status=open", "Unassigned", o => o.AssigneeId is null && o.Status.IsOpen());
        await Leaves($"service={any.ServiceId}", "", o => o.ServiceId == any.ServiceId);
        await Leaves($"language={any.TargetLanguageId}", "", o => o.TargetLanguageId == any.TargetLanguageId);
        await Leaves("pay=Owed", "Something left to pay", o => o.Left > 0 && o.Status is not OrderStatus.Cancelled);
        await Leaves("pay=Part", "Partly paid", o => o.Left > 0 && o.Received > 0 && o.Status is not OrderStatus.Cancelled);
        await Leaves("pay=Paid", "Paid in full", o => o.Left <= 0 && o.Status is not OrderStatus.Cancelled);
        await Leaves("source=Bot", "From the bot", o => o.Source is OrderSource.Bot);
        await Leaves("b2b=true", "Agencies (B2B)", o => o.Customer.AgencyId is not null);
        await Leaves("overdue=true", "Overdue", o => o.DeadlineAt < now && o.Status.IsOpen() && o.Status is not OrderStatus.Ready);
        var day = DateOnly.FromDateTime(now.AddHours(5).AddDays(-5).DateTime);
        await Leaves($"to={day:yyyy-MM-dd}", $"to {day:dd.MM.yyyy}", o => DateOnly.FromDateTime(o.CreatedAt.AddHours(5).DateTime) <= day);
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        Assert.False((await browser.Get("/orders?sort=Owed&view=board")).Has("filter-clear"));
    }

    [Fact]
    public async Task Many_orders_are_moved_at_once_and_each_refusal_is_told()
    {
        var good = new List<Order> { await server.NewOrder(), await server.NewOrder() };
        var bad = await server.NewOrder();
        await server.In(server.Center, s => s.GetRequiredService<ChangeOrderStatus>().Run(Actor.System, bad.Id, OrderStatus.Cancelled, "x"));
        using var browser = await server.SignedIn(DashboardServer.Manager);
        var ids = good.Append(bad).Select(o => ("ids", $"{o.Id}"));
        var answer = await browser.Submit("/orders", "/orders/act?handler=Status", [.. ids, ("to", "PaymentConfirmed"), ("back", "/orders?status=open")]);
        Assert.Equal("/orders?status=open", answer.Goes);
        var said = (await browser.Get(answer.Goes!)).Text("toast");
        Assert.Contains("Done: 2 orders", said, StringComparison.Ordinal);
        Assert.Contains($"№ {bad.Number} — An order that is cancelled cannot become paid.", said, StringComparison.Ordinal);
        var states = await server.Read(server.Center, db => db.Orders.Where(o => o.Number >= good[0].Number && o.Number <= bad.Number).OrderBy(o => o.Number).Select(o => o.Status).ToListAsync());
        Assert.Equal([OrderStatus.PaymentConfirmed, OrderStatus.PaymentConfirmed, OrderStatus.Cancelled], states);
    }

    [Fact]
    public async Task Many_orders_are_cancelled_at_once_and_those_that_cannot_be_are_named()
    {
        var (free, paid, done) = (await server.NewOrder(), await server.NewOrder(), await server.NewOrder(PaymentMethod.Cash));
        await server.In(server.Center, s => s.GetRequiredService<RecordPayment>().Run(Actor.System, paid.Id, 5000, PaymentMethod.Cash, null, $"many {paid.Id}"));
        foreach (var to in new[] { OrderStatus.InProgress, OrderStatus.Ready, OrderStatus.Completed }) await server.In(server.Center, s => s.GetRequiredService<ChangeOrderStatus>().Run(Actor.System, done.Id, to));
        using var browser = await server.SignedIn(DashboardServer.Manager);
        Task<Answer> Cancel(params (string, string)[] more) =>
            browser.Submit("/orders", "/orders/act?handler=Cancel", [.. new[] { free, paid, done }.Select(o => ("ids", $"{o.Id}")), ("back", "/orders"), .. more]);
        await Cancel(("reason", " "));
        Assert.Contains("Not done: 3 orders", (await browser.Get("/orders")).Text("toast"), StringComparison.Ordinal);

        await Cancel(("reason", "moved away"));
        var said = (await browser.Get("/orders")).Text("toast");
        Assert.Contains("Done: 1 order", said, StringComparison.Ordinal);
        Assert.Contains($"№ {paid.Number} — 5\u2009000 was received", said, StringComparison.Ordinal);
        Assert.Contains($"№ {done.Number} — An order that is completed cannot become cancelled", said, StringComparison.Ordinal);

        await Cancel(("reason", "moved away"), ("money", "Credit"));
        Assert.Contains("Done: 2 orders", (await browser.Get("/orders")).Text("toast"), StringComparison.Ordinal);
        Assert.Equal([OrderStatus.Cancelled, OrderStatus.Cancelled, OrderStatus.Completed],
            await server.Read(server.Center, db => db.Orders.Where(o => o.Id == free.Id || o.Id == paid.Id || o.Id == done.Id).OrderBy(o => o.Number).Select(o => o.Status).ToListAsync()));
        Assert.Equal(5000, await server.Read(server.Center, db => db.Payments.Where(p => p.OrderId == paid.Id && p.Kind == PaymentKind.ToCredit).SumAsync(p => p.Amount)));
    }

    [Fact]
    public async Task A_common_name_is_found_by_reading_as_it_is_by_the_index()
    {
        for (var i = 0; i < 12; i++) await OrderOf($"Commonest {(i % 2 == 0 ? "Ўғил" : "O‘g‘il")} {i}");
        using var browser = await server.SignedIn(DashboardServer.Owner);
        Assert.True(await server.Read(server.Center, db => db.IsCommonName("commonest", default)));
        Assert.False(await server.Read(server.Center, db => db.IsCommonName("commonest 7", default)));
        Assert.Equal(12, Numbers(await browser.Get("/orders?q=commonest")).Count);
        Assert.Equal(12, Numbers(await browser.Get("/orders?q=" + Uri.EscapeDataString("ўғил commonest"))).Count);
        Assert.Single(Numbers(await browser.Get("/orders?q=" + Uri.EscapeDataString("commonest 7"))));
        Assert.Equal(6, (await browser.Get("/find?q=commonest")).Page.QuerySelectorAll("[data-testid=found-person]").Length);
        Assert.Equal(12, (await browser.Get("/customers?q=commonest")).Page.QuerySelectorAll("[data-testid=customer]").Length);
    }

    [Fact]
    public async Task Orders_of_another_center_or_branch_are_not_there_to_be_moved()
    {
        var foreign = await server.NewOrder(center: server.OtherCenter);
        var elsewhere = await server.NewOrder(branch: 1);
        using var browser = await server.SignedIn(DashboardServer.Staff);
        foreach (var order in new[] { foreign, elsewhere })
            Assert.Equal(HttpStatusCode.NotFound, (await browser.Submit("/orders", "/orders/act?handler=Status", ("ids", $"{order.Id}"), ("to", "PaymentConfirmed"))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Submit("/orders", "/orders/act?handler=Assign", ("ids", $"{(await server.NewOrder()).Id}"), ("to", ""), ("back", "https://evil.example/"))).Status);
        Assert.Equal(foreign.Status, await server.Read(server.OtherCenter, db => db.Orders.Where(o => o.Id == foreign.Id).Select(o => o.Status).SingleAsync()));
    }

    [Fact]
    public async Task Who_moves_what_has_changed_meanwhile_is_told()
    {
        var order = await server.NewOrder();
        using var browser = await server.SignedIn(DashboardServer.Owner);
        var seen = (await browser.Get("/orders")).Page.QuerySelector($"#order-{order.Id}")!.GetAttribute("data-version")!;
        await server.In(server.Center, s => s.GetRequiredService<ChangeOrderStatus>().Run(Actor.System, order.Id, OrderStatus.PaymentReceived));
        await browser.Submit("/orders", "/orders/act?handler=Status", ("ids", $"{order.Id}"), ("seen", seen), ("to", "PaymentConfirmed"), ("back", "/orders"));
        Assert.Contains("changed meanwhile", (await browser.Get("/orders")).Text("toast"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_are_kept_by_person_and_only_filters_are()
    {
        using var owner = await server.SignedIn(DashboardServer.Owner);
        using var manager = await server.SignedIn(DashboardServer.Manager);
        var answer = await owner.Submit("/orders?status=open", "/orders/filters?handler=Keep", ("name", "Urgent <b>"), ("query", "?overdue=true&pay=Owed&evil=javascript:1&sort=Deadline"));
        Assert.Equal("/orders?pay=Owed&overdue=true&sort=Deadline", answer.Goes);
        var kept = (await owner.Get("/orders")).Page.QuerySelector("[data-testid=kept-filter] a")!;
        Assert.Equal(("Urgent <b>", "/orders?pay=Owed&overdue=true&sort=Deadline"), (kept.TextContent, kept.GetAttribute("href")));
        Assert.False((await manager.Get("/orders")).Has("kept-filter"));

        var id = (await owner.Get("/orders")).Page.QuerySelector("[data-testid=kept-filter] input[name=id]")!.GetAttribute("value")!;
        await manager.Submit("/orders", "/orders/filters?handler=Forget", ("id", id));
        Assert.True((await owner.Get("/orders")).Has("kept-filter"));
        await owner.Submit("/orders", "/orders/filters?handler=Forget", ("id", id));
        var without = await owner.Get("/orders");
        Assert.False(without.Has("kept-filter"));
        await owner.Submit("/orders", without.Page.QuerySelector("form:has([data-testid=undo])")!.GetAttribute("action")!);
        var back = (await owner.Get("/orders")).Page.QuerySelector("[data-testid=kept-filter] a")!;
        Assert.Equal(("Urgent <b>", "/orders?pay=Owed&overdue=true&sort=Deadline"), (back.TextContent, back.GetAttribute("href")));
    }

    [Fact]
    public async Task The_file_holds_what_the_list_does_and_no_formula()
    {
        var order = await OrderOf("=HYPERLINK(\"https://evil.example\";\"x\")", phone: "+998935550000");
        using var browser = await server.SignedIn(DashboardServer.Owner);
        var csv = await browser.Get($"/orders/export?q={order.Number}&format=csv");
        Assert.Equal("text/csv", csv.Message.Content.Headers.ContentType!.MediaType);
        var lines = csv.Body.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("Number,Placed,Status,Customer,Phone", lines[0], StringComparison.Ordinal);
        var line = Assert.Single(lines, l => l.StartsWith($"{order.Number},", StringComparison.Ordinal));
        Assert.Contains(",\"'=HYPERLINK(\"\"https://evil.example\"\";\"\"x\"\")\",'+998 93 555 00 00,", line, StringComparison.Ordinal);
        Assert.Contains($",{order.Total:0.00},0.00,{order.Total:0.00},", line, StringComparison.Ordinal);
        Assert.All(lines.Skip(1).SelectMany(l => l.Split(',')), cell => Assert.False(cell.TrimStart('"') is ['=' or '+' or '@', ..], cell));

        var all = await browser.Get("/orders/export?status=Completed&format=csv");
        var completed = await server.Read(server.Center, db => db.Orders.CountAsync(o => o.Status == OrderStatus.Completed));
        Assert.Equal(completed, all.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1);
        Assert.True(await server.Read(server.Center, db => db.AuditEntries.AnyAsync(a => a.Act == "orders.exported" && a.CenterId == server.Center)));
    }

    [Fact]
    public async Task The_workbook_says_the_same_with_texts_as_texts()
    {
        var order = await OrderOf("=1+1 & <Sons>");
        using var browser = await server.SignedIn(DashboardServer.Owner);
        using var client = new HttpClient { BaseAddress = browser.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/orders/export?ids={order.Id}&format=xlsx");
        request.Headers.Add("Cookie", $"wowdash={browser.SessionKey}");
        using var zip = new ZipArchive(await (await client.SendAsync(request)).Content.ReadAsStreamAsync());
        var sheet = System.Xml.Linq.XDocument.Load(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var rows = sheet.Descendants().Where(e => e.Name.LocalName == "row").ToList();
        Assert.Equal(2, rows.Count);
        var cells = rows[1].Elements().ToList();
        Assert.Equal((order.Number.ToString(), (string?)null), (cells[0].Value, cells[0].Attribute("t")?.Value));
        Assert.Equal(("=1+1 & <Sons>", "inlineStr"), (cells[3].Value, cells[3].Attribute("t")!.Value));
        Assert.DoesNotContain(sheet.Descendants(), e => e.Name.LocalName == "f");
        Assert.All(zip.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.Ordinal)), e => System.Xml.Linq.XDocument.Load(e.Open()));
    }

    [Fact]
    public async Task Who_may_not_export_does_not()
    {
        using var browser = await server.SignedIn(DashboardServer.Staff);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Get("/orders/export?format=csv")).Status);
        Assert.False((await browser.Get("/orders")).Has("export-csv"));
    }

    [Fact]
    public async Task The_command_bar_finds_what_this_person_may_see()
    {
        var order = await OrderOf("Findable Person", phone: "+998935551234");
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

    [Theory]
    [InlineData("registon.example.uz", "Registon")]
    [InlineData("REGISTON.localhost", "Registon")]
    [InlineData("nobody.example.uz", "WowDash")]
    [InlineData("example.uz", "WowDash")]
    public async Task A_centers_subdomain_signs_in_under_its_name(string host, string brand)
    {
        using var browser = server.Browser();
        foreach (var page in new[] { "/sign-in", "/forgot-password", "/new-password?account=1&token=x", "/welcome?token=x" })
            Assert.Contains(brand, (await browser.Get(page, ("Host", host))).Text("brand"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get("/sign-in?handler=Logo", ("Host", host))).Status);
    }

    static List<int> Numbers(Answer page) => [.. page.Page.QuerySelectorAll("#rows tr").Select(r => int.Parse(r.GetAttribute("data-number")!))];

    static string Link(Answer page, string testId) => page.Page.QuerySelector($"[data-testid={testId}]")!.GetAttribute("href")!;

    async Task<Order> OrderOf(string name, string? phone = null)
    {
        var order = await server.NewOrder();
        await server.In(server.Center, async services =>
        {
            var db = services.GetRequiredService<WowDashDb>();
            var like = await db.Orders.Where(o => o.Id == order.Id).Select(o => o.Customer).AsNoTracking().SingleAsync();
            var customer = new Customer { Name = name, Phone = phone ?? $"+99893{order.Number:0000000}", BranchId = like.BranchId, CreatedAt = like.CreatedAt };
            db.Customers.Add(customer);
            await db.SaveChangesAsync();
            return await db.Orders.Where(o => o.Id == order.Id).ExecuteUpdateAsync(set => set.SetProperty(o => o.CustomerId, customer.Id));
        });
        return order;
    }
}
