using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WowDash.Bots.Telegram;
using WowDash.Bots.Webhooks;
using WowDash.Data;
using WowDash.Simulator;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Bots;

public sealed class WebhookTests(BotsPlatform platform) : WebhookHost(platform)
{
    [Fact]
    public async Task A_conversation_goes_by_webhook()
    {
        var (center, telegram, _) = await Platform.NewBot();
        Assert.True((await Platform.Get<WebhookSetup>().Set(Actor.Operator, center.Id, Address)).Value.Changed);
        var chat = telegram.ChatWith(Platform.Telegram.CreateCustomer("Aziza"));
        chat.Say("/start");
        await chat.WaitFor(m => m.FromBot, Eventually.Limit);
        Assert.True(await Platform.Telegram.WaitUntilQuiet(Eventually.Limit, only: telegram));
        await Platform.Get<LastUpdates>().Keep(default);
        Assert.Equal(Platform.Clock.GetUtcNow(), await center.Read(db => db.BotConnections.Select(b => b.LastUpdateAt).SingleAsync()));
        Assert.Null((await Platform.Get<WebhookSetup>().Info(Actor.Operator, center.Id)).Value.LastError);
    }

    [Fact]
    public async Task It_is_set_only_where_it_differs_and_nothing_that_waits_is_dropped()
    {
        var (center, telegram, bot) = await Platform.NewBot();
        telegram.ChatWith(Platform.Telegram.CreateCustomer("Aziza")).Say("/start");
        var setup = Platform.Get<WebhookSetup>();
        var nowhere = new Uri("http://127.0.0.1:9");
        var first = (await setup.Set(Actor.Operator, center.Id, nowhere)).Value;
        var again = (await setup.Set(Actor.Operator, center.Id, nowhere)).Value;
        Assert.Equal((true, false, $"http://127.0.0.1:9/bot/webhook/{bot.WebhookKey}"), (first.Changed, again.Changed, again.Url));
        Assert.Single(Platform.Telegram.Calls.Find(telegram.Id, "setWebhook"));
        Assert.Equal(1, again.Pending);
        Assert.Equal(BotApi.AllowedUpdates.Order(), (await Platform.Get<BotApi>().GetWebhookInfo(bot, default)).Value!.AllowedUpdates!.Order());

        Assert.True((await setup.Set(Actor.Operator, center.Id, new Uri("http://127.0.0.1:10"))).Value.Changed);
        Assert.True((await setup.Delete(Actor.Operator, center.Id)).Value.Changed);
        Assert.False((await setup.Delete(Actor.Operator, center.Id)).Value.Changed);
        Assert.Equal(1, telegram.Updates.Count);
        Assert.DoesNotContain(Platform.Telegram.Calls.Find(telegram.Id), c => c.Parameters.ContainsKey("drop_pending_updates"));
    }

    [Fact]
    public async Task The_list_of_commands_is_set_once_for_each_language()
    {
        var (center, telegram, _) = await Platform.NewBot();
        for (var i = 0; i < 2; i++) Assert.True((await Platform.Get<WebhookSetup>().Set(Actor.Operator, center.Id, new Uri("http://127.0.0.1:9"))).Done);
        Assert.Equal(4, Platform.Telegram.Calls.Find(telegram.Id, "setMyCommands").Count());
    }

    [Fact]
    public async Task Who_does_not_know_the_secret_learns_nothing()
    {
        var (_, _, bot) = await Platform.NewBot();
        var (_, _, other) = await Platform.NewBot();
        var answers = new List<string>();
        foreach (var (key, secret) in ((string, string?)[])[(bot.WebhookKey, null), (bot.WebhookKey, ""), (bot.WebhookKey, "wrong"), (bot.WebhookKey, other.WebhookSecret),
            ("unknown", bot.WebhookSecret), (new string('x', 43), null)])
        {
            using var answer = await Post(key, secret, new StringContent("{}", Encoding.UTF8, "text/plain"));
            answers.Add($"{(int)answer.StatusCode} {answer.Content.Headers.ContentType} {await answer.Content.ReadAsStringAsync()}");
        }

        Assert.Equal("""401 application/problem+json {"title":"Unauthorized","status":401}""", Assert.Single(answers.Distinct()));
    }

