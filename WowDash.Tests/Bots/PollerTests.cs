using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WowDash.Bots.Intake;
using WowDash.Bots.Telegram;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Bots;

public sealed class PollerTests(BotsPlatform platform) : IClassFixture<BotsPlatform>
{
    [Fact]
    public async Task Of_two_pollers_one_polls_and_the_other_takes_over_when_it_ends()
    {
        var (center, telegram, _) = await platform.NewBot();
        var chat = telegram.ChatWith(platform.Telegram.CreateCustomer("Aziza"));
        var (one, other) = (NewPoller(), NewPoller());
        await Task.WhenAll(one.StartAsync(default), other.StartAsync(default));
        chat.Say("/start");
        await chat.WaitFor(m => m.FromBot, Eventually.Limit);
        await Task.Delay(TimeSpan.FromSeconds(3));
        Assert.DoesNotContain(platform.Telegram.Calls.Find(telegram.Id, "getUpdates"), c => c.Status == 409);
        Assert.NotNull(await center.Read(db => db.BotConnections.Select(b => b.PolledBy).SingleAsync()));

        await one.StopAsync(default);
        var answers = chat.Messages.Count(m => m.FromBot);
        chat.Say("/help");
        await chat.WaitFor(_ => chat.Messages.Count(m => m.FromBot) > answers, Eventually.Limit);
        await other.StopAsync(default);
        Assert.Null(await center.Read(db => db.BotConnections.Select(b => b.PolledBy).SingleAsync()));
    }

    [Fact]
    public async Task A_bot_with_a_webhook_is_not_polled_and_it_is_said_why()
    {
        var (center, telegram, bot) = await platform.NewBot();
        await platform.Get<BotApi>().SetWebhook(bot, new SetWebhook("http://127.0.0.1:9/x", "secret", 10, BotApi.AllowedUpdates), default);
        var poller = NewPoller();
        await poller.StartAsync(default);
        await Eventually.True(async () => await center.Read(db => db.BotConnections.Select(b => b.LastError).SingleAsync()) is { } why && why.Contains("webhook", StringComparison.Ordinal));
        await poller.StopAsync(default);
        Assert.Empty(platform.Telegram.Calls.Find(telegram.Id, "deleteWebhook"));
    }

    [Fact]
    public async Task The_offset_stays_before_what_could_not_be_handled_and_starts_anew_when_all_is_done()
    {
        var (center, telegram, bot) = await platform.NewBot();
        var leases = ActivatorUtilities.CreateInstance<PollLeases>(platform.Services);
        Assert.Equal(0, (await leases.Take([center.Id], 5, default))[center.Id]);
        Assert.Empty(await ActivatorUtilities.CreateInstance<PollLeases>(platform.Services).Take([center.Id], 5, default));
        Assert.False(await ActivatorUtilities.CreateInstance<PollLeases>(platform.Services).Advance(center.Id, 77, default));
        Assert.True(await leases.Advance(center.Id, 5, default));
        await leases.Release(center.Id, default);
        Assert.Equal(5, (await leases.Take([center.Id], 5, default))[center.Id]);

        telegram.ChatWith(platform.Telegram.CreateCustomer("Botir")).Say("/start");
        using var stop = new CancellationTokenSource();
        var polling = ActivatorUtilities.CreateInstance<BotPolling>(platform.Services, leases).Run(bot, 0, stop.Token);
        await Eventually.True(async () => telegram.Updates.Count == 0 && await center.Read(db => db.BotConnections.Select(b => b.PollOffset).SingleAsync()) is > 0 and not 5);
        Assert.NotNull(await center.Read(db => db.BotConnections.Select(b => b.LastUpdateAt).SingleAsync()));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => polling);
        await leases.Release(null, default);
    }

    BackgroundService NewPoller() => ActivatorUtilities.CreateInstance<Poller>(platform.Services, ActivatorUtilities.CreateInstance<BotPolling>(
        platform.Services, SharedLeases(out var leases)), leases);

    PollLeases SharedLeases(out PollLeases leases) => leases = ActivatorUtilities.CreateInstance<PollLeases>(platform.Services);
}
