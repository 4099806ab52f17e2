using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Files;
using WowDash.Data.Orders;
using WowDash.Data.Outbox;
using WowDash.Data.Payments;
using WowDash.Tests.Files;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Payments;

public sealed class ReceiptTests(TestPlatform platform) : IClassFixture<TestPlatform>
{
    long messages;

    [Fact]
    public async Task A_receipt_waits_for_review_and_the_same_file_is_one_receipt()
    {
        var center = await TestCenter.Create(platform);
        var order = await center.NewOrder();
        var file = await Photo(center, order.CustomerId);
        var submitted = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Submit(center, order, file)));
        Assert.Single(submitted.Select(r => r.Value.Id).Distinct());
        var now = await center.Order(order.Id);
        Assert.Equal((OrderStatus.PaymentReceived, 0), (now.Status, now.Received));
        Assert.Single(now.Receipts);
        Assert.Equal(1, await center.Read(db => db.OwedMessages.CountAsync(m => m.Kind == NoticeKind.ReceiptReceived)));
    }

    [Fact]
    public async Task Two_staff_verifying_at_once_have_one_effect()
    {
        var center = await TestCenter.Create(platform);
        var order = await center.NewOrder();
        var receipt = (await Submit(center, order, await Photo(center, order.CustomerId))).Value;
        var verified = await Task.WhenAll(
            center.Run((VerifyReceipt verify) => verify.Run(center.AsClerk, receipt.Id, 50_000)),
            center.Run((VerifyReceipt verify) => verify.Run(center.AsManager, receipt.Id, 50_000)));
        Assert.Equal(verified[0].Value.Id, verified[1].Value.Id);
        var now = await center.Order(order.Id);
        Assert.Equal((OrderStatus.PaymentConfirmed, 50_000), (now.Status, now.Received));
        Assert.Equal(receipt.Id, Assert.Single(now.Payments).ReceiptId);
        Assert.Equal(1, await center.Read(db => db.OwedMessages.CountAsync(m => m.Kind == NoticeKind.PaymentConfirmed)));
    }

    [Fact]
    public async Task One_verifies_while_another_rejects_and_the_first_decides()
    {
        var center = await TestCenter.Create(platform);
        var order = await center.NewOrder();
        var receipt = (await Submit(center, order, await Photo(center, order.CustomerId))).Value;
        var verify = center.Run((VerifyReceipt verb) => verb.Run(center.AsClerk, receipt.Id, 50_000));
        var reject = center.Run((RejectReceipt verb) => verb.Run(center.AsManager, receipt.Id, "cannot read it"));
        var (verified, rejected) = (await verify, await reject);
        Assert.True(verified.Done ^ rejected.Done);
        Assert.Equal("receipt.reviewed", (verified.Refusal ?? rejected.Refusal)!.Id);
        Assert.Equal(verified.Done ? 50_000 : 0, (await center.Order(order.Id)).Received);
    }

    [Fact]
    public async Task A_rejected_receipt_tells_why_and_the_order_awaits_money_again()
    {
        var center = await TestCenter.Create(platform);
        var order = await center.NewOrder();
        var receipt = (await Submit(center, order, await Photo(center, order.CustomerId))).Value;
        Assert.Equal("receipt.reason", (await Reject(center, receipt.Id, " ")).Refusal?.Id);
        Assert.True((await Reject(center, receipt.Id, "the amount cannot be read")).Done);
        Assert.True((await Reject(center, receipt.Id, "again")).Done);
        Assert.Equal(OrderStatus.PaymentPending, (await center.Order(order.Id)).Status);
        var told = await center.Read(db => db.OwedMessages.SingleAsync(m => m.Kind == NoticeKind.ReceiptRejected));
        Assert.Equal("the amount cannot be read", told.Facts.Reason);
    }

    [Fact]
    public async Task While_another_receipt_waits_a_rejection_does_not_move_the_order()
    {
        var center = await TestCenter.Create(platform);
        var order = await center.NewOrder();
        var first = (await Submit(center, order, await Photo(center, order.CustomerId))).Value;
        var second = (await Submit(center, order, await Photo(center, order.CustomerId))).Value;
        await Reject(center, first.Id, "twice the same");
        Assert.Equal(OrderStatus.PaymentReceived, (await center.Order(order.Id)).Status);
        await Reject(center, second.Id, "not ours");
        Assert.Equal(OrderStatus.PaymentPending, (await center.Order(order.Id)).Status);
    }

    [Fact]
    public async Task A_receipt_on_an_order_in_work_changes_only_the_balance()
    {
        var center = await TestCenter.Create(platform);
        var order = await center.NewOrder(payment: PaymentMethod.Cash);
        await center.Run((ChangeOrderStatus change) => change.Run(center.AsClerk, order.Id, OrderStatus.InProgress));
        var receipt = (await Submit(center, order, await Photo(center, order.CustomerId))).Value;
        await center.Run((VerifyReceipt verify) => verify.Run(center.AsClerk, receipt.Id, 20_000));
        var now = await center.Order(order.Id);
        Assert.Equal((OrderStatus.InProgress, 20_000), (now.Status, now.Received));
    }

    [Fact]
    public async Task Strangers_files_orders_and_closed_orders_are_refused()
    {
        var center = await TestCenter.Create(platform);
        var (order, stranger) = (await center.NewOrder(), await center.NewCustomer());
        var file = await Photo(center, order.CustomerId);
        Assert.Equal("order.not-found", (await center.Run((SubmitReceipt submit) =>
            submit.Run(Actor.Customer(stranger.Id, "x"), order.Id, file, null, ReceiptSource.Bot))).Refusal?.Id);
        Assert.Equal("receipt.file", (await Submit(center, order, await Photo(center, stranger.Id))).Refusal?.Id);
        Assert.Equal("receipt.file", (await Submit(center, order, null)).Refusal?.Id);
        Assert.True((await center.Run((SubmitReceipt submit) => submit.Run(center.AsClerk, order.Id, null, 10_000, ReceiptSource.Phone))).Done);
        await center.Run((ChangeOrderStatus change) => change.Run(center.AsManager, order.Id, OrderStatus.Cancelled, "asked"));
        Assert.Equal("order.closed", (await Submit(center, order, file)).Refusal?.Id);
    }

    [Fact]
    public async Task Reviewing_needs_its_permission_and_its_own_center()
    {
        var (center, other) = (await TestCenter.Create(platform), await TestCenter.Create(platform));
        var order = await center.NewOrder();
        var receipt = (await Submit(center, order, await Photo(center, order.CustomerId))).Value;
        Assert.Equal("permission", (await center.Run((VerifyReceipt verify) => verify.Run(Actor.Customer(order.CustomerId, "x"), receipt.Id, 1))).Refusal?.Id);
        Assert.Equal("receipt.not-found", (await other.Run((VerifyReceipt verify) => verify.Run(other.AsOwner, receipt.Id, 1))).Refusal?.Id);
        Assert.Equal("receipt.not-found", (await Reject(other, receipt.Id, "why")).Refusal?.Id);
    }

    async Task<long> Photo(TestCenter center, long customerId) => (await center.Run((AcceptFile accept) => accept.Run(Actor.Customer(customerId, "Aziza"),
        FileVerbTests.Incoming(customerId, null, Interlocked.Increment(ref messages), "photo.jpg", purpose: FilePurpose.Receipt)))).Value.Id;

    static Task<Outcome<Receipt>> Submit(TestCenter center, Order order, long? fileId) =>
        center.Run((SubmitReceipt submit) => submit.Run(Actor.Customer(order.CustomerId, "Aziza"), order.Id, fileId, null, ReceiptSource.Bot));

    static Task<Outcome<Receipt>> Reject(TestCenter center, long receiptId, string reason) =>
        center.Run((RejectReceipt reject) => reject.Run(center.AsClerk, receiptId, reason));
}
