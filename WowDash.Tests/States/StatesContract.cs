using Google.Protobuf;
using Microsoft.EntityFrameworkCore;
using WowDash.Bots.Conversation;
using WowDash.Bots.State;
using WowDash.Bots.Telegram;
using WowDash.Data;
using WowDash.Data.Conversations;
using WowDash.Tests.Bots;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.States;

/// <summary>What holds wherever conversations are kept: run once for each back end.</summary>
public abstract class StatesContract(BotsPlatform platform, bool shared) : IAsyncLifetime
{
    const long User = 7;

    // what one process's memory holds no other has: the second worker is the first one then
    StateWorker first = null!, second = null!;

    public Task InitializeAsync()
    {
        first = new StateWorker(platform);
        second = shared ? new StateWorker(platform) : first;
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await first.DisposeAsync();
        if (shared) await second.DisposeAsync();
    }

    [Fact]
    public async Task Ten_files_that_come_at_once_to_two_workers_are_ten_files()
    {
        var (_, _, bot) = await platform.NewBot();
        var changes = Enumerable.Range(1, 10).Select(n => (n % 2 == 0 ? first : second).Change(bot, User, 100 + n, chat =>
        {
            chat.State.Draft ??= new Draft();
            chat.State.Draft.Files.Add(new DraftFile { Id = n });
        }));
        Assert.All(await Task.WhenAll(changes), kind => Assert.Equal(ChangeKind.Saved, kind));

        var state = await second.Get<StateManager>().Get(User, bot.CenterId);
        Assert.Equal(Enumerable.Range(1, 10), state.Draft.Files.Select(f => (int)f.Id).Order());
        Assert.All(Enumerable.Range(101, 10), id => Assert.True(state.Handled(id)));
    }

    [Fact]
    public async Task The_same_update_five_times_at_once_on_two_workers_is_handled_once()
    {
        var (_, _, bot) = await platform.NewBot();
        var kinds = await Task.WhenAll(Enumerable.Range(0, 5).Select(n => (n % 2 == 0 ? first : second).Change(bot, User, 55, chat => chat.State.TidyMessageIds.Add(1))));
        Assert.Equal((1, 4), (kinds.Count(k => k is ChangeKind.Saved), kinds.Count(k => k is ChangeKind.Duplicate)));
        Assert.Single((await first.Get<StateManager>().Get(User, bot.CenterId)).TidyMessageIds);
    }

    [Fact]
    public async Task A_worker_whose_memory_is_stale_answers_on_the_newer_state()
    {
        var (_, _, bot) = await platform.NewBot();
        await first.Change(bot, User, 1, chat => chat.State.BranchId = 1);
        await second.Change(bot, User, 2, chat => chat.State.BranchId += 10);
        await first.Change(bot, User, 3, chat => chat.State.BranchId += 100);
        Assert.Equal(111, (await second.Get<StateManager>().Get(User, bot.CenterId)).BranchId);
    }

    [Fact]
    public async Task Of_two_that_save_over_the_same_version_one_is_refused()
    {
        var (_, _, bot) = await platform.NewBot();
        var key = new ConversationKey(bot.CenterId, User);
        for (var round = 0; round < 3; round++)
        {
            var read = await States(first).Load(key, default);
            var saved = await Task.WhenAll(States(first).Save(Write(key, read, [1]), default), States(second).Save(Write(key, read, [2]), default));
            Assert.Single(saved, s => s);
            Assert.True((await States(second).Load(key, default)).Version > read.Version);
        }
    }

