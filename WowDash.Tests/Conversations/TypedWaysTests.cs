using Microsoft.EntityFrameworkCore;
using WowDash.Bots.Menu;
using WowDash.Bots.Ordering;
using WowDash.Data.Texts;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Conversations;

/// <summary>Presses are lost after some minutes and people type all the same: words do what buttons do, and a question is in the chat once.</summary>
public sealed class TypedWaysTests(TestPlatform platform) : ConversationTests(platform)
{
    [Theory]
    [InlineData(Language.Uz, "tayyor", "O'zgartirish", "Ha, to`g`ri", "olib ketishda naqd")]
    [InlineData(Language.Ru, "Готово!", "изменить", "да", "Наличными на месте")]
    [InlineData(Language.En, "done", "✏️ Change something", "Yes.", "cash at pickup")]
    public async Task Words_do_what_the_buttons_of_an_order_do(Language language, string done, string change, string yes, string cash)
    {
        var talk = await AtFiles(language);
        talk.Hears = language;
        await talk.SendDocument();
        await talk.CountAll(5);
        await talk.Write(done);
        Assert.Contains(SummaryTexts.Agree.In(language), talk.Last, StringComparison.Ordinal);
        await talk.Write(change);
        Assert.Contains(SummaryTexts.WhatToChange.In(language), talk.Last, StringComparison.Ordinal);
        await talk.PressData("change:names");
        await talk.Write(OrderingTexts.KeepNames.In(language));
        Assert.Equal("Aziza Karimova", talk.State.Draft.Names);
        await talk.Write(yes);
        Assert.Contains("190 000", talk.Last.Replace('\u2009', ' '), StringComparison.Ordinal);
        await talk.Write(cash);
        Assert.Null(talk.State.Draft);
        Assert.Equal(1, await Center.Read(db => db.Orders.CountAsync(o => o.CustomerId == talk.State.CustomerId)));
    }

    [Fact]
    public async Task A_yes_is_taken_only_for_a_summary_that_is_to_be_seen()
    {
        var talk = await AtFiles(Language.En);
        await talk.Write("yes");
        Assert.False(talk.State.Draft.Confirmed);
        await talk.Write("I will bring the papers to the branch");
        Assert.True(talk.State.Draft.Papers);
        Assert.False(talk.State.Draft.Confirmed);
        Assert.Contains(PapersTexts.OnePage.En, talk.Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_asked_once_more_is_in_the_chat_once()
    {
        var talk = await Customer(Language.En);
        await talk.Write("/order");
        for (var i = 0; i < 3; i++) await talk.Write("hello?");
        await talk.Send(m => m with { Sticker = new("s") });
        var asking = Assert.Single(talk.Bubbles, b => b.Text.Contains(OrderingTexts.AskService.En, StringComparison.Ordinal));
        Assert.Equal((asking.Id, asking), (talk.State.InstructionMessageId, talk.Bubbles[^1]));
        await talk.Press("Translation");
        Assert.DoesNotContain(talk.Bubbles, b => b.Text.Contains(OrderingTexts.AskService.En, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_files_come_to_is_in_the_chat_once()
    {
        var talk = await AtFiles(Language.En);
        await talk.SendDocument();
        await talk.CountAll(2);
        await talk.Write("is that right?");
        await talk.Write("hello?");
        var totals = Assert.Single(talk.Bubbles, b => b.Text.Contains("1 file, 2 pages", StringComparison.Ordinal));
        Assert.Equal(totals.Id, talk.State.TotalsMessageId);
    }

    [Fact]
    public async Task The_confirmation_of_an_order_stays_whatever_is_said_after_it()
    {
        var talk = await AtSummary(Language.En);
        await talk.Press("✅");
        await talk.Press(SummaryTexts.Cash.En);
        await talk.Write("hello?");
        await talk.Write("/order");
        await talk.Write("hello?");
        Assert.Contains(talk.Bubbles, b => b.Text.Contains("is placed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_question_that_became_a_confirmation_stays_also_where_its_id_is_known_late()
    {
        var talk = await AtSummary(Language.En);
        await talk.Press("✅");
        talk.ForgetAsking();
        await talk.Press(SummaryTexts.Card.En);
        talk.RememberSent();
        await talk.Write("hello?");
        Assert.Contains(talk.Bubbles, b => b.Text.Contains("is placed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_key_back_left_from_a_question_that_is_over_leads_to_the_menu()
    {
        var talk = await Customer(Language.En);
        await talk.Write("⬅️ Back");
        Assert.Equal(MenuTexts.Menu.En, talk.Last);
        Assert.NotEmpty(talk.Bubbles[^1].Keys);
    }
}
