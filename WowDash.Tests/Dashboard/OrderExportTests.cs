using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using WowDash.Data.Orders;
using Xunit;

namespace WowDash.Tests.Dashboard;

/// <summary>The list of orders as a file.</summary>
public sealed class OrderExportTests(DashboardServer server) : IClassFixture<DashboardServer>
{
    [Fact]
    public async Task The_file_holds_what_the_list_does_and_no_formula()
    {
        var order = await server.OrderOf("=HYPERLINK(\"https://evil.example\";\"x\")", phone: "+998935550000");
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
        var order = await server.OrderOf("=1+1 & <Sons>");
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
}
