using Microsoft.EntityFrameworkCore;
using WowDash.Bots.Ordering;
using WowDash.Data.Files;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Conversations;

public sealed class FilesInChatTests(TestPlatform platform) : ConversationTests(platform)
{
    [Fact]
    public async Task An_album_is_one_totals_message_and_every_file_of_it_is_kept()
    {
        var talk = await AtFiles();
        for (var i = 0; i < 10; i++) await talk.SendDocument($"page {i}.pdf", album: "a");
        Assert.Equal(10, talk.State.Draft.Files.Count);
        Assert.Single(talk.Bubbles, b => b.Text.Contains("Fayllarni qabul qilyapmiz", StringComparison.Ordinal));
        Assert.Empty(talk.Answers);
        await talk.CountAll(2);
        Assert.Contains("10 ta fayl, 20 sahifa", talk.Last, StringComparison.Ordinal);
        Assert.Single(talk.Bubbles, b => b.Text.Contains("ta fayl", StringComparison.Ordinal));
        Assert.Equal(10, await Center.Read(db => db.Files.CountAsync(f => f.DraftId == talk.State.Draft.DraftId)));
    }

    [Fact]
    public async Task A_file_is_deleted_again_and_the_totals_follow()
    {
        var talk = await AtFiles();
        await talk.SendDocument("four.pdf");
        await talk.CountAll(4);
        await talk.SendPhoto();
        await talk.CountAll(1);
        Assert.Contains("2 ta fayl, 5 sahifa", talk.Last, StringComparison.Ordinal);
        await talk.Press("Faylni o‘chirish");
        await talk.Press("photo-");
        Assert.Contains("1 ta fayl, 4 sahifa", talk.Last, StringComparison.Ordinal);
        Assert.Equal("Fayl o‘chirildi", talk.Toast);
        Assert.Equal(1, await Center.Read(db => db.Files.CountAsync(f => f.CustomerId == talk.State.CustomerId && f.Status == FileStatus.Removed)));
    }