    [Fact]
    public async Task An_expired_state_is_a_new_one_that_forgets_no_update_and_numbers_its_replies_on()
    {
        var (center, _, bot) = await platform.NewBot();
        await first.Change(bot, User, 77, chat =>
        {
            chat.State.Draft = new Draft { ServiceId = 5 };
            chat.State.BranchId = center.Branch.Id;
            for (var i = 0; i < 3; i++) chat.Say(Html.Plain("Hello"));
        });
        platform.Clock.Advance(platform.Settings.StateTtl + TimeSpan.FromHours(2));

        var state = await second.Get<StateManager>().Get(User, bot.CenterId);
        Assert.Equal((null, 0, 3), (state.Draft, state.BranchId, state.RepliesMade));
        Assert.Equal(ChangeKind.Duplicate, await second.Change(bot, User, 77, _ => { }));
        await second.Change(bot, User, 78, chat => chat.Say(Html.Plain("Hello again")));
        Assert.Equal(4, (await first.Get<StateManager>().Get(User, bot.CenterId)).RepliesMade);
    }

    [Fact]
    public async Task A_draft_that_is_touched_every_day_lasts_a_week_and_no_longer()
    {
        var (_, _, bot) = await platform.NewBot();
        await first.Change(bot, User, 1, chat => chat.State.Draft = new Draft { ServiceId = 5 });
        for (var day = 1; day <= 6; day++)
        {
            platform.Clock.Advance(TimeSpan.FromHours(24));
            await first.Change(bot, User, 1 + day, chat => Assert.Equal(5, chat.State.Draft.ServiceId));
        }

        platform.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Null((await second.Get<StateManager>().Get(User, bot.CenterId)).Draft);
    }

    [Fact]
    public async Task Fields_of_a_newer_build_survive_a_save_by_this_one()
    {
        var (_, _, bot) = await platform.NewBot();
        var key = new ConversationKey(bot.CenterId, User);
        // field 1000, a string: what an older reader does not know
        byte[] unknown = [0xC2, 0x3E, 5, .. "later"u8];
        Assert.True(await States(first).Save(Write(key, await States(first).Load(key, default), [.. new ConversationState { BranchId = 3 }.ToByteArray(), .. unknown]), default));
        await first.Change(bot, User, 1, chat => chat.State.BranchId = 4);

        var body = (await States(second).Load(key, default)).Body;
        Assert.Equal(4, ConversationState.Parser.ParseFrom(body).BranchId);
        Assert.True(body.AsSpan().IndexOf(unknown) >= 0);
    }

    [Fact]
    public async Task A_state_of_the_former_shape_is_read_and_written_in_the_current_one()
    {
        var (_, _, bot) = await platform.NewBot();
        var key = new ConversationKey(bot.CenterId, User);
        Assert.True(await States(first).Save(Write(key, await States(first).Load(key, default), new ConversationState { BranchId = 3, LastUpdateId = 9 }.ToByteArray()), default));
        Assert.Equal(ChangeKind.Duplicate, await second.Change(bot, User, 9, _ => { }));
        await second.Change(bot, User, 10, chat => chat.State.BranchId++);
        var state = ConversationState.Parser.ParseFrom((await States(first).Load(key, default)).Body);
        Assert.Equal((StateEnvelope.Shape, 4, platform.Clock.GetUtcNow().ToUnixTimeSeconds()), (state.Shape, state.BranchId, state.KindSince));
    }

    [Fact]
    public async Task A_newer_shape_is_left_as_it_is()
    {
        var (_, _, bot) = await platform.NewBot();
        var key = new ConversationKey(bot.CenterId, User);
        var newer = new ConversationState { Shape = StateEnvelope.Shape + 1, BranchId = 3 }.ToByteArray();
        Assert.True(await States(first).Save(Write(key, await States(first).Load(key, default), newer), default));
        await Assert.ThrowsAsync<NewerState>(() => second.Change(bot, User, 1, _ => { }));
        Assert.Equal(newer, (await States(first).Load(key, default)).Body);
    }

