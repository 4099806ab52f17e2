using System.Net;
using Microsoft.EntityFrameworkCore;
using WowDash.Data.Conversations;
using WowDash.Data.Texts;
using WowDash.Tests.Operation;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Dashboard;

public sealed class BotPageTests(BotOffice office) : IClassFixture<BotOffice>
{
    [Fact]
    public async Task The_owner_sets_the_webhook_changes_its_secret_and_deletes_it()
    {
        using var browser = await office.SignedIn(DashboardServer.Owner);
        var page = await browser.Get("/bot");
        Assert.Equal("@registon_demo_bot", page.Text("bot-name"));
        Assert.EndsWith("/?bot=registon_demo_bot", page.Page.QuerySelector("[data-testid=bot-try]")!.GetAttribute("href"), StringComparison.Ordinal);

        await Act(browser, "Set", "The webhook is set.");
        Assert.StartsWith(browser.Address.GetLeftPart(UriPartial.Authority) + "/bot/webhook/", await Found(), StringComparison.Ordinal);
        Assert.Contains("as wanted", (await browser.Get("/bot")).Text("bot-found"), StringComparison.Ordinal);
        await Act(browser, "Set", "The webhook is so already.");
        await Act(browser, "Secret", "Telegram has taken the new secret.");
        await Act(browser, "Check", "Telegram answered; this is how it stands.");
        // a customer is answered with the new secret
        var chat = office.Bot.ChatWith(office.Telegram.CreateCustomer("Aziza"));
        chat.Say("/start");
        await chat.WaitFor(m => m.FromBot, Eventually.Limit);
        await Act(browser, "Delete", "The webhook is deleted.");
        Assert.Equal("", await Found());
        Assert.Equal(3, office.Telegram.Calls.Find(office.Bot.Id).Count(c => c.Method is "setWebhook" or "deleteWebhook"));
    }

    [Fact]
    public async Task A_token_that_is_none_is_told_beside_its_field_and_a_refused_one_disables_the_bot_until_a_new_one_comes()
    {
        using var browser = await office.SignedIn(DashboardServer.Stranger);
        var wrong = await browser.Submit("/bot", "/bot?handler=Connect", ("token", "not a token"));
        Assert.Equal((HttpStatusCode.OK, true), (wrong.Status, wrong.Text("bot-token-problem").Contains("BotFather", StringComparison.Ordinal)));
        Assert.DoesNotContain("not a token", wrong.Body, StringComparison.Ordinal);
        var taken = await browser.Submit("/bot", "/bot?handler=Connect", ("token", office.Bot.Token));
        Assert.NotEqual("", taken.Text("bot-token-problem"));

        var mine = office.Telegram.FindBot("sharq_demo_bot")!;
        mine.Revoked = true;
        await browser.Submit("/bot", "/bot?handler=Check");
        var disabled = await browser.Get("/bot");
        Assert.True(disabled.Has("bot-disabled"));
        Assert.Equal("disabled", disabled.Page.QuerySelector("[data-testid=bot-state]")!.GetAttribute("data-state"));
        Assert.False(disabled.Has("bot-set"));
        var bell = await browser.Get("/notifications");
        Assert.Contains("Telegram refuses the token of @sharq_demo_bot", bell.Body, StringComparison.Ordinal);
        Assert.Contains("href=\"/bot\"", bell.Body, StringComparison.Ordinal);
        var again = office.Telegram.CreateBot("sharq_demo_bot", token: $"{mine.Id}:{new string('S', 35)}");
        Assert.Equal("/bot", (await browser.Submit("/bot", "/bot?handler=Connect", ("token", again.Token))).Goes);
        Assert.Equal("works", (await browser.Get("/bot")).Page.QuerySelector("[data-testid=bot-state]")!.GetAttribute("data-state"));
    }

    [Fact]
    public async Task Dead_letters_are_listed_and_handled_again_from_the_page_and_by_command()
    {
        var user = office.Telegram.CreateCustomer("Botir").Id;
        var (good, bad) = (await Bury(Message(user, 1)), await Bury("{\"update_id\":2,\"message\":[]}"));
        using var browser = await office.SignedIn(DashboardServer.Manager);
        Assert.Equal("2", (await browser.Get("/bot")).Text("letter-count"));

        var settings = OperatorProgram.On(office.ConnectionString);
        settings["SECRET_KEY"] = office.Settings.SecretKey;
        settings["TELEGRAM_API_URL"] = office.Settings.TelegramApiUrl.ToString();
        var list = await OperatorProgram.Run(["replay", "--center", "registon", "--dry-run", "--json"], settings);
        Assert.Equal((0, true), (list.Code, list.Output.Contains($"\"id\":{good}", StringComparison.Ordinal)));
        Assert.Equal(2, await Waiting());
        var one = await OperatorProgram.Run(["replay", "--id", $"{good}"], settings);
        Assert.Equal((0, "1 of 1 handled."), (one.Code, one.Output.Trim()));
        Assert.Single(office.Telegram.Calls.Find(chat: user), c => c.Method == "sendMessage");
        var rest = await OperatorProgram.Run(["replay", "--all", "--json"], settings);
        Assert.Equal((1, """{"tried":1,"handled":0}"""), (rest.Code, rest.Output.Trim()));

        await Act(browser, "Replay", "0 of 1 handled.", ("letter", $"{bad}"));
        var third = await Bury(Message(user, 3));
        await Act(browser, "Replay", "1 of 2 handled.");
        Assert.True(await office.Read(office.Center, db => db.DeadLetters.AnyAsync(d => d.Id == third && d.ReplayedAt != null)));
        Assert.True(await office.Read(office.Center, db => db.AuditEntries.AnyAsync(a => a.Act == "dead-letters.replayed" && a.By == "operator")));
    }

