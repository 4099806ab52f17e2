using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Data;
using WowDash.Data.Orders;
using WowDash.Data.Tables;
using WowDash.Data.Tenancy;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Orders;

/// <summary>Orders of several centers placed in one transaction: they share its cost and nothing else.</summary>
public sealed class OrdersOfSeveralCentersTests(TestPlatform platform) : IClassFixture<TestPlatform>
{
    [Fact]
    public async Task Each_center_counts_its_own_orders_and_every_row_is_its_own()
    {
        var centers = await Centers(3);
        // first, second, third, first, second, first
        var asked = new List<AskedOrder>();
        foreach (var center in (TestCenter[])[.. centers, .. centers[..2], centers[0]]) asked.Add(await Asked(center));

        var outcomes = await Together(asked);

        Assert.Equal([2, 2, 2, 3, 3, 4], outcomes.Select(o => o!.Value.Number));
        foreach (var center in centers)
        {
            var mine = asked.Zip(outcomes).Where(a => a.First.CenterId == center.Id).Select(a => a.Second!.Value).ToList();
            var orders = await center.Read(db => db.Orders.Include(o => o.History).Where(o => o.Number > 1).OrderBy(o => o.Number).ToListAsync());
            Assert.Equal(mine.Select(o => (o.Id, o.Number, o.CustomerId)), orders.Select(o => (o.Id, o.Number, o.CustomerId)));
            Assert.All(orders, o => Assert.Single(o.History, h => h.Kind is OrderEventKind.Placed));
            var ids = orders.Select(o => o.Id).ToList();
            Assert.Equal(ids, await center.Read(db => db.OwedMessages.Where(m => ids.Contains(m.OrderId!.Value)).OrderBy(m => m.OrderId).Select(m => m.OrderId!.Value).ToListAsync()));
            Assert.Equal(ids.Count + 1, await center.Read(db => db.OwedMessages.CountAsync()));
            Assert.Equal(orders.Select(o => $"order {o.Number}").Prepend("order 1"),
                await center.Read(db => db.AuditEntries.Where(a => a.CenterId == center.Id && a.Act == "order.placed").OrderBy(a => a.Id).Select(a => a.Subject!).ToListAsync()));
            // the stream has no holes, and tells of these orders in their order
            var stream = await center.Read(db => db.LiveEvents.OrderBy(e => e.Seq).ToListAsync());
            Assert.Equal(Enumerable.Range(1, stream.Count), stream.Select(e => (int)e.Seq));
            Assert.Equal(ids, stream.Where(e => e is { Kind: "order", What: "placed" }).Skip(1).Select(e => e.SubjectId));
            // owner, manager and clerk see all orders, and hear of each
            var rung = await center.Read(db => db.Notifications.Where(n => ids.Contains(n.OrderId!.Value)).ToListAsync());
            Assert.Equal(ids.Order(), rung.Select(n => n.OrderId!.Value).Distinct().Order());
        }
    }

    [Fact]
    public async Task Nothing_of_another_center_can_be_ordered_or_taken()
    {
        var centers = await Centers(2);
        var (one, other) = (centers[0], centers[1]);
        var (mine, theirs) = (await Asked(one), await Asked(other));
        var stranger = mine with { Draft = one.Draft(await one.NewCustomer()) with { CustomerId = theirs.Draft.CustomerId }, Actor = Actor.System };
        var foreign = mine with { Draft = one.Draft(await one.NewCustomer()) with { DocumentTypeId = other.Diploma.Id }, Actor = Actor.System };

        var outcomes = await Together([mine, stranger, foreign, theirs]);

        Assert.Equal((2, 2), (outcomes[0]!.Value.Number, outcomes[3]!.Value.Number));
        Assert.Equal("customer.not-found", outcomes[1]!.Refusal?.Id);
        // what is not offered is looked up by its center alone, which then refuses it
        Assert.Null(outcomes[2]);
        Assert.Equal("order.not-offered", (await one.Place(foreign.Draft, Actor.System)).Refusal?.Id);
        Assert.Equal(2, await one.Read(db => db.Orders.CountAsync()));
        await Assert.ThrowsAsync<CenterViolation>(() => platform.In(one.Id, p => p.GetRequiredService<PlaceOrder>().Run([theirs])));
    }

    [Fact]
    public async Task What_a_center_has_to_look_up_is_left_to_it_and_the_others_are_placed()
    {
        var known = (await Centers(1))[0];
        var fresh = await TestCenter.Create(platform);
        var (first, second, placed) = (await Asked(known), await Asked(fresh), await Asked(known));
        Assert.True((await known.Place(placed.Draft)).Done);

        var outcomes = await Together([second, first, placed]);

        Assert.Equal((null, 3, null), (outcomes[0], outcomes[1]!.Value.Number, outcomes[2]));
        Assert.Equal(0, await fresh.Read(db => db.Orders.CountAsync()));
        Assert.Equal((1, 2), ((await fresh.Place(second.Draft)).Value.Number, (await known.Place(placed.Draft)).Value.Number));
    }

    [Fact]
    public async Task One_order_that_the_database_refuses_leaves_no_number_used_anywhere()
    {
        var centers = await Centers(2);
        var (mine, theirs) = (await Asked(centers[0]), await Asked(centers[1]));
        var broken = theirs with { Draft = theirs.Draft with { Names = "a\0b" } };
        await Assert.ThrowsAnyAsync<Exception>(() => Together([mine, broken]));
        Assert.Equal([2, 2], (await Together([mine, theirs])).Select(o => o!.Value.Number));
    }

    [Fact]
    public async Task Two_workers_that_place_in_the_same_centers_in_opposite_order_never_wait_for_each_other_both()
    {
        const int Rounds = 12;
        var centers = await Centers(4);
        var there = new List<List<AskedOrder>>();
        var back = new List<List<AskedOrder>>();
        for (var round = 0; round < Rounds; round++)
        {
            there.Add([]);
            back.Add([]);
            foreach (var center in centers) there[^1].Add(await Asked(center));
            foreach (var center in Enumerable.Reverse(centers)) back[^1].Add(await Asked(center));
        }

        // a deadlock would be an exception of one of them
        await Task.WhenAll(Worker(there), Worker(back));

        foreach (var center in centers)
            Assert.Equal(Enumerable.Range(1, 1 + (2 * Rounds)), await center.Read(db => db.Orders.OrderBy(o => o.Number).Select(o => o.Number).ToListAsync()));

        Task Worker(List<List<AskedOrder>> groups) => Task.Run(async () =>
        {
            foreach (var group in groups) await Together(group);
        });
    }

    /// <summary>Centers that have placed an order each, so that their catalogue is known.</summary>
    async Task<List<TestCenter>> Centers(int count)
    {
        var centers = new List<TestCenter>();
        for (var i = 0; i < count; i++)
        {
            centers.Add(await TestCenter.Create(platform));
            await centers[i].NewOrder();
        }

        return centers;
    }

    static async Task<AskedOrder> Asked(TestCenter center)
    {
        var customer = await center.NewCustomer();
        return new(center.Id, Actor.Customer(customer.Id, "Aziza"), center.Draft(customer));
    }

    async Task<IReadOnlyList<Outcome<Order>?>> Together(IReadOnlyList<AskedOrder> asked)
    {
        await using var scope = platform.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WowDashDb>();
        await db.Database.BeginTransactionAsync();
        var outcomes = await scope.ServiceProvider.GetRequiredService<PlaceOrder>().Run(asked);
        await db.Commit(default);
        return outcomes;
    }
}