    [Fact]
    public async Task Done_while_counting_goes_on_by_itself()
    {
        var talk = await AtFiles();
        await talk.PressData("files:done");
        Assert.Contains("kamida bitta fayl", talk.Toast, StringComparison.Ordinal);
        await talk.SendDocument();
        await talk.SendDocument("second.pdf");
        await talk.PressData("files:done");
        Assert.Contains("o‘zim davom ettiraman", talk.Said, StringComparison.Ordinal);
        await talk.Count(talk.State.Draft.Files[0], 3);
        Assert.Empty(talk.Answers);
        await talk.Count(talk.State.Draft.Files[1], 2);
        Assert.Contains("5 sahifa: ", talk.Last, StringComparison.Ordinal);
        Assert.Contains("Hammasi to‘g‘rimi", talk.Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task News_told_twice_changes_nothing()
    {
        var talk = await AtFiles();
        await talk.SendDocument();
        var file = talk.State.Draft.Files[0].Clone();
        Assert.True(await talk.Count(file, 3));
        Assert.False(await talk.Count(file, 3));
        await talk.Write("/cancel");
        await talk.Press("Ha, o‘chirish");
        Assert.False(await talk.Count(file, 4));
    }

    [Fact]
    public async Task Estimates_are_marked_and_unknown_pages_left_to_staff()
    {
        var talk = await AtFiles();
        await talk.SendDocument("contract.docx");
        await talk.Count(talk.State.Draft.Files[0], 7, PageCount.Estimated);
        Assert.Contains("contract.docx: ≈ 7 sahifa", talk.Last, StringComparison.Ordinal);
        await talk.SendDocument("old.doc");
        await talk.Count(talk.State.Draft.Files[1], null, PageCount.Unknown);
        Assert.Contains("old.doc: sahifalarini xodim aniqlaydi", talk.Last, StringComparison.Ordinal);
        await talk.PressData("files:done");
        Assert.Contains("≈ 8 sahifa: ", talk.Last, StringComparison.Ordinal);
        Assert.Contains("taxminiy", talk.Last, StringComparison.Ordinal);
        await talk.Press("✅");
        await talk.Press("naqd");
        Assert.False(await Center.Read(db => db.Orders.Select(o => o.PagesConfirmed).SingleAsync()));
    }

    [Theory]
    [InlineData("setup.exe", 1000, "mumkin bo‘lganlari", true)]
    [InlineData("scan.pdf", 30L * 1024 * 1024, "20 MB", false)]
    public async Task What_cannot_be_taken_is_refused_politely(string name, long size, string reason, bool lower)
    {
        var talk = await AtFiles();
        await talk.SendDocument(name, size);
        Assert.Contains(reason, lower ? talk.Said.ToLowerInvariant() : talk.Said, StringComparison.Ordinal);
        Assert.Empty(talk.State.Draft.Files);
    }

    [Fact]
    public async Task A_file_that_is_not_what_it_says_is_taken_out_with_the_reason()
    {
        var talk = await AtFiles();
        await talk.SendDocument("<script>.pdf");
        await talk.PressData("files:done");
        await talk.Count(talk.State.Draft.Files[0], null, PageCount.Unknown, FileStatus.Refused, FileRefusals.Content.Id);
        Assert.Contains("&lt;script&gt;.pdf", talk.Said, StringComparison.Ordinal);
        Assert.Contains("nomiga mos emas", talk.Said, StringComparison.Ordinal);
        Assert.Contains("Hujjatlarni yuboring", talk.Last, StringComparison.Ordinal);
        Assert.False(talk.State.Draft.FilesDone);
    }

    [Fact]
    public async Task A_file_sent_before_anything_was_asked_begins_an_order_and_is_in_it()
    {
        var talk = await Customer();
        await talk.SendDocument("pasport.pdf", caption: "shoshilinch", album: "a");
        Assert.Contains(OrderingTexts.FileKept.Uz, talk.Said, StringComparison.Ordinal);
        Assert.Contains(OrderingTexts.AskService.Uz, talk.Last, StringComparison.Ordinal);
        // the rest of the album comes without a word
        await talk.SendDocument("diplom.pdf", album: "a");
        Assert.Empty(talk.Answers);
        await talk.Press("Translation");
        await talk.CountAll(2);
        Assert.DoesNotContain(talk.Bubbles, b => b.Text.Contains("4 sahifa", StringComparison.Ordinal));
        await talk.Press("en");
        await talk.SendPhoto();
        Assert.Contains(OrderingTexts.FileKept.Uz, talk.Said, StringComparison.Ordinal);
        await talk.CountAll(1);
        await talk.Press("Diploma");
        await talk.Write("0");
        await talk.Write("Aziza Karimova");
        var totals = Assert.Single(talk.Bubbles, b => b.Text.Contains("3 ta fayl, 5 sahifa", StringComparison.Ordinal));
        Assert.Equal(totals.Id, talk.State.TotalsMessageId);
        await talk.PressData("files:done");
        Assert.Contains("shoshilinch", talk.Last, StringComparison.Ordinal);
        Assert.Contains(SummaryTexts.Agree.Uz, talk.Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_taken_begins_no_order()
    {
        var talk = await Customer();
        await talk.SendDocument("virus.exe");
        Assert.Null(talk.State.Draft);
        Assert.Contains("PDF", talk.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_sent_after_a_look_at_the_menu_are_added()
    {
        var talk = await AtFiles();
        await talk.SendDocument();
        await talk.Write("/profile");
        await talk.SendDocument("second.pdf", caption: "faqat 1-bet");
        Assert.Equal(2, talk.State.Draft.Files.Count);
        Assert.Equal("faqat 1-bet", talk.State.Draft.Note);
    }

    [Fact]
    public async Task Papers_are_brought_to_the_branch_and_the_price_is_for_one_page_until_staff_have_counted()
    {
        var talk = await AtFiles();
        await talk.Press("filialga olib boraman");
        Assert.Contains("Hujjatlarni filialga olib kelasiz", talk.Last, StringComparison.Ordinal);
        Assert.Contains("Hozircha narx bir sahifa uchun", talk.Last, StringComparison.Ordinal);
        Assert.Contains("≈", talk.Last, StringComparison.Ordinal);
        await talk.Press("✅");
        await talk.Press("naqd");
        Assert.Contains("Hujjatlarni shu yerga olib keling: Amir Temur 1", talk.Said, StringComparison.Ordinal);
        var order = await Center.Read(db => db.Orders.SingleAsync(o => o.CustomerId == talk.State.CustomerId));
        Assert.Equal((1, false, 70_000), (order.Pages, order.PagesConfirmed, order.Total));
        Assert.Equal("order.pages-unconfirmed", (await Center.Run((Data.Orders.ChangeOrderStatus change) =>
            change.Run(Data.Actor.System, order.Id, Data.Orders.OrderStatus.InProgress, null))).Refusal?.Id);
    }

    [Fact]
    public async Task A_file_sent_after_all_takes_the_place_of_the_papers()
    {
        var talk = await AtFiles();
        await talk.Press("filialga olib boraman");
        await talk.SendDocument();
        Assert.False(talk.State.Draft.Papers);
        await talk.CountAll(3);
        Assert.Contains("1 ta fayl, 3 sahifa", talk.Last, StringComparison.Ordinal);
        await talk.PressData("files:papers");
        Assert.Contains("1 ta fayl, 3 sahifa", talk.Last, StringComparison.Ordinal);
        await talk.PressData("files:done");
        Assert.Contains("3 sahifa: ", talk.Last, StringComparison.Ordinal);
        Assert.DoesNotContain("filialga", talk.Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_more_file_after_the_summary_is_added()
    {
        var talk = await AtSummary();
        await talk.SendDocument("forgotten.pdf");
        await talk.CountAll(1);
        Assert.Contains("2 ta fayl, 6 sahifa", talk.Last, StringComparison.Ordinal);
        await talk.Press("Tayyor");
        Assert.Contains("6 sahifa: ", talk.Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Totals_whose_message_is_not_known_yet_are_taken_away_later()
    {
        var talk = await AtFiles();
        await talk.SendDocument();
        talk.ForgetTotals();
        await talk.CountAll(2);
        Assert.Equal(2, talk.Bubbles.Count(b => b.Text.Contains("ta fayl", StringComparison.Ordinal)));
        talk.RememberSent();
        await talk.SendDocument("second.pdf");
        await talk.CountAll(2);
        Assert.Single(talk.Bubbles, b => b.Text.Contains("ta fayl", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_document_without_a_name_gets_one_from_its_type()
    {
        var talk = await AtFiles();
        await talk.Send(m => m with { Document = new("f", "u", null, "application/pdf", 10) });
        Assert.EndsWith(".pdf", Assert.Single(talk.State.Draft.Files).Name, StringComparison.Ordinal);
    }
}
