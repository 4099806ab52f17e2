using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Orders;
using WowDash.Data.Outbox;
using WowDash.Data.Payments;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Orders;

public sealed class PriceVerbTests(TestPlatform platform) : IClassFixture<TestPlatform>
{
    [Fact]
    public async Task Repricing_takes_todays_prices_and_ends_a_price_set_by_hand()
    {
        var center = await TestCenter.Create(platform);
        var order = await center.NewOrder(pages: 2);
        await center.Run((SetManualPrice verb) => verb.Run(center.AsManager, order.Id, 95_000, "a friend"));
        Assert.Equal((95_000, 80_000), await Prices(center, order.Id));
        await center.Read(db => db.DocumentTypes.Where(d => d.Id == center.Diploma.Id).ExecuteUpdateAsync(set => set.SetProperty(d => d.Ordinary.Other, 40_000)));
        Assert.Equal((95_000, 80_000), await Prices(center, order.Id));
        var repriced = (await center.Run((RepriceOrder verb) => verb.Run(center.AsManager, order.Id, "new list"))).Value;
        Assert.Equal((90_000, 90_000), (repriced.Total, repriced.Breakdown.Total));
        var told = await center.Read(db => db.OwedMessages.Where(m => m.Kind == NoticeKind.PriceChanged).OrderBy(m => m.Id).Select(m => m.Facts).ToListAsync());
        Assert.Equal([(95_000m, "a friend"), (90_000m, "new list")], told.Select(f => (f.Total!.Value, f.Reason!)));
    }

    [Fact]
    public async Task Fees_come_and_go_with_their_reasons()
    {
        var center = await TestCenter.Create(platform);
        var order = await center.NewOrder();
        await center.Run((AddFee verb) => verb.Run(center.AsManager, order.Id, 15_000, "courier"));
        var fee = await center.Read(db => db.OrderFees.SingleAsync());
        Assert.Equal((65_000, 65_000), await Sums(center, order.Id));
        Assert.Equal("order.reason", (await center.Run((RemoveFee verb) => verb.Run(center.AsManager, order.Id, fee.Id, " "))).Refusal?.Id);
        await center.Run((RemoveFee verb) => verb.Run(center.AsManager, order.Id, fee.Id, "came himself"));
        Assert.Equal((50_000, 50_000), await Sums(center, order.Id));
        Assert.Equal("order.fee", (await center.Run((RemoveFee verb) => verb.Run(center.AsManager, order.Id, fee.Id, "again"))).Refusal?.Id);
        Assert.Equal(["courier", "courier: came himself"], (await center.Order(order.Id)).History.OrderBy(h => h.Id).Where(h => h.Kind is OrderEventKind.FeeAdded or OrderEventKind.FeeRemoved).Select(h => h.Note!));
    }

    [Fact]
    public async Task A_discount_on_a_paid_order_leaves_credit_and_is_never_more_than_the_price()
    {
        var center = await TestCenter.Create(platform);
        var order = await center.NewOrder();
        await center.Run((RecordPayment pay) => pay.Run(center.AsClerk, order.Id, 50_000, PaymentMethod.Cash, null, "k"));
        Assert.Equal("order.discount", (await Discount(50_001)).Refusal?.Id);
        Assert.True((await Discount(10_000)).Done);
        Assert.Equal((40_000, 0), await Sums(center, order.Id));
        Assert.Equal(10_000, await center.Read(db => db.Credit(order.CustomerId, default)));
        await center.Run((SetManualPrice verb) => verb.Run(center.AsManager, order.Id, 5_000, "tiny"));
        Assert.Equal((0, 5_000), ((await center.Order(order.Id)).Due, (await center.Order(order.Id)).Discount));
        Assert.True((await Discount(0)).Done);
        Assert.Equal((5_000, 5_000), await Sums(center, order.Id));

        Task<Outcome<Order>> Discount(decimal amount) => center.Run((GiveDiscount verb) => verb.Run(center.AsManager, order.Id, amount, "regular"));
    }

