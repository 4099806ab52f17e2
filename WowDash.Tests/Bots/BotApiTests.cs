using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using WowDash.Bots.Telegram;
using WowDash.Simulator;
using Xunit;

namespace WowDash.Tests.Bots;

public sealed class BotApiTests(BotsPlatform platform) : IClassFixture<BotsPlatform>
{
    static Task<CallResult> Say(BotApi api, Bot bot, long chat, string text = "Salom") => api.Call(bot, BotCall.Of("sendMessage", new SendMessage(chat, text)), CancellationToken.None);

    async Task<(Bot Bot, SimBot Telegram, SimChat Chat)> Chat()
    {
        var (_, telegram, bot) = await platform.NewBot();
        var chat = telegram.ChatWith(platform.Telegram.CreateCustomer("Aziza"));
        chat.Say("/start");
        return (bot, telegram, chat);
    }

    [Fact]
    public async Task A_message_arrives_and_its_id_comes_back()
    {
        var (bot, _, chat) = await Chat();
        var done = Assert.IsType<CallResult.Done>(await Say(platform.Get<BotApi>(), bot, chat.Info.Id, "<b>Salom</b> &amp; xayr"));
        Assert.Equal("Salom & xayr", chat.Messages.Single(m => m.Id == done.MessageId).Text);
    }

    // as an address begins: a route of “bot{token}” would look for the last of them
    [Fact]
    public async Task A_token_may_hold_any_letters()
    {
        var (_, _, bot) = await platform.NewBot("7100000007:AAbot_Bot-bOT" + Data.Secret.New(24));
        Assert.IsType<CallResult.Done>((await platform.Get<BotApi>().GetMe(bot, CancellationToken.None)).Result);
    }

    [Fact]
    public async Task Refusals_have_their_kinds()
    {
        var (bot, _, chat) = await Chat();
        var api = platform.Get<BotApi>();
        await Refused(RefusalKind.ChatNotFound, Say(api, bot, 4_000_000_000));
        await Refused(RefusalKind.CantParse, Say(api, bot, chat.Info.Id, "<b>unfinished"));
        await Refused(RefusalKind.TooLong, Say(api, bot, chat.Info.Id, new string('x', 4097)));
        var sent = (CallResult.Done)await Say(api, bot, chat.Info.Id);
        var edit = await api.Call(bot, BotCall.Of("editMessageText", new EditMessageText(chat.Info.Id, sent.MessageId, "Salom")), CancellationToken.None);
        Assert.True(edit.Succeeded && edit is CallResult.Refused { Kind: RefusalKind.NotModified });
        chat.Block();
        await Refused(RefusalKind.Blocked, Say(api, bot, chat.Info.Id));

        static async Task Refused(RefusalKind kind, Task<CallResult> call) => Assert.Equal(kind, Assert.IsType<CallResult.Refused>(await call).Kind);
    }

    [Fact]
    public async Task A_revoked_token_is_unauthorized()
    {
        var (bot, telegram, chat) = await Chat();
        telegram.Revoked = true;
        Assert.Equal(RefusalKind.Unauthorized, Assert.IsType<CallResult.Refused>(await Say(platform.Get<BotApi>(), bot, chat.Info.Id)).Kind);
        Assert.IsType<CallResult.Refused>((await platform.Get<BotApi>().GetMe(bot, CancellationToken.None)).Result);
    }

    [Theory]
    [InlineData(FaultKind.ServerError)]
    [InlineData(FaultKind.DropAnswer)]
    [InlineData(FaultKind.DropCall)]
    public async Task A_request_without_an_answer_is_unknown(FaultKind kind)
    {
        var (bot, _, chat) = await Chat();
        platform.Telegram.Faults.Add(new Fault(kind) { Bot = $"{bot.BotId}", Count = 1 });
        Assert.IsType<CallResult.Unknown>(await Say(platform.Get<BotApi>(), bot, chat.Info.Id));
        Assert.IsType<CallResult.Done>(await Say(platform.Get<BotApi>(), bot, chat.Info.Id));
    }

    [Fact]
    public async Task A_limit_is_later_and_says_when()
    {
        var (bot, _, chat) = await Chat();
        platform.Telegram.Faults.Add(new Fault(FaultKind.TooManyRequests) { Bot = $"{bot.BotId}", Count = 1, RetryAfter = 7 });
        Assert.Equal(new CallResult.Later(TimeSpan.FromSeconds(7), Limited: true), await Say(platform.Get<BotApi>(), bot, chat.Info.Id));
    }

    [Fact]
    public async Task A_server_that_is_not_there_was_certainly_not_asked()
    {
        using var api = new BotApi(platform.Settings with { TelegramApiUrl = new Uri($"http://127.0.0.1:{FreePort()}") });
        Assert.IsType<CallResult.Later>(await Say(api, Nobody, 1));
        using var nowhere = new BotApi(platform.Settings with { TelegramApiUrl = new Uri("http://no-such-host.invalid") });
        Assert.IsType<CallResult.Later>(await Say(nowhere, Nobody, 1));
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_given_up()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using var api = new BotApi(platform.Settings with { TelegramApiUrl = new Uri($"http://127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}") });
        Assert.IsType<CallResult.Unknown>(await Say(api, Nobody, 1));
    }

    [Fact]
    public async Task Only_the_callers_own_cancellation_throws()
    {
        using var stop = new CancellationTokenSource();
        var (bot, _, _) = await Chat();
        var waiting = platform.Get<BotApi>().GetUpdates(bot, 1_000_000_000_000, 1, TimeSpan.FromSeconds(20), stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task No_log_trace_or_text_holds_a_token()
    {
        var seen = new List<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = a => seen.Add($"{a.DisplayName} {string.Join(' ', a.TagObjects)}"),
        };
        ActivitySource.AddActivityListener(listener);
        var (bot, telegram, chat) = await Chat();
        var api = platform.Get<BotApi>();
        foreach (var kind in (FaultKind[])[FaultKind.ServerError, FaultKind.DropAnswer, FaultKind.DropCall, FaultKind.TooManyRequests])
        {
            platform.Telegram.Faults.Add(new Fault(kind) { Bot = $"{bot.BotId}", Count = 1 });
            seen.Add($"{await Say(api, bot, chat.Info.Id)}");
        }

        using var nowhere = new BotApi(platform.Settings with { TelegramApiUrl = new Uri($"http://127.0.0.1:{FreePort()}") });
        seen.Add($"{await Say(nowhere, bot, chat.Info.Id)} {bot} {(object)bot} {new { bot }}");
        telegram.Revoked = true;
        await platform.Get<WowDash.Bots.Intake.BotHealth>().Disable(bot, CancellationToken.None);

        var secret = bot.Token.Split(':')[1];
        Assert.NotEmpty(platform.Logs.Lines);
        Assert.DoesNotContain(platform.Logs.Lines.Concat(seen), line => line.Contains(secret, StringComparison.Ordinal) || line.Contains(bot.WebhookSecret, StringComparison.Ordinal));
    }

    static Bot Nobody => new(1, 1, "nobody", "123456:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "", "");

    static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
