using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WowDash.Bots.Intake;
using WowDash.Bots.Ordering;
using WowDash.Bots.State;
using WowDash.Bots.Telegram;
using WowDash.Data.Orders;
using WowDash.Simulator;
using WowDash.Tests.Bots;
using WowDash.Tests.States;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Conversations;

/// <summary>A customer faster than the network: taps and messages that reach two workers in the same moment.</summary>
public sealed class AtOnceTests(BotsPlatform platform) : IClassFixture<BotsPlatform>, IAsyncLifetime
{
    readonly List<StateWorker> workers = [];
    long updates = 1000;

    public Task InitializeAsync()
    {
        workers.AddRange([new StateWorker(platform), new StateWorker(platform)]);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        foreach (var worker in workers) await worker.DisposeAsync();
    }

    [Fact]
    public async Task Twenty_taps_in_a_tenth_of_a_second_on_a_pay_button_place_one_order()
    {
        var (center, bot, user) = await Waiting(confirmed: true);
        var tag = (await State(bot, user)).Draft.Tag();
        var taken = await AtOnce(bot, [.. Enumerable.Range(0, 20).Select(_ => Tap(user, $"how:{tag}:card"))]);
        Assert.All(taken, t => Assert.Equal(TakenKind.Handled, t.Kind));
        Assert.All(taken, t => Assert.NotNull(t.Answer));
        Assert.Equal(1, await center.Read(db => db.Orders.CountAsync()));
        Assert.Equal(1, await center.Read(db => db.OwedMessages.CountAsync()));
        Assert.Null((await State(bot, user)).Draft);
    }

    [Fact]
    public async Task Twenty_taps_on_a_confirm_button_agree_once_and_on_a_price_note_one_answer()
    {
        var (center, bot, user) = await Waiting(confirmed: false);
        var draft = (await State(bot, user)).Draft;
        var taken = await AtOnce(bot, [.. Enumerable.Range(0, 20).Select(_ => Tap(user, $"yes:{draft.Tag()}:50000"))]);
        Assert.All(taken, t => Assert.Equal(TakenKind.Handled, t.Kind));
        Assert.True((await State(bot, user)).Draft.Confirmed);
        Assert.Equal(0, await center.Read(db => db.Orders.CountAsync()));

        var customer = await center.Read(db => db.Customers.SingleAsync(c => c.TelegramUserId == user));
        var order = (await center.Place(center.Draft(customer))).Value;
        await center.Run((CorrectPages correct) => correct.Run(center.AsOwner, order.Id, 2, "counted"));
        await AtOnce(bot, [.. Enumerable.Range(0, 20).Select(i => Tap(user, $"price:{order.Id}:yes:80000"))]);
        Assert.Single((await center.Order(order.Id)).History, h => h.Kind is OrderEventKind.PriceAccepted);
    }

    [Fact]
    public async Task A_text_and_a_tap_of_the_same_moment_are_both_handled()
    {
        for (var round = 0; round < 10; round++)
        {
            var (_, bot, user) = await Waiting(confirmed: false);
            // a note is typed while the copies are tapped
            await workers[0].Get<UpdateIntake>().Take(bot, Tap(user, "change:note"), default);
            var taken = await AtOnce(bot, [Message(user, "Shoshilinch"), Tap(user, "copies:3")]);
            Assert.All(taken, t => Assert.Equal(TakenKind.Handled, t.Kind));
            var draft = (await State(bot, user)).Draft;
            Assert.Equal(3, draft.Copies);
            Assert.True(draft.Note == "Shoshilinch" || (await State(bot, user)).RepliesMade >= 3, "The text was neither taken nor answered.");
        }
    }

