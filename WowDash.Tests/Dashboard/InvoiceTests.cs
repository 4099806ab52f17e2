using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using WowDash.Data.Files;
using WowDash.Data.Payments;
using WowDash.Data.Texts;
using WowDash.Web.Ui;
using Xunit;

namespace WowDash.Tests.Dashboard;

/// <summary>The invoice as the PDF that leaves the house: made for real by what is installed here, and read again.</summary>
public sealed class InvoiceTests(DashboardServer server) : IClassFixture<DashboardServer>
{
    [Theory]
    [InlineData(Language.Uz, "To‘lov hisobi №", "To‘langan", "so‘m")]
    [InlineData(Language.Ru, "Счёт №", "Оплачено", "сум")]
    [InlineData(Language.En, "Invoice №", "Paid", "so‘m")]
    public async Task It_is_one_page_and_says_who_pays_what_in_each_language(Language language, string title, string paid, string currency)
    {
        var placed = await server.NewOrder();
        await server.In(server.Center, s => s.GetRequiredService<RecordPayment>().Run(Data.Actor.System, placed.Id, 12_000, PaymentMethod.Cash, null, $"invoice {language}"));
        await server.Read(server.Center, db => db.Customers.Where(c => c.Id == placed.CustomerId).ExecuteUpdateAsync(set => set.SetProperty(c => c.Name, "Ўткир O‘g‘iloy Ёқубова <b>")));
        await server.Read(server.Center, db => db.Users.Where(a => a.Email == DashboardServer.Manager).ExecuteUpdateAsync(set => set.SetProperty(a => a.Language, language)));
        using var browser = await server.SignedIn(DashboardServer.Manager);
        Assert.True((await browser.Get($"/orders/{placed.Number}/invoice")).Has("invoice-pdf"), "apt-get install chromium");

        var path = Path.Combine(Support.TestServers.NewFolder("invoice"), "invoice.pdf");
        using (var client = new HttpClient { BaseAddress = browser.Address })
        {
            client.DefaultRequestHeaders.Add("Cookie", $"wowdash={browser.SessionKey}");
            var answer = await client.GetAsync($"/orders/{placed.Number}/invoice?handler=Pdf");
            Assert.Equal(("application/pdf", $"invoice-{placed.Number}.pdf"), (answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition?.FileName));
            await File.WriteAllBytesAsync(path, await answer.Content.ReadAsByteArrayAsync());
        }

        Assert.Equal(1, (await new PageCounter().Count(path, FileKind.Pdf)).Pages);
        var text = Flat(await Text(path));
        var left = (await server.Read(server.Center, db => db.Orders.SingleAsync(o => o.Id == placed.Id))).LeftNow;
        Assert.Contains($"{title} {placed.Number}", text, StringComparison.Ordinal);
        Assert.Contains("Ўткир O‘g‘iloy Ёқубова <b>", text, StringComparison.Ordinal);
        Assert.Contains($"{paid} 12 000 {currency}", text, StringComparison.Ordinal);
        Assert.Contains($"{Flat(Money.Show(left))} {currency}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_machine_without_a_program_for_it_makes_none_and_one_that_fails_neither()
    {
        Assert.Null(PdfMaker.Find(Support.TestServers.NewFolder("no-programs")));
        Assert.Null(await new PdfMaker(NullLogger<PdfMaker>.Instance) { Program = null }.Make("<p>x", default));
        Assert.Null(await new PdfMaker(NullLogger<PdfMaker>.Instance) { Program = "/bin/false" }.Make("<p>x", default));
    }

    // thin and unbreakable spaces are spaces
    static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    static async Task<string> Text(string path)
    {
        using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-raw", path, "-"]) { RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8 })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return text;
    }
}
