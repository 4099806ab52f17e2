using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using WowDash.Bots.Conversation;
using WowDash.Bots.State;
using WowDash.Data.Files;
using WowDash.Data.Orders;
using WowDash.Data.Outbox;
using WowDash.Data.Seed;
using WowDash.Tests.Scenarios;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Faults;

/// <summary>What must be so after every fault (quality.md): everything drained, nothing lost, nothing doubled, nothing told to the wrong ones.</summary>
sealed class Invariants(TestInstallation installation, IReadOnlyList<Errand> errands)
{
    // a killed worker's replies wait for the sweep, a killed sender's messages for the end of their lease
    static readonly TimeSpan DrainsWithin = TimeSpan.FromSeconds(120);

    /// <summary>How often the same words may be said to a customer.</summary>
    public int MostRepeats { get; init; } = 2;

    public async Task Hold()
    {
        await Drained();
        foreach (var worker in installation.Workers) Assert.Equal(HttpStatusCode.OK, await Ready(worker));
        foreach (var bot in installation.Access.Bots) await CenterIsRight(bot, installation.CenterOf(bot));
        foreach (var errand in errands) await ErrandIsDoneOnce(errand);
        await Secrecy.Holds(installation);
    }

    async Task CenterIsRight(DemoBot bot, long center)
    {
        var orders = await installation.Read(center, db => db.Orders.OrderBy(o => o.Number).Include(o => o.Payments).ToListAsync());
        Assert.Equal(Enumerable.Range(1, orders.Count), orders.Select(o => o.Number));
        Assert.Equal(errands.Count(e => e.Bot == bot), orders.Count(o => o.Source is OrderSource.Bot));
        Assert.Equal(orders.Count, orders.DistinctBy(o => o.DraftId).Count());
        Assert.All(orders, o => Assert.Equal(o.Received, o.Payments.Sum(p => p.Effect)));
        Assert.Empty(await installation.Read(center, db => db.DeadLetters.Select(d => d.Error).ToListAsync()));
        // who asked that bot for nothing was told nothing by it
        var strangers = errands.Where(e => e.Bot != bot).Select(e => e.Person.UserId).ToHashSet();
        Assert.DoesNotContain(installation.World.Calls.Find(bot: installation.Bot(bot).Id), c => c.Chat is { } chat && strangers.Contains(chat));
    }

    async Task ErrandIsDoneOnce(Errand errand)
    {
        var center = installation.CenterOf(errand.Bot);
        var order = Assert.Single(await installation.Read(center, db => db.Orders.Where(o => o.Customer.TelegramUserId == errand.Person.UserId)
            .Include(o => o.Files).Include(o => o.Receipts).Include(o => o.Payments).ToListAsync()));
        var documents = order.Files.Where(f => f.Purpose is FilePurpose.Document).OrderBy(f => f.Id);
        Assert.Equal(errand.Files, documents.Select(f => new SentDocument(f.Name, f.Pages!.Value)));
        Assert.All(order.Files, f => Assert.Equal(FileStatus.Stored, f.Status));
        Assert.Equal(errand.Files.Sum(f => f.Pages), order.Pages);
        Assert.Equal(errand.ByCard ? 1 : 0, order.Receipts.Count);
        Assert.Equal(errand.ByCard ? [order.Total] : [], order.Payments.Select(p => p.Amount));
        Assert.Equal(errand.ByCard ? OrderStatus.PaymentConfirmed : OrderStatus.Pending, order.Status);
        var state = await installation.Services.GetRequiredService<StateManager>().Get(errand.Person.UserId, center);
        Assert.Null(state.Draft);
        Assert.Empty(state.Unsent);
        Told(errand, order, errand.ByCard ? [NoticeKind.OrderAccepted, NoticeKind.ReceiptReceived, NoticeKind.PaymentConfirmed] : [NoticeKind.OrderAccepted],
            await installation.Read(center, db => db.OwedMessages.Where(m => m.OrderId == order.Id).ToListAsync()));
    }

    /// <summary>What was owed went out, and nothing was said more often than it may be.</summary>
    void Told(Errand errand, Order order, NoticeKind[] expected, List<OwedMessage> owed)
    {
        Assert.Equal(expected.Order(), owed.Select(m => m.Kind).Order());
        Assert.All(owed, m => Assert.True(m.Status is DeliveryStatus.Sent, $"{m.Kind} of order {order.Number}: {m.Status}, {m.Attempts} attempts, {m.Failure}"));
        var said = installation.World.Calls.Find(chat: errand.Person.UserId).Where(c => c is { Method: "sendMessage", Status: 200 }).ToList();
        foreach (var same in said.GroupBy(c => c.Parameters["text"], StringComparer.Ordinal))
            Assert.True(same.Count() <= MostRepeats, $"Said {same.Count()} times: {same.Key}{Environment.NewLine}{errand.Person.Transcript()}");
        // an answer taken twice is answered with "that does not fit here"
        Assert.DoesNotContain(said, c => c.Parameters["text"].Contains(ConversationTexts.NotAnAnswer.In(errand.Language), StringComparison.Ordinal));
        Assert.DoesNotContain(said, c => c.Parameters["text"].Contains(ConversationTexts.NotUnderstood.In(errand.Language), StringComparison.Ordinal));
        // one notice of each kind names the order
        Assert.All(owed, m => Assert.Contains(said, c => c.MessageId == m.TelegramMessageId && c.Parameters["text"].Contains($"№{order.Number}", StringComparison.Ordinal)));
    }

    /// <summary>Waits until nothing is owed by anybody: no update waits, no reply, no message, no file.</summary>
    public async Task Drained()
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            var left = await Left();
            if (left.Count == 0) return;
            Assert.True(Stopwatch.GetElapsedTime(began) < DrainsWithin, $"Not drained: {string.Join("; ", left)}");
            await Task.Delay(500);
        }
    }

    async Task<List<string>> Left()
    {
        var left = installation.World.Bots.Where(b => b.Updates.Count > 0).Select(b => $"{b.Updates.Count} updates of @{b.Username}").ToList();
        await using var source = NpgsqlDataSource.Create(installation.ConnectionString);
        await using var query = source.CreateCommand(
            """
            select 'conversation of ' || telegram_user_id || ' has replies due at ' || replies_due_at from conversations where replies_due_at is not null
            union all select 'owed message ' || id || ' (' || kind || ') is ' || status || ' after ' || attempts || ' attempts' from owed_messages where status in ('Queued', 'Sending')
            union all select 'file ' || id || ' waits until ' || work_due_at || ' after ' || attempts || ' attempts' from files where work_due_at is not null
            """);
        await using var row = await query.ExecuteReaderAsync();
        while (await row.ReadAsync()) left.Add(row.GetString(0));
        return left;
    }

    static async Task<HttpStatusCode> Ready(Worker worker)
    {
        using var client = new HttpClient { BaseAddress = new Uri(worker.Url) };
        return (await client.GetAsync("/health/ready")).StatusCode;
    }
}