    [Fact]
    public async Task Orders_of_a_moment_follow_each_other_also_where_one_of_the_conversations_has_moved_on()
    {
        var (center, telegram, bot) = await platform.NewBot();
        var users = new List<long>();
        for (var i = 0; i < 12; i++) users.Add(await Waiting(center, telegram, bot, confirmed: true));
        // what the first worker remembers of one of them is not so any more
        await workers[1].Change(bot, users[3], null, c => c.State.Draft.Note = "Shoshilinch");
        var taps = new List<byte[]>();
        foreach (var user in users) taps.Add(Tap(user, $"how:{(await State(bot, user)).Draft.Tag()}:cash"));

        var taken = await Task.WhenAll(taps.Select(tap => Task.Run(() => workers[0].Get<UpdateIntake>().Take(bot, tap, default))));

        Assert.All(taken, t => Assert.Equal(TakenKind.Handled, t.Kind));
        var orders = await center.Read(db => db.Orders.Include(o => o.Customer).Include(o => o.History).OrderBy(o => o.Number).ToListAsync());
        Assert.Equal(Enumerable.Range(1, 12), orders.Select(o => o.Number));
        Assert.Equal(users.Order(), orders.Select(o => o.Customer.TelegramUserId!.Value).Order());
        Assert.Equal("Shoshilinch", Assert.Single(orders, o => o.Note is not null).Note);
        Assert.All(orders, o => Assert.Single(o.History));
        Assert.Equal(orders.Select(o => o.Id), await center.Read(db => db.OwedMessages.OrderBy(m => m.OrderId).Select(m => m.OrderId!.Value).ToListAsync()));
        foreach (var user in users) Assert.Null((await State(bot, user)).Draft);
    }

    [Fact]
    public async Task Orders_of_many_centers_at_once_follow_each_other_in_each()
    {
        var centers = await Centers(4);
        // the first time a worker reads what each offers, then it knows
        for (var wave = 0; wave < 2; wave++)
            Assert.All(await Task.WhenAll((await Crowd(centers, 6)).Select(t => Pay(t.Bot, t.Tap))), t => Assert.Equal(TakenKind.Handled, t.Kind));
        foreach (var (center, _, _) in centers)
        {
            var orders = await center.Read(db => db.Orders.Include(o => o.History).OrderBy(o => o.Number).ToListAsync());
            Assert.Equal(Enumerable.Range(1, 12), orders.Select(o => o.Number));
            Assert.Equal(12, orders.Select(o => o.CustomerId).Distinct().Count());
            Assert.All(orders, o => Assert.Single(o.History));
            Assert.Equal(12, await center.Read(db => db.OwedMessages.CountAsync()));
        }
    }

    [Fact]
    public async Task A_center_whose_orders_cannot_be_kept_does_not_touch_the_others()
    {
        var centers = await Centers(3);
        Assert.All(await Task.WhenAll((await Crowd(centers, 1)).Select(t => Pay(t.Bot, t.Tap))), t => Assert.Equal(TakenKind.Handled, t.Kind));
        var poisoned = centers[1].Center.Id;
#pragma warning disable EF1002 // a number of ours; a trigger takes no parameters
        await centers[1].Center.Read(db => db.Database.ExecuteSqlRawAsync(
            $"""
            create function poison() returns trigger language plpgsql as 'begin raise exception ''poison''; end';
            create trigger poisoned before insert on orders for each row when (new.center_id = {poisoned}) execute function poison();
            """));
#pragma warning restore EF1002

        var taken = await Task.WhenAll((await Crowd(centers, 4)).Select(async t => (t.Bot, Taken: await Pay(t.Bot, t.Tap))));

        Assert.All(taken, t => Assert.Equal(t.Bot.CenterId == poisoned ? TakenKind.DeadLetter : TakenKind.Handled, t.Taken.Kind));
        foreach (var (center, _, _) in centers)
            Assert.Equal(Enumerable.Range(1, center.Id == poisoned ? 1 : 5), await center.Read(db => db.Orders.OrderBy(o => o.Number).Select(o => o.Number).ToListAsync()));
    }

    [Fact]
    public async Task A_center_whose_counter_is_held_does_not_hold_the_others()
    {
        var centers = await Centers(3);
        Assert.All(await Task.WhenAll((await Crowd(centers, 1)).Select(t => Pay(t.Bot, t.Tap))), t => Assert.Equal(TakenKind.Handled, t.Kind));
        var held = centers[1].Center;
        var crowd = await Crowd(centers, 3);
        var waiting = new List<Task<Taken>>();
        await held.Read(async db =>
        {
            await using var holding = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlAsync($"select from center_counters where center_id = {held.Id} for update");
            waiting.AddRange(crowd.Where(t => t.Bot.CenterId == held.Id).Select(t => Pay(t.Bot, t.Tap)));
            // they come back only because nobody waits for the one that is held
            Assert.All(await Task.WhenAll(crowd.Where(t => t.Bot.CenterId != held.Id).Select(t => Pay(t.Bot, t.Tap))), t => Assert.Equal(TakenKind.Handled, t.Kind));
            Assert.All(waiting, t => Assert.False(t.IsCompleted));
            return 0;
        });
        Assert.All(await Task.WhenAll(waiting), t => Assert.Equal(TakenKind.Handled, t.Kind));
        foreach (var (center, _, _) in centers)
            Assert.Equal(Enumerable.Range(1, 4), await center.Read(db => db.Orders.OrderBy(o => o.Number).Select(o => o.Number).ToListAsync()));
    }

