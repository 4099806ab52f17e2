using WowDash.Bots.Conversation;
using WowDash.Bots.State;
using WowDash.Data.Conversations;
using WowDash.Tests.Bots;
using Xunit;

namespace WowDash.Tests.States;

public sealed class PostgresStatesTests(BotsPlatform platform) : IClassFixture<BotsPlatform>, IAsyncLifetime
{
    readonly StateWorker first = new(platform), second = new(platform);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await first.DisposeAsync();
        await second.DisposeAsync();
    }

    [Fact]
    public async Task Saves_soon_after_one_another_leave_the_indexed_moments_as_they_are()
    {
        var (_, _, bot) = await platform.NewBot();
        var now = platform.Clock.GetUtcNow();
        platform.Clock.Set(now.AddTicks(-(now.UtcTicks % TimeSpan.TicksPerHour)) + TimeSpan.FromHours(1) - ReplySweep.Patience + TimeSpan.FromSeconds(1));
        await Save();
        var before = await Moments();
        platform.Clock.Advance(TimeSpan.FromSeconds(6));
        await Save();
        Assert.Equal(before, await Moments());
        Assert.True(before.RepliesDueAt - platform.Clock.GetUtcNow() >= TimeSpan.Zero);

        Task Save() => first.Change(bot, 7, null, chat => chat.Say(Html.Plain("Hello")));
        Task<(DateTimeOffset? RepliesDueAt, DateTimeOffset ExpiresAt)> Moments() => platform.Read(bot.CenterId, async db =>
        {
            var row = await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(db.Conversations);
            return (row.RepliesDueAt, row.ExpiresAt);
        });
    }

    [Fact]
    public async Task Of_two_that_save_over_the_same_version_one_is_refused()
    {
        var (_, _, bot) = await platform.NewBot();
        var key = new ConversationKey(bot.CenterId, 7);
        foreach (var version in new[] { 0, platform.Clock.GetUtcNow().ToUnixTimeMilliseconds() })
        {
            var saved = await Task.WhenAll(first.Get<GroupCommit>().Save(Write(key, version)), second.Get<GroupCommit>().Save(Write(key, version)));
            Assert.Single(saved, s => s);
        }

        Assert.Equal(platform.Clock.GetUtcNow().ToUnixTimeMilliseconds() + 1, (await Stored(bot.CenterId)).Version);
    }

    [Fact]
    public async Task A_conversation_the_database_refuses_spoils_none_of_its_group()
    {
        var (_, _, bot) = await platform.NewBot();
        var groups = first.Get<GroupCommit>();
        var good = Enumerable.Range(1, 300).Select(user => groups.Save(Write(new(bot.CenterId, user), 0))).ToList();
        var bad = groups.Save(Write(new(987_654_321, 1), 0));
        good.AddRange(Enumerable.Range(301, 300).Select(user => groups.Save(Write(new(bot.CenterId, user), 0))));
        Assert.All(await Task.WhenAll(good), Assert.True);
        Assert.Equal(Npgsql.PostgresErrorCodes.ForeignKeyViolation, (await Assert.ThrowsAsync<Npgsql.PostgresException>(() => bad)).SqlState);
    }

    [Fact]
    public async Task Marks_are_kept_while_a_reply_with_a_lower_number_is_owed()
    {
        var (_, _, bot) = await platform.NewBot();
        var key = new ConversationKey(bot.CenterId, 7);
        var groups = first.Get<GroupCommit>();
        Assert.True(await groups.Save(Write(key, 0)));
        await Execute(bot.CenterId, $"update conversations set sent_replies = '{{{ReplyMark.Of(1, 50)},{ReplyMark.Of(3, 51)}}}' where center_id = $1");
        var version = platform.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        Assert.True(await groups.Save(Write(key, version) with { LowestUnsent = 2 }));
        Assert.Equal([ReplyMark.Of(3, 51)], (await Stored(bot.CenterId)).Marks);
        Assert.True(await groups.Save(Write(key, version + 1) with { LowestUnsent = 4 }));
        Assert.Empty((await Stored(bot.CenterId)).Marks);
    }

    StateWrite Write(ConversationKey key, long version, byte[]? body = null) =>
        new(key, version, body ?? [], ConversationKind.Menu, null, platform.Clock.GetUtcNow() + platform.Settings.StateTtl, 1) { At = platform.Clock.GetUtcNow() };

    async Task<StoredState> Stored(long center) => (await platform.Get<ConversationRows>().Load(new ConversationKey(center, 7), default))!;

    async Task Execute(long center, string sql)
    {
        await using var command = platform.Get<Npgsql.NpgsqlDataSource>().CreateCommand(sql);
        command.Parameters.Add(new() { Value = center });
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }
}
