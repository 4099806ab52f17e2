using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Data;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using Xunit;

namespace WowDash.Tests.Dashboard;

/// <summary>The list of orders: pages, filters, what is done to several at once.</summary>
public sealed class OrderListTests(DashboardServer server) : IClassFixture<DashboardServer>
{
    [Theory]
    [InlineData("Newest")]
    [InlineData("Oldest")]
    [InlineData("Deadline")]
    [InlineData("Owed")]
    public async Task Pages_forwards_and_back_lose_and_repeat_nothing_while_orders_come_in(string sort)
    {
        var name = $"Paging {sort}";
        for (var i = 0; i < 53; i++) await server.OrderOf(name);
        using var browser = await server.SignedIn(DashboardServer.Owner);
        var query = $"q={Uri.EscapeDataString(name)}&sort={sort}";
        var first = await browser.Get($"/orders?{query}");
        await server.OrderOf(name);
        var second = await browser.Get(Link(first, "older"));
        var seen = first.OrderNumbers.Concat(second.OrderNumbers).ToList();
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Superset(first.OrderNumbers.ToHashSet(), seen.ToHashSet());
        Assert.True(seen.Count is 53 or 54, $"{seen.Count} orders were seen of 53 and one that came meanwhile");
        var back = await browser.Get(Link(second, "newer"));
        Assert.Equal(first.OrderNumbers, back.OrderNumbers);
    }

    [Fact]
    public async Task Each_filter_leaves_what_it_says_and_the_line_says_so()
    {
        using var browser = await server.SignedIn(DashboardServer.Owner);
        var wrong = new List<string>();
        async Task Leaves(string query, string words, Func<Order, bool> belongs)
        {
            var page = await browser.Get("/orders?" + query);
            var shown = page.OrderNumbers;
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
    public async Task Kept_filters_are_renamed_replaced_and_put_in_order_by_whose_they_are()
    {
        using var owner = await server.SignedIn(DashboardServer.Stranger);
        foreach (var (name, query) in new[] { ("Ready ones", "?status=Ready"), ("Mine", "?assignee=me"), ("Late", "?overdue=true") })
            await owner.Submit("/orders", "/orders/filters?handler=Keep", ("name", name), ("query", query));
        Assert.Equal(["Ready ones", "Mine", "Late"], await Names());
        var ids = (await owner.Get("/orders")).Page.QuerySelectorAll("[data-testid=kept-filter] input[name=id]").Select(i => i.GetAttribute("value")!).ToList();

        await owner.Submit("/orders", "/orders/filters?handler=Move&front=true", ("id", ids[2]));
        await owner.Submit("/orders", "/orders/filters?handler=Move&front=true", ("id", ids[2]));
        await owner.Submit("/orders", "/orders/filters?handler=Move&front=true", ("id", ids[2]));
        Assert.Equal(["Late", "Ready ones", "Mine"], await Names());
        Assert.Equal("/orders?status=open", (await owner.Submit("/orders", "/orders/filters?handler=Rename", ("id", ids[2]), ("name", "Overdue <i>"), ("back", "?status=open"))).Goes);
        Assert.Equal(["Overdue <i>", "Ready ones", "Mine"], await Names());
        await owner.Submit("/orders", "/orders/filters?handler=Rename", ("id", ids[2]), ("name", "Mine"));
        Assert.Contains("of that name already", (await owner.Get("/orders")).Text("toast"), StringComparison.Ordinal);
        Assert.Equal("/orders?status=open&pay=Owed", (await owner.Submit("/orders", "/orders/filters?handler=Replace", ("id", ids[0]), ("name", "Ready ones"), ("query", "?status=open&pay=Owed"))).Goes);
        Assert.Equal("/orders?status=open&pay=Owed", (await owner.Get("/orders")).Page.QuerySelectorAll("[data-testid=kept-filter] a")[1].GetAttribute("href"));

        using var another = await server.SignedIn(DashboardServer.Manager);
        foreach (var act in new[] { "Rename", "Replace", "Move&front=false" }) await another.Submit("/orders", "/orders/filters?handler=" + act, ("id", ids[2]), ("name", "Stolen"), ("query", "?status=Ready"));
        Assert.Equal(["Overdue <i>", "Ready ones", "Mine"], await Names());

        async Task<List<string>> Names() => [.. (await owner.Get("/orders")).Page.QuerySelectorAll("[data-testid=kept-filter] a").Select(a => a.TextContent)];
    }

    [Fact]
    public async Task All_that_match_are_named_as_far_as_this_person_sees_them()
    {
        var (mine, elsewhere) = (await server.OrderOf("Matching Person"), await server.NewOrder(branch: 1));
        await server.In(server.Center, s => s.GetRequiredService<RecordPayment>().Run(Actor.System, mine.Id, 1000, PaymentMethod.Cash, null, $"match {mine.Id}"));
        using var staff = await server.SignedIn(DashboardServer.Staff);
        var matching = JsonDocument.Parse((await staff.Get("/orders?handler=Matching&q=Matching+Person")).Body).RootElement;
        Assert.Equal($"{{\"ids\":[{mine.Id}],\"paid\":1,\"more\":false}}", matching.GetRawText());
        var all = JsonDocument.Parse((await staff.Get("/orders?handler=Matching")).Body).RootElement.GetProperty("ids").EnumerateArray().Select(i => i.GetInt64()).ToList();
        Assert.DoesNotContain(elsewhere.Id, all);
        Assert.Contains(mine.Id, all);
    }

    [Fact]
    public async Task Without_scripts_an_act_is_taken_back_from_the_page_that_follows()
    {
        var (first, second) = (await server.NewOrder(), await server.NewOrder());
        var staff = await server.Read(server.Center, db => db.StaffMembers.Where(s => s.Active).OrderBy(s => s.Id).Select(s => s.Id).Take(2).ToListAsync());
        await server.In(server.Center, s => s.GetRequiredService<AssignOrder>().Run(Actor.System, first.Id, staff[0]));
        using var browser = await server.SignedIn(DashboardServer.Owner);
        await browser.Submit("/orders", "/orders/act?handler=Assign", ("ids", $"{first.Id}"), ("ids", $"{second.Id}"), ("to", $"{staff[1]}"), ("back", "/orders"));
        var undo = (await browser.Get("/orders")).Page.QuerySelector("form:has([data-testid=undo])")!.GetAttribute("action")!;
        await browser.Submit("/orders", undo);
        Assert.Contains("Done: 2 orders", (await browser.Get("/orders")).Text("toast"), StringComparison.Ordinal);
        Assert.Equal([staff[0], null], await server.Read(server.Center, db => db.Orders.Where(o => o.Id == first.Id || o.Id == second.Id).OrderBy(o => o.Number).Select(o => o.AssigneeId).ToListAsync()));
        // again it is refused: they are no longer with whom they were given to
        await browser.Submit("/orders", undo);
        Assert.Contains("Not done: 2 orders", (await browser.Get("/orders")).Text("toast"), StringComparison.Ordinal);
        foreach (var nonsense in new[] { "UndoAssign&given=x&was=1", "UndoStatus&given=Ready&was=:", "UndoStatus&given=Nothing&was=9:Ready" })
            Assert.NotEqual(HttpStatusCode.InternalServerError, (await browser.Submit("/orders", "/orders/act?handler=" + nonsense)).Status);
    }

    static string Link(Answer page, string testId) => page.Page.QuerySelector($"[data-testid={testId}]")!.GetAttribute("href")!;
}
