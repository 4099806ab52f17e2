using WowDash.Data;
using WowDash.Data.Centers;
using WowDash.Data.Files;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Data.Staff;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Orders;

public sealed class OrderSightTests(TestPlatform platform) : IClassFixture<TestPlatform>
{
    [Fact]
    public async Task Who_is_bound_to_a_branch_can_do_nothing_to_another_branchs_order()
    {
        var (center, order, receipt) = await WithReceipt();
        var elsewhere = center.AsManager with { BranchId = await OtherBranch(center) };
        Assert.All(await Attempts(center, elsewhere, order, receipt), refused => Assert.Contains(refused, (string?[])["order.not-found", "receipt.not-found"]));
        Assert.Equal((OrderStatus.PaymentReceived, 0m, (long?)null), await Standing(center, order));

        var here = elsewhere with { BranchId = center.Branch.Id };
        Assert.All(await Attempts(center, here, order, receipt), Assert.Null);
    }

    [Fact]
    public async Task Who_sees_only_their_own_orders_can_do_nothing_to_others()
    {
        var (center, order, receipt) = await WithReceipt();
        var own = center.AsManager with { Permissions = Permissions.All.Except([Permission.ViewAllOrders]).ToHashSet() };
        Assert.All(await Attempts(center, own, order, receipt), refused => Assert.Contains(refused, (string?[])["order.not-found", "receipt.not-found"]));

        Assert.True((await center.Run((AssignOrder assign) => assign.Run(center.AsOwner, order, center.Manager.Id))).Done);
        Assert.All(await Attempts(center, own, order, receipt), Assert.Null);
        Assert.Equal("order.not-found", (await center.Run((RecordPayment pay) => pay.Run(
            own with { Permissions = new HashSet<Permission> { Permission.ReceivePayments } }, order, 1, PaymentMethod.Cash, null, Secret.New(16)))).Refusal?.Id);
    }

    [Fact]
    public async Task Who_is_bound_to_a_branch_places_and_takes_on_people_in_it_alone()
    {
        var center = await TestCenter.Create(platform);
        var other = await OtherBranch(center);
        var elsewhere = center.AsOwner with { BranchId = other };
        var draft = center.Draft(await center.NewCustomer());
        Assert.Equal("order.not-offered", (await center.Place(draft, elsewhere)).Refusal?.Id);
        Assert.True((await center.Place(draft, elsewhere with { BranchId = center.Branch.Id })).Done);

        var newcomer = new NewStaff { Email = $"new@{center.Slug}.test", Password = TestCenter.Password, Name = "Newcomer", RoleId = center.Clerk.RoleId };
        foreach (var branch in new long?[] { null, center.Branch.Id })
            Assert.Equal("staff.branch", (await center.Run((CreateStaff create) => create.Run(elsewhere, newcomer with { BranchId = branch }))).Refusal?.Id);
        Assert.Equal("staff.not-found", (await center.Run((DeactivateStaff leave) => leave.Run(elsewhere, center.Clerk.Id))).Refusal?.Id);
        var taken = (await center.Run((CreateStaff create) => create.Run(elsewhere, newcomer with { BranchId = other }))).Value;
        Assert.True((await center.Run((DeactivateStaff leave) => leave.Run(elsewhere, taken.Id))).Done);
    }

    [Fact]
    public async Task Credit_is_not_money_received()
    {
        var center = await TestCenter.Create(platform);
        var order = await center.NewOrder();
        Assert.Equal("payment.method", (await center.Run((RecordPayment pay) => pay.Run(center.AsOwner, order.Id, 1000, PaymentMethod.Credit, null, "once"))).Refusal?.Id);
    }

    static async Task<List<string?>> Attempts(TestCenter center, Actor actor, long order, long receipt) =>
    [
        (await center.Run((CorrectPages correct) => correct.Run(actor, order, 2, "counted"))).Refusal?.Id,
        (await center.Run((SubmitReceipt submit) => submit.Run(actor, order, null, 1000, ReceiptSource.Phone))).Refusal?.Id,
        (await center.Run((RejectReceipt reject) => reject.Run(actor, receipt, "unreadable"))).Refusal?.Id,
        (await center.Run((RecordPayment pay) => pay.Run(actor, order, 1000, PaymentMethod.Cash, null, Secret.New(16)))).Refusal?.Id,
        (await center.Run((CancelOrder cancel) => cancel.Run(actor, order, "asked for", MoneyBack.Credit))).Refusal?.Id,
        (await center.Run((ChangeOrderStatus change) => change.Run(actor, order, OrderStatus.Pending))).Refusal?.Id,
        (await center.Run((AssignOrder assign) => assign.Run(actor, order, actor.StaffId))).Refusal?.Id,
    ];

    async Task<(TestCenter Center, long Order, long Receipt)> WithReceipt()
    {
        var center = await TestCenter.Create(platform);
        var order = await center.NewOrder();
        var file = (await center.Run((AcceptFile accept) => accept.Run(Actor.Customer(order.CustomerId, "Aziza"), new IncomingFile
        {
            Purpose = FilePurpose.Receipt,
            CustomerId = order.CustomerId,
            Name = "receipt.jpg",
            TelegramFileId = "f",
            TelegramUniqueId = "u",
            TelegramMessageId = 1,
        }))).Value;
        var receipt = (await center.Run((SubmitReceipt submit) => submit.Run(Actor.Customer(order.CustomerId, "Aziza"), order.Id, file.Id, null, ReceiptSource.Bot))).Value;
        return (center, order.Id, receipt.Id);
    }

    static async Task<(OrderStatus Status, decimal Received, long? Assignee)> Standing(TestCenter center, long order)
    {
        var now = await center.Order(order);
        return (now.Status, now.Received, now.AssigneeId);
    }

    static Task<long> OtherBranch(TestCenter center) => center.Read(async db =>
    {
        var branch = new Branch { Name = "Other" };
        db.Add(branch);
        await db.SaveChangesAsync();
        return branch.Id;
    });
}