    [Fact]
    public async Task A_deadline_is_moved_ahead_and_told()
    {
        var center = await TestCenter.Create(platform);
        var order = await center.NewOrder();
        var later = order.DeadlineAt!.Value.AddDays(1);
        Assert.Equal("order.deadline", (await Change(platform.Clock.GetUtcNow().AddHours(-1))).Refusal?.Id);
        Assert.Equal(later, (await Change(later)).Value.DeadlineAt);
        Assert.True((await Change(later)).Done);
        var told = await center.Read(db => db.OwedMessages.SingleAsync(m => m.Kind == NoticeKind.DeadlineChanged));
        Assert.Equal((later, "apostille takes longer"), (told.Facts.Deadline, told.Facts.Reason));

        Task<Outcome<Order>> Change(DateTimeOffset at) => center.Run((ChangeDeadline verb) => verb.Run(center.AsClerk, order.Id, at, "apostille takes longer"));
    }

    [Fact]
    public async Task An_edit_is_priced_by_the_orders_own_prices_and_another_document_by_todays()
    {
        var center = await TestCenter.Create(platform);
        var order = await center.NewOrder(pages: 2);
        await center.Read(db => db.DocumentTypes.Where(d => d.Id == center.Diploma.Id).ExecuteUpdateAsync(set => set.SetProperty(d => d.Ordinary.Other, 1)));
        var same = Edit(center, order);
        Assert.Equal("order.reason", (await Run(same with { Pages = 3 })).Refusal?.Id);
        Assert.Equal((110_000, 3), ((await Run(same with { Pages = 3, Reason = "one more" })).Value.Total, (await center.Order(order.Id)).Pages));
        var german = (await Run(same with { Pages = 3, Reason = "into German", Choice = same.Choice with { TargetLanguageId = center.German.Id } })).Value;
        Assert.Equal(50_000 + 5_000 + (2 * 3_001), german.Total);
        Assert.Equal("order.not-offered", (await Run(same with { Choice = new(center.Apostille.Id, center.Diploma.Id, center.English.Id), Reason = "x" })).Refusal?.Id);
        Assert.Equal("order.incomplete", (await Run(same with { Names = null })).Refusal?.Id);
        var named = (await Run(same with { Pages = 3, Choice = same.Choice with { TargetLanguageId = center.German.Id }, Names = "Azizakhon", Note = "urgent" })).Value;
        Assert.Equal((german.Total, "Azizakhon", "urgent"), (named.Total, named.Names, named.Note));
        await center.Read(db => db.Orders.Where(o => o.Id == order.Id).ExecuteUpdateAsync(set => set.SetProperty(o => o.Status, OrderStatus.InProgress)));
        Assert.Equal("order.work-started", (await Run(same)).Refusal?.Id);

        Task<Outcome<Order>> Run(OrderEdit edit) => center.Run((EditOrder verb) => verb.Run(center.AsClerk, order.Id, edit));
    }

    [Fact]
    public async Task A_price_set_by_hand_survives_an_edit_of_names()
    {
        var center = await TestCenter.Create(platform);
        var order = await center.NewOrder();
        await center.Run((SetManualPrice verb) => verb.Run(center.AsManager, order.Id, 77_000, "agreed"));
        Assert.Equal(77_000, (await center.Run((EditOrder verb) => verb.Run(center.AsClerk, order.Id, Edit(center, order) with { Names = "Other" }))).Value.Total);
    }

    [Fact]
    public async Task Cancelling_asks_what_becomes_of_the_money()
    {
        var center = await TestCenter.Create(platform);
        var (kept, given) = (await center.NewOrder(), await center.NewOrder());
        foreach (var order in new[] { kept, given }) await center.Run((RecordPayment pay) => pay.Run(center.AsClerk, order.Id, 20_000, PaymentMethod.Cash, null, $"p{order.Id}"));
        Assert.Equal("order.money-decision", (await center.Run((ChangeOrderStatus change) => change.Run(center.AsManager, kept.Id, OrderStatus.Cancelled, "x"))).Refusal?.Id);
        Assert.Equal("order.money-decision", (await Cancel(kept.Id, null)).Refusal?.Id);
        Assert.True((await Cancel(kept.Id, MoneyBack.Credit)).Done);
        Assert.True((await Cancel(given.Id, MoneyBack.Refund)).Done);
        Assert.True((await Cancel(given.Id, MoneyBack.Refund)).Done);
        Assert.Equal((OrderStatus.Cancelled, 0), ((await center.Order(kept.Id)).Status, (await center.Order(kept.Id)).Received));
        Assert.Equal(20_000, await center.Read(db => db.Credit(kept.CustomerId, default)));
        Assert.Equal(0, await center.Read(db => db.Credit(given.CustomerId, default)));
        Assert.Equal([NoticeKind.Cancelled, NoticeKind.Refunded], await center.Read(db => db.OwedMessages.Where(m => m.OrderId == given.Id && m.Kind != NoticeKind.OrderAccepted && m.Kind != NoticeKind.PartialPayment).OrderBy(m => m.Id).Select(m => m.Kind).ToListAsync()));

        Task<Outcome<Order>> Cancel(long id, MoneyBack? money) => center.Run((CancelOrder cancel) => cancel.Run(center.AsManager, id, "changed their mind", money));
    }

