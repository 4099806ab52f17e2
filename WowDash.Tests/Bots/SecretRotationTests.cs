using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Bots.Intake;
using WowDash.Bots.Telegram;
using WowDash.Bots.Webhooks;
using WowDash.Data;
using WowDash.Simulator;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Bots;

public sealed class SecretRotationTests(BotsPlatform platform) : WebhookHost(platform)
{
    [Fact]
    public async Task Nothing_is_lost_while_the_secret_changes_under_running_updates()
    {
        var (center, telegram, _) = await Platform.NewBot();
        var webhooks = Platform.Get<WebhookSetup>();
        Assert.True((await webhooks.Set(Actor.Operator, center.Id, Address)).Done);
        var people = Enumerable.Range(0, 12).Select(i => telegram.ChatWith(Platform.Telegram.CreateCustomer($"Aziza {i}"))).ToList();
        using var stop = new CancellationTokenSource();
        var talking = people.Select(async chat =>
        {
            while (!stop.IsCancellationRequested)
            {
                chat.Say("/start");
                await Task.Delay(60);
            }
        }).ToList();
        var secrets = new HashSet<string>();
        for (var i = 0; i < 4; i++)
        {
            // everybody is answered before it changes again
            var before = people.ConvertAll(Answers);
            await Eventually.True(() => people.Index().All(p => Answers(p.Item) > before[p.Index] + 2));
            Assert.True((await webhooks.RotateSecret(Actor.Operator, center.Id)).Value.Changed);
            secrets.Add((await Platform.Get<WowDash.Bots.Intake.Bots>().ByCenter(center.Id, default))!.WebhookSecret);
        }

        await stop.CancelAsync();
        await Task.WhenAll(talking);
        Assert.True(await Platform.Telegram.WaitUntilQuiet(Eventually.Limit, only: telegram));
        Assert.Equal(4, secrets.Count);
        // every one was taken, and none was refused on its way
        Assert.Null((await webhooks.Info(Actor.Operator, center.Id)).Value.LastError);
        Assert.Equal(people.Count, await center.Read(db => db.Conversations.CountAsync()));

        static int Answers(SimChat chat) => chat.Messages.Count(m => m.FromBot);
    }

    [Fact]
    public async Task The_old_secret_is_accepted_until_telegram_has_the_new_one_and_no_longer()
    {
        var (center, telegram, before) = await Platform.NewBot();
        var webhooks = Platform.Get<WebhookSetup>();
        Assert.True((await webhooks.Set(Actor.Operator, center.Id, Address)).Done);
        Platform.Telegram.Faults.Add(new Fault(FaultKind.ServerError) { Bot = $"{telegram.Id}", Method = "setWebhook" });
        Assert.Equal("telegram.away", (await webhooks.RotateSecret(Actor.Operator, center.Id)).Refusal?.Id);
        Platform.Telegram.Faults.Clear();
        telegram.ChatWith(Platform.Telegram.CreateCustomer("Aziza")).Say("/start");
        Assert.True(await Platform.Telegram.WaitUntilQuiet(Eventually.Limit, only: telegram));
        Assert.Null((await webhooks.Info(Actor.Operator, center.Id)).Value.LastError);

        // asking again goes on with the same; so does the job
        var check = Platform.Get<CheckBots>();
        Assert.True((await check.Run(TimeSpan.FromSeconds(20))).Changed >= 1);
        var now = (await Platform.Get<WowDash.Bots.Intake.Bots>().ByCenter(center.Id, default))!;
        Assert.Equal((before.WebhookSecret, true), (now.FormerSecret, Bot.SecretIs(now, before.WebhookSecret)));
        Platform.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(0, (await check.Run(TimeSpan.FromSeconds(20))).Failed);
        Platform.Get<WowDash.Bots.Intake.Bots>().Forget();
        now = (await Platform.Get<WowDash.Bots.Intake.Bots>().ByCenter(center.Id, default))!;
        Assert.Equal((false, true), (Bot.SecretIs(now, before.WebhookSecret), Bot.SecretIs(now, now.WebhookSecret)));
    }