    async Task<List<(TestCenter Center, SimBot Telegram, Bot Bot)>> Centers(int count)
    {
        var centers = new List<(TestCenter, SimBot, Bot)>();
        for (var i = 0; i < count; i++) centers.Add(await platform.NewBot());
        return centers;
    }

    /// <summary>New customers of each center, one of each in turn, with the tap that pays.</summary>
    async Task<List<(Bot Bot, byte[] Tap)>> Crowd(IReadOnlyList<(TestCenter Center, SimBot Telegram, Bot Bot)> centers, int ofEach)
    {
        var crowd = new List<(Bot, byte[])>();
        for (var i = 0; i < ofEach; i++)
            foreach (var (center, telegram, bot) in centers)
            {
                var user = await Waiting(center, telegram, bot, confirmed: true);
                crowd.Add((bot, Tap(user, $"how:{(await State(bot, user)).Draft.Tag()}:cash")));
            }

        return crowd;
    }

    Task<Taken> Pay(Bot bot, byte[] tap) => Task.Run(() => workers[0].Get<UpdateIntake>().Take(bot, tap, default));

    async Task<Taken[]> AtOnce(Bot bot, byte[][] bodies) =>
        await Task.WhenAll(bodies.Select((body, i) => Task.Run(() => workers[i % workers.Count].Get<UpdateIntake>().Take(bot, body, default))));

    Task<ConversationState> State(Bot bot, long user) => workers[0].Get<StateManager>().Get(user, bot.CenterId);

    /// <summary>A customer with a finished draft, before the summary or before the payment.</summary>
    async Task<(TestCenter Center, Bot Bot, long User)> Waiting(bool confirmed)
    {
        var (center, telegram, bot) = await platform.NewBot();
        await center.Read(db => db.Branches.ExecuteUpdateAsync(set => set.SetProperty(b => b.CardNumber, "8600123412341234")));
        return (center, bot, await Waiting(center, telegram, bot, confirmed));
    }

    async Task<long> Waiting(TestCenter center, SimBot telegram, Bot bot, bool confirmed)
    {
        var (customer, chat) = await platform.NewCustomer(center, telegram);
        var user = chat.Info.Id;
        await workers[0].Change(bot, user, null, c =>
        {
            (c.State.CustomerId, c.State.ChosenLanguage, c.State.BranchId, c.State.FactsReadAt) = (customer.Id, customer.Language, center.Branch.Id, c.Now.ToUnixTimeSeconds());
            DraftFacts.Begin(c);
            var draft = c.State.Draft;
            (draft.ServiceId, draft.DocumentTypeId, draft.TargetLanguageId, draft.Copies, draft.Names) = (center.Translation.Id, center.Diploma.Id, center.English.Id, 0, "Aziza");
            draft.Files.Add(new DraftFile { Id = 1, Name = "a.pdf", Pages = 1, Count = Data.Files.PageCount.Counted });
            (draft.FilesDone, draft.Confirmed) = (true, confirmed);
        });
        return user;
    }

    byte[] Tap(long user, string data) => Json(new Update
    {
        UpdateId = Interlocked.Increment(ref updates),
        CallbackQuery = new() { Id = $"{updates}", From = From(user), Data = data, Message = new() { MessageId = 1, Chat = new(user, "private") } },
    });

    byte[] Message(long user, string text) => Json(new Update { UpdateId = Interlocked.Increment(ref updates), Message = new() { MessageId = updates, From = From(user), Chat = new(user, "private"), Text = text } });

    static User From(long user) => new(user, false, "Aziza", null, null, "uz");

    static byte[] Json(Update update) => JsonSerializer.SerializeToUtf8Bytes(update, UpdateJson.Default.Update);
}