    [Fact]
    public async Task Channels_are_listed_with_what_failed_and_tested_by_a_button()
    {
        var channel = office.Telegram.CreateChannel("Orders");
        await office.Read(office.Center, db => db.Centers.Where(c => c.Id == office.Center).ExecuteUpdateAsync(c => c.SetProperty(x => x.CompanyChannelId, channel.Id)));
        await office.Read(office.Center, db => db.Branches.Where(b => b.IsMain).ExecuteUpdateAsync(b => b.SetProperty(x => x.B2cChannelId, -1_000_777)));
        using var browser = await office.SignedIn(DashboardServer.Owner);
        Assert.Equal(2, (await browser.Get("/bot")).Page.QuerySelectorAll("[data-testid=channel]").Length);
        await Act(browser, "Test", "The test message has reached the channel.", ("chat", $"{channel.Id}"));
        await browser.Submit("/bot", "/bot?handler=Test", ("chat", "-1000777"));
        Assert.Contains("chat not found", (await browser.Get("/bot")).Text("toast"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DashboardServer.Staff)]
    [InlineData(DashboardServer.OtherBranch)]
    public async Task Staff_do_not_see_it(string who)
    {
        using var browser = await office.SignedIn(who);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Get("/bot")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Submit("/", "/bot?handler=Delete")).Status);
        Assert.Null((await browser.Get("/")).Page.QuerySelector("nav a[href='/bot']"));
    }

    [Fact]
    public async Task A_manager_works_the_webhook_and_not_the_token()
    {
        using var browser = await office.SignedIn(DashboardServer.Manager);
        var page = await browser.Get("/bot");
        Assert.Equal((HttpStatusCode.OK, false), (page.Status, page.Has("bot-token")));
        var refused = await browser.Submit("/bot", "/bot?handler=Connect", ("token", office.Bot.Token));
        Assert.Equal((HttpStatusCode.Forbidden, "You lack the permission: manage the bot token."), (refused.Status, refused.Text("refusal")));
    }

    [Fact]
    public async Task The_platforms_owner_sees_every_centers_bot_and_nobody_else_does()
    {
        using var browser = await office.SignedIn(DashboardServer.Platform);
        var page = await browser.Get("/bots");
        Assert.Equal(["registon", "sharq"], page.Page.QuerySelectorAll("[data-testid=bot-card]").Select(c => c.GetAttribute("data-slug")).Order());
        using var owner = await office.SignedIn(DashboardServer.Owner);
        Assert.Equal(HttpStatusCode.Forbidden, (await owner.Get("/bots")).Status);
        using var stranger = await office.SignedIn(DashboardServer.Stranger);
        Assert.DoesNotContain("registon", (await stranger.Get("/bot")).Body, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(Language.Uz, "Telegram bot")]
    [InlineData(Language.Ru, "Состояние")]
    public async Task It_speaks_the_viewers_language(Language language, string words)
    {
        using var browser = await office.SignedIn(DashboardServer.Platform);
        await browser.Submit("/centers", "/centers", ("center", $"{office.Center}"));
        await browser.Submit("/", "/preferences", ("language", language.Code()));
        Assert.Contains(words, (await browser.Get("/bot")).Body, StringComparison.Ordinal);
        await browser.Submit("/", "/preferences", ("language", "en"));
    }

    static async Task Act(Browser browser, string handler, string toast, params (string, string)[] fields)
    {
        Assert.Equal("/bot", (await browser.Submit("/bot", $"/bot?handler={handler}", fields)).Goes);
        Assert.Equal(toast, (await browser.Get("/bot")).Text("toast"));
    }

    Task<string?> Found() => office.Read(office.Center, db => db.BotConnections.Select(b => b.WebhookFound).SingleAsync());

    Task<int> Waiting() => office.Read(office.Center, db => db.DeadLetters.CountAsync(d => d.ReplayedAt == null));

    Task<long> Bury(string body) => office.Read(office.Center, async db =>
    {
        var letter = new DeadLetter { UpdateId = body.EndsWith("[]}", StringComparison.Ordinal) ? null : 1, Body = System.Text.Encoding.UTF8.GetBytes(body), Error = "System.InvalidOperationException: a bug\nat somewhere", At = TimeProvider.System.GetUtcNow() };
        db.DeadLetters.Add(letter);
        await db.SaveChangesAsync();
        return letter.Id;
    });

    static string Message(long user, int id) =>
        $$$"""{"update_id":{{{id}}},"message":{"message_id":{{{id}}},"date":1,"from":{"id":{{{user}}},"is_bot":false,"first_name":"Botir"},"chat":{"id":{{{user}}},"type":"private"},"text":"/start"}}""";
}
