using Microsoft.EntityFrameworkCore;
using WowDash.Data.Orders;
using WowDash.Data.Outbox;
using WowDash.Data.Staff;
using WowDash.Tests.Support;
using Xunit;
using static WowDash.Data.Orders.OrderStatus;

namespace WowDash.Tests.Orders;

public sealed class WorkflowTests(TestPlatform platform) : IClassFixture<TestPlatform>
{
    // written out once more, by hand, from the product's table
    static readonly HashSet<(OrderStatus From, OrderStatus To)> Allowed =
    [
        (Pending, PaymentPending), (Pending, PaymentReceived), (Pending, PaymentConfirmed), (Pending, InProgress), (Pending, Cancelled),
        (PaymentPending, PaymentReceived), (PaymentPending, PaymentConfirmed), (PaymentPending, Cancelled),
        (PaymentReceived, PaymentConfirmed), (PaymentReceived, PaymentPending), (PaymentReceived, Cancelled),
        (PaymentConfirmed, InProgress), (PaymentConfirmed, Cancelled),
        (InProgress, Ready), (InProgress, Cancelled),
        (Ready, Completed), (Ready, InProgress),
        (Cancelled, Pending),
    ];

    public static TheoryData<OrderStatus, OrderStatus> Pairs()
    {
        var pairs = new TheoryData<OrderStatus, OrderStatus>();
        foreach (var from in OrderWorkflow.All)
            foreach (var to in OrderWorkflow.All) pairs.Add(from, to);
        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void The_table_allows_what_the_product_says(OrderStatus from, OrderStatus to) => Assert.Equal(Allowed.Contains((from, to)), OrderWorkflow.Allows(from, to));

    [Fact]
    public async Task Every_pair_of_statuses_moves_or_is_refused_on_the_database()
    {
        var center = await TestCenter.Create(platform);
        var order = await center.NewOrder();
        foreach (var from in OrderWorkflow.All)
            foreach (var to in OrderWorkflow.All)
            {
                await Force(center, order.Id, from);
                var moved = await center.Run((ChangeOrderStatus change) => change.Run(center.AsOwner, order.Id, to));
                var now = await center.Order(order.Id);
                if (from == to || Allowed.Contains((from, to))) Assert.True(moved.Done, $"{from} → {to}: {moved.Refusal?.Id}");
                else Assert.Equal(("order.move", from), (moved.Refusal?.Id, now.Status));
                Assert.Equal(moved.Done ? to : from, now.Status);
            }
    }

    [Theory]
    [InlineData(Permission.ChangeOrderStatus, Pending, InProgress)]
    [InlineData(Permission.ChangeOrderStatus, InProgress, Ready)]
    [InlineData(Permission.CompleteOrders, Ready, Completed)]
    [InlineData(Permission.CancelOrders, Pending, Cancelled)]
    [InlineData(Permission.ReceivePayments, PaymentPending, PaymentConfirmed)]
    [InlineData(Permission.ReceivePayments, Pending, PaymentReceived)]
    public async Task Each_move_asks_for_its_permission(Permission needed, OrderStatus from, OrderStatus to)
    {
        var center = await TestCenter.Create(platform);
        var order = await center.NewOrder();
        await Force(center, order.Id, from);
        var without = center.AsOwner with { Permissions = Permissions.All.Except([needed]).ToHashSet() };
        var refused = await center.Run((ChangeOrderStatus change) => change.Run(without, order.Id, to));
        Assert.Equal("permission", refused.Refusal?.Id);
        Assert.Contains(needed.Name().En, refused.Refusal!.Text.En, StringComparison.Ordinal);
        Assert.Equal(from, (await center.Order(order.Id)).Status);

        var only = center.AsOwner with { Permissions = new HashSet<Permission> { needed, Permission.ViewAllOrders } };
        Assert.True((await center.Run((ChangeOrderStatus change) => change.Run(only, order.Id, to))).Done);
    }

    [Fact]
    public async Task A_move_is_told_to_the_customer_written_down_and_announced()
    {
        var center = await TestCenter.Create(platform);
        var order = await center.NewOrder(payment: Data.Payments.PaymentMethod.Cash);
        await center.Run((ChangeOrderStatus change) => change.Run(center.AsClerk, order.Id, InProgress));
        await center.Run((ChangeOrderStatus change) => change.Run(center.AsClerk, order.Id, InProgress));

        var now = await center.Order(order.Id);
        var line = Assert.Single(now.History, h => h.Kind is OrderEventKind.StatusChanged);
        Assert.Equal((Pending, InProgress, center.Clerk.Name, center.Clerk.Id), (line.From, line.To, line.By, line.StaffId));
        Assert.Equal([NoticeKind.OrderAccepted, NoticeKind.InProgress], await center.Read(db => db.OwedMessages.OrderBy(m => m.Id).Select(m => m.Kind).ToListAsync()));
        Assert.Equal(["placed", "status"], await center.Read(db => db.LiveEvents.Where(e => e.Kind == "order").OrderBy(e => e.Seq).Select(e => e.What).ToListAsync()));
        Assert.Equal(1, await center.Read(db => db.AuditEntries.CountAsync(a => a.Act == "order.status" && a.CenterId == center.Id)));
    }

    [Fact]
    public async Task Work_does_not_start_while_pages_are_an_estimate()
    {
        var center = await TestCenter.Create(platform);
        var order = (await center.Place(center.Draft(await center.NewCustomer(), payment: Data.Payments.PaymentMethod.Cash) with { PagesConfirmed = false })).Value;
        Assert.Equal("order.pages-unconfirmed", (await center.Run((ChangeOrderStatus change) => change.Run(center.AsClerk, order.Id, InProgress))).Refusal?.Id);
        Assert.True((await center.Run((CorrectPages correct) => correct.Run(center.AsClerk, order.Id, 1, null))).Done);
        Assert.True((await center.Run((ChangeOrderStatus change) => change.Run(center.AsClerk, order.Id, InProgress))).Done);
    }

    static Task<int> Force(TestCenter center, long orderId, OrderStatus status) =>
        center.Read(db => db.Orders.Where(o => o.Id == orderId).ExecuteUpdateAsync(set => set.SetProperty(o => o.Status, status)));
}
