using Google.Protobuf;
using WowDash.Bots.Conversation;
using WowDash.Bots.State;
using WowDash.Data.Conversations;
using WowDash.Tests.Bots;
using Xunit;

namespace WowDash.Tests.States;

public sealed class StateManagerTests(BotsPlatform platform) : IClassFixture<BotsPlatform>, IAsyncLifetime
{
    readonly StateWorker first = new(platform), second = new(platform);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await first.DisposeAsync();
        await second.DisposeAsync();
    }

    [Fact]
    public async Task Ten_files_that_come_at_once_to_two_workers_are_ten_files()
    {
        var (_, _, bot) = await platform.NewBot();
        var changes = Enumerable.Range(1, 10).Select(n => (n % 2 == 0 ? first : second).Change(bot, 7, 100 + n, chat =>
        {
            chat.State.Draft ??= new Draft();
            chat.State.Draft.Files.Add(new DraftFile { Id = n });
        }));
        Assert.All(await Task.WhenAll(changes), kind => Assert.Equal(ChangeKind.Saved, kind));

        var state = await first.Get<StateManager>().Get(7, bot.CenterId);
        Assert.Equal(Enumerable.Range(1, 10), state.Draft.Files.Select(f => (int)f.Id).Order());
        Assert.All(Enumerable.Range(101, 10), id => Assert.True(state.Handled(id)));
        Assert.Equal(10, (await Stored(bot.CenterId)).Version);
    }

    [Fact]
    public async Task The_same_update_five_times_at_once_on_two_workers_is_handled_once()
    {
        var (_, _, bot) = await platform.NewBot();
        var kinds = await Task.WhenAll(Enumerable.Range(0, 5).Select(n => (n % 2 == 0 ? first : second).Change(bot, 7, 55, chat => chat.State.TidyMessageIds.Add(1))));
        Assert.Equal((1, 4), (kinds.Count(k => k is ChangeKind.Saved), kinds.Count(k => k is ChangeKind.Duplicate)));
        Assert.Single((await first.Get<StateManager>().Get(7, bot.CenterId)).TidyMessageIds);
    }

    [Fact]
    public async Task A_worker_whose_memory_is_stale_answers_on_the_newer_state()
    {
        var (_, _, bot) = await platform.NewBot();
        await first.Change(bot, 7, 1, chat => chat.State.BranchId = 1);
        await second.Change(bot, 7, 2, chat => chat.State.BranchId += 10);
        await first.Change(bot, 7, 3, chat => chat.State.BranchId += 100);
        Assert.Equal(111, (await second.Get<StateManager>().Get(7, bot.CenterId)).BranchId);
    }

    [Fact]
    public async Task An_expired_state_is_a_new_one_that_forgets_no_update_and_numbers_its_replies_on()
    {
        var (center, _, bot) = await platform.NewBot();
        await first.Change(bot, 7, 77, chat =>
        {
            chat.State.Draft = new Draft { ServiceId = 5 };
            chat.State.BranchId = center.Branch.Id;
            for (var i = 0; i < 3; i++) chat.Say(Html.Plain("Hello"));
        });
        // what is left beside a state when its last replies went out
        await Execute(bot.CenterId, $"update conversations set sent_replies = '{{{ReplyMark.Of(3, 900)}}}' where center_id = $1");
        platform.Clock.Advance(platform.Settings.StateTtl + TimeSpan.FromHours(2));

        var state = await second.Get<StateManager>().Get(7, bot.CenterId);
        Assert.Equal((null, 0, 3), (state.Draft, state.BranchId, state.RepliesMade));
        Assert.Equal(ChangeKind.Duplicate, await second.Change(bot, 7, 77, _ => { }));
        await second.Change(bot, 7, 78, chat => chat.Say(Html.Plain("Hello again")));
        var stored = await Stored(bot.CenterId);
        Assert.Equal((2, 4), (stored.Version, Assert.Single(ConversationState.Parser.ParseFrom(stored.Body).Unsent).Number));
        Assert.DoesNotContain(stored.Marks, m => ReplyMark.Number(m) == 4);
    }

    [Fact]
    public async Task Fields_of_a_newer_build_survive_a_save_by_this_one()
    {
        var (_, _, bot) = await platform.NewBot();
        // field 1000, a string: what an older reader does not know
        byte[] unknown = [0xC2, 0x3E, 5, .. "later"u8];
        var key = new ConversationKey(bot.CenterId, 7);
        await first.Get<GroupCommit>().Save(Write(key, 0, [.. new ConversationState { BranchId = 3 }.ToByteArray(), .. unknown]));
        await first.Change(bot, 7, 1, chat => chat.State.BranchId = 4);

        var body = (await Stored(bot.CenterId)).Body;
        Assert.Equal(4, ConversationState.Parser.ParseFrom(body).BranchId);
        Assert.True(body.AsSpan().IndexOf(unknown) >= 0);
    }

    [Fact]
    public async Task Saves_soon_after_one_another_leave_the_indexed_moments_as_they_are()
    {
        var (_, _, bot) = await platform.NewBot();
        var now = platform.Clock.GetUtcNow();
        platform.Clock.Set(now.AddTicks(-(now.UtcTicks % TimeSpan.TicksPerHour)) + TimeSpan.FromHours(1) - ReplySweep.Patience + TimeSpan.FromSeconds(1));
        await Save();
        var before = await Moments();
        platform.Clock.Advance(TimeSpan.FromSeconds(5));
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
        foreach (var version in new[] { 0, 1 })
        {
            var saved = await Task.WhenAll(first.Get<GroupCommit>().Save(Write(key, version)), second.Get<GroupCommit>().Save(Write(key, version)));
            Assert.Single(saved, s => s);
        }

        Assert.Equal(2, (await Stored(bot.CenterId)).Version);
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
        Assert.True(await groups.Save(Write(key, 1) with { LowestUnsent = 2 }));
        Assert.Equal([ReplyMark.Of(3, 51)], (await Stored(bot.CenterId)).Marks);
        Assert.True(await groups.Save(Write(key, 2) with { LowestUnsent = 4 }));
        Assert.Empty((await Stored(bot.CenterId)).Marks);
    }

    StateWrite Write(ConversationKey key, long version, byte[]? body = null) =>
        new(key, version, body ?? [], ConversationKind.Menu, null, platform.Clock.GetUtcNow() + platform.Settings.StateTtl, 1);

    async Task<StoredState> Stored(long center) => (await platform.Get<PostgresStates>().Load(new ConversationKey(center, 7), default))!;

    async Task Execute(long center, string sql)
    {
        await using var command = platform.Get<Npgsql.NpgsqlDataSource>().CreateCommand(sql);
        command.Parameters.Add(new() { Value = center });
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }
}
