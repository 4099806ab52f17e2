using Google.Protobuf;
using Microsoft.EntityFrameworkCore;
using WowDash.Bots.Conversation;
using WowDash.Bots.State;
using WowDash.Bots.Telegram;
using WowDash.Bots.Webhooks;
using WowDash.Data;
using WowDash.Data.Conversations;
using WowDash.Simulator;
using WowDash.Tests.Bots;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.States;

public sealed class ReplySweepTests(BotsPlatform platform) : IClassFixture<BotsPlatform>
{
    [Fact]
    public async Task A_reply_whose_worker_died_goes_out_once_its_patience_is_over_and_not_again()
    {
        var (bot, chat) = await Owed("Hello");
        await platform.Get<ReplySweep>().Run(default);
        Assert.DoesNotContain(chat.Messages, m => m.FromBot);

        await Sweep();
        await Sweep();
        Assert.Equal("Hello", Assert.Single(chat.Messages, m => m.FromBot).Text);
        Assert.Null(await DueAt(bot.CenterId));
    }

    [Fact]
    public async Task A_reply_that_may_have_gone_out_is_not_swept_a_second_time()
    {
        var (bot, chat) = await Owed("Hello");
        platform.Telegram.Faults.Add(new Fault(FaultKind.DropAnswer) { Bot = $"{bot.BotId}", Method = "sendMessage", Count = 1 });
        await Sweep();
        await Sweep();
        Assert.Single(chat.Messages, m => m.FromBot);
    }

    [Fact]
    public async Task A_reply_that_certainly_did_not_go_out_is_swept_again()
    {
        var (bot, chat) = await Owed("Hello");
        platform.Telegram.Faults.Add(new Fault(FaultKind.TooManyRequests) { Bot = $"{bot.BotId}", Method = "sendMessage", Count = 1 });
        await Sweep();
        Assert.DoesNotContain(chat.Messages, m => m.FromBot);
        await Sweep();
        Assert.Single(chat.Messages, m => m.FromBot);
    }

    [Fact]
    public async Task A_reply_whose_sweep_died_is_tried_once_more_and_then_never_again()
    {
        var (bot, chat) = await Owed("Hello");
        await Leave(bot, ReplyMark.Begun(1));
        await Sweep();
        Assert.Single(chat.Messages, m => m.FromBot);
        Assert.Null(await DueAt(bot.CenterId));

        var (again, other) = await Owed("Hello");
        await Leave(again, ReplyMark.Of(1, 0));
        await Sweep();
        Assert.DoesNotContain(other.Messages, m => m.FromBot);
    }

    [Fact]
    public async Task Two_sweeps_at_once_send_it_once()
    {
        var (_, chat) = await Owed("Hello");
        await using var other = new StateWorker(platform);
        platform.Clock.Advance(TimeSpan.FromMinutes(2));
        await Task.WhenAll(platform.Get<ReplySweep>().Run(default), other.Get<ReplySweep>().Run(default));
        Assert.Single(chat.Messages, m => m.FromBot);
    }

    [Fact]
    public async Task What_is_noted_as_sent_is_not_swept()
    {
        var (bot, chat) = await Owed("One", "Two");
        await Leave(bot, ReplyMark.Of(1, 70));
        await Sweep();
        Assert.Equal("Two", Assert.Single(chat.Messages, m => m.FromBot).Text);
    }

    [Fact]
    public async Task A_state_that_cannot_be_read_holds_up_nobody_elses_replies()
    {
        var (broken, _) = await Owed("Lost");
        await platform.Read(broken.CenterId, db => db.Conversations.ExecuteUpdateAsync(set => set.SetProperty(c => c.Body, [0xFF])));
        var (_, chat) = await Owed("Hello");
        await Sweep();
        Assert.Single(chat.Messages, m => m.FromBot);
    }

    [Fact]
    public async Task A_refused_token_switches_the_bot_off_and_its_replies_wait_for_a_new_one()
    {
        var (bot, chat) = await Owed("Hello");
        chat.Bot.Revoked = true;
        await Sweep();
        Assert.False(await Enabled(bot.CenterId));
        await Sweep();

        chat.Bot.Revoked = false;
        Assert.True((await platform.Get<ConnectBotByToken>().Run(Actor.Operator, bot.CenterId, bot.Token)).Done);
        await Sweep();
        Assert.Equal("Hello", Assert.Single(chat.Messages, m => m.FromBot).Text);
    }

    [Fact]
    public async Task A_refused_token_is_noticed_by_a_workers_own_replies_too()
    {
        var (center, telegram, bot) = await platform.NewBot();
        telegram.Revoked = true;
        await using var worker = new StateWorker(platform);
        await worker.Change(bot, 7, 1, chat => chat.Say(Html.Plain("Hello")));
        await Eventually.True(async () => !await Enabled(center.Id));
        Assert.NotNull(await DueAt(center.Id));
    }

    /// <summary>What a worker leaves that dies between commit and reply.</summary>
    async Task<(Bot Bot, SimChat Chat)> Owed(params string[] texts)
    {
        var (center, telegram, bot) = await platform.NewBot();
        var (customer, chat) = await platform.NewCustomer(center, telegram);
        var state = new ConversationState();
        foreach (var text in texts) state.Owe(BotCall.Of("sendMessage", new SendMessage(customer.TelegramUserId!.Value, text)), Remember.Nothing);
        var now = platform.Clock.GetUtcNow();
        Assert.True(await platform.Get<GroupCommit>().Save(new StateWrite(
            new(center.Id, customer.TelegramUserId.GetValueOrDefault()), 0, state.ToByteArray(), ConversationKind.Menu, now + ReplySweep.Patience, now + platform.Settings.StateTtl, 1)
        { At = now }));
        return (bot, chat);
    }

    Task<int> Leave(Bot bot, long mark) => platform.Read(bot.CenterId, db => db.Conversations.ExecuteUpdateAsync(set => set.SetProperty(c => c.SentReplies, [mark])));

    async Task Sweep()
    {
        platform.Clock.Advance(TimeSpan.FromMinutes(1));
        await platform.Get<ReplySweep>().Run(default);
    }

    Task<DateTimeOffset?> DueAt(long center) => platform.Read(center, db => db.Conversations.Select(c => c.RepliesDueAt).SingleAsync());

    Task<bool> Enabled(long center) => platform.Read(center, db => db.BotConnections.Select(b => b.Enabled).SingleAsync());
}
