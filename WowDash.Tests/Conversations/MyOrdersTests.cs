using Microsoft.EntityFrameworkCore;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Data.Texts;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Conversations;

public sealed class MyOrdersTests(TestPlatform platform) : ConversationTests(platform)
{
    [Theory]
    [InlineData(Language.Uz, "to‘lov kutilmoqda", "qoldiq")]
    [InlineData(Language.Ru, "ждёт оплаты", "остаток")]
    [InlineData(Language.En, "awaiting payment", "left")]
    public async Task The_list_shows_status_and_money_and_turns_its_pages(Language language, string status, string left)
    {
        var talk = await Customer(language);
        for (var i = 0; i < 7; i++) await NewOrder(talk);
        await talk.Write("/orders");
        Assert.Contains(status, talk.Last, StringComparison.Ordinal);
        Assert.Contains(left, talk.Last, StringComparison.Ordinal);
        Assert.Equal(5, talk.Bubbles[^1].Buttons.Count(b => b.Data.StartsWith("order:", StringComparison.Ordinal)));
        await talk.Press("2/2 ›");
        Assert.Equal(2, talk.Bubbles[^1].Buttons.Count(b => b.Data.StartsWith("order:", StringComparison.Ordinal)));
        await talk.Press("‹ 1/2");
        Assert.Equal(5, talk.Bubbles[^1].Buttons.Count(b => b.Data.StartsWith("order:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_left_is_paid_by_card_and_the_receipt_sent()
    {
        var talk = await Customer();
        var order = await NewOrder(talk);
        await Center.Run((RecordPayment record) => record.Run(Center.AsOwner, order.Id, 20_000, PaymentMethod.Cash, null, "key-1"));
        await talk.Write("/orders");
        await talk.Press("№1");
        Assert.Contains("50 000 − 20 000 = 30 000 so‘m", talk.Last.Replace('\u2009', ' '), StringComparison.Ordinal);
        Assert.Contains("to‘lov: 20 000", talk.Last.Replace('\u2009', ' '), StringComparison.Ordinal);
        await talk.Press("Karta orqali to‘lash");
        Assert.Contains("30 000 so‘m", talk.Last.Replace('\u2009', ' '), StringComparison.Ordinal);
        Assert.Contains("8600 1234 1234 1234", talk.Last, StringComparison.Ordinal);
        await talk.SendDocument("receipt.pdf");
        Assert.Equal(OrderStatus.PaymentReceived, (await Center.Order(order.Id)).Status);
    }

    [Fact]
    public async Task A_receipt_may_be_put_off()
    {
        var talk = await Customer();
        var order = await NewOrder(talk);
        await talk.PressData($"receipt:{order.Id}");
        await talk.Press("Keyinroq");
        Assert.Equal(0, talk.State.OrderAwaitingReceipt);
        await talk.SendPhoto();
        Assert.Empty((await Center.Order(order.Id)).Receipts);
    }

    [Fact]
    public async Task A_receipt_can_be_sent_in_the_middle_of_another_order()
    {
        var talk = await AtFiles();
        var order = await NewOrder(talk);
        await talk.PressData($"receipt:{order.Id}");
        await talk.SendPhoto();
        Assert.Single((await Center.Order(order.Id)).Receipts);
        Assert.Empty(talk.State.Draft.Files);
        await talk.Write("/order");
        await talk.Press("▶️");
        await talk.SendPhoto();
        Assert.Single(talk.State.Draft.Files);
        Assert.Single((await Center.Order(order.Id)).Receipts);
    }

    [Fact]
    public async Task An_own_order_is_cancelled_before_it_is_paid_and_a_part_payment_becomes_credit()
    {
        var talk = await Customer();
        var (first, second, third) = (await NewOrder(talk), await NewOrder(talk), await NewOrder(talk));
        await talk.PressData($"order:{first.Id}");
        await talk.Press("Buyurtmani bekor qilish");
        await talk.Press("Ha, bekor qilish");
        Assert.Equal(OrderStatus.Cancelled, (await Center.Order(first.Id)).Status);
        Assert.Contains("bekor qilindi", talk.Last, StringComparison.Ordinal);
        await talk.PressData($"cancel:{first.Id}:yes");

        await Center.Run((RecordPayment record) => record.Run(Center.AsOwner, second.Id, 20_000, PaymentMethod.Cash, null, "key-2"));
        await talk.PressData($"cancel:{second.Id}:yes");
        var cancelled = await Center.Order(second.Id);
        Assert.Equal((OrderStatus.Cancelled, 0m), (cancelled.Status, cancelled.Received));
        Assert.Single(cancelled.Payments, p => p.Kind is PaymentKind.ToCredit && p.Amount == 20_000);

        await Center.Run((RecordPayment record) => record.Run(Center.AsOwner, third.Id, 50_000, PaymentMethod.Cash, null, "key-4"));
        await talk.PressData($"cancel:{third.Id}:yes");
        Assert.Contains("filialga murojaat", talk.Toast, StringComparison.Ordinal);
        Assert.Equal(OrderStatus.PaymentConfirmed, (await Center.Order(third.Id)).Status);
    }

    [Theory]
    [InlineData("order:{0}")]
    [InlineData("pay:{0}")]
    [InlineData("receipt:{0}")]
    [InlineData("cancel:{0}")]
    [InlineData("cancel:{0}:yes")]
    public async Task Somebody_elses_order_is_not_found(string data)
    {
        var order = await Center.NewOrder();
        var talk = await Customer();
        await talk.PressData(string.Format(System.Globalization.CultureInfo.InvariantCulture, data, order.Id));
        Assert.Equal("Buyurtma topilmadi.", talk.Toast);
        Assert.Empty(talk.Answers);
        Assert.Equal(0, talk.State.OrderAwaitingReceipt);
        Assert.Equal(OrderStatus.PaymentPending, (await Center.Order(order.Id)).Status);
    }

    [Fact]
    public async Task A_cancelled_order_says_why()
    {
        var talk = await AtSummary(Language.En);
        await talk.Press("✅");
        await talk.Press("Cash");
        var order = await Center.Read(db => db.Orders.SingleAsync(o => o.CustomerId == talk.State.CustomerId));
        Assert.Null((await Center.Run((CancelOrder cancel) => cancel.Run(Center.AsOwner, order.Id, "ordered twice <b>", null))).Refusal);
        await talk.PressData($"order:{order.Id}");
        Assert.Contains("Reason: ordered twice &lt;b&gt;", talk.Last, StringComparison.Ordinal);
        Assert.DoesNotContain("Pick up", talk.Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_timeline_tells_what_happened()
    {
        var talk = await Customer(Language.En);
        var order = await NewOrder(talk);
        await Center.Run((RecordPayment record) => record.Run(Center.AsOwner, order.Id, 50_000, PaymentMethod.Cash, null, "key-3"));
        await Center.Run((ChangeOrderStatus change) => change.Run(Center.AsOwner, order.Id, OrderStatus.InProgress));
        await talk.PressData($"order:{order.Id}");
        foreach (var line in new[] { "placed", "awaiting payment", "payment: 50 000 so‘m", "paid", "in progress" })
            Assert.Contains(line, talk.Last.Replace('\u2009', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain(talk.Bubbles[^1].Buttons, b => b.Data.StartsWith("pay:", StringComparison.Ordinal) || b.Data.StartsWith("cancel:", StringComparison.Ordinal));
    }

    async Task<Order> NewOrder(Talk talk)
    {
        var customer = await Center.Read(db => db.Customers.SingleAsync(c => c.Id == talk.State.CustomerId));
        return (await Center.Place(Center.Draft(customer))).Value;
    }
}
