using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Bots.Outbox;
using WowDash.Data.Outbox;
using WowDash.Simulator;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Bots;

public sealed class SenderTests(BotsPlatform platform) : IClassFixture<BotsPlatform>
{
    [Fact]
    public async Task An_order_is_told_of_in_the_customers_language_and_marked_sent()
    {
        var (center, chat, order) = await Ordered();
        await Rounds();
        var message = Assert.Single(chat.Messages, m => m.FromBot);
        Assert.Contains($"{order}", message.Text, StringComparison.Ordinal);
        var owed = await Owed(center);
        Assert.Equal((DeliveryStatus.Sent, 1, message.Id), (owed.Status, owed.Attempts, owed.TelegramMessageId));
        Assert.NotNull(owed.SentAt);
    }

    [Fact]
    public async Task A_chat_that_was_refused_rests_while_the_bots_other_chats_and_other_bots_go_on()
    {
        var (limited, chats) = await Crowd(2);
        var (other, otherChat, _) = await Ordered();
        Refuse(chats[0].Bot, times: 1);
        await Rounds();
        Assert.Equal([0, 1], chats.Select(c => c.Messages.Count(m => m.FromBot)).Order());
        Assert.Empty(platform.Get<RestingBots>().Now());
        Assert.Equal(DeliveryStatus.Sent, (await Owed(other)).Status);
        Assert.Single(otherChat.Messages, m => m.FromBot);

        // however soon it is looked at again, that chat is left alone
        await MakeDue(limited);
        await Rounds();
        var waiting = await limited.Read(db => db.OwedMessages.AsNoTracking().SingleAsync(m => m.Status == DeliveryStatus.Queued));
        Assert.Equal(0, waiting.Attempts);
        platform.Clock.Advance(TimeSpan.FromSeconds(61));
        await MakeDue(limited);
        await Rounds();
        Assert.All(chats, c => Assert.Single(c.Messages, m => m.FromBot));
    }

    [Fact]
    public async Task When_a_second_chat_is_refused_meanwhile_the_whole_bot_rests()
    {
        var (limited, chats) = await Crowd(3);
        Refuse(chats[0].Bot, times: 3);
        await Rounds();
        Assert.Contains(limited.Id, platform.Get<RestingBots>().Now());
        platform.Telegram.Faults.Clear();
        await MakeDue(limited);
        await Rounds();
        Assert.All(chats, c => Assert.DoesNotContain(c.Messages, m => m.FromBot));
        platform.Clock.Advance(TimeSpan.FromSeconds(61));
        await Rounds();
        Assert.All(chats, c => Assert.Single(c.Messages, m => m.FromBot));
    }

    [Fact]
    public async Task Replies_wait_for_nobody_and_what_is_owed_waits_after_them()
    {
        var (center, telegram, bot) = await platform.NewBot();
        var (customer, chat) = await platform.NewCustomer(center, telegram);
        var key = new WowDash.Bots.State.ConversationKey(center.Id, chat.Info.Id);
        platform.Get<ChatPaces>().Rest(bot.BotId, chat.Info.Id, TimeSpan.FromMinutes(10));
        await platform.Get<WowDash.Bots.State.StateManager>().Change(bot, key, update: null, (c, _) =>
        {
            for (var i = 0; i < 4; i++) c.Say(WowDash.Bots.Conversation.Html.Plain($"reply {i}"));
            return Task.FromResult(true);
        }, default);
        await Eventually.True(() => chat.Messages.Count(m => m.FromBot) == 4);
        await center.Place(center.Draft(customer));
        await Rounds();
        Assert.Equal((DeliveryStatus.Queued, 4), ((await Owed(center)).Status, chat.Messages.Count(m => m.FromBot)));
        platform.Clock.Advance(TimeSpan.FromMinutes(10));
        await MakeDue(center);
        await Rounds();
        Assert.Equal((DeliveryStatus.Sent, 5), ((await Owed(center)).Status, chat.Messages.Count(m => m.FromBot)));
    }

