using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Orders;
using WowDash.Data.Outbox;
using WowDash.Data.Payments;
using WowDash.Data.Staff;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Orders;

public sealed class OrderVerbTests(TestPlatform platform) : IClassFixture<TestPlatform>
{
    [Fact]
    public async Task Only_a_cancelled_order_without_money_is_taken_off_the_lists_and_reopening_brings_it_back()
    {
        var center = await TestCenter.Create(platform);
        var (order, paid) = (await center.NewOrder(), await center.NewOrder());
        Assert.Equal("order.not-removable", (await Remove(center.AsOwner, order)).Refusal?.Id);
        await center.Run((RecordPayment verb) => verb.Run(center.AsOwner, paid.Id, 5_000, PaymentMethod.Cash, null, $"remove {paid.Id}"));
        await center.Run((CancelOrder verb) => verb.Run(center.AsOwner, paid.Id, "x", MoneyBack.Refund));
        Assert.Equal("order.not-removable", (await Remove(center.AsOwner, paid)).Refusal?.Id);

        await center.Run((CancelOrder verb) => verb.Run(center.AsOwner, order.Id, "a mistake", null));
        Assert.Equal("permission", (await Remove(center.AsManager, order)).Refusal?.Id);
        Assert.True((await Remove(center.AsOwner, order)).Done);
        Assert.True((await Remove(center.AsOwner, order)).Done);
        var gone = await center.Order(order.Id);
        Assert.NotNull(gone.RemovedAt);
        Assert.Single(gone.History, e => e.Kind is OrderEventKind.Removed);
        Assert.True((await center.Run((ChangeOrderStatus verb) => verb.Run(center.AsOwner, order.Id, OrderStatus.Pending))).Done);
        Assert.Null((await center.Order(order.Id)).RemovedAt);

        Task<Outcome<Order>> Remove(Actor actor, Order which) => center.Run((RemoveOrder verb) => verb.Run(actor, which.Id, removed: true));
    }

    [Fact]
    public async Task Assigning_names_somebody_active_of_this_center()
    {
        var (center, other) = (await TestCenter.Create(platform), await TestCenter.Create(platform));
        var order = await center.NewOrder();
        var gone = await center.NewStaff(SystemRole.Staff, active: false);
        Assert.Equal("order.assignee", (await Assign(center, order.Id, other.Clerk.Id)).Refusal?.Id);
        Assert.Equal("order.assignee", (await Assign(center, order.Id, gone.Id)).Refusal?.Id);
        Assert.Equal(center.Clerk.Id, (await Assign(center, order.Id, center.Clerk.Id)).Value.AssigneeId);
        Assert.True((await Assign(center, order.Id, center.Clerk.Id)).Done);
        Assert.Null((await Assign(center, order.Id, null)).Value.AssigneeId);
        Assert.Equal([OrderEventKind.Assigned, OrderEventKind.Unassigned],
            (await center.Order(order.Id)).History.OrderBy(h => h.Id).Select(h => h.Kind).Where(k => k is OrderEventKind.Assigned or OrderEventKind.Unassigned));
    }

    [Theory]
    [InlineData(OrderStatus.Cancelled)]
    [InlineData(OrderStatus.Completed)]
    public async Task Assigning_does_not_revive_a_closed_order(OrderStatus closed)
    {
        var center = await TestCenter.Create(platform);
        var order = await center.NewOrder();
        await center.Read(db => db.Orders.Where(o => o.Id == order.Id).ExecuteUpdateAsync(set => set.SetProperty(o => o.Status, closed)));
        Assert.Equal("order.closed", (await Assign(center, order.Id, center.Clerk.Id)).Refusal?.Id);
        Assert.Equal((closed, null), ((await center.Order(order.Id)).Status, (await center.Order(order.Id)).AssigneeId));
    }

    [Fact]
    public async Task Corrected_pages_are_priced_by_the_orders_own_prices_and_told()
    {
        var center = await TestCenter.Create(platform);
        var order = await center.NewOrder(pages: 3, copies: 1);
        await center.Read(db => db.DocumentTypes.ExecuteUpdateAsync(set => set.SetProperty(d => d.Ordinary.Other, 1)));
        var corrected = (await Correct(center, order.Id, 5, "two more sheets")).Value;
        Assert.Equal((5, true, 180_000, 180_000), (corrected.Pages, corrected.PagesConfirmed, corrected.Total, corrected.Breakdown.Total));
        var told = await center.Read(db => db.OwedMessages.SingleAsync(m => m.Kind == NoticeKind.PagesCorrected));
        Assert.Equal((5, 180_000m, "two more sheets"), (told.Facts.Pages!.Value, told.Facts.Total!.Value, told.Facts.Reason));
    }

