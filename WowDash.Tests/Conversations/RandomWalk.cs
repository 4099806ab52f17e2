using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WowDash.Bots.Files;
using WowDash.Bots.Intake;
using WowDash.Bots.Ordering;
using WowDash.Bots.Outbox;
using WowDash.Bots.State;
using WowDash.Bots.Telegram;
using WowDash.Simulator;
using WowDash.Tests.Bots;
using WowDash.Tests.States;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Conversations;

/// <summary>A customer who does anything at any time, through Telegram's stand-in and the door of two workers: updates come repeated, swapped and to both at once, staff
/// move the orders meanwhile. Held after every update: it was answered, it broke nothing, and every sum shown is the formula's.</summary>
sealed class RandomWalk : IAsyncDisposable
{
    readonly BotsPlatform platform;
    readonly Random random;
    readonly StateWorker[] workers;
    readonly WalkInputs inputs;
    readonly WalkOffice office;
    readonly TestCenter center;
    readonly SimChat chat;
    readonly Bot bot;
    readonly List<byte[]> delivered = [];
    long offset;

    RandomWalk(BotsPlatform platform, TestCenter center, SimBot telegram, Bot bot, int seed)
    {
        (this.platform, this.center, this.bot) = (platform, center, bot);
        random = new Random(seed);
        chat = telegram.ChatWith(platform.Telegram.CreateCustomer("Aziza", phone: $"99890{seed:0000000}", languageCode: ((string[])["uz", "ru", "en"])[seed % 3]));
        workers = [new StateWorker(platform), new StateWorker(platform)];
        inputs = new(chat, random);
        office = new(center, chat.Info.Id, random);
    }

    public static async Task Run(BotsPlatform platform, int seed, int count)
    {
        var (center, telegram, bot) = await platform.NewBot();
        await center.Read(db => db.Branches.ExecuteUpdateAsync(set => set.SetProperty(b => b.CardNumber, "8600123412341234").SetProperty(b => b.CardHolder, "AZIZA K")));
        await using var walk = new RandomWalk(platform, center, telegram, bot, seed);
        for (var i = 0; i < count; i++) await walk.Step();
        await walk.Deliver();
        await walk.office.Holds();
    }

    async Task Step()
    {
        inputs.Next();
        // what is held back a while comes together, and then in any order
        if (random.Next(5) > 0) await Deliver();
        if (random.Next(6) == 0) await office.Move();
        if (random.Next(4) == 0) await Work();
    }

    async Task Deliver()
    {
        var updates = await Fetch();
        if (random.Next(3) == 0) random.Shuffle(updates);
        foreach (var update in updates)
        {
            await Take(update);
            delivered.Add(update);
            // Telegram's second try, some updates later
            if (random.Next(12) == 0) Assert.Equal(TakenKind.Duplicate, (await Door().Take(bot, delivered[^random.Next(1, Math.Min(delivered.Count, 20) + 1)], default)).Kind);
        }
    }

    async Task<byte[][]> Fetch()
    {
        var answer = await platform.Get<BotApi>().GetUpdates(bot, offset, 100, TimeSpan.Zero, default);
        using var json = answer.Value!;
        byte[][] updates = [.. json.RootElement.GetProperty("result").EnumerateArray().Select(u => JsonSerializer.SerializeToUtf8Bytes(u))];
        foreach (var update in json.RootElement.GetProperty("result").EnumerateArray()) offset = Math.Max(offset, update.GetProperty("update_id").GetInt64() + 1);
        return updates;
    }

    async Task Take(byte[] update)
    {
        platform.Telegram.Calls.Clear();
        var before = await State();
        // now and then to both workers at the same moment
        var taken = random.Next(10) == 0
            ? await Task.WhenAll(workers.Select(w => w.Get<UpdateIntake>().Take(bot, update, default)))
            : [await Door().Take(bot, update, default)];
        var handled = Assert.Single(taken, t => t.Kind is not TakenKind.Duplicate);
        Assert.Equal(TakenKind.Handled, handled.Kind);

        var after = await State();
        Assert.True(after.RepliesMade > before.RepliesMade || handled.Answer?.Text is not null || MaySayNothing(update, after), $"Silence to {System.Text.Encoding.UTF8.GetString(update)}");
        await Said();
        SumsAreRight(after);
    }

    // who blocked the bot cannot be told anything; files that come one upon the other are answered once, with what they come to
    static bool MaySayNothing(byte[] update, ConversationState state)
    {
        using var json = JsonDocument.Parse(update);
        return json.RootElement.TryGetProperty("my_chat_member", out _)
            || (state.Draft is { Counting: true } && json.RootElement.TryGetProperty("message", out var message) && (message.TryGetProperty("document", out _) || message.TryGetProperty("photo", out _)));
    }

    /// <summary>Until what was answered is said.</summary>
    async Task Said()
    {
        foreach (var lane in workers.SelectMany(w => w.Get<CustomerLanes>().All)) await lane.Sending;
    }

    /// <summary>Every summary just shown has the sum of the formula, worked out here from the center's prices.</summary>
    void SumsAreRight(ConversationState state)
    {
        foreach (var call in platform.Telegram.Calls.Find(chat: chat.Info.Id).Where(c => c.Status == 200 && c.Parameters.TryGetValue("reply_markup", out var m) && m.Contains("\"yes:", StringComparison.Ordinal)))
        {
            var data = call.Parameters["reply_markup"].Split("\"yes:")[1].Split('"')[0].Split(':');
            if (state.Draft is not { } draft || draft.Tag() != data[0]) continue;
            var expected = WalkOffice.Formula(center, draft.DocumentTypeId, draft.TargetLanguageId, draft.Pages, draft.Copies!.Value);
            Assert.Equal(expected, decimal.Parse(data[1], CultureInfo.InvariantCulture));
            Assert.Contains(Data.Texts.Money.Show(expected), call.Parameters["text"], StringComparison.Ordinal);
        }
    }

    /// <summary>Files are fetched and counted, owed messages sent.</summary>
    async Task Work()
    {
        while (await workers[random.Next(2)].Get<FileWorker>().Round(default) > 0)
        {
            // until nothing is due
        }

        // somebody who writes this fast has used up the chat's pace; the center's messages need not be waited for really
        platform.Clock.Advance(TimeSpan.FromSeconds(4));
        while (await workers[random.Next(2)].Get<OwedMessageSender>().Round(default) > 0)
        {
            // until nothing is due
        }

        await Said();
    }

    UpdateIntake Door() => workers[random.Next(2)].Get<UpdateIntake>();

    Task<ConversationState> State() => workers[0].Get<StateManager>().Get(chat.Info.Id, center.Id);

    public async ValueTask DisposeAsync()
    {
        foreach (var worker in workers) await worker.DisposeAsync();
    }
}
