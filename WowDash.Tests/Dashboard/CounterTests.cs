using System.Net;
using Microsoft.EntityFrameworkCore;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Tests.Files;
using Xunit;

namespace WowDash.Tests.Dashboard;

/// <summary>Orders taken at the counter, and money for many at once.</summary>
public sealed class CounterTests(DashboardServer server) : IClassFixture<DashboardServer>
{
    [Fact]
    public async Task A_walk_in_is_written_down_priced_and_their_files_are_counted()
    {
        using var browser = await server.SignedIn(DashboardServer.Staff);
        var page = await browser.Get("/orders/new");
        var draft = page.Page.QuerySelector("input[name='Form.Draft']")!.GetAttribute("value")!;
        var listed = await browser.Upload("/orders/new", "/orders/new/files", [("files", "passport.pdf", SampleFiles.Pdf(4)), ("files", "bad.pdf", SampleFiles.Exe())], ("draft", draft));
        Assert.Equal("4", listed.Page.QuerySelector("#draft-files")!.GetAttribute("data-counted"));
        Assert.Contains("bad.pdf", listed.Text("problem"), StringComparison.Ordinal);
        var file = listed.Page.QuerySelector("input[name='Form.Files']")!.GetAttribute("value")!;
        var order = await server.Read(server.Center, db => db.Orders.AsNoTracking().OrderBy(o => o.Number).FirstAsync(o => o.BranchId == db.Branches.Min(b => b.Id) && o.Service.NamesInWriting));
        (string, string)[] fields =
        [
            ("Form.Draft", draft), ("Form.Customer", "0"), ("Form.Name", "Zulfiya Counter"), ("Form.Phone", "90 765 43 21"), ("Form.Speaks", "Ru"), ("Form.Branch", $"{order.BranchId}"), ("Form.Service", $"{order.ServiceId}"),
            ("Form.Document", $"{order.DocumentTypeId}"), ("Form.Language", $"{order.TargetLanguageId}"), ("Form.Pages", "4"), ("Form.Copies", "1"), ("Form.Method", "Cash"), ("Form.Files", file),
        ];
        var quote = await browser.Submit("/orders/new", "/orders/new?handler=Quote", fields);
        Assert.NotEmpty(quote.Text("quote-total"));
        var missing = await browser.Submit("/orders/new", "/orders/new", fields);
        Assert.Equal(("This service needs the spelling of names.", "Zulfiya Counter"), (missing.Text("problem"), missing.Page.QuerySelector("#name")!.GetAttribute("value")));
        var many = await browser.Submit("/orders/new", "/orders/new", [.. fields.Where(f => f.Item1 != "Form.Copies"), ("Form.Copies", "150"), ("Form.Names", "ZULFIYA")]);
        Assert.Equal(("Copies must be between 0 and 99.", "150"), (many.Text("problem"), many.Page.QuerySelector("#copies")!.GetAttribute("value")));
        var placed = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => browser.Submit("/orders/new", "/orders/new", [.. fields, ("Form.Names", "ZULFIYA")])));
        Assert.Single(placed.Select(p => p.Goes).Distinct());
        var number = int.Parse(placed[0].Goes!.Split('/')[^1]);
        var taken = await server.Read(server.Center, db => db.Orders.AsNoTracking().Include(o => o.Customer).Include(o => o.Files).SingleAsync(o => o.Number == number));
        Assert.Equal(("Zulfiya Counter", "+998907654321", OrderSource.Staff, 4, true), (taken.Customer.Name, taken.Customer.Phone, taken.Source, taken.Pages, taken.PagesConfirmed));
        Assert.Equal("passport.pdf", Assert.Single(taken.Files).Name);
        Assert.Contains(Data.Texts.Money.Show(taken.Total), quote.Text("quote-total"), StringComparison.Ordinal);
        Assert.NotNull((await browser.Submit("/orders/new", "/orders/new?handler=Quote", ("Form.Find", "7654321"))).Page.QuerySelector($"input[value='{taken.CustomerId}']"));
    }

    [Fact]
    public async Task A_form_cannot_set_what_it_does_not_show()
    {
        using var browser = await server.SignedIn(DashboardServer.Staff);
        var order = await server.NewOrder();
        var path = $"/orders/{order.Number}/edit";
        var seen = (await browser.Get(path)).Page.QuerySelector("input[name='Form.Seen']")!.GetAttribute("value")!;
        (string, string)[] more = [("Form.Total", "1"), ("Order.Total", "1"), ("Form.Discount", "1"), ("Order.Status", "Completed"), ("Form.BranchId", "1"), ("Order.AssigneeId", "1")];
        var answer = await browser.Submit(path, path, [("Form.Seen", seen), ("Form.Service", $"{order.ServiceId}"), ("Form.Document", $"{order.DocumentTypeId}"), ("Form.Language", $"{order.TargetLanguageId}"),
            ("Form.Pages", $"{order.Pages}"), ("Form.Copies", $"{order.Copies}"), ("Form.Names", "A"), .. more]);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var now = await server.Read(server.Center, db => db.Orders.AsNoTracking().SingleAsync(o => o.Id == order.Id));
        Assert.Equal((order.Total, 0, order.Status, order.BranchId, null), (now.Total, now.Discount, now.Status, now.BranchId, now.AssigneeId));
    }

    [Fact]
    public async Task One_amount_is_previewed_and_then_entered_once()
    {
        var (first, second) = (await server.NewOrder(), await server.NewOrder());
        await server.Read(server.Center, db => db.Orders.Where(o => o.CustomerId == first.CustomerId && o.Id != first.Id && o.Id != second.Id && o.Left > 0).ExecuteUpdateAsync(set => set.SetProperty(o => o.Status, OrderStatus.Cancelled)));
        using var browser = await server.SignedIn(DashboardServer.Manager);
        var path = $"/payments/bulk?customer={first.CustomerId}";
        var page = await browser.Get(path);
        Assert.Equal(2, page.Page.QuerySelectorAll("[data-testid=bulk-order]").Length);
        (string, string)[] fields = [("key", page.Page.QuerySelector("input[name=key]")!.GetAttribute("value")!), ("amount", Data.Texts.Money.Show(first.Total + 1_000)), ("method", "Transfer"), ("orders", $"{first.Id}"), ("orders", $"{second.Id}")];
        var preview = await browser.Submit(path, path + "&handler=Preview", fields);
        Assert.Equal(2, preview.Page.QuerySelectorAll("[data-testid=bulk-part]").Length);
        Assert.Equal(0, await server.Read(server.Center, db => db.Payments.CountAsync(p => p.OrderId == first.Id)));
        for (var i = 0; i < 2; i++) Assert.True((await browser.Submit(path, path + "&handler=Pay", fields)).Has("bulk-done"));
        Assert.Equal([first.Total, 1_000], await server.Read(server.Center, db => db.Orders.Where(o => o.Id == first.Id || o.Id == second.Id).OrderBy(o => o.Number).Select(o => o.Received).ToListAsync()));
        Assert.Contains("№ " + first.Number, (await browser.Get($"/payments?q={first.Number}")).Text("payment"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/payments", HttpStatusCode.OK)]
    [InlineData("/payments/bulk", HttpStatusCode.Forbidden)]
    [InlineData("/payments/debts", HttpStatusCode.Forbidden)]
    [InlineData("/orders/new", HttpStatusCode.OK)]
    public async Task Pages_about_money_open_for_who_may(string path, HttpStatusCode forStaff)
    {
        using var staff = await server.SignedIn(DashboardServer.Staff);
        Assert.Equal(forStaff, (await staff.Get(path)).Status);
        using var manager = await server.SignedIn(DashboardServer.Manager);
        Assert.Equal(HttpStatusCode.OK, (await manager.Get(path)).Status);
    }

    [Fact]
    public async Task Another_centers_customer_is_not_found_and_its_money_not_seen()
    {
        var foreign = await server.Read(server.OtherCenter, db => db.Customers.OrderByDescending(c => c.Id).FirstAsync());
        using var browser = await server.SignedIn(DashboardServer.Owner);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"/payments/bulk?customer={foreign.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Submit("/payments/bulk", $"/payments/bulk?customer={foreign.Id}&handler=Pay", ("amount", "1"), ("key", "k"), ("orders", "1"), ("method", "Cash"))).Status);
        var inAll = await server.Read(server.Center, db => db.Orders.Where(o => o.Status != OrderStatus.Cancelled).SumAsync(o => o.Left));
        Assert.Contains(Data.Texts.Money.Show(inAll), (await browser.Get("/payments/debts")).Text("debts-in-all"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/payments/debts?by=agency")).Status);
        var net = await server.Read(server.Center, db => db.Payments.Where(p => p.Kind == PaymentKind.Payment).SumAsync(p => p.Amount));
        Assert.Contains(Data.Texts.Money.Show(net), (await browser.Get("/payments")).Text("sum-in"), StringComparison.Ordinal);
    }
}
