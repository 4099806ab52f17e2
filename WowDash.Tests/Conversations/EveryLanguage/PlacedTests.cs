using Microsoft.EntityFrameworkCore;
using WowDash.Bots.MyOrders;
using WowDash.Bots.Ordering;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Data.Texts;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Conversations.EveryLanguage;

/// <summary>What becomes of an order, and of the money for it.</summary>
public sealed class PlacedTests(TestPlatform platform) : EveryLanguageTests(platform)
{
    [Theory]
    [MemberData(nameof(Languages))]
    public async Task An_order_is_paid_later(Language language)
    {
        var talk = await SpeakingAtSummary(language);
        await Pay(talk, SummaryTexts.Later);
        Says(talk, SummaryTexts.PayLater);
        var order = await Order(talk);
        await talk.Write("/orders");
        Says(talk, MyOrdersTexts.Title);
        await talk.PressData($"order:{order.Id}");
        await talk.Press(MyOrdersTexts.PayByCard.In(language));
        Says(talk, MyOrdersTexts.CardDetails);
        await talk.SendPhoto();
        Says(talk, MyOrdersTexts.ReceiptTaken);
        Assert.Equal(OrderStatus.PaymentReceived, (await Order(talk)).Status);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_receipt_is_sent_put_off_and_verified(Language language)
    {
        var talk = await SpeakingAtSummary(language);
        await Pay(talk, SummaryTexts.Card);
        await talk.Write("and now?");
        await talk.SendPhoto();
        var order = await Order(talk);
        await talk.PressData($"receipt:{order.Id}");
        Says(talk, MyOrdersTexts.AskReceipt);
        await talk.Press(MyOrdersTexts.NotNow.In(language));
        Says(talk, MyOrdersTexts.PutOff);
        var receipt = Assert.Single((await Center.Order(order.Id)).Receipts);
        Assert.Null((await Center.Run((VerifyReceipt verify) => verify.Run(Center.AsOwner, receipt.Id, order.Total))).Refusal);
        await talk.PressData($"pay:{order.Id}");
        Says(talk, MyOrdersTexts.NothingLeft);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task An_order_is_cancelled(Language language)
    {
        var (talk, order) = await Placed(language, SummaryTexts.Later);
        await talk.PressData($"order:{order.Id}");
        await talk.Press(MyOrdersTexts.CancelOrder.In(language));
        Says(talk, MyOrdersTexts.AskCancel);
        await talk.Press(MyOrdersTexts.YesCancel.In(language));
        Says(talk, MyOrdersTexts.Cancelled);
        Assert.Equal(OrderStatus.Cancelled, (await Order(talk)).Status);
        await talk.PressData($"cancel:{order.Id}:yes");
        await talk.PressData("order:987654");
        Assert.NotNull(talk.Toast);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task An_order_is_followed_through_all_that_happens_to_it(Language language)
    {
        var talk = await Speaking(language);
        await talk.Write("/orders");
        Says(talk, MyOrdersTexts.None);
        var customer = await Center.Read(db => db.Customers.SingleAsync(c => c.Id == talk.State.CustomerId));
        var order = (await Center.Place(Center.Draft(customer))).Value;
        await Center.Run((AddFee add) => add.Run(Center.AsOwner, order.Id, 5_000, "8"));
        await Center.Run((GiveDiscount give) => give.Run(Center.AsOwner, order.Id, 1_000, "8"));
        await Center.Run((RecordPayment pay) => pay.Run(Center.AsOwner, order.Id, 20_000, PaymentMethod.Cash, null, "1"));
        await Center.Run((RefundPayment back) => back.Run(Center.AsOwner, order.Id, 1_000, PaymentMethod.Cash, "8", "2"));
        await Center.Run((ChangeDeadline move) => move.Run(Center.AsOwner, order.Id, Platform.Clock.GetUtcNow().AddDays(9), "8"));
        await talk.PressData($"order:{order.Id}");
        foreach (var text in new[] { MyOrdersTexts.Head, MyOrdersTexts.Due, MyOrdersTexts.Discount, MyOrdersTexts.Left, MyOrdersTexts.Placed, MyOrdersTexts.MoneyBack, MyOrdersTexts.DeadlineMoved }) Says(talk, text);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_higher_price_is_declined_and_agreed_to(Language language)
    {
        var (talk, order) = await Placed(language, SummaryTexts.Later);
        await Center.Run((CorrectPages correct) => correct.Run(Center.AsOwner, order.Id, 7, "8"));
        var due = (await Order(talk)).DueNow;
        await talk.PressData($"price:{order.Id}:no:{due:0.##}");
        Says(talk, PriceAnswerTexts.Declined);
        await talk.PressData($"price:{order.Id}:yes:{due:0.##}");
        Says(talk, PriceAnswerTexts.Accepted);
        Assert.Equal(PriceAnswer.Accepted, (await Order(talk)).PriceAnswer);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task An_order_is_ordered_again(Language language)
    {
        var (talk, order) = await Placed(language, SummaryTexts.Cash);
        await talk.Write($"/start r{order.TrackingCode}");
        Says(talk, RepeatTexts.Begun);
        await talk.SendDocument();
        await talk.CountAll(1);
        await talk.PressData("files:done");
        await Pay(talk, SummaryTexts.Cash);
        Assert.Equal(2, await Center.Read(db => db.Orders.CountAsync(o => o.CustomerId == order.CustomerId)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Finished_work_is_collected_and_rated(Language language)
    {
        var (talk, order) = await Placed(language, SummaryTexts.Cash);
        foreach (var status in new[] { OrderStatus.InProgress, OrderStatus.Ready, OrderStatus.Completed })
            Assert.Null((await Center.Run((ChangeOrderStatus change) => change.Run(Center.AsOwner, order.Id, status))).Refusal);
        await talk.PressData($"order:{order.Id}");
        await talk.PressData($"finished:{order.Id}");
        await talk.PressData($"rate:{order.Id}:4");
        Says(talk, RatingTexts.AskComment);
        await talk.PressData("rate:done");
        await talk.PressData($"cancel:{order.Id}");
        Assert.Equal(4, (await Order(talk)).Rating);
    }
}
