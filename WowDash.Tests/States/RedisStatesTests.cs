using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StackExchange.Redis;
using WowDash.Bots.State;
using WowDash.Bots.State.Redis;
using WowDash.Bots.Telegram;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.States;

/// <summary>Conversations in Redis when something happens to it or to a worker.</summary>
public sealed class RedisStatesTests(RedisPlatform platform) : IClassFixture<RedisPlatform>, IAsyncLifetime
{
    const long User = 7;

    readonly StateWorker first = new(platform), second = new(platform);

    public async Task InitializeAsync()
    {
        // what the test before did to Redis is over
        await Eventually.True(async () => (await Home.Now(default)).OnRedis || await platform.Get<RedisKeeper>().Return(default));
    }

    public async Task DisposeAsync()
    {
        await first.DisposeAsync();
        await second.DisposeAsync();
    }

    [Fact]
    public async Task An_emptied_Redis_loses_nothing_and_conversations_return_to_it()
    {
        var (_, _, bot) = await platform.NewBot();
        for (var n = 1; n <= 5; n++) await (n % 2 == 0 ? first : second).Change(bot, User, n, chat => chat.State.BranchId++);
        await Flush();
        await second.Change(bot, User, 6, chat => chat.State.BranchId++);
        Assert.False((await Home.Now(default)).OnRedis);
        Assert.Equal(ChangeKind.Duplicate, await first.Change(bot, User, 5, _ => { }));

        Assert.True(await platform.Get<RedisKeeper>().Return(default));
        await first.Change(bot, User, 7, chat => chat.State.BranchId++);
        Assert.True((await Home.Now(default)).OnRedis);
        Assert.Equal(7, (await second.Get<StateManager>().Get(User, bot.CenterId)).BranchId);
    }

    [Fact]
    public async Task Older_data_that_comes_back_with_Redis_is_not_taken_for_new()
    {
        var (_, _, bot) = await platform.NewBot();
        await first.Change(bot, User, 1, chat => chat.State.BranchId = 1);
        var place = await Home.Now(default);
        await Home.Leave(place, default);
        await first.Change(bot, User, 2, chat => chat.State.BranchId = 2);
        // all of the former epoch is still there, as after a restart
        Assert.True(await Redis(db => db.KeyExistsAsync($"wowdash:state:{bot.CenterId}:{User}")));
        await platform.Get<RedisKeeper>().Return(default);
        Assert.Equal(2, (await second.Get<StateManager>().Get(User, bot.CenterId)).BranchId);
        Assert.False(await Redis(db => db.KeyExistsAsync($"wowdash:state:{bot.CenterId}:{User}")));
    }

    [Fact]
    public async Task A_write_that_arrives_after_conversations_have_left_is_refused()
    {
        var (_, _, bot) = await platform.NewBot();
        var key = new ConversationKey(bot.CenterId, User);
        await first.Change(bot, User, 1, chat => chat.State.BranchId = 1);
        var read = await first.Get<IStates>().Load(key, default);
        await Home.Leave(await Home.Now(default), default);
        Assert.False((await Home.Now(default)).OnRedis);
        Assert.True(await platform.Get<RedisKeeper>().Return(default));
        var now = platform.Clock.GetUtcNow();
        var late = new StateWrite(key, read.Version, read.Body, Data.Conversations.ConversationKind.Menu, null, now.AddDays(1), 1) { At = now, Epoch = read.Epoch };
        await Assert.ThrowsAsync<RedisAway>(() => platform.Get<RedisRows>().Save(late));
        Assert.Empty(await platform.Get<ConversationRows>().Checkpoint([late with { ReadVersion = read.Version + 5 }], default));
        Assert.False(await second.Get<IStates>().Save(late, default));
    }

    [Fact]
    public async Task What_a_dead_worker_left_in_Redis_alone_is_brought_to_PostgreSQL_and_its_replies_go_out()
    {
        var (center, telegram, bot) = await platform.NewBot();
        var (customer, chat) = await platform.NewCustomer(center, telegram);
        var key = new ConversationKey(center.Id, customer.TelegramUserId!.Value);
        var place = await Home.Now(default);
        var state = new ConversationState { BranchId = 5 };
        state.Owe(BotCall.Of("sendMessage", new SendMessage(key.UserId, "Hello")), Remember.Nothing);
        var now = platform.Clock.GetUtcNow();
        Assert.True(await platform.Get<RedisRows>().Save(new StateWrite(key, 0, StateEnvelope.Write(state), Data.Conversations.ConversationKind.Menu, now + ReplySweep.Patience, now.AddDays(1), 1)
        {
            At = now,
            Epoch = place.Epoch,
            FromPostgres = true,
        }));
        Assert.Null(await platform.Get<ConversationRows>().Load(key, default));

        // the index tells the time by Redis's own clock
        platform.Clock.Set(TimeProvider.System.GetUtcNow().AddMinutes(1));
        Assert.Equal(1, await platform.Get<RedisKeeper>().AdoptOrphans(place, default));
        Assert.Equal(0, await platform.Get<RedisKeeper>().AdoptOrphans(place, default));
        platform.Clock.Advance(TimeSpan.FromMinutes(2));
        await platform.Get<ReplySweep>().Run(default);
        Assert.Single(chat.Messages, m => m.FromBot);
        // and whoever reads the conversation in Redis knows
        Assert.Empty((await second.Get<StateManager>().Get(key.UserId, center.Id)).Unsent);
    }

