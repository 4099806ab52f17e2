using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Data;
using WowDash.Data.Orders;
using WowDash.Data.Outbox;
using WowDash.Simulator;
using WowDash.Tests.Scenarios;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Faults;

/// <summary>Telegram limits, fails, forgets to answer and answers too late.</summary>
[Collection(FaultsCollection.Name), Trait("Category", "Faults")]
public sealed class StormTests
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(80);
    static readonly TimeSpan Late = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task A_limited_bot_holds_up_its_own_center_only_and_forgets_nothing()
    {
        await using var installation = await TestInstallation.Start();
        var limit = installation.World.Faults.Add(new Fault(FaultKind.TooManyRequests) { Bot = installation.FirstBot.Username, RetryAfter = 2 });
        var errands = Enumerable.Range(0, 12).Select(i => new Errand(installation, i, Patience, thinks: TimeSpan.FromMilliseconds(300))).ToList();
        var done = errands.Select(e => e.Run()).ToList();

        var limited = errands.Where(e => e.Bot == installation.FirstBot).ToList();
        await Task.WhenAll(errands.Zip(done).Where(pair => !limited.Contains(pair.First)).Select(pair => pair.Second));
        // several replies wait behind one another
        foreach (var errand in limited) errand.Person.Says("/help");
        await Task.Delay(TimeSpan.FromSeconds(4));
        Assert.All(limited, e => Assert.Empty(e.Person.Said));

        installation.World.Faults.Remove(limit.Id);
        await Task.WhenAll(done);
        // both the first word and the cry for help are answered with the same question
        await new Invariants(installation, errands) { MostRepeats = 2 }.Hold();
        foreach (var errand in limited) Assert.True(LastWord(installation, errand, "Choose your language") < LastWord(installation, errand, "murojaat qilaylik"), errand.Person.Transcript());
    }

    [Fact]
    public async Task A_reply_whose_fate_is_unknown_is_not_said_again()
    {
        await using var installation = await TestInstallation.Start();
        var aziza = installation.Customer("Aziza", "uz");
        var bobur = installation.Customer("Bobur", "uz");
        await aziza.Register("Chilonzor");
        await bobur.Register("Chilonzor");

        // not done, but nobody can know: the customer has to ask again
        Strike(installation, FaultKind.ServerError, "sendMessage");
        aziza.Says("/order");
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.DoesNotContain(aziza.Said, Asks);
        aziza.Says("/order");
        await aziza.Hears("Qaysi xizmat");

        // done, and the answer lost
        Strike(installation, FaultKind.DropAnswer, "sendMessage");
        bobur.Says("/order");
        await bobur.Hears("Qaysi xizmat");

        // a change may be made twice: what a button shows is shown although Telegram failed
        Strike(installation, FaultKind.ServerError, "editMessageText");
        await bobur.Taps("Notarial tarjima");
        await bobur.Taps("Ingliz");

        // done long after everybody gave up
        Strike(installation, FaultKind.Delay, "sendMessage");
        aziza.Says("/help");
        bobur.Says("/price");
        await Task.Delay(Late + TimeSpan.FromSeconds(25));

        await new Invariants(installation, []).Drained();
        // the offer to go on, which came with the help, took the question's place in the chat
        Assert.Single(Heard(installation, aziza), text => text.Contains("Qaysi xizmat", StringComparison.Ordinal));
        foreach (var person in (Person[])[aziza, bobur]) OnceEach(installation, person);
    }

    [Fact]
    public async Task A_notice_whose_fate_is_unknown_is_said_once_more_and_then_left()
    {
        await using var installation = await TestInstallation.Start();
        var errands = Enumerable.Range(0, 3).Select(i => new Errand(installation, (i * 6) + 1, Patience, thinks: default)).ToList();
        await Task.WhenAll(errands.Select(e => e.Run()));
        await new Invariants(installation, errands) { MostRepeats = 1 }.Hold();

        Assert.Equal((1, DeliveryStatus.Sent), await Work(installation, errands[0], FaultKind.ServerError, times: 1));
        Assert.Equal((2, DeliveryStatus.Failed), await Work(installation, errands[1], FaultKind.DropAnswer, times: 2));
        Assert.Equal((2, DeliveryStatus.Sent), await Work(installation, errands[2], FaultKind.Delay, times: 1));
    }

    /// <summary>Staff begin to work on an order while Telegram fails so many times; how often the customer was told, and what became of the notice.</summary>
    static async Task<(int Told, DeliveryStatus Status)> Work(TestInstallation installation, Errand errand, FaultKind kind, int times)
    {
        Strike(installation, kind, "sendMessage", times);
        var center = installation.CenterOf(errand.Bot);
        var before = installation.World.Calls.Find(chat: errand.Person.UserId).Count();
        var order = await installation.Read(center, db => db.Orders.SingleAsync(o => o.Customer.TelegramUserId == errand.Person.UserId));
        await using (var scope = installation.Services.InCenter(center))
            Assert.True((await scope.ServiceProvider.GetRequiredService<ChangeOrderStatus>().Run(Actor.System, order.Id, OrderStatus.InProgress, null)).Done);
        await Task.Delay(kind is FaultKind.Delay ? Late + TimeSpan.FromSeconds(6) : TimeSpan.FromSeconds(8));
        await new Invariants(installation, []).Drained();
        var notice = await installation.Read(center, db => db.OwedMessages.SingleAsync(m => m.OrderId == order.Id && m.Kind == NoticeKind.InProgress));
        return (installation.World.Calls.Find(chat: errand.Person.UserId).Skip(before).Count(c => c is { Method: "sendMessage", Status: 200 }), notice.Status);
    }

    static void Strike(TestInstallation installation, FaultKind kind, string method, int times = 1) =>
        installation.World.Faults.Add(new Fault(kind) { Bot = installation.FirstBot.Username, Method = method, Count = times, DelayMs = (int)Late.TotalMilliseconds });

    /// <summary>Where in the chat's history something was said last.</summary>
    static long LastWord(TestInstallation installation, Errand errand, string words) =>
        installation.World.Calls.Find(chat: errand.Person.UserId).Last(c => c.Status == 200 && c.Parameters.TryGetValue("text", out var text) && text.Contains(words, StringComparison.OrdinalIgnoreCase)).Number;

    static bool Asks(SimMessage message) => message.Text!.Contains("Qaysi xizmat", StringComparison.Ordinal);

    static void OnceEach(TestInstallation installation, Person person)
    {
        var said = Heard(installation, person);
        Assert.Equal(said.Distinct(StringComparer.Ordinal), said);
    }

    /// <summary>Everything new that was ever said to them, also what was taken away since.</summary>
    static List<string> Heard(TestInstallation installation, Person person) =>
        [.. installation.World.Calls.Find(chat: person.UserId).Where(c => c is { Method: "sendMessage", Status: 200 }).Select(c => c.Parameters["text"])];
}
