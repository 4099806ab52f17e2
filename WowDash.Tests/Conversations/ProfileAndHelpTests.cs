using Microsoft.EntityFrameworkCore;
using WowDash.Bots.Menu;
using WowDash.Bots.Telegram;
using WowDash.Data.Centers;
using WowDash.Data.Texts;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Conversations;

public sealed class ProfileAndHelpTests(TestPlatform platform) : ConversationTests(platform)
{
    [Fact]
    public async Task The_profile_is_shown_and_changed()
    {
        var second = await SecondBranch();
        var talk = await Registered();
        await talk.Write("/profile");
        Assert.Contains("+998 90 123 45 67", talk.Last, StringComparison.Ordinal);
        await talk.PressData("me:name");
        await talk.Write("Zarina <3");
        Assert.Contains("Saqlandi", talk.Said, StringComparison.Ordinal);
        await talk.PressData("me:phone");
        await talk.ShareContact("998935556677", of: 3);
        Assert.Contains("boshqa odamning", talk.Said, StringComparison.Ordinal);
        await talk.ShareContact("998935556677");
        Assert.Equal(8, talk.Bubbles[^1].Keys.Count);
        await talk.PressData("me:branch");
        await talk.Press("Chilonzor");
        var customer = await Center.Read(db => db.Customers.SingleAsync(c => c.Id == talk.State.CustomerId));
        Assert.Equal(("Zarina <3", "+998935556677", (long?)second.Id), (customer.Name, customer.Phone, customer.BranchId));
        Assert.Contains("Zarina &lt;3", talk.Last, StringComparison.Ordinal);
        Assert.Contains("Chilonzor", talk.Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_language_changes_at_once_and_the_menu_with_it()
    {
        var talk = await AtFiles();
        await talk.Write("/language");
        await talk.Press("Русский");
        Assert.Contains("📝 Заказать", talk.Bubbles.Last(b => b.Keys.Count > 0).Keys);
        Assert.Equal(MenuTexts.DraftKept.Ru, talk.Last);
        Assert.Equal(Language.Ru, await Center.Read(db => db.Customers.Where(c => c.Id == talk.State.CustomerId).Select(c => c.Language).SingleAsync()));
        // the draft is kept, and the old keyboard's keys still work
        await talk.Write("📝 Buyurtma berish");
        Assert.Contains("Начатый заказ сохранён", talk.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/about")]
    [InlineData("/contact")]
    [InlineData("/help")]
    [InlineData("/price")]
    public async Task About_help_prices_and_contacts_answer_in_each_language(string command)
    {
        var answers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var language in Enum.GetValues<Language>())
        {
            var talk = await Customer(language);
            await talk.Write(command);
            Assert.True(answers.Add(talk.Answers[0].Text));
        }
    }

    [Fact]
    public async Task Branch_texts_fall_back_to_the_main_branch()
    {
        await Center.Read(async db =>
        {
            (await db.Branches.SingleAsync()).Help = new("Asosiy <yordam>", "Главная помощь", "Main help");
            return await db.SaveChangesAsync();
        });
        await SecondBranch();
        var talk = await Registered("Chilonzor");
        await talk.Write("❓ Yordam");
        Assert.Contains("Asosiy &lt;yordam&gt;", talk.Said, StringComparison.Ordinal);
        await talk.Write("/contact");
        Assert.Contains("+998 71 200 00 00", talk.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_price_list_shows_what_a_customer_pays_unless_it_is_hidden()
    {
        var talk = await Customer();
        await talk.Write("/price");
        Assert.Contains("Diploma: 1-sahifa 50 000, keyingilari 30 000, nusxa 10 000", talk.Last.Replace('\u2009', ' '), StringComparison.Ordinal);
        Assert.Contains("Diploma: 1-sahifa 55 000, keyingilari 33 000, nusxa 11 000", talk.Last.Replace('\u2009', ' '), StringComparison.Ordinal);
        await Center.Read(db => db.Branches.ExecuteUpdateAsync(set => set.SetProperty(b => b.PriceListVisible, false)));
        await talk.Write("/price");
        Assert.DoesNotContain("50 000", talk.Last.Replace('\u2009', ' '), StringComparison.Ordinal);
        await talk.Write("/start");
        Assert.DoesNotContain("💰 Narxlar", talk.Bubbles[^1].Keys);
    }

    [Fact]
    public async Task A_suspended_center_says_that_it_is_closed()
    {
        var talk = await Customer();
        await Center.Read(db => db.Centers.Where(c => c.Id == Center.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Status, CenterStatus.Suspended)));
        foreach (var text in new[] { "/order", "hello" })
        {
            await talk.Write(text);
            Assert.Contains("hozircha bot orqali buyurtma qabul qilmayapti", talk.Said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Blocking_and_unblocking_the_bot_is_noted()
    {
        var talk = await Customer();
        await talk.Take(u => u with { MyChatMember = new(new(talk.From.Id, "private"), talk.From, new("kicked")) });
        Assert.Empty(talk.Answers);
        Assert.True(await Unreachable(talk));
        await talk.Take(u => u with { MyChatMember = new(new(talk.From.Id, "private"), talk.From, new("member")) });
        Assert.False(await Unreachable(talk));
    }

    [Theory]
    [InlineData(Language.Uz)]
    [InlineData(Language.Ru)]
    [InlineData(Language.En)]
    public async Task Nothing_odd_is_met_with_silence(Language language)
    {
        foreach (var talk in new[] { Stranger(), await Customer(language), await AtFiles(language), await AtSummary(language) })
            for (var i = 0; i < Odd.Length; i++)
            {
                await talk.Take(u => Odd[i](u, talk));
                Assert.True(talk.Answers.Count > 0 || talk.Toast is not null, $"Silence to odd update {i}.");
            }
    }

    static readonly Func<Update, Talk, Update>[] Odd =
    [
        (u, t) => u with { Message = t.Blank() with { Voice = new("v") } },
        (u, t) => u with { Message = t.Blank() with { Sticker = new("s") } },
        (u, t) => u with { Message = t.Blank() with { Location = new(41, 69) } },
        (u, t) => u with { Message = t.Blank() with { Contact = new("+998901234567", "X", null, null) } },
        (u, t) => u with { Message = t.Blank() },
        (u, t) => u with { Message = t.Blank() with { Text = "" } },
        (u, t) => u with { Message = t.Blank() with { Text = "/" } },
        (u, t) => u with { Message = t.Blank() with { Text = "/nonsense@bot x" } },
        (u, t) => u with { Message = t.Blank() with { Text = "⬅️ Orqaga" } },
        (u, t) => u with { EditedMessage = t.Blank() with { Text = "edited" } },
        (u, t) => u with { Message = t.Blank() with { Document = new("d", "d", "a.exe", null, null) } },
        (u, t) => u with { CallbackQuery = Tap(t, "nonsense") },
        (u, t) => u with { CallbackQuery = Tap(t, null) },
        (u, t) => u with { CallbackQuery = Tap(t, ":::") },
        (u, t) => u with { CallbackQuery = Tap(t, "pick:service:99999999999999999999") },
        (u, t) => u with { CallbackQuery = Tap(t, "rm:page:99999") },
        (u, t) => u with { CallbackQuery = Tap(t, "orders:999999999999") },
        (u, t) => u with { CallbackQuery = Tap(t, "me:branch:7") },
        (u, t) => u with { CallbackQuery = Tap(t, "back:nowhere") },
        (u, t) => u with { CallbackQuery = Tap(t, "lang:xx") },
        .. Hostile.Texts.Select(text => (Func<Update, Talk, Update>)((u, t) => u with { Message = t.Blank() with { Text = text } })),
    ];

    static CallbackQuery Tap(Talk talk, string? data) => new() { Id = "1", From = talk.From, Data = data, Message = talk.Blank() };

    async Task<Talk> Registered(string branch = "Main")
    {
        var talk = Stranger();
        await talk.Write("/start");
        await talk.PressData("lang:uz");
        await talk.PressData("name:telegram");
        await talk.ShareContact();
        var id = await Center.Read(db => db.Branches.Where(b => branch == "Main" ? b.IsMain : b.Name == branch).Select(b => b.Id).SingleAsync());
        await talk.PressData($"pick:reg-branch:{id}");
        Assert.True(talk.State.IsRegistered);
        return talk;
    }

    Task<bool> Unreachable(Talk talk) => Center.Read(db => db.Customers.Where(c => c.Id == talk.State.CustomerId).Select(c => c.Unreachable).SingleAsync());
}