    [Fact]
    public async Task The_business_and_its_conversation_are_committed_together_or_not_at_all()
    {
        var (center, telegram, bot) = await platform.NewBot();
        var (customer, _) = await platform.NewCustomer(center, telegram);
        await first.Change(bot, User, 1, chat => chat.State.BranchId = 1);
        // both at once: one of them finds that the other was first, and does it again
        await Task.WhenAll(ChangeName(first, bot, customer.Id, 2, "A"), ChangeName(second, bot, customer.Id, 3, "B"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => ChangeName(first, bot, customer.Id, 4, "C", fails: true));

        var name = await center.Read(db => db.Customers.Where(c => c.Id == customer.Id).Select(c => c.Name).SingleAsync());
        Assert.Equal(["A", "B"], name.Replace(customer.Name, "", StringComparison.Ordinal).Select(c => $"{c}").Order());
        var state = await second.Get<StateManager>().Get(User, bot.CenterId);
        Assert.Equal((true, true, false, 21), (state.Handled(2), state.Handled(3), state.Handled(4), (int)state.BranchId));
    }

    [Fact]
    public async Task Who_clears_a_conversation_is_not_overruled_by_what_a_worker_remembers()
    {
        var (_, _, bot) = await platform.NewBot();
        await first.Change(bot, User, 1, chat => chat.State.Draft = new Draft { ServiceId = 5 });
        Assert.True(await second.Get<StateManager>().Clear(User, bot.CenterId));
        Assert.Equal(ChangeKind.Duplicate, await first.Change(bot, User, 1, _ => { }));
        Assert.Null(await DraftSeen(first, bot, 2));
        Assert.False(await first.Get<StateManager>().Clear(User + 1, bot.CenterId));
    }

    [Fact]
    public async Task A_conversation_that_was_removed_begins_again_above_its_former_version()
    {
        var (_, _, bot) = await platform.NewBot();
        var key = new ConversationKey(bot.CenterId, User);
        for (var n = 1; n <= 5; n++) await first.Change(bot, User, n, chat => chat.State.Draft ??= new Draft { ServiceId = 5 });
        var former = (await States(first).Load(key, default)).Version;
        await Settled(key);
        platform.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(1, await Clean(new() { OlderThan = TimeSpan.FromSeconds(1), CenterId = bot.CenterId }));
        Assert.Null(await DraftSeen(second, bot, 6));
        Assert.Null(await DraftSeen(first, bot, 7));
        Assert.True((await States(second).Load(key, default)).Version > former);
    }

    [Fact]
    public async Task A_worker_learns_which_replies_another_one_has_sent()
    {
        var (center, telegram, bot) = await platform.NewBot();
        var (customer, _) = await platform.NewCustomer(center, telegram);
        var user = customer.TelegramUserId!.Value;
        await first.Change(bot, user, 1, chat => chat.Say(Html.Plain("Totals"), remember: Remember.Totals));
        var key = new ConversationKey(bot.CenterId, user);
        var stored = await States(first).Load(key, default);
        await Settled(key);
        var noted = await States(first).Note([new SentNote(key, stored.Version, [ReplyMark.Of(1, 900)], Complete: true)], default);
        Assert.Contains(key, noted);
        var state = await second.Get<StateManager>().Get(user, bot.CenterId);
        Assert.Equal((900, 0), (state.TotalsMessageId, state.Unsent.Count));
    }

    [Fact]
    public async Task What_is_gone_needs_no_note()
    {
        var (_, _, bot) = await platform.NewBot();
        var key = new ConversationKey(bot.CenterId, User);
        Assert.Contains(key, await States(first).Note([new SentNote(key, 5, [ReplyMark.Of(1, 900)], Complete: true)], default));
    }

    [Fact]
    public async Task Statistics_and_cleaning_count_right()
    {
        var (_, _, bot) = await platform.NewBot();
        for (var user = 1; user <= 6; user++)
        {
            await first.Change(bot, user, 1, chat => chat.State.Draft = user <= 4 ? new Draft { ServiceId = 1 } : null);
            await Settled(new(bot.CenterId, user));
        }

        // one goes on: it counts as what it is now
        await second.Change(bot, 1, 2, chat => chat.State.Draft = null);
        await Settled(new(bot.CenterId, 1));
        await platform.Get<StateDoor>().Recount(default);
        Assert.Equal([(ConversationKind.Registration, 3), (ConversationKind.Draft, 3)], await Kinds(bot));

        Assert.Equal(0, await Clean(new() { CenterId = bot.CenterId }));
        platform.Clock.Advance(TimeSpan.FromHours(3));
        var drafts = new StatesToClear { OlderThan = TimeSpan.FromHours(1), CenterId = bot.CenterId, Kind = ConversationKind.Draft, Batch = 2 };
        Assert.Equal((3, 3, 0), (await Clean(drafts with { DryRun = true }), await Clean(drafts), await Clean(drafts)));
        platform.Clock.Advance(TimeSpan.FromHours(24));
        Assert.Equal((3, 0), (await Clean(new() { CenterId = bot.CenterId }), await Clean(new() { CenterId = bot.CenterId })));
        await platform.Get<StateDoor>().Recount(default);
        Assert.Empty(await Kinds(bot));
    }

    /// <summary>The draft on which an update was answered in the end: on a stale one it may have been tried before.</summary>
    static async Task<Draft?> DraftSeen(StateWorker worker, Bot bot, long update)
    {
        Draft? seen = null;
        Assert.Equal(ChangeKind.Saved, await worker.Change(bot, User, update, chat => seen = chat.State.Draft));
        return seen;
    }

    /// <summary>Where the platform's own worker keeps conversations; the memory's is the first worker's.</summary>
    StateDoor Door => (shared ? platform.Get<StateDoor>() : first.Get<StateDoor>())!;

    async Task<List<(ConversationKind Kind, int Count)>> Kinds(Bot bot) =>
        [.. (await Door.Statistics(default)).Groups.Where(g => g.CenterId == bot.CenterId).Select(g => (g.Kind, (int)g.Count)).OrderBy(g => g.Kind)];

    async Task<long> Clean(StatesToClear which) => (await Door.Clean(Actor.Operator, which, default)).Value;

    static IStates States(StateWorker worker) => worker.Get<IStates>();

    StateWrite Write(ConversationKey key, StoredState read, byte[] body) =>
        new(key, read.Version, body, ConversationKind.Menu, null, platform.Clock.GetUtcNow() + platform.Settings.StateTtl, 1) { At = platform.Clock.GetUtcNow(), Epoch = read.Epoch, FromPostgres = read.FromPostgres };

    static async Task ChangeName(StateWorker worker, Bot bot, long customer, long update, string letter, bool fails = false) =>
        Assert.Equal(ChangeKind.Saved, (await worker.Get<StateManager>().Change(bot, new(bot.CenterId, User), new Update { UpdateId = update }, async (chat, ct) =>
        {
            await chat.BeginChange(ct);
            await chat.Db.Customers.Where(c => c.Id == customer).ExecuteUpdateAsync(set => set.SetProperty(c => c.Name, c => c.Name + letter), ct);
            chat.State.BranchId += 10;
            return fails ? throw new InvalidOperationException("A bug.") : true;
        }, default)).Kind);

    /// <summary>Waits until PostgreSQL has what was saved elsewhere.</summary>
    async Task Settled(ConversationKey key)
    {
        if (!shared) return;
        var version = (await States(first).Load(key, default)).Version;
        await Eventually.True(async () => (await platform.Get<ConversationRows>().Load(key, default))?.Version == version);
    }
}

public sealed class PostgresContractTests(BotsPlatform platform) : StatesContract(platform, shared: true), IClassFixture<BotsPlatform>;

public sealed class RedisContractTests(RedisPlatform platform) : StatesContract(platform, shared: true), IClassFixture<RedisPlatform>;

public sealed class MemoryContractTests(MemoryPlatform platform) : StatesContract(platform, shared: false), IClassFixture<MemoryPlatform>;