    [Fact]
    public async Task What_was_decided_on_an_older_state_is_refused_even_at_once()
    {
        var center = await TestCenter.Create(platform);
        var order = await center.NewOrder();
        var seen = (await center.Order(order.Id)).RowVersion;
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => platform.In(center.Id, services =>
        {
            var fee = (AddFee)services.GetService(typeof(AddFee))!;
            return ((AsSeen)services.GetService(typeof(AsSeen))!).Run(center.AsManager, order.Id, seen, () => fee.Run(center.AsManager, order.Id, 1_000, "stamp"));
        })));
        Assert.Single(results, r => r.Done);
        Assert.All(results.Where(r => !r.Done), r => Assert.Equal("order.changed", r.Refusal!.Id));
        Assert.Equal(1_000, (await center.Order(order.Id)).ExtraFees);
    }

    [Fact]
    public async Task Each_act_on_a_price_asks_for_its_permission_and_its_own_center()
    {
        var (center, other) = (await TestCenter.Create(platform), await TestCenter.Create(platform));
        var order = await center.NewOrder();
        foreach (var (actor, refusal) in new[] { (center.AsClerk, "permission"), (Actor.Customer(order.CustomerId, "x"), "permission") })
        {
            Assert.Equal(refusal, (await center.Run((RepriceOrder verb) => verb.Run(actor, order.Id, "x"))).Refusal?.Id);
            Assert.Equal(refusal, (await center.Run((SetManualPrice verb) => verb.Run(actor, order.Id, 1, "x"))).Refusal?.Id);
            Assert.Equal(refusal, (await center.Run((AddFee verb) => verb.Run(actor, order.Id, 1, "x"))).Refusal?.Id);
            Assert.Equal(refusal, (await center.Run((GiveDiscount verb) => verb.Run(actor, order.Id, 1, "x"))).Refusal?.Id);
            Assert.Equal(refusal, (await center.Run((CancelOrder verb) => verb.Run(actor, order.Id, "x", null))).Refusal?.Id);
        }

        Assert.Equal("order.not-found", (await other.Run((AddFee verb) => verb.Run(other.AsManager, order.Id, 1, "x"))).Refusal?.Id);
        Assert.Equal("order.not-found", (await other.Run((EditOrder verb) => verb.Run(other.AsManager, order.Id, Edit(center, order)))).Refusal?.Id);
        Assert.Equal("order.not-found", (await other.Run((ChangeDeadline verb) => verb.Run(other.AsManager, order.Id, DateTimeOffset.MaxValue, "x"))).Refusal?.Id);
        Assert.Equal((50_000, 50_000), await Sums(center, order.Id));
    }

    static OrderEdit Edit(TestCenter center, Order order) => new()
    {
        Choice = new(center.Translation.Id, center.Diploma.Id, center.English.Id),
        Pages = order.Pages,
        Copies = order.Copies,
        Names = order.Names,
    };

    static async Task<(decimal Total, decimal ByList)> Prices(TestCenter center, long id) => ((await center.Order(id)).Total, (await center.Order(id)).Breakdown.Total);

    static async Task<(decimal Due, decimal Left)> Sums(TestCenter center, long id) => ((await center.Order(id)).Due, (await center.Order(id)).Left);
}