    [Fact]
    public async Task Confirming_the_same_number_tells_nobody()
    {
        var center = await TestCenter.Create(platform);
        var order = (await center.Place(center.Draft(await center.NewCustomer(), pages: 3) with { PagesConfirmed = false })).Value;
        Assert.True((await Correct(center, order.Id, 3, null)).Value.PagesConfirmed);
        Assert.Equal(0, await center.Read(db => db.OwedMessages.CountAsync(m => m.Kind == NoticeKind.PagesCorrected)));
    }

    [Fact]
    public async Task Pages_are_not_corrected_without_reason_permission_sense_or_once_work_began()
    {
        var center = await TestCenter.Create(platform);
        var order = await center.NewOrder(payment: PaymentMethod.Cash);
        Assert.Equal("order.reason", (await Correct(center, order.Id, 2, " ")).Refusal?.Id);
        Assert.Equal("order.pages", (await Correct(center, order.Id, 0, "why")).Refusal?.Id);
        Assert.Equal("order.not-found", (await Correct(center, order.Id + 1000, 2, "why")).Refusal?.Id);
        Assert.Equal("permission", (await center.Run((CorrectPages verb) => verb.Run(Actor.Customer(order.CustomerId, "x"), order.Id, 2, "why"))).Refusal?.Id);
        await center.Run((ChangeOrderStatus change) => change.Run(center.AsClerk, order.Id, OrderStatus.InProgress));
        Assert.Equal("order.work-started", (await Correct(center, order.Id, 2, "why")).Refusal?.Id);
    }

    [Fact]
    public async Task A_price_that_falls_below_what_was_paid_leaves_credit()
    {
        var center = await TestCenter.Create(platform);
        var order = await center.NewOrder(pages: 5);
        await center.Run((RecordPayment pay) => pay.Run(center.AsClerk, order.Id, order.Total, PaymentMethod.Cash, null, "k"));
        await Correct(center, order.Id, 1, "blank sheets");
        var now = await center.Order(order.Id);
        Assert.Equal((50_000, 50_000, 0, OrderStatus.PaymentConfirmed), (now.Total, now.Received, now.Left, now.Status));
        Assert.Equal(120_000, await center.Read(db => db.Credit(order.CustomerId, default)));
    }

    [Fact]
    public async Task Customers_cancel_their_own_order_and_keep_what_they_paid_as_credit()
    {
        var center = await TestCenter.Create(platform);
        var (order, stranger) = (await center.NewOrder(), await center.NewCustomer());
        Assert.Equal("order.not-found", (await Cancel(stranger.Id, order.Id)).Refusal?.Id);
        Assert.Equal(OrderStatus.Cancelled, (await Cancel(order.CustomerId, order.Id)).Value.Status);
        Assert.True((await Cancel(order.CustomerId, order.Id)).Done);

        var paid = await center.NewOrder();
        await center.Run((RecordPayment pay) => pay.Run(center.AsClerk, paid.Id, 1_000, PaymentMethod.Cash, null, "part"));
        Assert.True((await Cancel(paid.CustomerId, paid.Id)).Done);
        Assert.Equal((0, 1_000), ((await center.Order(paid.Id)).Received, await center.Read(db => db.Credit(paid.CustomerId, default))));
        Assert.Equal(1_000, (await center.Read(db => db.OwedMessages.SingleAsync(m => m.Kind == NoticeKind.Cancelled && m.OrderId == paid.Id))).Facts.Amount);

        var begun = await center.NewOrder(payment: PaymentMethod.Cash);
        await center.Run((ChangeOrderStatus change) => change.Run(center.AsClerk, begun.Id, OrderStatus.InProgress));
        Assert.Equal("order.not-cancellable", (await Cancel(begun.CustomerId, begun.Id)).Refusal?.Id);

        Task<Outcome<Order>> Cancel(long customerId, long orderId) => center.Run((CancelOwnOrder cancel) => cancel.Run(Actor.Customer(customerId, "Aziza"), orderId));
    }

    static Task<Outcome<Order>> Assign(TestCenter center, long orderId, long? staffId) => center.Run((AssignOrder assign) => assign.Run(center.AsManager, orderId, staffId));

    static Task<Outcome<Order>> Correct(TestCenter center, long orderId, int pages, string? reason) =>
        center.Run((CorrectPages correct) => correct.Run(center.AsClerk, orderId, pages, reason));
}