    [Fact]
    public async Task Wrong_method_type_and_size_are_refused()
    {
        var (_, _, bot) = await Platform.NewBot();
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await Http.GetAsync(new Uri(Address, WebhookSetup.Path + bot.WebhookKey))).StatusCode);
        using var text = await Post(bot.WebhookKey, bot.WebhookSecret, new StringContent("{}"));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, text.StatusCode);
        using var large = await Post(bot.WebhookKey, bot.WebhookSecret, JsonContent.Create(new string('x', 2 * 1024 * 1024)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
    }

    [Fact]
    public async Task Malformed_JSON_is_kept_as_a_dead_letter_and_answered_200()
    {
        var (center, _, bot) = await Platform.NewBot();
        using var answer = await Post(bot.WebhookKey, bot.WebhookSecret, new StringContent("{\"update_id\":", Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("{\"update_id\":", Encoding.UTF8.GetString((await center.Read(db => db.DeadLetters.SingleAsync())).Body));
    }

    [Fact]
    public async Task A_body_that_comes_in_pieces_is_whole_and_one_that_does_not_come_is_given_up()
    {
        var (center, _, bot) = await Platform.NewBot();
        using var pieces = await Post(bot.WebhookKey, bot.WebhookSecret, new PiecesContent("{\"upd", "ate_id\":", TimeSpan.FromMilliseconds(300)));
        Assert.Equal(HttpStatusCode.OK, pieces.StatusCode);
        Assert.Equal("{\"update_id\":", Encoding.UTF8.GetString((await center.Read(db => db.DeadLetters.SingleAsync())).Body));

        using var slow = new TcpClient();
        await slow.ConnectAsync(Address.Host, Address.Port);
        await slow.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"POST {WebhookSetup.Path}{bot.WebhookKey} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\nX-Telegram-Bot-Api-Secret-Token: {bot.WebhookSecret}\r\n\r\n{{"));
        using var reader = new StreamReader(slow.GetStream());
        Assert.Contains(" 408 ", await reader.ReadLineAsync().WaitAsync(Eventually.Limit), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_nobody_has_is_refused_and_so_is_one_that_is_no_token()
    {
        var center = await Support.TestCenter.Create(Platform);
        var connect = Platform.Get<ConnectBotByToken>();
        Assert.Equal("bot.token", (await connect.Run(Actor.Operator, center.Id, "123456:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")).Refusal!.Id);
        Assert.Equal("bot.token", (await connect.Run(Actor.Operator, center.Id, "../getMe")).Refusal!.Id);
        var (_, telegram, _) = await Platform.NewBot();
        Assert.Equal("bot.taken", (await connect.Run(Actor.Operator, center.Id, telegram.Token)).Refusal!.Id);
    }

    [Fact]
    public async Task Connections_that_break_while_a_token_is_asked_about_do_not_matter()
    {
        var center = await Support.TestCenter.Create(Platform);
        var telegram = Platform.Telegram.CreateBot();
        Platform.Telegram.Faults.Add(new Fault(FaultKind.DropCall) { Bot = $"{telegram.Id}", Method = "getMe", Count = 3 });
        Assert.True((await Platform.Get<ConnectBotByToken>().Run(Actor.Operator, center.Id, telegram.Token)).Done);
    }

    Task<HttpResponseMessage> Post(string key, string? secret, HttpContent body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, WebhookSetup.Path + key)) { Content = body };
        if (secret is not null) request.Headers.TryAddWithoutValidation("X-Telegram-Bot-Api-Secret-Token", secret);
        return Http.SendAsync(request);
    }

    sealed class PiecesContent(string first, string second, TimeSpan pause) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(first));
            await stream.FlushAsync();
            await Task.Delay(pause);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(second));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            Headers.ContentType = new("application/json");
            return false;
        }
    }
}
