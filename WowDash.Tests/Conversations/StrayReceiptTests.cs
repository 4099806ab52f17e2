using Microsoft.EntityFrameworkCore;
using WowDash.Bots.Conversation;
using WowDash.Bots.MyOrders;
using WowDash.Bots.Ordering;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Data.Texts;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Conversations;

/// <summary>A file that nothing asked for, from somebody who was to pay.</summary>
public sealed class StrayReceiptTests(TestPlatform platform) : ConversationTests(platform)
{
    [Fact]
    public async Task A_file_from_somebody_who_was_to_pay_later_is_asked_about_and_becomes_the_receipt()
    {
        var (talk, order) = await PaysLater();
        await talk.SendPhoto();
        Assert.Contains($"receipt for order No. {order.Number}?", talk.Last, StringComparison.Ordinal);
        Assert.Empty((await Center.Order(order.Id)).Receipts);
        await talk.Press(MyOrdersTexts.YesReceipt.En);
        Assert.Contains("we have the receipt", talk.Said, StringComparison.Ordinal);
        Assert.Single((await Center.Order(order.Id)).Receipts);
        Assert.Equal((OrderStatus.PaymentReceived, 0), ((await Center.Order(order.Id)).Status, talk.State.OrderAwaitingPayment));
        await talk.PressData(talk.Bubbles.SelectMany(b => b.Buttons).Select(b => b.Data).LastOrDefault(d => d.StartsWith("receipt:", StringComparison.Ordinal)) ?? $"receipt:{order.Id}:1");
        Assert.Single((await Center.Order(order.Id)).Receipts);
    }

    [Fact]
    public async Task Who_pays_after_the_conversation_was_forgotten_is_asked_too()
    {
        var (talk, order) = await PaysLater();
        talk.Expire();
        await talk.SendPhoto();
        Assert.Contains($"receipt for order No. {order.Number}?", talk.Last, StringComparison.Ordinal);
        await talk.Press(MyOrdersTexts.YesReceipt.En);
        Assert.Single((await Center.Order(order.Id)).Receipts);
    }

    [Fact]
    public async Task A_file_that_is_no_receipt_is_not_taken_for_one()
    {
        var (talk, order) = await PaysLater();
        await talk.SendDocument();
        await talk.Press(MyOrdersTexts.NoReceipt.En);
        Assert.Contains(ConversationTexts.StrayFile.En, talk.Last, StringComparison.Ordinal);
        Assert.Empty((await Center.Order(order.Id)).Receipts);
        Assert.NotEqual(OrderStatus.PaymentReceived, (await Center.Order(order.Id)).Status);
    }

    [Fact]
    public async Task Nobody_is_asked_for_the_receipt_of_an_order_that_was_paid_at_the_counter()
    {
        var (talk, order) = await PaysLater();
        Assert.Null((await Center.Run((RecordPayment pay) => pay.Run(Center.AsOwner, order.Id, order.Total, PaymentMethod.Cash, null, "counter"))).Refusal);
        await talk.SendPhoto();
        Assert.Contains(ConversationTexts.StrayFile.En, talk.Said, StringComparison.Ordinal);
        Assert.Equal(0, talk.State.OrderAwaitingPayment);
    }

    async Task<(Talk Talk, Order Order)> PaysLater()
    {
        var talk = await AtSummary(Language.En);
        await talk.Press("✅");
        await talk.Press(SummaryTexts.Later.En);
        var order = await Center.Read(db => db.Orders.AsNoTracking().SingleAsync(o => o.CustomerId == talk.State.CustomerId));
        Assert.Equal((order.Id, 0), (talk.State.OrderAwaitingPayment, talk.State.OrderAwaitingReceipt));
        return (talk, order);
    }
}
