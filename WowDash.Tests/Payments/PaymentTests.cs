using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Orders;
using WowDash.Data.Outbox;
using WowDash.Data.Payments;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Payments;

public sealed class PaymentTests(TestPlatform platform) : IClassFixture<TestPlatform>
{
    [Fact]
    public async Task A_part_is_told_as_a_part_and_the_rest_confirms_the_order()
    {
        var center = await TestCenter.Create(platform);
        var order = await center.NewOrder();
        Assert.True((await Pay(center, order.Id, 20_000, "a")).Done);
        Assert.Equal((OrderStatus.PaymentPending, 20_000, 30_000), State(await center.Order(order.Id)));
        Assert.True((await Pay(center, order.Id, 30_000, "b")).Done);
        Assert.Equal((OrderStatus.PaymentConfirmed, 50_000, 0), State(await center.Order(order.Id)));
        var told = await center.Read(db => db.OwedMessages.OrderBy(m => m.Id).Select(m => new { m.Kind, m.Facts }).ToListAsync());
        Assert.Equal([NoticeKind.OrderAccepted, NoticeKind.PartialPayment, NoticeKind.PaymentConfirmed], told.Select(t => t.Kind));
        Assert.Equal((20_000, 30_000), (told[1].Facts.Amount, told[1].Facts.Left));
    }

    [Fact]
    public async Task The_same_key_is_taken_once_even_at_once()
    {
        var center = await TestCenter.Create(platform);
        var order = await center.NewOrder();
        var paid = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Pay(center, order.Id, 20_000, "same")));
        Assert.Single(paid.Select(p => p.Value.Id).Distinct());
        Assert.Equal(20_000, (await center.Order(order.Id)).Received);
        var other = await center.NewOrder();
        Assert.Equal("payment.key", (await Pay(center, other.Id, 20_000, "same")).Refusal?.Id);
    }

    [Fact]
    public async Task Surplus_becomes_the_customers_credit()
    {
        var center = await TestCenter.Create(platform);
        var order = await center.NewOrder();
        await Pay(center, order.Id, 70_000, "a");
        var now = await center.Order(order.Id);
        Assert.Equal((OrderStatus.PaymentConfirmed, 50_000, 0), State(now));
        Assert.Equal([(PaymentKind.Payment, 70_000), (PaymentKind.ToCredit, 20_000)], now.Payments.OrderBy(p => p.Id).Select(p => (p.Kind, p.Amount)));
        Assert.Equal(20_000, await center.Read(db => db.Credit(order.CustomerId, default)));
    }

    [Theory]
    [InlineData(OrderStatus.InProgress)]
    [InlineData(OrderStatus.Ready)]
    [InlineData(OrderStatus.Completed)]
    [InlineData(OrderStatus.PaymentConfirmed)]
    public async Task Money_never_moves_an_order_backwards(OrderStatus status)
    {
        var center = await TestCenter.Create(platform);
        var order = await center.NewOrder();
        await Force(center, order.Id, status);
        await Pay(center, order.Id, 20_000, "part");
        Assert.Equal((status, 20_000, 30_000), State(await center.Order(order.Id)));
        await Pay(center, order.Id, 30_000, "rest");
        Assert.Equal((status, 50_000, 0), State(await center.Order(order.Id)));
    }

    [Fact]
    public async Task What_cannot_be_taken_is_refused()
    {
        var center = await TestCenter.Create(platform);
        var order = await center.NewOrder();
        Assert.Equal("payment.amount", (await Pay(center, order.Id, 0, "a")).Refusal?.Id);
        Assert.Equal("payment.amount", (await Pay(center, order.Id, -1, "a")).Refusal?.Id);
        Assert.Equal("payment.amount", (await Pay(center, order.Id, 0.001m, "a")).Refusal?.Id);
        Assert.Equal("payment.amount", (await Pay(center, order.Id, 1_000_000_000_000m, "a")).Refusal?.Id);
        Assert.Equal("order.not-found", (await Pay(center, order.Id + 1000, 1, "a")).Refusal?.Id);
        Assert.Equal("permission", (await center.Run((RecordPayment pay) => pay.Run(Actor.Customer(order.CustomerId, "x"), order.Id, 1, PaymentMethod.Cash, null, "a"))).Refusal?.Id);
        await Force(center, order.Id, OrderStatus.Cancelled);
        Assert.Equal("order.closed", (await Pay(center, order.Id, 1, "a")).Refusal?.Id);
        Assert.Empty((await center.Order(order.Id)).Payments);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task However_payments_and_corrections_fall_the_books_agree(int seed)
    {
        var center = await TestCenter.Create(platform);
        var customer = await center.NewCustomer();
        var random = new Random(seed);
        var orders = new List<long>();
        for (var i = 0; i < 4; i++) orders.Add((await center.Place(center.Draft(customer, pages: random.Next(1, 9)))).Value.Id);
        decimal paid = 0;
        for (var round = 0; round < 10; round++)
        {
            var payments = Enumerable.Range(0, 4).Select(i => (Order: orders[random.Next(orders.Count)], Amount: (decimal)random.Next(1, 120_000), Key: $"{round}:{random.Next(3)}:{i}")).ToList();
            var results = await Task.WhenAll(payments.Select(p => Pay(center, p.Order, p.Amount, p.Key)));
            paid += results.Where(r => r.Done).Select(r => r.Value).DistinctBy(p => p.Id).Sum(p => p.Amount);
            await center.Run((CorrectPages correct) => correct.Run(center.AsClerk, orders[random.Next(orders.Count)], random.Next(1, 9), "recount"));
        }

        decimal received = 0;
        foreach (var id in orders)
        {
            var order = await center.Order(id);
            Assert.Equal(order.Payments.Sum(p => p.Effect), order.Received);
            Assert.True(order.Received <= order.Due, "what is more than due is credit");
            Assert.Equal(order.Due - order.Received, order.Left);
            received += order.Received;
        }

        Assert.Equal(paid, received + await center.Read(db => db.Credit(customer.Id, default)));
    }

    static (OrderStatus Status, decimal Received, decimal Left) State(Order order) => (order.Status, order.Received, order.Left);

    static Task<Outcome<Payment>> Pay(TestCenter center, long orderId, decimal amount, string key) =>
        center.Run((RecordPayment pay) => pay.Run(center.AsClerk, orderId, amount, PaymentMethod.Cash, null, key));

    static Task<int> Force(TestCenter center, long orderId, OrderStatus status) =>
        center.Read(db => db.Orders.Where(o => o.Id == orderId).ExecuteUpdateAsync(set => set.SetProperty(o => o.Status, status)));
}
