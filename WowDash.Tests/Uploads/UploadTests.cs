using System.Net;
using Microsoft.EntityFrameworkCore;
using WowDash.Bots.MyOrders;
using WowDash.Bots.Ordering;
using WowDash.Bots.Support;
using WowDash.Bots.Uploads;
using WowDash.Data.Files;
using WowDash.Data.Orders;
using WowDash.Tests.Files;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Uploads;

/// <summary>Files too large for Telegram: link in the chat, page in the browser, totals in the chat.</summary>
public sealed class UploadTests(UploadOffice office) : IClassFixture<UploadOffice>
{
    [Fact]
    public async Task A_file_too_large_for_Telegram_comes_by_a_link_into_the_same_draft_and_the_chat_tells_the_new_total()
    {
        var aziza = await office.AtFiles();
        var link = await UploadOffice.Link(aziza);
        await aziza.Hears(UploadTexts.UseLink);
        using var browser = office.Browser();
        var page = await browser.Get(link, ("Accept-Language", "uz"));
        Assert.Equal((HttpStatusCode.OK, true), (page.Status, page.Has("upload-form")));
        Assert.Contains("Registon", page.Text("brand"), StringComparison.Ordinal);
        // whatever the browser speaks: the customer has told the bot
        Assert.Equal("uz", page.Page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("no-referrer", page.Message.Headers.GetValues("Referrer-Policy").Single());

        Assert.Equal(link, (await browser.Upload(link, link, ("file", "katta.pdf", SampleFiles.Pdf(7)))).Goes);
        await aziza.Hears("1 ta fayl, 7 sahifa");
        var done = await browser.Get(link);
        Assert.Contains("katta.pdf", done.Text("upload-done"), StringComparison.Ordinal);
        Assert.Contains("7 sahifa", done.Text("upload-done"), StringComparison.Ordinal);

        // once more is not once more
        Assert.Equal(link, (await browser.Upload(link, link, ("file", "yana.pdf", SampleFiles.Pdf(3)))).Goes);
        var file = Assert.Single(await Files(aziza));
        Assert.Equal((FileStatus.Stored, FilePurpose.Document, 7, PageCount.Counted), (file.Status, file.Purpose, file.Pages, file.PageCount));

        await aziza.Taps(OrderingTexts.Done);
        await aziza.Hears("7 sahifa: ");
        await aziza.Taps(SummaryTexts.Yes);
        await aziza.Taps(SummaryTexts.Cash);
        await aziza.Hears("qabul qilindi. Rahmat");
        Assert.NotNull(Assert.Single(await Files(aziza)).OrderId);
        var token = link.Split('/')[^1];
        Assert.True(token.Length >= 43);
        Assert.DoesNotContain(await office.Read(office.Center, db => db.UploadLinks.Select(l => l.TokenHash).ToListAsync()), h => h.SequenceEqual(System.Text.Encoding.UTF8.GetBytes(token)));
    }

    [Fact]
    public async Task What_is_wrong_with_a_file_is_said_and_the_link_stays_good()
    {
        var aziza = await office.AtFiles();
        var link = await UploadOffice.Link(aziza);
        using var browser = office.Browser();
        foreach (var (name, content, why) in ((string, byte[], Data.Refusal)[])[("dastur.exe", SampleFiles.Exe(), FileRefusals.Kind), ("pasport.pdf", SampleFiles.Exe(), FileRefusals.Content),
            ("ulkan.pdf", new byte[Upload.MaxSize + 1], FileRefusals.TooLargeToUpload), ("bo‘sh.pdf", [], FileRefusals.Empty)])
        {
            var refused = await browser.Upload(link, link, ("file", name, content));
            Assert.Equal((HttpStatusCode.OK, why.Text.Uz), (refused.Status, refused.Text("problem")));
        }

        Assert.True((await browser.Upload(link, link, [])).Has("problem"));
        Assert.Empty(await Files(aziza));
        Assert.Equal(link, (await browser.Upload(link, link, ("file", "pasport.pdf", SampleFiles.Pdf(2)))).Goes);
        await aziza.Hears("1 ta fayl, 2 sahifa");
    }

    [Fact]
    public async Task A_link_that_is_not_good_says_why_and_takes_nothing()
    {
        var aziza = await office.AtFiles();
        using var browser = office.Browser();
        var (late, foreign, dropped) = (await UploadOffice.Link(aziza), await UploadOffice.Link(aziza), await UploadOffice.Link(aziza));
        var token = late.Split('/')[^1];
        await office.Read(office.Center, db => db.UploadLinks.Where(l => l.TokenHash == Data.Secret.Hash(token)).ExecuteUpdateAsync(set => set.SetProperty(l => l.ExpiresAt, DateTimeOffset.UnixEpoch)));
        await Refused(late, UploadRefusals.Expired, HttpStatusCode.OK);
        await Refused(foreign.Replace("/registon/", "/sharq/", StringComparison.Ordinal), UploadRefusals.Unknown, HttpStatusCode.NotFound);
        await Refused("/upload/registon/" + Data.Secret.New(), UploadRefusals.Unknown, HttpStatusCode.NotFound);
        await Refused("/upload/nobody/" + Data.Secret.New(), UploadRefusals.Unknown, HttpStatusCode.NotFound);

        aziza.Says("/cancel");
        await aziza.Taps("Ha, o‘chirish");
        await aziza.Hears("o‘chirildi");
        await Refused(dropped, UploadRefusals.Gone, HttpStatusCode.OK);
        Assert.Empty(await Files(aziza));

        async Task Refused(string link, Data.Refusal why, HttpStatusCode status)
        {
            var page = await browser.Get(link);
            Assert.Equal((status, why.Id), (page.Status, page.Page.QuerySelector("[data-testid=upload-over]")?.GetAttribute("data-why")));
            Assert.Equal(link, (await browser.Upload("/sign-in", link, ("file", "pasport.pdf", SampleFiles.Pdf(1)))).Goes);
        }
    }

    [Fact]
    public async Task When_the_draft_has_become_an_order_the_file_goes_into_it()
    {
        var aziza = await office.AtFiles();
        var link = await UploadOffice.Link(aziza);
        await aziza.Taps(PapersTexts.Bring);
        await aziza.Taps(SummaryTexts.Yes);
        await aziza.Taps(SummaryTexts.Cash);
        await aziza.Hears("qabul qilindi. Rahmat");
        using var browser = office.Browser();
        Assert.Equal(link, (await browser.Upload(link, link, ("file", "qo‘shimcha.pdf", SampleFiles.Pdf(3)))).Goes);
        await aziza.Hears("qo‘shimcha.pdf buyurtma №");
        var file = Assert.Single(await Files(aziza));
        var order = await office.Read(office.Center, db => db.Orders.Include(o => o.History).SingleAsync(o => o.Id == file.OrderId));
        Assert.Equal((1, true), (order.Pages, order.History.Any(e => e.Kind == OrderEventKind.FileAdded && e.Note == "qo‘shimcha.pdf")));
    }

    [Fact]
    public async Task Receipts_and_messages_to_staff_come_the_same_way()
    {
        var aziza = await office.AtFiles();
        await aziza.Taps(PapersTexts.Bring);
        await aziza.Taps(SummaryTexts.Yes);
        await aziza.Taps(SummaryTexts.Card);
        await aziza.Hears("8600 1234 5678 9012");
        using var browser = office.Browser();
        var receipt = await UploadOffice.Link(aziza, "chek.pdf");
        Assert.Equal(receipt, (await browser.Upload(receipt, receipt, ("file", "chek.pdf", SampleFiles.Pdf(1)))).Goes);
        await aziza.Hears(MyOrdersTexts.ReceiptTaken);

        aziza.Says("/contact");
        await aziza.Hears(SupportTexts.WriteHere);
        var question = await UploadOffice.Link(aziza, "savol.pdf");
        Assert.Equal(question, (await browser.Upload(question, question, ("file", "savol.pdf", SampleFiles.Pdf(1)))).Goes);
        await aziza.Hears(SupportTexts.PassedOn);
        Assert.Equal([FilePurpose.Receipt, FilePurpose.Message], (await Files(aziza)).Select(f => f.Purpose));
        Assert.True(await office.Read(office.Center, db => db.Receipts.AnyAsync(r => db.Files.Any(f => f.Id == r.FileId && f.Name == "chek.pdf"))));
        Assert.Equal("savol.pdf", await office.Read(office.Center, db => db.ThreadMessages.Where(m => m.Thread.Customer.TelegramUserId == aziza.UserId).Select(m => m.File!.Name).SingleAsync()));
    }

    [Fact]
    public async Task Two_uploads_at_once_are_one_file()
    {
        var aziza = await office.AtFiles();
        var link = await UploadOffice.Link(aziza);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async i =>
        {
            using var browser = office.Browser();
            await browser.Upload(link, link, ("file", $"{i}.pdf", SampleFiles.Pdf(2)));
        }));
        await aziza.Hears("1 ta fayl, 2 sahifa");
        Assert.Single(await Files(aziza));
    }

    [Fact]
    public async Task Who_asks_too_often_waits_and_others_do_not()
    {
        using var browser = office.Browser();
        var link = "/upload/registon/" + Data.Secret.New();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 150; i++) answers.Add((await browser.Get(link, ("X-Forwarded-For", "203.0.113.9"))).Status);
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get(link)).Status);
    }

    Task<List<StoredFile>> Files(Person person) => office.Read(office.Center, db => db.Files.AsNoTracking().OrderBy(f => f.Id)
        .Where(f => db.Customers.Any(c => c.Id == f.CustomerId && c.TelegramUserId == person.UserId)).ToListAsync());
}
