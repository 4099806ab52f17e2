using System.Diagnostics;
using System.Globalization;
using WowDash.Data.Texts;
using WowDash.Tests.Scenarios;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Faults;

/// <summary>Redis, where conversations live, goes away, is emptied or freezes in the middle of them.</summary>
[Collection(FaultsCollection.Name), Trait("Category", "Faults")]
public sealed class RedisAwayTests
{
    // the long run of quality.md: WOWDASH_TEST_REDIS_AWAY=60
    static readonly TimeSpan Away = TimeSpan.FromSeconds(int.Parse(Environment.GetEnvironmentVariable("WOWDASH_TEST_REDIS_AWAY") ?? "15", CultureInfo.InvariantCulture));
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(110);
    const int Customers = 200;

    [Fact]
    public async Task Redis_stopped_in_the_middle_of_conversations_costs_none_of_them() => await Survives(async redis =>
    {
        await redis.GoAway();
        await Task.Delay(Away);
        await redis.ComeBack();
    });

    [Fact]
    public async Task Redis_emptied_again_and_again_costs_no_conversation() => await Survives(async redis =>
    {
        for (var times = 0; times < 3; times++)
        {
            await redis.Empty();
            await Task.Delay(Away / 3);
        }
    });

    [Fact]
    public async Task A_frozen_Redis_costs_a_customer_about_a_second_once()
    {
        await using var redis = await OwnRedis.Start();
        await using var installation = await TestInstallation.Start(redis: redis.Address);
        var person = new Errand(installation, 1, Patience, TimeSpan.Zero).Person;
        await person.Register("Chilonzor", Language.Uz);
        Assert.NotEqual(0, await redis.Conversations());

        redis.Freeze();
        var first = await Reply(person);
        var others = new List<TimeSpan>();
        for (var i = 0; i < 5; i++) others.Add(await Reply(person));
        redis.Thaw();
        Assert.True(first < TimeSpan.FromSeconds(2.5), $"the first reply came after {first.TotalSeconds:0.0} s");
        Assert.True(others.Max() < TimeSpan.FromSeconds(1), $"one of the next replies came after {others.Max().TotalSeconds:0.0} s");

        await Returns(redis, person);
    }

    static async Task Survives(Func<OwnRedis, Task> fault)
    {
        await using var redis = await OwnRedis.Start();
        await using var installation = await TestInstallation.Start(workers: 2, redis: redis.Address);
        await using var proxy = await RoundRobin.Over([.. installation.Workers.Select(w => w.Url)]);
        await installation.SetWebhooks(proxy.Url);

        var (errands, done) = Crowd.Come(installation, Customers, over: TimeSpan.FromSeconds(20), Patience);
        await Task.Delay(TimeSpan.FromSeconds(12));
        Assert.NotEqual(0, await redis.Conversations());
        await fault(redis);
        await done;
        await new Invariants(installation, errands).Hold();
        await Returns(redis, errands[0].Person);
        Assert.All([installation.Bots!, .. installation.Workers.Select(w => w.Process)], p => Assert.Null(p.ExitCode));
    }

    /// <summary>Conversations live in Redis again, by themselves: who writes now has theirs there.</summary>
    static async Task Returns(OwnRedis redis, Person person)
    {
        for (var i = 0; i < 100 && await redis.Conversations() == 0; i++)
        {
            await Task.Delay(200);
            await Reply(person);
        }

        Assert.NotEqual(0, await redis.Conversations());
    }

    static async Task<TimeSpan> Reply(Person person)
    {
        var began = Stopwatch.GetTimestamp();
        var heard = person.Chat.Messages.Count(m => m.FromBot);
        person.Chat.Say("/help");
        while (person.Chat.Messages.Count(m => m.FromBot) == heard && Stopwatch.GetElapsedTime(began) < Patience) await Task.Delay(10);
        return Stopwatch.GetElapsedTime(began);
    }
}
