using WowDash.Bots.Conversation;
using WowDash.Bots.State;
using WowDash.Simulator;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Bots;

/// <summary>A question that is asked once more takes the place of the former one, when it has arrived.</summary>
public sealed class QuestionStandsTests(BotsPlatform platform) : IClassFixture<BotsPlatform>
{
    [Fact]
    public async Task A_question_goes_after_the_next_one_is_in_the_chat()
    {
        var (chat, ask) = await Asked();
        await ask("second?");
        await Eventually.True(() => chat.Messages.Any(m => m.Text == "second?") && chat.Messages.All(m => m.Text != "first?"));
        var calls = platform.Telegram.Calls.Find(chat.Bot.Id, chat: chat.Info.Id).Select(c => c.Method).ToList();
        Assert.True(calls.LastIndexOf("deleteMessage") > calls.LastIndexOf("sendMessage"), string.Join(' ', calls));
    }

    [Fact]
    public async Task A_question_stands_when_the_next_one_does_not_arrive()
    {
        var (chat, ask) = await Asked();
        platform.Telegram.Faults.Add(new Fault(FaultKind.DropCall) { Bot = $"{chat.Bot.Id}", Method = "sendMessage", Count = 1 });
        await ask("lost?");
        await Eventually.True(() => !platform.Telegram.Faults.Active.Any(f => f.Bot == $"{chat.Bot.Id}"));
        await ask("third?");
        await Eventually.True(() => chat.Messages.Any(m => m.Text == "third?"));
        Assert.Contains(chat.Messages, m => m.Text == "first?");
    }

    [Fact]
    public async Task A_question_that_cannot_be_deleted_any_more_disturbs_nothing()
    {
        var (chat, ask) = await Asked();
        platform.Telegram.Faults.Add(new Fault(FaultKind.ServerError) { Bot = $"{chat.Bot.Id}", Method = "deleteMessage", Count = 1, Status = 400 });
        await ask("second?");
        await ask("third?");
        await Eventually.True(() => chat.Messages.Any(m => m.Text == "third?") && chat.Messages.All(m => m.Text != "second?"));
        Assert.Contains(chat.Messages, m => m.Text == "first?");
    }

    async Task<(SimChat Chat, Func<string, Task> Ask)> Asked()
    {
        var (center, telegram, bot) = await platform.NewBot();
        var (_, chat) = await platform.NewCustomer(center, telegram);
        var key = new ConversationKey(center.Id, chat.Info.Id);
        async Task Ask(string words)
        {
            // where the former one stands is known
            foreach (var lane in platform.Get<CustomerLanes>().All.Where(l => l.Key == key)) await lane.Sending;
            await platform.Get<StateManager>().Change(bot, key, update: null, (c, _) =>
            {
                c.AskBelow(new Screen(Html.Plain(words)));
                return Task.FromResult(true);
            }, default);
        }

        await Ask("first?");
        await Eventually.True(() => chat.Messages.Any(m => m.Text == "first?"));
        return (chat, Ask);
    }
}