    [Fact]
    public async Task The_check_keeps_what_telegram_says_and_mends_what_differs()
    {
        var (center, telegram, bot) = await Platform.NewBot();
        Assert.True((await Platform.Get<WebhookSetup>().Set(Actor.Operator, center.Id, new Uri("http://127.0.0.1:9"))).Done);
        await Platform.Get<BotApi>().SetWebhook(bot, new SetWebhook("http://127.0.0.1:8/elsewhere", "secret", 10, BotApi.AllowedUpdates), default);
        telegram.ChatWith(Platform.Telegram.CreateCustomer("Aziza")).Say("/start");
        await Eventually.True(async () => telegram.Updates.Count != 1 || await Erred());
        Assert.True((await Platform.Get<CheckBots>().Run(TimeSpan.FromSeconds(20))).Changed >= 1);
        await Eventually.True(Erred);
        await Platform.Get<CheckBots>().Run(TimeSpan.FromSeconds(20));
        var row = await center.Read(db => db.BotConnections.AsNoTracking().SingleAsync());
        Assert.Equal((row.WebhookWanted, 1), (row.WebhookFound, row.PendingUpdates));
        Assert.NotNull(row.LastError);
        Assert.NotNull(row.LastErrorAt);
        Assert.Equal(Platform.Clock.GetUtcNow(), row.CheckedAt);

        telegram.Revoked = true;
        await Platform.Get<CheckBots>().Run(TimeSpan.FromSeconds(20));
        Assert.False(await center.Read(db => db.BotConnections.Select(b => b.Enabled).SingleAsync()));
        Assert.Equal(1, await center.Read(db => db.AuditEntries.CountAsync(a => a.CenterId == center.Id && a.Act == "bot.disabled")));
        Assert.True(await center.Read(db => db.LiveEvents.AnyAsync(e => e.Kind == "bot" && e.What == "disabled")));

        async Task<bool> Erred() => (await Platform.Get<BotApi>().GetWebhookInfo(bot, default)).Value!.LastErrorMessage is not null;
    }

    [Fact]
    public async Task A_bot_whose_webhook_is_wanted_is_not_polled_and_what_polls_it_stops()
    {
        var (center, telegram, bot) = await Platform.NewBot();
        var leases = ActivatorUtilities.CreateInstance<PollLeases>(Platform.Services);
        Assert.Single(await leases.Take([center.Id], 5, default));
        await Platform.Get<WebhookRecord>().Want(bot, "http://127.0.0.1:9/x", default);
        Assert.DoesNotContain(center.Id, await leases.Renew(default));
        await leases.Release(null, default);
        Assert.Empty(await leases.Take([center.Id], 5, default));
        Assert.Equal([center.Id], await leases.WantWebhooks([center.Id], default));
        Assert.True((await Platform.Get<WebhookSetup>().Delete(Actor.Operator, center.Id)).Done);
        Assert.Single(await leases.Take([center.Id], 5, default));
        await leases.Release(null, default);
        Assert.Empty(Platform.Telegram.Calls.Find(telegram.Id, "getUpdates"));
    }

    [Fact]
    public void No_more_new_bots_begin_in_a_minute_than_telegram_likes()
    {
        var clock = new TestClock();
        var starts = new BotStarts(Platform.Settings with { BotStartsPerMinute = 20 }, clock);
        var begun = new List<DateTimeOffset>();
        for (var (second, bot) = (0, 1); second < 240; second++, clock.Advance(TimeSpan.FromSeconds(1)))
            while (starts.TryStart(bot))
            {
                begun.Add(clock.GetUtcNow());
                bot++;
            }

        Assert.True(begun.Count > 55);
        Assert.All(begun, from => Assert.InRange(begun.Count(b => b >= from && b < from + TimeSpan.FromMinutes(1)), 0, 20));
        // one that has begun is no new one
        while (starts.TryStart(1_000_000 + begun.Count)) begun.Add(clock.GetUtcNow());
        Assert.True(starts.TryStart(1));
        Assert.Equal(0, starts.Room);
    }

    [Fact]
    public async Task One_centers_new_token_leaves_every_other_bot_as_it_is()
    {
        var (one, telegram, _) = await Platform.NewBot();
        var (other, _, theirs) = await Platform.NewBot();
        var bots = Platform.Get<WowDash.Bots.Intake.Bots>();
        var before = await bots.ByCenter(other.Id, default);
        var row = await other.Read(db => db.BotConnections.AsNoTracking().SingleAsync());
        var again = Platform.Telegram.CreateBot(token: $"{telegram.Id}:{new string('N', 35)}");
        Assert.True((await Platform.Get<ConnectBotByToken>().Run(Actor.Operator, one.Id, again.Token)).Done);
        Assert.Equal(again.Token, (await bots.ByCenter(one.Id, default))!.Token);
        Assert.Same(before, await bots.ByCenter(other.Id, default));
        Assert.Equivalent(row, await other.Read(db => db.BotConnections.AsNoTracking().SingleAsync()));
        Assert.Equal(theirs.Token, before!.Token);
    }
}
