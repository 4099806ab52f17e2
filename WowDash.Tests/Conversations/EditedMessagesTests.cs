using Microsoft.EntityFrameworkCore;
using WowDash.Data.Texts;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Conversations;

public sealed class EditedMessagesTests(TestPlatform platform) : ConversationTests(platform)
{
    [Theory]
    [InlineData(Language.Uz, "Javobingizni yangiladim")]
    [InlineData(Language.Ru, "Ответ исправлен")]
    [InlineData(Language.En, "Your answer is changed")]
    public async Task An_edited_answer_is_taken_anew_and_the_conversation_goes_on(Language language, string taken)
    {
        var talk = await AtFiles(language);
        await talk.Edit(m => m with { Text = "Aziza Karimova-Lee" });
        Assert.Contains(taken, talk.Said, StringComparison.Ordinal);
        Assert.Equal("Aziza Karimova-Lee", talk.State.Draft.Names);
        // and the copies typed before the names
        await talk.Edit(m => m with { Text = "7" }, talk.State.Answered.First(a => a.Question == "copies").MessageId);
        Assert.Equal(7, talk.State.Draft.Copies);
        await talk.Edit(m => m with { Text = "x" });
        Assert.Equal("Aziza Karimova-Lee", talk.State.Draft.Names);
    }

    [Fact]
    public async Task An_edited_caption_mends_the_note()
    {
        var talk = await AtFiles();
        await talk.SendDocument("one.pdf", caption: "faqat 1-bet");
        var first = talk.LastWritten;
        await talk.SendDocument("two.pdf", caption: "shoshilinch");
        await talk.Edit(m => m with { Caption = "faqat 2-bet\nva 3-bet" }, first);
        Assert.Equal("faqat 2-bet\nva 3-bet\nshoshilinch", talk.State.Draft.Note);
        Assert.Contains("Izohni yangiladim", talk.Said, StringComparison.Ordinal);
        await talk.Edit(m => m with { Caption = "" }, first);
        Assert.Equal("shoshilinch", talk.State.Draft.Note);
        await talk.Edit(m => m with { Caption = "<b>" }, first);
        Assert.Equal("shoshilinch\n<b>", talk.State.Draft.Note);
    }

    [Fact]
    public async Task What_is_past_is_explained_and_changes_nothing()
    {
        var talk = await AtSummary();
        var names = talk.State.Answered.Last().MessageId;
        await talk.Press("✅");
        await talk.Press("naqd");
        var order = await Center.Read(db => db.Orders.AsNoTracking().SingleAsync(o => o.CustomerId == talk.State.CustomerId));
        await talk.Edit(m => m with { Text = "Somebody Else" }, names);
        Assert.Contains("allaqachon qabul qilganmiz", talk.Said, StringComparison.Ordinal);
        Assert.Equal("Aziza Karimova", (await Center.Order(order.Id)).Names);

        // nor is it an answer for the next order
        await talk.Write("/order");
        await talk.Press("Translation");
        await talk.Edit(m => m with { Text = "Somebody Else" }, names);
        Assert.Contains("allaqachon qabul qilganmiz", talk.Said, StringComparison.Ordinal);
        Assert.Equal("", talk.State.Draft.Names);
    }

    [Fact]
    public async Task An_edited_name_counts_while_registering()
    {
        var talk = Stranger();
        await talk.Write("/start");
        await talk.PressData("lang:en");
        await talk.Write("Azzza");
        await talk.Edit(m => m with { Text = "Aziza" });
        Assert.Contains("Your phone number", talk.Last, StringComparison.Ordinal);
        await talk.Write("901234567");
        Assert.Equal("Aziza", await Center.Read(db => db.Customers.Where(c => c.Id == talk.State.CustomerId).Select(c => c.Name).SingleAsync()));
    }
}
