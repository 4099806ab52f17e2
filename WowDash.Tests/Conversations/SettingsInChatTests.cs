using Microsoft.EntityFrameworkCore;
using WowDash.Data.Catalogue;
using WowDash.Data.Centers;
using WowDash.Data.Texts;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Conversations;

public sealed class SettingsInChatTests(TestPlatform platform) : ConversationTests(platform)
{
    [Theory]
    [InlineData(Language.Uz, "⚙️ Sozlamalar", "ovozsiz", "kelmaydi")]
    [InlineData(Language.Ru, "⚙️ Настройки", "без звука", "не приходят")]
    [InlineData(Language.En, "⚙️ Settings", "without sound", "offers: off")]
    public async Task Sound_and_offers_are_switched_off_and_on(Language language, string key, string silent, string none)
    {
        var talk = await Customer(language);
        await talk.Write(key);
        Assert.DoesNotContain(silent, talk.Last, StringComparison.Ordinal);
        await talk.PressData("set:sound:off");
        await talk.PressData("set:offers:off");
        Assert.Contains(silent, talk.Last, StringComparison.Ordinal);
        Assert.Contains(none, talk.Last, StringComparison.Ordinal);
        Assert.Equal((true, true), await Wishes(talk));
        await talk.PressData("set:offers:off");
        Assert.Equal((true, true), await Wishes(talk));
        await talk.PressData("set:sound:on");
        await talk.PressData("set:offers:on");
        Assert.Equal((false, false), await Wishes(talk));
    }

    [Fact]
    public async Task The_language_is_changed_from_the_settings_and_back_leads_there()
    {
        var talk = await Customer();
        await talk.Write("/settings");
        await talk.PressData("set:language");
        await talk.Press("⬅️");
        Assert.Contains("Sozlamalar", talk.Last, StringComparison.Ordinal);
        await talk.PressData("set:language");
        await talk.Press("English");
        Assert.Contains("⚙️ Settings", talk.Bubbles[^1].Keys);
    }

    [Fact]
    public async Task Another_branchs_price_list_is_a_tap_away()
    {
        var second = await SecondBranch();
        await Center.Read(async db =>
        {
            var service = new Service { BranchId = second.Id, Name = Text.Same("Oral translation"), Charging = Charging.Static };
            db.Add(service);
            await db.SaveChangesAsync();
            db.Add(new DocumentType { ServiceId = service.Id, Name = Text.Same("Hour"), Ordinary = new(77_000, 1, 1), Agency = new(66_000, 1, 1) });
            db.Add(new ServiceLanguage { ServiceId = service.Id, LanguageId = Center.English.Id });
            return await db.SaveChangesAsync();
        });
        var talk = Stranger();
        await talk.Write("/start");
        await talk.PressData("lang:en");
        await talk.PressData("name:telegram");
        await talk.ShareContact();
        await talk.PressData($"pick:reg-branch:{Center.Branch.Id}");
        await talk.Write("/price");
        Assert.DoesNotContain("77 000", Plain(talk.Said), StringComparison.Ordinal);
        await talk.Press("💰 Chilonzor");
        Assert.Contains("Chilonzor: price list", talk.Said, StringComparison.Ordinal);
        Assert.Contains("Hour: 77 000", Plain(talk.Said), StringComparison.Ordinal);
        // and back to one's own
        await talk.PressData($"prices:{Center.Branch.Id}");
        Assert.Contains("Diploma: first page 50 000", Plain(talk.Said), StringComparison.Ordinal);
        await Center.Read(db => db.Branches.Where(b => b.Id == second.Id).ExecuteUpdateAsync(set => set.SetProperty(b => b.PriceListVisible, false)));
        await talk.PressData($"prices:{second.Id}");
        Assert.NotNull(talk.Toast);
        Assert.Empty(talk.Answers);
    }

    [Fact]
    public async Task A_long_price_list_comes_in_several_messages_and_nothing_is_left_out()
    {
        await Center.Read(async db =>
        {
            db.AddRange(Enumerable.Range(1, 150).Select(i => new DocumentType
            {
                ServiceId = Center.Translation.Id,
                Name = Text.Same($"Hujjat <{i}> & ilova"),
                Ordinary = new(i * 1000, 1000, 500),
                Agency = new(1, 1, 1),
            }));
            return await db.SaveChangesAsync();
        });
        var talk = await Customer();
        await talk.Write("/price");
        Assert.True(talk.Answers.Count > 3);
        for (var i = 1; i <= 150; i++) Assert.Contains($"Hujjat &lt;{i}&gt; &amp; ilova", talk.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task About_and_help_are_the_branchs_own_with_its_place_on_the_map()
    {
        await Center.Read(async db =>
        {
            var main = await db.Branches.SingleAsync();
            main.Help = new("Markaz yordami", "Помощь", "Help of the center");
            db.Add(new Branch { Name = "Chilonzor", About = new("Biz Chilonzordamiz", "Мы на Чиланзаре", "We are in Chilonzor"), Address = "Bunyodkor 12", Latitude = 41.28, Longitude = 69.2 });
            return await db.SaveChangesAsync();
        });
        var talk = Stranger();
        await talk.Write("/start");
        await talk.PressData("lang:en");
        await talk.PressData("name:telegram");
        await talk.ShareContact();
        await talk.Press("Chilonzor");
        await talk.Write("🏢 About us");
        Assert.Contains("We are in Chilonzor", talk.Said, StringComparison.Ordinal);
        Assert.Contains("Bunyodkor 12", talk.Said, StringComparison.Ordinal);
        Assert.Equal((41.28, 69.2), talk.Place);
        await talk.Write("/help");
        Assert.Contains("Help of the center", talk.Said, StringComparison.Ordinal);
    }

    Task<(bool Silent, bool OptOut)> Wishes(Talk talk) => Center.Read(async db =>
    {
        var customer = await db.Customers.AsNoTracking().SingleAsync(c => c.Id == talk.State.CustomerId);
        return (customer.Silent, customer.MarketingOptOut);
    });

    static string Plain(string words) => words.Replace('\u2009', ' ');
}
