using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Orders;
using WowDash.Data.Outbox;
using WowDash.Data.Payments;
using WowDash.Data.Staff;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Orders;

/// <summary>Taking back what was just done to an order.</summary>
public sealed class UndoTests(TestPlatform platform) : IClassFixture<TestPlatform>
{
    [Fact]
    public async Task An_assignment_goes_back_to_whom_it_was_with_and_history_and_audit_say_so()
    {
        var center = await TestCenter.Create(platform);
        var order = await center.NewOrder();
        await Assign(center.Manager.Id);
        await Assign(center.Clerk.Id);
        Assert.Equal("permission", (await Undo(center.AsClerk with { Permissions = new HashSet<Permission>() }, center.Clerk.Id, center.Manager.Id)).Refusal?.Id);
        Assert.Equal(center.Manager.Id, (await Undo(center.AsOwner, center.Clerk.Id, center.Manager.Id)).Value.AssigneeId);
        var line = (await center.Order(order.Id)).History.OrderBy(h => h.Id).Last();
        Assert.Equal((OrderEventKind.Assigned, true, center.Manager.Name), (line.Kind, line.Undoes, line.Note));
        Assert.True(await center.Read(db => db.AuditEntries.AnyAsync(a => a.Act == "order.assignment-undone" && a.Subject == $"order {order.Number}")));

        // somebody else was faster
        await Assign(center.Owner.Id);
        Assert.Equal("order.done-meanwhile", (await Undo(center.AsOwner, center.Clerk.Id, null)).Refusal?.Id);
        Assert.Equal(center.Owner.Id, (await center.Order(order.Id)).AssigneeId);

        Task<Outcome<Order>> Assign(long staff) => center.Run((AssignOrder verb) => verb.Run(center.AsOwner, order.Id, staff));
        Task<Outcome<Order>> Undo(Actor actor, long? given, long? before) => center.Run((UndoAssignment verb) => verb.Run(actor, order.Id, given, before));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 2)]
    public async Task A_status_goes_back_and_its_customer_hears_of_both_moves_or_of_none(bool wasSent, int told)
    {
        var center = await TestCenter.Create(platform);
        var order = await center.NewOrder(payment: PaymentMethod.Cash);
        await center.Run((ChangeOrderStatus verb) => verb.Run(center.AsOwner, order.Id, OrderStatus.InProgress));
        await center.Read(db => db.OwedMessages.ExecuteDeleteAsync());
        await center.Run((ChangeOrderStatus verb) => verb.Run(center.AsOwner, order.Id, OrderStatus.Ready));
        if (wasSent) await center.Read(db => db.OwedMessages.ExecuteUpdateAsync(set => set.SetProperty(m => m.Status, DeliveryStatus.Sent)));

        Assert.Equal(OrderStatus.InProgress, (await Undo(OrderStatus.Ready, OrderStatus.InProgress)).Value.Status);
        Assert.Equal(told, await center.Read(db => db.OwedMessages.CountAsync(m => m.OrderId == order.Id)));
        var line = (await center.Order(order.Id)).History.OrderBy(h => h.Id).Last();
        Assert.Equal((OrderStatus.Ready, OrderStatus.InProgress, true), (line.From, line.To, line.Undoes));
        Assert.True(await center.Read(db => db.AuditEntries.AnyAsync(a => a.Act == "order.status-undone" && a.Subject == $"order {order.Number}")));

        Task<Outcome<Order>> Undo(OrderStatus given, OrderStatus before) => center.Run((UndoStatus verb) => verb.Run(center.AsOwner, order.Id, given, before));
    }

    [Fact]
    public async Task What_the_workflow_knows_no_way_back_from_is_not_undone()
    {
        var center = await TestCenter.Create(platform);
        var order = await center.NewOrder(payment: PaymentMethod.Cash);
        await center.Run((ChangeOrderStatus verb) => verb.Run(center.AsOwner, order.Id, OrderStatus.InProgress));
        Assert.Equal("order.move", (await Undo(OrderStatus.InProgress, OrderStatus.Pending)).Refusal?.Id);
        Assert.Equal("order.move", (await Undo(OrderStatus.Cancelled, OrderStatus.Pending)).Refusal?.Id);
        Assert.Equal("order.done-meanwhile", (await Undo(OrderStatus.PaymentReceived, OrderStatus.PaymentPending)).Refusal?.Id);
        Assert.Equal(OrderStatus.InProgress, (await center.Order(order.Id)).Status);

        Task<Outcome<Order>> Undo(OrderStatus given, OrderStatus before) => center.Run((UndoStatus verb) => verb.Run(center.AsOwner, order.Id, given, before));
    }
}
