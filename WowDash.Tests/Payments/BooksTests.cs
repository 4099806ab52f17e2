using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Orders;
using WowDash.Data.Outbox;
using WowDash.Data.Payments;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Payments;

/// <summary>Refunds, credit and bulk payments, alone and all at once.</summary>
public sealed class BooksTests(TestPlatform platform) : IClassFixture<TestPlatform>
{
    [Fact]
    public async Task A_refund_is_told_counted_once_and_never_more_than_was_received()
    {
        var center = await TestCenter.Create(platform);
        var order = await center.NewOrder();
        await Pay(center, order.Id, 50_000, "p");
        Assert.Equal("payment.more-than-received", (await Refund(50_001, "a")).Refusal?.Id);
        Assert.Equal("payment.reason", (await Refund(1, "a", " ")).Refusal?.Id);
        Assert.Single((await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Refund(30_000, "same")))).Select(r => r.Value.Id).Distinct());
        var now = await center.Order(order.Id);
        Assert.Equal((20_000, 30_000, OrderStatus.PaymentConfirmed), (now.Received, now.Left, now.Status));
        Assert.Equal("payment.more-than-received", (await Refund(20_001, "b")).Refusal?.Id);
        Assert.Equal(30_000, (await center.Read(db => db.OwedMessages.SingleAsync(m => m.Kind == NoticeKind.Refunded))).Facts.Amount);

        Task<Outcome<Payment>> Refund(decimal amount, string key, string reason = "wrong page") =>
            center.Run((RefundPayment verb) => verb.Run(center.AsManager, order.Id, amount, PaymentMethod.Cash, reason, key));
    }

    [Fact]
    public async Task Credit_pays_another_order_once_even_when_two_spend_it_at_once()
    {
        var center = await TestCenter.Create(platform);
        var customer = await center.NewCustomer();
        var orders = new List<Order>();
        for (var i = 0; i < 3; i++) orders.Add((await center.Place(center.Draft(customer))).Value);
        await Pay(center, orders[0].Id, 100_000, "p");
        var results = await Task.WhenAll(
            center.Run((UseCredit verb) => verb.Run(center.AsClerk, orders[1].Id, 50_000, "x")),
            center.Run((UseCredit verb) => verb.Run(center.AsClerk, orders[2].Id, 50_000, "y")));
        Assert.Equal("payment.more-than-credit", Assert.Single(results, r => !r.Done).Refusal!.Id);
        Assert.Equal(0, await center.Read(db => db.Credit(customer.Id, default)));
        Assert.Equal(1, await center.Read(db => db.Orders.CountAsync(o => o.Id != orders[0].Id && o.Status == OrderStatus.PaymentConfirmed)));
        Assert.Equal("payment.more-than-left", (await center.Run((UseCredit verb) => verb.Run(center.AsClerk, orders[0].Id, 1, "z"))).Refusal?.Id);
    }

    [Fact]
    public async Task A_payment_entered_wrongly_is_corrected_by_a_row_of_its_own_and_told()
    {
        var center = await TestCenter.Create(platform);
        var (order, other) = (await center.NewOrder(), await center.NewOrder());
        var typed = (await Pay(center, order.Id, 400_000, "p")).Value;
        Assert.Equal((350_000, OrderStatus.PaymentConfirmed), (await center.Read(db => db.Credit(order.CustomerId, default)), (await center.Order(order.Id)).Status));
        Assert.Equal("permission", (await Correct(center.AsClerk, order, 40_000)).Refusal?.Id);
        Assert.Equal("payment.correction-reason", (await Correct(center.AsManager, order, 40_000, " ")).Refusal?.Id);
        Assert.Equal("payment.not-found", (await Correct(center.AsManager, other, 40_000)).Refusal?.Id);

        foreach (var _ in new[] { 1, 2 }) Assert.True((await Correct(center.AsManager, order, 40_000)).Done);
        var now = await center.Order(order.Id);
        Assert.Equal((40_000, 10_000, 0, OrderStatus.PaymentConfirmed), (now.Received, now.Left, await center.Read(db => db.Credit(order.CustomerId, default)), now.Status));
        Assert.Equal((-360_000, typed.Id), (Assert.Single(now.Payments, p => p.Kind is PaymentKind.Correction).Amount, now.Payments.Single(p => p.Kind is PaymentKind.Correction).CorrectsId));
        var told = (await center.Read(db => db.OwedMessages.SingleAsync(m => m.Kind == NoticeKind.PaymentCorrected))).Facts;
        Assert.Equal((400_000, 40_000, 10_000, "mistyped"), (told.Total, told.Amount, told.Left, told.Reason));

        // up again: what is over goes to credit; once that is gone, it cannot be taken back
        await Correct(center.AsManager, order, 60_000);
        Assert.Equal((50_000, 10_000), ((await center.Order(order.Id)).Received, await center.Read(db => db.Credit(order.CustomerId, default))));
        await center.Run((PayOutCredit verb) => verb.Run(center.AsManager, order.Id, 10_000, PaymentMethod.Cash, "asked", "out"));
        Assert.Equal("payment.spent", (await Correct(center.AsManager, order, 0)).Refusal?.Id);
        Assert.True((await Correct(center.AsManager, order, 10_000)).Done);
        Agree(await center.Order(order.Id), 0);

        Task<Outcome<Order>> Correct(Actor actor, Order which, decimal right, string reason = "mistyped") => center.Run((CorrectPayment verb) => verb.Run(actor, which.Id, typed.Id, right, reason));
    }

    [Fact]
    public async Task Credit_is_paid_out_even_when_its_order_was_cancelled()
    {
        var center = await TestCenter.Create(platform);
        var order = await center.NewOrder();
        await Pay(center, order.Id, 50_000, "p");
        await center.Run((CancelOrder verb) => verb.Run(center.AsManager, order.Id, "x", MoneyBack.Credit));
        Assert.Equal("payment.more-than-credit", (await PayOut(50_001)).Refusal?.Id);
        Assert.True((await PayOut(50_000)).Done);
        Assert.True((await PayOut(50_000)).Done);
        Assert.Equal((0, 0), ((await center.Order(order.Id)).Received, await center.Read(db => db.Credit(order.CustomerId, default))));

        Task<Outcome<Payment>> PayOut(decimal amount) => center.Run((PayOutCredit verb) => verb.Run(center.AsManager, order.Id, amount, PaymentMethod.Cash, "asked", "k"));
    }

    [Fact]
    public async Task One_amount_pays_the_oldest_first_and_what_is_over_is_credit()
    {
        var center = await TestCenter.Create(platform);
        var customer = await center.NewCustomer();
        var orders = new List<Order>();
        for (var pages = 1; pages <= 3; pages++) orders.Add((await center.Place(center.Draft(customer, pages))).Value);
        var stranger = await center.NewOrder();
        Assert.Equal([(orders[0].Number, 50_000), (orders[1].Number, 70_000)], (await Preview(120_000)).Value.Parts.Select(p => (p.Number, p.Amount)));
        Assert.Equal([orders[2].Number], (await Preview(10, orders[2].Id, stranger.Id)).Value.Parts.Select(p => p.Number));
        var plan = (await Preview(300_000)).Value;
        Assert.Equal((3, 60_000, 300_000), (plan.Settled, plan.Surplus, plan.Amount));
        var done = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => center.Run((PayManyOrders verb) => verb.Run(center.AsManager, Bulk(300_000)))));
        Assert.All(done, d => Assert.Equal(plan.Parts.Select(p => (p.Number, p.Amount)), d.Value.Parts.Select(p => (p.Number, p.Amount))));
        Assert.All(done, d => Assert.Equal(60_000, d.Value.Surplus));
        Assert.Equal(60_000, await center.Read(db => db.Credit(customer.Id, default)));
        Assert.Equal(240_000, await center.Read(db => db.Orders.Where(o => o.CustomerId == customer.Id && o.Status == OrderStatus.PaymentConfirmed).SumAsync(o => o.Received)));
        Assert.Equal("payment.nothing-owed", (await Preview(1)).Refusal?.Id);
        Assert.Equal("permission", (await center.Run((PayManyOrders verb) => verb.Run(center.AsClerk, Bulk(1)))).Refusal?.Id);
        Assert.Equal(50_000, (await center.Order(stranger.Id)).Left);

        BulkPayment Bulk(decimal amount, params long[] ids) => new() { CustomerId = customer.Id, Amount = amount, OrderIds = ids, Method = PaymentMethod.Transfer, Key = "one" };
        Task<Outcome<BulkPlan>> Preview(decimal amount, params long[] ids) => center.Run((PayManyOrders verb) => verb.Preview(center.AsManager, Bulk(amount, ids)));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public async Task Whatever_several_staff_do_at_once_the_books_agree(int seed)
    {
        var center = await TestCenter.Create(platform);
        var random = new Random(seed);
        var customers = new[] { await center.NewCustomer(), await center.NewCustomer() };
        var orders = new List<Order>();
        for (var i = 0; i < 8; i++) orders.Add((await center.Place(center.Draft(customers[i % 2], random.Next(1, 6)))).Value);
        for (var round = 0; round < 12; round++)
        {
            var acts = Enumerable.Range(0, 6).Select(i => Something(center, random, orders, customers, $"{round}-{i}")).ToList();
            // each sent twice: a double click
            await Task.WhenAll(acts.SelectMany(act => new[] { Task.Run(act), Task.Run(act) }));
        }

        foreach (var id in orders.Select(o => o.Id)) Agree(await center.Order(id), await center.Read(db => db.OrderFees.Where(f => f.OrderId == id).SumAsync(f => f.Amount)));
        // a double click of a single payment is one row, whichever order and whoever it was
        var keys = await center.Read(db => db.Payments.Where(p => p.Kind == PaymentKind.Payment && p.IdempotencyKey != null).Select(p => new { p.OrderId, p.IdempotencyKey }).ToListAsync());
        Assert.Equal(keys.Count, keys.Distinct().Count());
        foreach (var customer in customers)
        {
            var rows = await center.Read(db => db.Payments.Where(p => p.CustomerId == customer.Id).ToListAsync());
            var received = await center.Read(db => db.Orders.Where(o => o.CustomerId == customer.Id).SumAsync(o => o.Received));
            var credit = await center.Read(db => db.Credit(customer.Id, default));
            var cash = rows.Where(p => p.Kind is PaymentKind.Payment or PaymentKind.Correction).Sum(p => p.Amount) - rows.Where(p => p.Kind is PaymentKind.Refund).Sum(p => p.Amount);
            Assert.True(credit >= 0, "credit is never spent twice");
            Assert.Equal(cash, received + credit);
        }
    }

    static void Agree(Order order, decimal fees)
    {
        Assert.Equal(order.Total + fees - order.Discount, order.Due);
        Assert.Equal(order.Payments.Sum(p => p.Effect), order.Received);
        Assert.InRange(order.Received, 0, order.Due);
        Assert.Equal(order.Due - order.Received, order.Left);
        if (order.Status is OrderStatus.Cancelled) Assert.Equal(0, order.Received);
        if (order.Left == 0 && order.Received > 0) Assert.False(order.Status.AwaitsMoney(), "what is paid does not await money");
        var moves = order.History.Where(h => h.Kind is OrderEventKind.StatusChanged).OrderBy(h => h.Id).ToList();
        Assert.All(moves, m => Assert.True(OrderWorkflow.Allows(m.From!.Value, m.To!.Value)));
        Assert.Equal(order.Status, moves.Count == 0 ? OrderStatus.Pending : moves[^1].To!.Value);
        // one row for each key, however often it was sent
        Assert.Equal(order.Payments.Count, order.Payments.Select(p => p.IdempotencyKey).Distinct().Count());
    }

    // everything that moves money or what is owed, by whoever may do it
    static Func<Task> Something(TestCenter center, Random random, List<Order> orders, Data.Customers.Customer[] customers, string key)
    {
        var (order, amount, what) = (orders[random.Next(orders.Count)], (decimal)random.Next(1, 90_000), random.Next(18));
        var (customer, pages, id, money) = (customers[random.Next(2)].Id, random.Next(1, 7), order.Id, random.Next(2) == 0 ? MoneyBack.Credit : MoneyBack.Refund);
        var (staff, counter) = (random.Next(2) == 0 ? center.AsManager : center.AsOwner, random.Next(3) switch { 0 => center.AsClerk, 1 => center.AsManager, _ => center.AsOwner });
        return what switch
        {
            0 or 1 => () => center.Run((RecordPayment v) => v.Run(counter, id, amount, PaymentMethod.Cash, null, key)),
            2 => () => center.Run((RefundPayment v) => v.Run(staff, id, amount, PaymentMethod.Cash, "x", key)),
            3 => () => center.Run((UseCredit v) => v.Run(counter, id, amount, key)),
            4 => () => center.Run((PayManyOrders v) => v.Run(staff, new BulkPayment { CustomerId = customer, Amount = amount * 3, Key = key })),
            5 => () => center.Run((CorrectPages v) => v.Run(staff, id, pages, "recount")),
            6 => () => center.Run((GiveDiscount v) => v.Run(staff, id, decimal.Floor(amount / 3), "regular")),
            7 => () => center.Run((SetManualPrice v) => v.Run(staff, id, amount, "agreed")),
            8 => () => center.Run((PayOutCredit v) => v.Run(staff, id, amount, PaymentMethod.Cash, "asked", key)),
            9 => () => center.Run((CancelOrder v) => v.Run(staff, id, "x", money)),
            10 => () => center.Run((CancelOwnOrder v) => v.Run(Actor.Customer(order.CustomerId, "Aziza"), id)),
            11 => () => center.Run((ChangeOrderStatus v) => v.Run(staff, id, OrderStatus.Pending, "reopened")),
            12 => () => center.Run((RepriceOrder v) => v.Run(staff, id, "today's prices")),
            13 => () => center.Run((AddFee v) => v.Run(staff, id, decimal.Floor(amount / 5), "courier")),
            14 => async () =>
            {
                var fee = await center.Read(db => db.OrderFees.Where(f => f.OrderId == id).Select(f => f.Id).FirstOrDefaultAsync());
                await center.Run((RemoveFee v) => v.Run(staff, id, fee, "not needed"));
            }
            ,
            16 => async () =>
            {
                var entered = await center.Read(db => db.Payments.Where(p => p.OrderId == id && p.Kind == PaymentKind.Payment).OrderByDescending(p => p.Id).Select(p => p.Id).FirstOrDefaultAsync());
                await center.Run((CorrectPayment v) => v.Run(staff, id, entered, amount, "mistyped"));
            }
            ,
            15 => async () =>
            {
                var told = await center.Run((SubmitReceipt v) => v.Run(counter, id, null, amount, ReceiptSource.Phone));
                if (told.Done) await center.Run((VerifyReceipt v) => v.Run(counter, told.Value.Id, amount));
            }
            ,
            _ => () => center.Run((EditOrder v) => v.Run(staff, id, new OrderEdit { Choice = new(order.ServiceId, order.DocumentTypeId, order.TargetLanguageId), Pages = pages, Copies = pages % 3, Names = "A", Reason = "recount" })),
        };
    }

    static Task<Outcome<Payment>> Pay(TestCenter center, long orderId, decimal amount, string key) =>
        center.Run((RecordPayment pay) => pay.Run(center.AsClerk, orderId, amount, PaymentMethod.Cash, null, key));
}
