using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Data.Files;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Tests.Files;
using Xunit;

namespace WowDash.Tests.Dashboard;

public sealed class OrderMoneyPageTests(DashboardServer server) : IClassFixture<DashboardServer>
{
    [Fact]
    public async Task A_manager_prices_discounts_and_refunds_with_reasons()
    {
        var order = await server.NewOrder();
        using var browser = await server.SignedIn(DashboardServer.Manager);
        await Act(browser, order, "Price", ("amount", "300 000"), ("reason", "agreed"));
        await Act(browser, order, "Fee", ("amount", "20 000"), ("reason", "courier"));
        await Act(browser, order, "Discount", ("amount", "10 000"), ("reason", "regular"));
        Assert.True((await browser.Get($"/orders/{order.Number}")).Has("price-answer"));
        await Act(browser, order, "PriceAgreed", ("due", "310000"));
        Assert.Equal(PriceAnswer.Accepted, (await Now(order)).PriceAnswer);
        await Act(browser, order, "Payment", ("amount", "400 000"), ("method", "Cash"), ("key", "one-payment"));
        await Act(browser, order, "Refund", ("amount", "60 000"), ("method", "Cash"), ("reason", "blank page"), ("key", "one-refund"));
        await Act(browser, order, "Refund", ("amount", "60 000"), ("method", "Cash"), ("reason", "blank page"), ("key", "one-refund"));
        await Act(browser, order, "Credit", ("amount", "60 000"), ("key", "one-credit"));
        await Act(browser, order, "PayOut", ("amount", "30 000"), ("method", "Cash"), ("reason", "asked"), ("key", "one-payout"));
        var page = await browser.Get($"/orders/{order.Number}");
        var now = await Now(order);
        Assert.Equal((300_000, 20_000, 10_000, 310_000, 0), (now.Total, now.ExtraFees, now.Discount, now.Received, now.Left));
        Assert.False(page.Has("use-credit"));
        Assert.Equal(0, await server.Read(server.Center, db => db.Payments.Where(p => p.OrderId == order.Id && (p.Kind == PaymentKind.ToCredit || p.Kind == PaymentKind.FromCredit)).SumAsync(p => p.Kind == PaymentKind.ToCredit ? p.Amount : -p.Amount)));
        Assert.Contains("courier", page.Text("order-sum"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Price", "edit prices")]
    [InlineData("Reprice", "edit prices")]
    [InlineData("Fee", "edit prices")]
    [InlineData("DropFee", "edit prices")]
    [InlineData("Discount", "discounts")]
    [InlineData("Refund", "refund")]
    [InlineData("PayOut", "refund")]
    [InlineData("Cancel", "cancel orders")]
    public async Task Staff_without_the_permission_are_told_which_and_strangers_find_nothing(string handler, string permission)
    {
        var order = await server.NewOrder();
        var fields = new[] { ("amount", "1 000"), ("reason", "x"), ("method", "Cash"), ("key", "k"), ("fee", "1") };
        using var staff = await server.SignedIn(DashboardServer.Staff);
        var answer = await Act(staff, order, handler, fields);
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Contains(permission, answer.Text("refusal"), StringComparison.Ordinal);
        using var other = await server.SignedIn(DashboardServer.OtherBranch);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Submit("/orders", $"/orders/{order.Number}?handler={handler}", fields)).Status);
        Assert.Equal((order.Total, 0), ((await Now(order)).Due, (await Now(order)).Received));
    }

    [Fact]
    public async Task What_was_refused_is_shown_again_with_what_was_typed()
    {
        var order = await server.NewOrder();
        using var browser = await server.SignedIn(DashboardServer.Manager);
        var answer = await Act(browser, order, "Discount", ("amount", "999 999 999"), ("reason", "a very long story"));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("a very long story", answer.Page.QuerySelector("#discount-reason")!.GetAttribute("value"));
        Assert.Contains("at most", answer.Text("problem"), StringComparison.Ordinal);
        Assert.Equal("not money", (await Act(browser, order, "Fee", ("amount", "not money"), ("reason", "x"))).Page.QuerySelector("#fee-amount")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Cancelling_a_paid_order_needs_a_decision_about_its_money()
    {
        var order = await server.NewOrder();
        using var browser = await server.SignedIn(DashboardServer.Manager);
        await Act(browser, order, "Payment", ("amount", "50 000"), ("method", "Cash"), ("key", "part"));
        Assert.Contains("First say what should happen to it", (await Act(browser, order, "Cancel", ("reason", "late"))).Text("problem"), StringComparison.Ordinal);
        await Act(browser, order, "Cancel", ("reason", "late"), ("money", "Refund"), ("method", "Card"));
        Assert.Equal((OrderStatus.Cancelled, 0), ((await Now(order)).Status, (await Now(order)).Received));
    }

    [Fact]
    public async Task A_mistyped_payment_is_corrected_with_its_reason_by_who_may()
    {
        var order = await server.NewOrder();
        using var clerk = await server.SignedIn(DashboardServer.Staff);
        using var manager = await server.SignedIn(DashboardServer.Manager);
        var path = $"/orders/{order.Number}";
        await clerk.Submit(path, path + "?handler=Payment", ("amount", "15 000"), ("method", "Cash"), ("key", $"mistyped {order.Id}"));
        Assert.False((await clerk.Get(path)).Has("correct-open"));
        var payment = (await manager.Get(path)).Page.QuerySelector("[data-testid=correct-payment] option")!.GetAttribute("value")!;
        var wrong = await Act(manager, order, "Correct", ("payment", payment), ("amount", "all of it"), ("reason", "one zero less"));
        Assert.Equal(("all of it", "one zero less"), (wrong.Page.QuerySelector("#correct-amount")!.GetAttribute("value"), wrong.Page.QuerySelector("#correct-reason")!.GetAttribute("value")));
        await manager.Submit(path, path + "?handler=Correct", ("payment", payment), ("amount", "1 500"), ("reason", "one zero less"), ("seen", await AccessTests.Seen(manager, order.Number)));
        var after = await manager.Get(path);
        Assert.Contains("The payment is corrected", after.Text("toast"), StringComparison.Ordinal);
        Assert.Contains("Payment corrected", after.Text("history"), StringComparison.Ordinal);
        Assert.Contains("one zero less", after.Text("history"), StringComparison.Ordinal);
        Assert.Equal(1500, (await Now(order)).Received);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.Submit(path, path + "?handler=Correct", ("payment", "1"), ("amount", "1"), ("reason", "x"), ("seen", await AccessTests.Seen(manager, order.Number)))).Status);
    }

    [Fact]
    public async Task Files_are_looked_into_counted_and_shown_in_place_to_who_may()
    {
        var order = await server.NewOrder(PaymentMethod.Cash);
        using var browser = await server.SignedIn(DashboardServer.Staff);
        var (page, to) = ($"/orders/{order.Number}", $"/orders/{order.Number}/files?handler=Upload");
        await browser.Upload(page, to, [("files", "diploma.pdf", SampleFiles.Pdf(3)), ("files", "work.pdf", SampleFiles.Pdf(2))], ("purpose", "Document"));
        await browser.Upload(page, to, [("files", "virus.pdf", SampleFiles.Exe())], ("purpose", "Finished"));
        Assert.Contains("virus.pdf: The file is not what its name says", (await browser.Get(page)).Text("toast"), StringComparison.Ordinal);
        var files = await server.Read(server.Center, db => db.Files.Where(f => f.OrderId == order.Id).OrderBy(f => f.Id).ToListAsync());
        Assert.Equal([("diploma.pdf", 3), ("work.pdf", 2)], files.Select(f => (f.Name, f.Pages!.Value)));
        var shown = await browser.Get($"/files/{files[0].Id}?inline=true");
        Assert.Contains("frame-ancestors 'self'", shown.Message.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        using var other = await server.SignedIn(DashboardServer.OtherBranch);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"/files/{files[0].Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Upload("/orders", to, [("files", "a.pdf", SampleFiles.Pdf(1))], ("purpose", "Document"))).Status);

        await browser.Submit(page, $"/orders/{order.Number}/files?handler=Remove", ("file", $"{files[1].Id}"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"/files/{files[1].Id}")).Status);
        await browser.Submit(page, (await browser.Get(page)).Page.QuerySelector("form:has([data-testid=undo])")!.GetAttribute("action")!);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get($"/files/{files[1].Id}")).Status);
        await browser.Submit(page, $"/orders/{order.Number}/files?handler=Remove", ("file", $"{files[1].Id}"));
        await server.In(server.Center, s => s.GetRequiredService<DropFiles>().Run(dryRun: false));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Submit(page, $"/orders/{order.Number}/files?handler=Restore&file={files[1].Id}")).Status);
        var foreign = await server.NewOrder();
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Submit(page, $"/orders/{foreign.Number}/files?handler=Remove", ("file", $"{files[0].Id}"))).Status);
    }

    [Fact]
    public async Task A_receipt_told_by_phone_waits_for_its_review()
    {
        var order = await server.NewOrder();
        using var browser = await server.SignedIn(DashboardServer.Staff);
        await browser.Upload($"/orders/{order.Number}", $"/orders/{order.Number}/files?handler=Receipt", [("paper", "chek.png", [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. new byte[60]])], ("amount", "120 000"), ("source", "Phone"));
        var receipt = await server.Read(server.Center, db => db.Receipts.Include(r => r.File).SingleAsync(r => r.OrderId == order.Id));
        Assert.Equal((ReceiptSource.Phone, 120_000, ReceiptStatus.Pending, FilePurpose.Receipt), (receipt.Source, receipt.ClaimedAmount, receipt.Status, receipt.File!.Purpose));
        Assert.Equal(OrderStatus.PaymentReceived, (await Now(order)).Status);
    }

    [Fact]
    public async Task Of_two_who_edit_the_second_is_told_and_loses_nothing()
    {
        var order = await server.NewOrder();
        using var first = await server.SignedIn(DashboardServer.Manager);
        using var second = await server.SignedIn(DashboardServer.Owner);
        var path = $"/orders/{order.Number}/edit";
        var seen = await Fields(second, path);
        var mine = await Fields(first, path);
        Assert.Equal(HttpStatusCode.Redirect, (await first.Submit(path, path, [.. With(mine, ("Form.Note", "by the first"))])).Status);
        var told = await second.Submit(path, path, [.. With(seen, ("Form.Note", "by the second"))]);
        Assert.Contains("changed while you were looking", told.Text("conflict"), StringComparison.Ordinal);
        Assert.Equal(("by the second", "by the first"), (told.Text("note"), (await Now(order)).Note));
        Assert.Contains("now: by the first", told.Body, StringComparison.Ordinal);
        var again = told.Page.QuerySelectorAll("#order-form [name]").Where(f => f.GetAttribute("name") is "Form.Seen").Select(f => ("Form.Seen", f.GetAttribute("value")!)).Single();
        Assert.Equal(HttpStatusCode.Redirect, (await second.Submit(path, path, [.. With(seen, ("Form.Note", "by the second"), again)])).Status);
        Assert.Equal("by the second", (await Now(order)).Note);
    }

    [Fact]
    public async Task The_price_follows_the_form_before_it_is_saved()
    {
        var order = await server.NewOrder();
        using var browser = await server.SignedIn(DashboardServer.Manager);
        var path = $"/orders/{order.Number}/edit";
        var fields = With(await Fields(browser, path), ("Form.Pages", "6"));
        var quote = await browser.Submit(path, path + "?handler=Quote", [.. fields]);
        var expected = order.Breakdown.For(6, order.Copies).Total;
        Assert.Equal(expected, Amount(quote.Text("due-after")));
        Assert.Equal(order.Total, (await Now(order)).Due);
        Assert.Contains("Please give the reason", (await browser.Submit(path, path, [.. fields])).Text("problem"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Submit(path, path, [.. With(fields, ("Form.Reason", "one more page"))])).Status);
        Assert.Equal((expected, 6), ((await Now(order)).Due, (await Now(order)).Pages));
    }

    [Fact]
    public async Task The_invoice_says_what_is_paid_and_what_is_left()
    {
        var order = await server.NewOrder();
        using var browser = await server.SignedIn(DashboardServer.Manager);
        await Act(browser, order, "Payment", ("amount", "50 000"), ("method", "Cash"), ("key", "invoiced"));
        var invoice = await browser.Get($"/orders/{order.Number}/invoice");
        Assert.Equal((order.Total, 50_000, order.Total - 50_000), (Amount(invoice.Text("invoice-due")), Amount(invoice.Text("invoice-paid")), Amount(invoice.Text("invoice-left"))));
        using var other = await server.SignedIn(DashboardServer.OtherBranch);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"/orders/{order.Number}/invoice")).Status);
    }

    static decimal Amount(string words) => Data.Texts.Money.Parse(string.Concat(words.Where(c => char.IsAsciiDigit(c) || c == ',')))!.Value;

    Task<Order> Now(Order order) => server.Read(server.Center, db => db.Orders.AsNoTracking().SingleAsync(o => o.Id == order.Id));

    static async Task<Answer> Act(Browser browser, Order order, string handler, params (string, string)[] fields)
    {
        var path = $"/orders/{order.Number}";
        var seen = (await browser.Get(path)).Page.QuerySelector("input[name=seen]")?.GetAttribute("value") ?? "0";
        return await browser.Submit(path, $"{path}?handler={handler}", [("seen", seen), .. fields]);
    }

    static async Task<List<(string Name, string Value)>> Fields(Browser browser, string path)
    {
        var form = (await browser.Get(path)).Page.QuerySelector("#order-form")!;
        return [.. form.QuerySelectorAll("[name]").Where(f => f.GetAttribute("name") != "_form").Select(f => (f.GetAttribute("name")!, f.TagName switch
        {
            "SELECT" => f.QuerySelector("option[selected]")?.GetAttribute("value") ?? "",
            "TEXTAREA" => f.TextContent.Trim(),
            _ => f.GetAttribute("value") ?? "",
        }))];
    }

    static List<(string Name, string Value)> With(List<(string Name, string Value)> fields, params (string Name, string Value)[] changes) =>
        [.. fields.Where(f => changes.All(c => c.Name != f.Name)), .. changes];
}
