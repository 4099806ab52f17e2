using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Bots.Outbox;
using WowDash.Bots.Webhooks;
using WowDash.Data;
using WowDash.Simulator;
using WowDash.Tests.Support;
using WowDash.Web.Webhooks;
using Xunit;
using Customer = WowDash.Data.Customers.Customer;

namespace WowDash.Tests.Bots;

/// <summary>Many centers whose customers write and order at the same moment, while Telegram holds one of the bots up.</summary>
sealed class CentersApart(BotsPlatform platform, int centers, int customers)
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // longer than anybody here waits: who shares the pause gets nothing
    static readonly TimeSpan Forever = TimeSpan.FromHours(1);

    readonly List<(TestCenter Center, SimBot Bot, List<(Customer Customer, SimChat Chat)> People)> all = [];

    /// <summary>Everybody else is answered and noticed while one bot may not send for an hour.</summary>
    public Task OthersGoOn() => While(async stormed =>
    {
        Storm(stormed.Bot, Forever);
        await Wave(center => center != stormed.Center);
        Assert.All(stormed.People, p => Assert.DoesNotContain(p.Chat.Messages, m => m.FromBot));
    });

    /// <summary>Others wait no longer than they did in a calm. Times are compared, on a machine that does nothing else.</summary>
    public Task OthersWaitNoLonger() => While(async stormed =>
    {
        await Wave(_ => true);
        var calm = await Wave(_ => true);
        Storm(stormed.Bot, TimeSpan.FromSeconds(2));
        var storm = await Wave(center => center != stormed.Center);
        Assert.True(storm.Replies < (calm.Replies * 1.5) + 0.5, $"Replies: p99 {calm.Replies:0.00} s calm, {storm.Replies:0.00} s in the storm");
        Assert.True(storm.Notices < (calm.Notices * 1.5) + 1, $"Notices: p99 {calm.Notices:0.00} s calm, {storm.Notices:0.00} s in the storm");
    });

    async Task While(Func<(TestCenter Center, SimBot Bot, List<(Customer Customer, SimChat Chat)> People), Task> happens)
    {
        await using var web = await Open();
        await Fill(new Uri(web.Urls.First()));
        var sender = platform.Get<OwedMessageSender>();
        await sender.StartAsync(default);
        await happens(all[0]);
        platform.Telegram.Faults.Clear();
        await sender.StopAsync(default);
        EveryCallWithItsOwnToken();
    }

    void Storm(SimBot bot, TimeSpan rest) =>
        platform.Telegram.Faults.Add(new Fault(FaultKind.TooManyRequests) { Bot = $"{bot.Id}", Method = "sendMessage", RetryAfter = (int)rest.TotalSeconds });

    void EveryCallWithItsOwnToken()
    {
        var botOf = all.SelectMany(c => c.People.Select(p => (p.Chat.Info.Id, Bot: c.Bot.Id))).ToDictionary(p => p.Id, p => p.Bot);
        var calls = platform.Telegram.Calls.Find().Where(c => c.Chat is not null).ToList();
        Assert.True(calls.Count >= Math.Min(15_000, centers * customers * 2 - 100));
        Assert.All(calls, call => Assert.Equal(botOf[call.Chat!.Value], call.Bot));
    }

    /// <summary>Everybody writes, and orders, at once; answers the 99th hundredth of how long those who count waited for the reply and for the notice, in seconds.</summary>
    async Task<(double Replies, double Notices)> Wave(Func<TestCenter, bool> counts)
    {
        var began = Stopwatch.GetTimestamp();
        var counted = all.Where(c => counts(c.Center)).SelectMany(c => c.People.Select(p => p.Chat)).ToList();
        var seen = counted.ToDictionary(c => c, c => c.Messages.Count(m => m.FromBot));
        var writing = Task.Run(() =>
        {
            foreach (var chat in all.SelectMany(c => c.People.Select(p => p.Chat))) chat.Say("/help");
        });
        var replies = await Task.WhenAll(counted.Select(chat => Waits(chat, seen[chat] + 1, began)));
        await writing;
        var ordered = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(all.SelectMany(c => c.People.Select(p => (c.Center, p.Customer))), new ParallelOptions { MaxDegreeOfParallelism = 12 },
            async (who, _) => Assert.Null((await who.Center.Place(who.Center.Draft(who.Customer))).Refusal));
        var notices = await Task.WhenAll(counted.Select(chat => Waits(chat, seen[chat] + 2, ordered)));
        return (P99(replies), P99(notices));
    }

    static async Task<double> Waits(SimChat chat, int messages, long since)
    {
        while (chat.Messages.Count(m => m.FromBot) < messages)
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < Patience, "Somebody waited in vain.");
            await Task.Delay(20);
        }

        return Stopwatch.GetElapsedTime(since).TotalSeconds;
    }

    static double P99(double[] times) => times.Order().ElementAt((int)(times.Length * 0.99));

    async Task Fill(Uri address)
    {
        for (var i = 0; i < centers; i++)
        {
            var (center, bot, _) = await platform.NewBot();
            var people = new List<(Customer, SimChat)>();
            for (var p = 0; p < customers; p++)
            {
                var person = platform.Telegram.CreateCustomer($"Aziza {p}");
                people.Add((await center.NewCustomer(telegramUserId: person.Id), bot.ChatWith(person)));
            }

            all.Add((center, bot, people));
            Assert.True((await platform.Get<WebhookSetup>().Set(Actor.Operator, center.Id, address)).Done);
        }
    }

    async Task<WebApplication> Open()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddControllers().AddApplicationPart(typeof(TelegramWebhookController).Assembly);
        builder.Services.AddSingleton(platform.Get<WebhookDoor>());
        var web = builder.Build();
        web.MapWebhook();
        await web.StartAsync();
        return web;
    }
}

public sealed class CentersApartTests(BotsPlatform platform) : IClassFixture<BotsPlatform>
{
    [Fact]
    public Task One_center_in_a_storm_costs_the_others_nothing_and_every_call_uses_its_own_centers_token() => new CentersApart(platform, centers: 20, customers: 6).OthersGoOn();
}
