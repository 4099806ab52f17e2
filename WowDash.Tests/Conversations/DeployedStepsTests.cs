using WowDash.Bots.Conversation;
using WowDash.Bots.Ordering;
using WowDash.Bots.Telegram;
using WowDash.Data.Texts;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Conversations;

/// <summary>A new build comes between two updates of a customer: with a step more, one less, or in another order.</summary>
public sealed class DeployedStepsTests(TestPlatform platform) : ConversationTests(platform)
{
    static IEnumerable<Step> Usual => Flow.Ordering.Steps;

    [Fact]
    public async Task An_added_step_is_asked_and_then_it_goes_on()
    {
        var talk = await AtSummary();
        talk.Ordering = new Flow([.. Usual.TakeWhile(s => s is not SummaryStep), new UrgencyStep(), .. Usual.SkipWhile(s => s is not SummaryStep)]);
        // the button of the former build's summary
        await talk.Press("✅");
        Assert.Contains("How urgent", talk.Last, StringComparison.Ordinal);
        await talk.Write("⬅️ Orqaga");
        Assert.Contains("5 sahifa", talk.Last, StringComparison.Ordinal);
        await talk.PressData("files:done");
        await talk.Write("today");
        Assert.Contains("Hammasi to‘g‘rimi", talk.Last, StringComparison.Ordinal);
        await Finish(talk);
    }

    [Fact]
    public async Task A_dropped_step_strands_nobody_who_stands_at_it()
    {
        var talk = await AtFiles();
        await talk.Press("⬅️");
        Assert.Equal("names", talk.State.Question);
        var keyboard = talk.Bubbles[^1];
        talk.Ordering = new Flow([.. Usual.Where(s => s is not NamesStep)]);
        await talk.Write("Aziza");
        Assert.Contains("Hujjat", talk.Last, StringComparison.Ordinal);
        // its old buttons, and back from it
        await talk.PressData("names:passport", keyboard.Id);
        await talk.PressData("back:names", keyboard.Id);
        Assert.True(talk.Answers.Count > 0 || talk.Toast is not null);
        await talk.SendDocument();
        await talk.CountAll(1);
        await talk.PressData("files:done");
        await Finish(talk);
    }

    [Fact]
    public async Task Moved_steps_keep_every_answer()
    {
        var talk = await AtFiles();
        talk.Ordering = new Flow([.. Usual.Where(s => s is FilesStep), .. Usual.Where(s => s is not FilesStep)]);
        await talk.SendDocument();
        await talk.CountAll(2);
        await talk.PressData("files:done");
        Assert.Contains("2 sahifa: ", talk.Last, StringComparison.Ordinal);
        // all the way back and forth again
        for (var i = 0; i < 6; i++) await talk.Write("⬅️ Orqaga");
        await talk.PressData("go:on");
        await Finish(talk);
    }

    static async Task Finish(Talk talk)
    {
        await talk.Press("Ha, to‘g‘ri");
        await talk.Press("naqd");
        Assert.Contains("qabul qilindi", talk.Said, StringComparison.Ordinal);
        Assert.Null(talk.State.Draft);
    }

    /// <summary>Of a build that is not written yet. It is not found by its base type: only this test knows it.</summary>
    sealed class UrgencyStep : Step
    {
        public override string Key => "urgency";

        public override bool IsAnswered(Chat chat) => chat.State.Draft.Note.Length > 0;

        public override Screen Screen(Chat chat) => new(chat.In(Text.Same("How urgent is it?")));

        public override async Task<bool> Answer(Chat chat, Message message, CancellationToken ct)
        {
            chat.State.Draft.Note = message.Text;
            await chat.GoOn(ct);
            return true;
        }
    }
}