    [Fact]
    public async Task An_important_message_whose_answer_was_lost_goes_out_once_more()
    {
        var (center, chat, order) = await Ordered();
        platform.Telegram.Faults.Add(new Fault(FaultKind.DropAnswer) { Bot = $"{chat.Bot.Id}", Method = "sendMessage", Count = 1 });
        await Rounds();
        Assert.Equal(DeliveryStatus.Queued, (await Owed(center)).Status);
        await MakeDue(center);
        await Rounds();
        Assert.Equal((DeliveryStatus.Sent, 2), ((await Owed(center)).Status, (await Owed(center)).Attempts));
        Assert.Equal(2, chat.Messages.Count(m => m.FromBot));
        Assert.All(chat.Messages.Where(m => m.FromBot), m => Assert.Contains($"{order}", m.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Twice_without_an_answer_is_given_up_and_bulk_is_not_repeated_at_all()
    {
        var (center, chat, _) = await Ordered();
        var (bulk, bulkChat, _) = await Ordered();
        await bulk.Read(db => db.OwedMessages.ExecuteUpdateAsync(m => m.SetProperty(x => x.Lane, Lane.Bulk)));
        foreach (var bot in (SimBot[])[chat.Bot, bulkChat.Bot]) platform.Telegram.Faults.Add(new Fault(FaultKind.DropAnswer) { Bot = $"{bot.Id}", Method = "sendMessage" });
        await Rounds();
        await MakeDue(center);
        await Rounds();
        platform.Telegram.Faults.Clear();
        Assert.Equal((DeliveryStatus.Failed, 2), ((await Owed(center)).Status, chat.Messages.Count(m => m.FromBot)));
        Assert.Equal((DeliveryStatus.Failed, 1), ((await Owed(bulk)).Status, bulkChat.Messages.Count(m => m.FromBot)));
    }

    [Fact]
    public async Task Who_blocked_the_bot_is_unreachable_and_sent_nothing_more()
    {
        var (center, chat, _) = await Ordered();
        chat.Block();
        await Rounds();
        Assert.Equal(DeliveryStatus.Failed, (await Owed(center)).Status);
        var customer = await center.Read(db => db.Customers.SingleAsync(c => c.TelegramUserId == chat.Info.Id));
        Assert.True(customer.Unreachable);

        var calls = platform.Telegram.Calls.Find(chat.Bot.Id, "sendMessage").Count();
        await center.Place(center.Draft(customer));
        await Rounds();
        Assert.Equal(calls, platform.Telegram.Calls.Find(chat.Bot.Id, "sendMessage").Count());
        Assert.All(await center.Read(db => db.OwedMessages.ToListAsync()), m => Assert.Equal(DeliveryStatus.Failed, m.Status));
    }

    [Fact]
    public async Task What_a_dead_sender_held_is_sent_when_its_lease_ends_and_never_a_third_time()
    {
        var (center, chat, _) = await Ordered();
        var claim = Assert.Single(await platform.Get<Claims>().Take(platform.Clock.GetUtcNow(), [], 50, default), c => c.CenterId == center.Id);
        Assert.Equal(1, claim.Attempts);
        await Rounds();
        Assert.Equal(DeliveryStatus.Sending, (await Owed(center)).Status);

        await MakeDue(center);
        await Rounds();
        Assert.Equal((DeliveryStatus.Sent, 2), ((await Owed(center)).Status, (await Owed(center)).Attempts));

        await center.Read(db => db.OwedMessages.ExecuteUpdateAsync(m => m.SetProperty(x => x.Status, DeliveryStatus.Sending)));
        await MakeDue(center);
        await Rounds();
        Assert.Equal((DeliveryStatus.Failed, 1), ((await Owed(center)).Status, chat.Messages.Count(m => m.FromBot)));
    }

    [Fact]
    public async Task A_refused_token_disables_the_bot_and_the_message_waits_for_a_new_one()
    {
        var (center, chat, _) = await Ordered();
        var bot = (await platform.Get<WowDash.Bots.Intake.Bots>().ByCenter(center.Id, default))!;
        chat.Bot.Revoked = true;
        await Rounds();
        Assert.Equal(DeliveryStatus.Queued, (await Owed(center)).Status);
        Assert.False(await center.Read(db => db.BotConnections.Select(b => b.Enabled).SingleAsync()));
        Assert.Null(await platform.Get<WowDash.Bots.Intake.Bots>().ByCenter(center.Id, default));
        // who can set a new one is told, once
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => platform.Get<WowDash.Bots.Intake.BotHealth>().Disable(bot, default)));
        var bell = await center.Read(db => db.Notifications.Where(n => n.Kind == Data.Messages.NotificationKind.BotDisabled).ToListAsync());
        Assert.Contains(center.Owner.Id, bell.Select(n => n.StaffId));
        Assert.DoesNotContain(center.Clerk.Id, bell.Select(n => n.StaffId));
        Assert.Equal(bell.Count, bell.Select(n => n.StaffId).Distinct().Count());
        Assert.All(bell, n => Assert.Equal(bot.Username, n.Facts.Name));
    }

    [Fact]
    public async Task A_customer_reads_messages_in_the_order_they_were_owed_whoever_sends_them()
    {
        var (center, telegram, _) = await platform.NewBot();
        var (customer, chat) = await platform.NewCustomer(center, telegram);
        var numbers = new List<int>();
        for (var i = 0; i < 12; i++) numbers.Add((await center.Place(center.Draft(customer))).Value.Number);

        var senders = Enumerable.Range(0, 2).Select(_ => ActivatorUtilities.CreateInstance<OwedMessageSender>(platform.Services)).ToList();
        for (var i = 0; i < 16; i++) await Task.WhenAll(senders.Select(s => s.Round(default)));
        Assert.All(await center.Read(db => db.OwedMessages.ToListAsync()), m => Assert.Equal((DeliveryStatus.Sent, 1), (m.Status, m.Attempts)));
        var told = chat.Messages.Where(m => m.FromBot).Select(m => numbers.Last(n => m.Text!.Contains($"{n}", StringComparison.Ordinal))).ToList();
        Assert.Equal(numbers.Count, told.Count);
        Assert.Equal(await center.Read(db => db.OwedMessages.OrderBy(m => m.Id).Select(m => m.TelegramMessageId!.Value).ToListAsync()),
            chat.Messages.Where(m => m.FromBot).Select(m => m.Id));
    }

    [Fact]
    public async Task Bulk_goes_out_at_its_pace_behind_what_is_important_however_many_send()
    {
        var (center, telegram, _) = await platform.NewBot();
        var people = new List<SimChat>();
        for (var i = 0; i < 40; i++)
        {
            var (customer, chat) = await platform.NewCustomer(center, telegram);
            people.Add(chat);
            await center.Place(center.Draft(customer));
        }

        await center.Read(db => db.OwedMessages.ExecuteUpdateAsync(m => m.SetProperty(x => x.Lane, Lane.Bulk)));
        var (urgent, urgentChat) = await platform.NewCustomer(center, telegram);
        await center.Place(center.Draft(urgent));
        var senders = Enumerable.Range(0, 2).Select(_ => ActivatorUtilities.CreateInstance<OwedMessageSender>(platform.Services)).ToList();
        var began = TimeProvider.System.GetUtcNow();
        foreach (var sender in senders) await sender.StartAsync(default);
        await Eventually.True(() => people.All(c => c.Messages.Any(m => m.FromBot)));
        foreach (var sender in senders) await sender.StopAsync(default);

        var sent = platform.Telegram.Calls.Find(telegram.Id, "sendMessage").Select(c => (c.At, c.Chat)).ToList();
        // none before its turn at 25 a second; a busy machine may be later
        Assert.All(sent.Index(), s => Assert.True(s.Item.At - began > TimeSpan.FromSeconds((s.Index - 4) / 25.0), $"{s.Index} went out after {s.Item.At - began}"));
        Assert.InRange(sent.FindIndex(s => s.Chat == urgentChat.Info.Id), 0, people.Count / 2);
    }

    [Fact]
    public async Task A_bot_that_is_told_to_wait_halves_its_bulk_and_answers_on()
    {
        var (center, chat, _) = await Ordered();
        await center.Read(db => db.OwedMessages.ExecuteUpdateAsync(m => m.SetProperty(x => x.Lane, Lane.Bulk)));
        platform.Telegram.Faults.Add(new Fault(FaultKind.TooManyRequests) { Bot = $"{chat.Bot.Id}", Method = "sendMessage", Count = 1, RetryAfter = 30 });
        await Rounds();
        var row = await center.Read(db => db.BotConnections.AsNoTracking().SingleAsync());
        Assert.InRange(row.BulkPace, 12, 13);
        Assert.Empty(await platform.Get<Claims>().TakeBulk(platform.Clock.GetUtcNow(), [], 8, default));
        var answer = await platform.Get<WowDash.Bots.Telegram.BotApi>().Call((await platform.Get<WowDash.Bots.Intake.Bots>().ByCenter(center.Id, default))!,
            WowDash.Bots.Telegram.BotCall.Of("sendMessage", new WowDash.Bots.Telegram.SendMessage(chat.Info.Id, "an answer")), default);
        Assert.True(answer.Succeeded);
        platform.Clock.Advance(TimeSpan.FromSeconds(31));
    }

    [Fact]
    public async Task One_chat_is_written_to_once_a_second_after_a_short_burst()
    {
        var (center, telegram, _) = await platform.NewBot();
        var (customer, chat) = await platform.NewCustomer(center, telegram);
        for (var i = 0; i < 5; i++) await center.Place(center.Draft(customer));
        var began = TimeProvider.System.GetUtcNow();
        await Rounds();
        var at = platform.Telegram.Calls.Find(telegram.Id, "sendMessage").Select(c => c.At).ToList();
        Assert.Equal(5, at.Count);
        // three at once; the fourth and the fifth a second each after the first was let go
        Assert.True(at[3] - began > TimeSpan.FromSeconds(0.9), $"the fourth after {at[3] - began}");
        Assert.True(at[4] - began > TimeSpan.FromSeconds(1.9), $"the fifth after {at[4] - began}");
    }

    [Fact]
    public async Task What_a_newer_version_owes_waits_for_it_and_keeps_nothing_else_waiting()
    {
        var (center, telegram, _) = await platform.NewBot();
        var chats = new List<SimChat>();
        for (var i = 0; i < 3; i++)
        {
            var (customer, chat) = await platform.NewCustomer(center, telegram);
            await center.Place(center.Draft(customer));
            chats.Add(chat);
        }

        var ids = await center.Read(db => db.OwedMessages.OrderBy(m => m.Id).Select(m => m.Id).ToListAsync());
        await center.Read(db => db.Database.ExecuteSqlAsync($"update owed_messages set kind = 'SomethingNew' where id = {ids[0]}"));
        await center.Read(db => db.Database.ExecuteSqlAsync($"update owed_messages set facts = '{{\"days\": \"three\"}}' where id = {ids[1]}"));
        await Rounds();
        Assert.Equal([0, 0, 1], chats.Select(c => c.Messages.Count(m => m.FromBot)));
        Assert.Equal(["Queued 0", "Queued 0", "Sent 1"],
            await center.Read(db => db.Database.SqlQuery<string>($"select status || ' ' || attempts as \"Value\" from owed_messages where center_id = {center.Id} order by id").ToListAsync()));

        // the newer version is there
        await center.Read(db => db.Database.ExecuteSqlAsync($"update owed_messages set kind = 'OrderAccepted', facts = '{{}}' where center_id = {center.Id} and status = 'Queued'"));
        await MakeDue(center);
        await Rounds();
        Assert.All(chats, c => Assert.Single(c.Messages, m => m.FromBot));
    }

    void Refuse(SimBot bot, int times) =>
        platform.Telegram.Faults.Add(new Fault(FaultKind.TooManyRequests) { Bot = $"{bot.Id}", Method = "sendMessage", Count = times, RetryAfter = 60 });

    /// <summary>Customers of one center who have all ordered.</summary>
    async Task<(TestCenter Center, List<SimChat> Chats)> Crowd(int size)
    {
        var (center, telegram, _) = await platform.NewBot();
        var chats = new List<SimChat>();
        for (var i = 0; i < size; i++)
        {
            var (customer, chat) = await platform.NewCustomer(center, telegram);
            await center.Place(center.Draft(customer));
            chats.Add(chat);
        }

        return (center, chats);
    }

    async Task<(TestCenter Center, SimChat Chat, int Order)> Ordered()
    {
        var (center, telegram, _) = await platform.NewBot();
        var (customer, chat) = await platform.NewCustomer(center, telegram);
        return (center, chat, (await center.Place(center.Draft(customer))).Value.Number);
    }

    async Task Rounds()
    {
        while (await platform.Get<OwedMessageSender>().Round(default) > 0)
        {
            // until nothing is due
        }
    }

    static Task<OwedMessage> Owed(TestCenter center) => center.Read(db => db.OwedMessages.AsNoTracking().SingleAsync());

    // leases and pauses are by the database's clock
    static Task<int> MakeDue(TestCenter center) => center.Read(db => db.Database.ExecuteSqlAsync($"update owed_messages set due_at = now() - interval '1 second' where center_id = {center.Id}"));
}
