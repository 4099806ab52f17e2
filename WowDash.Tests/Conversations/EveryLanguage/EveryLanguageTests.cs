using Microsoft.EntityFrameworkCore;
using WowDash.Bots.Ordering;
using WowDash.Data.Orders;
using WowDash.Data.Texts;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Conversations.EveryLanguage;

/// <summary>Paths of the bot in each language: not a word of another one is said on them, and they end as they do in the others.</summary>
public abstract class EveryLanguageTests(TestPlatform platform) : ConversationTests(platform)
{
    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    private protected async Task<Talk> Speaking(Language language)
    {
        var talk = await Customer(language);
        talk.Hears = language;
        return talk;
    }

    /// <summary>A customer of the main branch, where there are several.</summary>
    private protected async Task<Talk> Registered(Language language)
    {
        var talk = Stranger();
        await talk.Write("/start");
        await talk.PressData($"lang:{language.Code()}");
        talk.Hears = language;
        await talk.PressData("name:telegram");
        await talk.ShareContact();
        await talk.PressData($"pick:reg-branch:{Center.Branch.Id}");
        return talk;
    }

    /// <summary>At the question for files, or at the summary of five pages.</summary>
    private protected async Task<Talk> SpeakingAtFiles(Language language) => Heard(await AtFiles(language), language);

    private protected async Task<Talk> SpeakingAtSummary(Language language) => Heard(await AtSummary(language), language);

    private protected static async Task Pay(Talk talk, Text how)
    {
        await talk.Press("✅");
        await talk.Press(how.In(talk.Hears!.Value));
        Says(talk, SummaryTexts.Placed);
    }

    /// <summary>The order of a customer who has agreed to the summary and chosen how to pay.</summary>
    private protected async Task<(Talk Talk, Order Order)> Placed(Language language, Text how)
    {
        var talk = await SpeakingAtSummary(language);
        await Pay(talk, how);
        return (talk, await Order(talk));
    }

    private protected Task<Order> Order(Talk talk) => Center.Read(db => db.Orders.AsNoTracking().OrderBy(o => o.Number).FirstAsync(o => o.CustomerId == talk.State.CustomerId));

    private protected static void Says(Talk talk, Text text, Language? language = null) => Assert.Contains(text.Piece(language ?? talk.Hears!.Value), talk.Said, StringComparison.Ordinal);

    static Talk Heard(Talk talk, Language language)
    {
        talk.Hears = language;
        return talk;
    }
}
