using StackExchange.Redis;
using WowDash.Bots.State;
using WowDash.Bots.State.Redis;
using WowDash.Data.Conversations;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.States;

/// <summary>What a Redis says that was started again, lost some of its keys or its scripts, and what somebody does who wakes up late.</summary>
public sealed class RedisTrustTests(OwnRedisPlatform platform) : IClassFixture<OwnRedisPlatform>, IAsyncLifetime
{
    const long User = 7;

    readonly StateWorker first = new(platform), second = new(platform);

    public async Task InitializeAsync() =>
        await Eventually.True(async () => (await Home.Now(default)).OnRedis || await platform.Get<RedisKeeper>().Return(default));

    public async Task DisposeAsync()
    {
        await first.DisposeAsync();
        await second.DisposeAsync();
    }

    [Fact]
    public async Task A_server_that_was_started_again_is_nobodys_home_though_it_brought_everything_from_its_disk()
    {
        var (_, _, bot) = await platform.NewBot();
        await first.Change(bot, User, 1, chat => chat.State.BranchId = 1);
        var key = $"wowdash:state:{bot.CenterId}:{User}";
        var older = await Redis(db => db.StringGetAsync(key));
        var home = await Redis(db => db.StringGetAsync("wowdash:state:epoch"));
        await first.Change(bot, User, 2, chat => chat.State.BranchId = 2);
        await Settled(new(bot.CenterId, User));

        await platform.Own.GoAway();
        await platform.Own.ComeBack();
        // as its disk had it a second before
        await Redis(db => db.StringSetAsync([new(key, older), new("wowdash:state:epoch", home)]));
        await using var third = new StateWorker(platform);
        Assert.Equal(2, (await third.Get<StateManager>().Get(User, bot.CenterId)).BranchId);
        Assert.Equal(ChangeKind.Duplicate, await second.Change(bot, User, 2, _ => { }));
        Assert.False((await third.Get<StateHome>().Now(default)).OnRedis);
    }

    [Fact]
    public async Task States_that_an_index_forgot_are_not_taken_for_new_after_a_return()
    {
        var (_, _, bot) = await platform.NewBot();
        await first.Change(bot, User, 1, chat => chat.State.BranchId = 1);
        await Settled(new(bot.CenterId, User));
        await Redis(db => db.KeyDeleteAsync("wowdash:state:expiry"));
        await Home.Leave(await Home.Now(default), default);
        await first.Change(bot, User, 2, chat => chat.State.BranchId = 2);
        Assert.True(await platform.Get<RedisKeeper>().Return(default));

        Assert.Equal(2, (await second.Get<StateManager>().Get(User, bot.CenterId)).BranchId);
        await second.Change(bot, User, 3, chat => chat.State.BranchId += 10);
        Assert.Equal(12, (await first.Get<StateManager>().Get(User, bot.CenterId)).BranchId);
        var stats = await platform.Get<StateDoor>().Statistics(default);
        Assert.Equal(1, stats.Groups.Where(g => g.CenterId == bot.CenterId).Sum(g => g.Count));
    }

    [Fact]
    public async Task Scripts_that_somebody_removed_are_brought_again_and_nobody_moves()
    {
        var (_, _, bot) = await platform.NewBot();
        await first.Change(bot, User, 1, chat => chat.State.BranchId = 1);
        var place = await Home.Now(default);
        for (var n = 2; n <= 4; n++)
        {
            await Redis(db => db.ExecuteAsync("SCRIPT", "FLUSH"));
            Assert.Equal(ChangeKind.Saved, await first.Change(bot, User, n, chat => chat.State.BranchId++));
        }

        Assert.Equal(4, (await second.Get<StateManager>().Get(User, bot.CenterId)).BranchId);
        Assert.Equal(place, await Home.Now(default));
    }

    [Fact]
    public async Task Who_settles_an_earlier_move_late_does_not_disturb_the_home()
    {
        var place = await Home.Now(default);
        await platform.Get<RedisRows>().Settle(place.Epoch - 2);
        await platform.Get<RedisRows>().Ping(place.Epoch);
        Assert.Null(await platform.Get<RedisRows>().Load(new(1, 1), place.Epoch));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_was_passed_while_holding_a_conversation_commits_nothing_when_waking_up(bool justMoved)
    {
        var (_, _, bot) = await platform.NewBot();
        await first.Change(bot, User, 1, chat => chat.State.BranchId = 1);
        var key = new ConversationKey(bot.CenterId, User);
        await Settled(key);
        if (justMoved)
        {
            await Home.Leave(await Home.Now(default), default);
            Assert.False((await Home.Now(default)).OnRedis);
            Assert.True(await platform.Get<RedisKeeper>().Return(default));
        }

        var read = await first.Get<IStates>().Load(key, default);
        Assert.Equal(justMoved, read.FromPostgres);
        var now = platform.Clock.GetUtcNow();
        var late = new StateWrite(key, read.Version, StateEnvelope.Write(new() { BranchId = 100 }), ConversationKind.Menu, null, now.AddDays(1), 1) { At = now, Epoch = read.Epoch, FromPostgres = read.FromPostgres };
        var hold = await platform.Get<RedisRows>().Hold(late);
        Assert.NotNull(hold);
        Assert.Equal(1, (await second.Get<IStates>().Load(key, default)).Version - read.Version);

        // before anybody has gone on, so that nothing newer is on its way
        Assert.Empty(await platform.Get<ConversationRows>().Checkpoint([late], default));
        Assert.False(await platform.Get<RedisRows>().Save(late, hold));
        await second.Change(bot, User, 2, chat => chat.State.BranchId++);
        Assert.Equal(2, (await first.Get<StateManager>().Get(User, bot.CenterId)).BranchId);
    }

    [Fact]
    public void A_Redis_that_keeps_failing_is_returned_to_more_and_more_seldom_until_it_lasts()
    {
        var comeback = new Comeback();
        var waits = new List<TimeSpan> { comeback.AwayAtLeast };
        foreach (var stay in (double[])[60, 4, 2, 1, 0.5, 30])
        {
            comeback.See(onRedis: true, TimeSpan.Zero);
            comeback.See(onRedis: true, TimeSpan.FromSeconds(stay));
            comeback.See(onRedis: false, TimeSpan.Zero);
            comeback.See(onRedis: false, TimeSpan.FromSeconds(3));
            waits.Add(comeback.AwayAtLeast);
        }

        Assert.Equal([3, 3, 6, 12, 12, 12, 3], waits.Select(w => w.TotalSeconds));
    }

    StateHome Home => platform.Get<StateHome>();

    async Task<T> Redis<T>(Func<IDatabase, Task<T>> ask)
    {
        using var own = await ConnectionMultiplexer.ConnectAsync(platform.Settings.Redis!);
        return await ask(own.GetDatabase());
    }

    /// <summary>Waits until PostgreSQL has what is in Redis.</summary>
    async Task Settled(ConversationKey key)
    {
        var version = (await first.Get<IStates>().Load(key, default)).Version;
        await Eventually.True(async () => (await platform.Get<ConversationRows>().Load(key, default))?.Version == version);
    }
}
