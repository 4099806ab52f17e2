using WowDash.Bots.State;
using WowDash.Bots.State.Redis;
using WowDash.Data.Conversations;
using Xunit;

namespace WowDash.Tests.States;

/// <summary>Saves that come at the same time share a trip to Redis, and each is compare-and-set by itself.</summary>
public sealed class RedisGroupsTests(RedisPlatform platform) : IClassFixture<RedisPlatform>, IAsyncLifetime
{
    const int Many = 60;

    readonly StateWorker first = new(platform), second = new(platform);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await first.DisposeAsync();
        await second.DisposeAsync();
    }

    [Fact]
    public async Task In_a_group_the_one_that_is_late_is_refused_and_the_others_are_saved()
    {
        var keys = await Begun();
        var read = await Task.WhenAll(keys.Select(key => States(first).Load(key, default)));
        Assert.True(await States(second).Save(Write(keys[40], read[40], [9, 9, 9]), default));
        var saved = await Task.WhenAll(keys.Select((key, i) => States(first).Save(Write(key, read[i], [1, (byte)i], ConversationKind.Draft), default)));
        Assert.Equal([40], Enumerable.Range(0, Many).Where(i => !saved[i]));

        var now = await Task.WhenAll(keys.Select(key => States(second).Load(key, default)));
        Assert.Equal([9, 9, 9], now[40].Body);
        Assert.All(Enumerable.Range(0, Many).Except([40]), i => Assert.Equal([1, (byte)i], now[i].Body));
        Assert.Equal([(ConversationKind.Menu, 1), (ConversationKind.Draft, Many - 1)], await Kinds(keys[0].CenterId));
    }

    [Fact]
    public async Task Of_two_workers_groups_with_the_same_conversations_one_wins_each_and_the_counts_stay_true()
    {
        var keys = await Begun();
        for (var round = 0; round < 5; round++)
        {
            var before = await Bytes();
            var read = await Task.WhenAll(keys.Select(key => States(first).Load(key, default)));
            // in another order, and one's bodies are longer than the other's
            var mine = Task.WhenAll(keys.Select((key, i) => States(first).Save(Write(key, read[i], [1]), default)));
            var theirs = Task.WhenAll(keys.Select((key, i) => States(second).Save(Write(key, read[i], [2, 2, 2], ConversationKind.Draft), default)).Reverse());
            var (won, lost) = (await mine, (await theirs).Reverse().ToArray());
            Assert.All(Enumerable.Range(0, Many), i => Assert.True(won[i] ^ lost[i]));

            var now = await Task.WhenAll(keys.Select(key => States(second).Load(key, default)));
            Assert.All(Enumerable.Range(0, Many), i => Assert.Equal(won[i] ? [1] : [2, 2, 2], now[i].Body));
            Assert.Equal((won.Count(w => w), won.Count(w => !w)), (await Count(keys[0].CenterId, ConversationKind.Menu), await Count(keys[0].CenterId, ConversationKind.Draft)));
            Assert.Equal(now.Sum(s => s.Body.Length) - read.Sum(s => s.Body.Length), await Bytes() - before);
        }
    }

    [Fact]
    public async Task The_same_conversation_twice_in_a_group_is_saved_once()
    {
        var keys = await Begun();
        var read = await Task.WhenAll(keys.Select(key => States(first).Load(key, default)));
        var saved = await Task.WhenAll(keys.Concat(keys).Select((key, i) => States(first).Save(Write(key, read[i % Many], [(byte)(1 + (i / Many))]), default)));
        Assert.All(Enumerable.Range(0, Many), i => Assert.True(saved[i] ^ saved[i + Many]));
    }

    [Fact]
    public async Task Marks_of_replies_sent_outlast_a_save_while_an_earlier_reply_is_owed()
    {
        var keys = await Begun();
        var read = await States(first).Load(keys[0], default);
        long[] marks = [ReplyMark.Of(1, 900), ReplyMark.Of(2, 901), ReplyMark.Of(4, 2_000_000_000), ReplyMark.Begun(3)];
        await platform.Get<RedisRows>().Note([new SentNote(keys[0], read.Version, marks[..2], Complete: false), new SentNote(keys[1], 1, [7], Complete: false)], read.Epoch);
        await platform.Get<RedisRows>().Note([new SentNote(keys[0], read.Version, marks[2..], Complete: false)], read.Epoch);
        Assert.Equal(marks, (await States(second).Load(keys[0], default)).Marks);
        Assert.True(await States(first).Save(Write(keys[0], read, [5]) with { LowestUnsent = 3 }, default));
        var now = await States(second).Load(keys[0], default);
        Assert.Equal(marks[2..], now.Marks);
        Assert.Equal([5], now.Body);
        Assert.True(await States(first).Save(Write(keys[0], now, [6]) with { LowestUnsent = 5 }, default));
        Assert.Empty((await States(second).Load(keys[0], default)).Marks);
    }

    /// <summary>Conversations of a new center.</summary>
    async Task<List<ConversationKey>> Begun()
    {
        var (_, _, bot) = await platform.NewBot();
        var keys = Enumerable.Range(1, Many).Select(user => new ConversationKey(bot.CenterId, user)).ToList();
        Assert.All(await Task.WhenAll(keys.Select(async key => await States(first).Save(Write(key, await States(first).Load(key, default), [0]), default))), Assert.True);
        return keys;
    }

    async Task<List<(ConversationKind Kind, int Count)>> Kinds(long center) =>
        [.. (await platform.Get<StateDoor>().Statistics(default)).Groups.Where(g => g.CenterId == center).Select(g => (g.Kind, (int)g.Count)).OrderBy(g => g.Kind)];

    async Task<int> Count(long center, ConversationKind kind) => (await Kinds(center)).SingleOrDefault(g => g.Kind == kind).Count;

    async Task<long> Bytes() => (await platform.Get<StateDoor>().Statistics(default)).Bytes;

    static IStates States(StateWorker worker) => worker.Get<IStates>();

    StateWrite Write(ConversationKey key, StoredState read, byte[] body, ConversationKind kind = ConversationKind.Menu) =>
        new(key, read.Version, body, kind, null, platform.Clock.GetUtcNow() + platform.Settings.StateTtl, 1) { At = platform.Clock.GetUtcNow(), Epoch = read.Epoch, FromPostgres = read.FromPostgres };
}