    [Fact]
    public async Task A_worker_that_dies_between_the_commit_and_Redis_leaves_the_order_and_its_conversation_together()
    {
        var (center, telegram, bot) = await platform.NewBot();
        await first.Change(bot, User, 1, chat => chat.State.BranchId = 1);
        var key = new ConversationKey(bot.CenterId, User);
        var read = await first.Get<IStates>().Load(key, default);
        var now = platform.Clock.GetUtcNow();
        var write = new StateWrite(key, read.Version, StateEnvelope.Write(new() { BranchId = 2 }), Data.Conversations.ConversationKind.Menu, null, now.AddDays(1), 1) { At = now, Epoch = read.Epoch };
        Assert.NotNull(await platform.Get<RedisRows>().Hold(write));
        Assert.Single(await platform.Get<ConversationRows>().Checkpoint([write], default));
        // whoever comes next waits until the hold is over, and finds what was committed
        Assert.Equal(2, (await second.Get<StateManager>().Get(User, bot.CenterId)).BranchId);
        await second.Change(bot, User, 2, chat => chat.State.BranchId += 10);
        Assert.Equal(12, (await first.Get<StateManager>().Get(User, bot.CenterId)).BranchId);
    }

    [Fact]
    public async Task A_worker_that_dies_before_the_commit_leaves_the_conversation_as_it_was()
    {
        var (_, _, bot) = await platform.NewBot();
        await first.Change(bot, User, 1, chat => chat.State.BranchId = 1);
        var key = new ConversationKey(bot.CenterId, User);
        var read = await first.Get<IStates>().Load(key, default);
        var now = platform.Clock.GetUtcNow();
        Assert.NotNull(await platform.Get<RedisRows>().Hold(new StateWrite(key, read.Version, [], Data.Conversations.ConversationKind.Menu, null, now, 1) { At = now, Epoch = read.Epoch }));
        await second.Change(bot, User, 2, chat => chat.State.BranchId++);
        Assert.Equal(2, (await first.Get<StateManager>().Get(User, bot.CenterId)).BranchId);
    }

    [Fact]
    public async Task Counts_are_kept_by_every_write_and_cost_no_scan()
    {
        var (_, _, bot) = await platform.NewBot();
        for (var user = 1; user <= 20; user++) await first.Change(bot, user, 1, chat => chat.State.Draft = new Draft());
        for (var user = 1; user <= 5; user++) await second.Change(bot, user, 2, chat => chat.State.Draft = null);
        var before = await Commands();
        var stats = await platform.Get<StateDoor>().Statistics(default);
        Assert.Equal("redis", stats.BackEnd);
        Assert.Equal([5, 15], stats.Groups.Where(g => g.CenterId == bot.CenterId).OrderBy(g => g.Kind).Select(g => g.Count));
        Assert.True(stats.Bytes > 0 && stats.Memory!.Used > 0 && stats.P95Age is not null && stats.Projection(1000) > 0);
        Assert.DoesNotContain(await Commands(), c => (c.Key is "keys" or "scan" or "sort") && c.Value > before.GetValueOrDefault(c.Key));
    }

    StateHome Home => platform.Get<StateHome>();

    async Task Flush()
    {
        using var admin = await ConnectionMultiplexer.ConnectAsync(platform.Settings.Redis + ",allowAdmin=true");
        await admin.GetServer(admin.GetEndPoints()[0]).FlushDatabaseAsync(admin.GetDatabase().Database);
    }

    async Task<T> Redis<T>(Func<IDatabase, Task<T>> ask)
    {
        using var own = await ConnectionMultiplexer.ConnectAsync(platform.Settings.Redis!);
        return await ask(own.GetDatabase());
    }

    async Task<Dictionary<string, long>> Commands() => (await Redis(db => db.ExecuteAsync("INFO", "commandstats"))).ToString()!.Split("\r\n")
        .Where(l => l.StartsWith("cmdstat_", StringComparison.Ordinal))
        .ToDictionary(l => l[8..l.IndexOf(':', StringComparison.Ordinal)], l => long.Parse(l.Split("calls=")[1].Split(',')[0], CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
