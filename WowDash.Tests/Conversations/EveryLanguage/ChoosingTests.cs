using Microsoft.EntityFrameworkCore;
using WowDash.Bots.Conversation;
using WowDash.Bots.Ordering;
using WowDash.Bots.Start;
using WowDash.Data.Files;
using WowDash.Data.Texts;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Conversations.EveryLanguage;

/// <summary>From the first question to the summary.</summary>
public sealed class ChoosingTests(TestPlatform platform) : EveryLanguageTests(platform)
{
    [Theory]
    [MemberData(nameof(Languages))]
    public async Task What_is_wanted_is_chosen_and_chosen_again(Language language)
    {
        var talk = await Speaking(language);
        await talk.Write("/order");
        Says(talk, OrderingTexts.AskService);
        await talk.Write("nonsense");
        await talk.Write("translation");
        await talk.Press("de");
        await talk.Press("Diploma");
        Says(talk, OrderingTexts.AskCopies);
        await talk.Write("100");
        Says(talk, OrderingTexts.BadCopies);
        await talk.PressData("copies:1");
        await talk.PressData("names:passport");
        Says(talk, OrderingTexts.AskFiles);
        for (var i = 0; i < 5; i++) await talk.Write(ConversationTexts.Back.In(language));
        Says(talk, OrderingTexts.AskService);
        await talk.PressData($"pick:service:{Center.Apostille.Id}");
        Says(talk, OrderingTexts.AskDocument);
        await talk.Press("Diploma");
        Assert.Equal((Center.ApostilleDiploma.Id, 1), (talk.State.Draft.DocumentTypeId, talk.State.Draft.Copies));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Files_are_sent_counted_and_taken_back(Language language)
    {
        var talk = await SpeakingAtFiles(language);
        await talk.PressData("files:done");
        Says(talk, OrderingTexts.NoFileYet);
        await talk.SendDocument("setup.exe");
        await talk.SendDocument("scan.pdf", 30L * 1024 * 1024);
        await talk.SendDocument("one.pdf", album: "a");
        await talk.SendDocument("two.pdf", album: "a");
        await talk.PressData("files:done");
        Says(talk, OrderingTexts.WaitForCount);
        await talk.Count(talk.State.Draft.Files[0], null, PageCount.Unknown);
        await talk.CountAll(3);
        await talk.PressData("files:list");
        await talk.PressData($"rm:{talk.State.Draft.Files[0].Id}");
        Assert.Contains(OrderingTexts.FileDeleted.In(language), talk.Said, StringComparison.Ordinal);
        Assert.Equal(3, Assert.Single(talk.State.Draft.Files).Pages);
        await talk.PressData("files:done");
        Says(talk, SummaryTexts.Agree);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Papers_are_brought_to_the_branch(Language language)
    {
        var talk = await SpeakingAtFiles(language);
        await talk.PressData("files:papers");
        Says(talk, PapersTexts.OnePage);
        await Pay(talk, SummaryTexts.Cash);
        Says(talk, PapersTexts.BringTo);
        Assert.False((await Order(talk)).PagesConfirmed);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task The_summary_is_mended_and_a_changed_price_is_told(Language language)
    {
        var talk = await SpeakingAtSummary(language);
        await talk.Press(SummaryTexts.Change.In(language));
        Says(talk, SummaryTexts.WhatToChange);
        await talk.Press(SummaryTexts.ChangeNote.In(language));
        Says(talk, SummaryTexts.AskNote);
        await talk.Write("<8>");
        await talk.Press(SummaryTexts.Change.In(language));
        await talk.Press(SummaryTexts.ChangeNames.In(language));
        Says(talk, OrderingTexts.NamesNow);
        await talk.PressData("names:keep");
        await Center.Read(db => db.DocumentTypes.Where(d => d.Id == Center.Diploma.Id).ExecuteUpdateAsync(set => set.SetProperty(d => d.Ordinary.Copy, 20_000)));
        await talk.Press(SummaryTexts.Yes.In(language));
        Says(talk, SummaryTexts.PriceChanged);
        await Pay(talk, SummaryTexts.Cash);
        Says(talk, SummaryTexts.PayAtPickup);
        Assert.Equal(("<8>", 210_000), ((await Order(talk)).Note, (await Order(talk)).Total));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_begun_order_is_left_and_come_back_to(Language language)
    {
        var talk = await SpeakingAtFiles(language);
        foreach (var command in new[] { "/start", "/orders", "/price", "/profile", "/help", "/order", "hello" })
        {
            await talk.Write(command);
            Assert.Contains(talk.Answers, a => a.Buttons.Any(b => b.Data == "go:on" && b.Label == ConversationTexts.Continue.In(language)));
        }

        await talk.PressData("go:on");
        Says(talk, OrderingTexts.AskFiles);
        await talk.Write("/cancel");
        Says(talk, StartTexts.AskDrop);
        await talk.Press(StartTexts.Keep.In(language));
        await talk.Write("/cancel");
        await talk.Press(StartTexts.Drop.In(language));
        Says(talk, StartTexts.Dropped);
        await talk.Write("/cancel");
        Says(talk, StartTexts.NothingToCancel);
        Assert.Null(talk.State.Draft);
    }
}
