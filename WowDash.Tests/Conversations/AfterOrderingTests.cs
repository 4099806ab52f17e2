using Microsoft.EntityFrameworkCore;
using WowDash.Data.Files;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Data.Texts;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Conversations;

/// <summary>What a customer can do with an order once it is placed.</summary>
public sealed class AfterOrderingTests(TestPlatform platform) : ConversationTests(platform)
{
    [Theory]
    [InlineData(Language.Uz, "Oldindan: 95 000", "190 000 − 95 000 = 95 000")]
    [InlineData(Language.Ru, "Предоплата: 95 000", "190 000 − 95 000 = 95 000")]
    [InlineData(Language.En, "Deposit: 95 000", "190 000 − 95 000 = 95 000")]
    public async Task A_deposit_is_suggested_and_the_rest_is_paid_later(Language language, string suggested, string rest)
    {
        var talk = await AtSummary(language);
        await talk.Press("✅");
        Assert.Contains(talk.Bubbles[^1].Buttons, b => Plain(b.Label).StartsWith(suggested, StringComparison.Ordinal));
        await talk.PressData(talk.Bubbles[^1].Buttons.Single(b => b.Data.EndsWith(":deposit", StringComparison.Ordinal)).Data);
        Assert.Contains(rest, Plain(talk.Last), StringComparison.Ordinal);
        await talk.SendPhoto();
        var order = await Newest(talk);
        var receipt = Assert.Single((await Center.Order(order.Id)).Receipts);
        await Center.Run((VerifyReceipt verify) => verify.Run(Center.AsOwner, receipt.Id, 95_000));

        await talk.PressData($"order:{order.Id}");
        Assert.DoesNotContain(talk.Bubbles[^1].Buttons, b => b.Data.EndsWith(":deposit", StringComparison.Ordinal));
        await talk.PressData($"pay:{order.Id}");
        Assert.Contains("95 000", Plain(talk.Last), StringComparison.Ordinal);
        Assert.DoesNotContain("−", talk.Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_deposit_is_suggested_where_the_center_wants_none()
    {
        await Center.Read(db => db.Centers.Where(c => c.Id == Center.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.DepositPercent, 0)));
        var talk = await AtSummary();
        await talk.Press("✅");
        Assert.DoesNotContain(talk.Bubbles[^1].Buttons, b => b.Data.EndsWith(":deposit", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_completed_order_with_a_debt_is_paid_and_its_receipt_taken()
    {
        var talk = await Customer();
        var order = await NewOrder(talk, PaymentMethod.Cash);
        await Complete(order);
        await talk.PressData($"order:{order.Id}");
        await talk.Press("Karta orqali to‘lash");
        await talk.SendPhoto();
        var now = await Center.Order(order.Id);
        var receipt = Assert.Single(now.Receipts);
        Assert.Equal(OrderStatus.Completed, now.Status);
        await Center.Run((VerifyReceipt verify) => verify.Run(Center.AsOwner, receipt.Id, now.Total));
        await talk.PressData($"receipt:{order.Id}");
        Assert.Equal("Buyurtma yopilgan.", talk.Toast);
        Assert.Equal((0m, OrderStatus.Completed), ((await Center.Order(order.Id)).LeftNow, (await Center.Order(order.Id)).Status));
    }

    [Fact]
    public async Task The_same_again_is_ordered_at_todays_prices()
    {
        var talk = await AtSummary(Language.En);
        await talk.Press("✅");
        await talk.Press("Cash");
        var first = await Newest(talk);
        await Center.Read(db => db.DocumentTypes.Where(d => d.Id == Center.Diploma.Id).ExecuteUpdateAsync(set => set.SetProperty(d => d.Ordinary.First, 60_000)));
        await talk.PressData($"order:{first.Id}");
        await talk.Press("Order again");
        Assert.Contains("like No. 1", talk.Said, StringComparison.Ordinal);
        Assert.Contains("send your documents", talk.Last, StringComparison.Ordinal);
        await talk.SendDocument();
        await talk.CountAll(1);
        await talk.PressData("files:done");
        Assert.Contains("Total: 80 000", Plain(talk.Last), StringComparison.Ordinal);
        await talk.Press("✅");
        await talk.Press("Cash");
        var second = await Newest(talk);
        Assert.Equal((2, 80_000m, first.Names, first.Copies), (second.Number, second.Total, second.Names, second.Copies));
        Assert.Equal(190_000m, (await Center.Order(first.Id)).Total);
    }

    [Fact]
    public async Task What_is_not_offered_any_more_is_asked_when_repeating_and_a_begun_order_is_not_lost()
    {
        var talk = await Customer(Language.En);
        var order = await NewOrder(talk);
        await Center.Read(db => db.DocumentTypes.Where(d => d.Id == Center.Diploma.Id).ExecuteUpdateAsync(set => set.SetProperty(d => d.Active, false)));
        await Center.Read(async db =>
        {
            db.Add(new Data.Catalogue.DocumentType { ServiceId = Center.Translation.Id, Name = Text.Same("Passport"), Ordinary = new(1, 1, 1), Agency = new(1, 1, 1) });
            return await db.SaveChangesAsync();
        });
        await talk.PressData($"again:{order.Id}");
        Assert.Contains("What kind of document", talk.Last, StringComparison.Ordinal);
        await talk.PressData($"again:{order.Id}");
        Assert.Contains(talk.Bubbles[^1].Buttons, b => b.Data == "go:on");
    }

    [Fact]
    public async Task Finished_files_are_sent_to_their_customer_only()
    {
        var talk = await Customer();
        var order = await NewOrder(talk);
        await talk.PressData($"order:{order.Id}");
        Assert.DoesNotContain(talk.Bubbles[^1].Buttons, b => b.Data.StartsWith("finished:", StringComparison.Ordinal));
        var ids = await Attach(order, 12);
        await talk.PressData($"order:{order.Id}");
        await talk.Press("Tayyor hujjatlar: 12 ta fayl");
        Assert.Equal(ids.Take(10).Select(id => $"stored:{id}"), talk.Documents);
        await talk.Press("Yana yuborish");
        Assert.Equal(ids.Skip(10).Select(id => $"stored:{id}"), talk.Documents);

        var other = await Customer();
        await other.PressData($"finished:{order.Id}");
        Assert.Empty(other.Documents);
        Assert.Equal("Buyurtma topilmadi.", other.Toast);
    }

    [Theory]
    [InlineData(Language.Uz, "Ikki og‘iz so‘z")]
    [InlineData(Language.Ru, "Напишете пару слов")]
    [InlineData(Language.En, "add a few words")]
    public async Task A_completed_order_is_rated_with_a_word(Language language, string question)
    {
        var talk = await Customer(language);
        var order = await NewOrder(talk, PaymentMethod.Cash);
        await talk.PressData($"rate:{order.Id}:5");
        Assert.NotNull(talk.Toast);
        Assert.Null((await Center.Order(order.Id)).Rating);

        await Complete(order);
        await talk.PressData($"order:{order.Id}");
        await talk.Press("⭐");
        await talk.Press("⭐⭐⭐⭐");
        Assert.Contains(question, talk.Last, StringComparison.Ordinal);
        await talk.Write("<b>Rahmat</b> 👍");
        var rated = await Center.Order(order.Id);
        Assert.Equal((5, "<b>Rahmat</b> 👍"), (rated.Rating, rated.RatingComment));
        await talk.Edit(m => m with { Text = "Zo‘r" });
        Assert.Equal("Zo‘r", (await Center.Order(order.Id)).RatingComment);
        await talk.PressData($"order:{order.Id}");
        Assert.Contains("⭐⭐⭐⭐⭐", talk.Last, StringComparison.Ordinal);
        await talk.PressData($"rate:{order.Id}:7");
        await talk.PressData($"rate:{order.Id}:2");
        await talk.PressData("rate:done");
        Assert.Equal((2, "Zo‘r"), ((await Center.Order(order.Id)).Rating, (await Center.Order(order.Id)).RatingComment));
    }

    [Fact]
    public async Task A_higher_price_is_agreed_to()
    {
        var talk = await Customer(Language.En);
        var order = await NewOrder(talk);
        await Correct(order, 3);
        Assert.Equal(PriceAnswer.Asked, (await Center.Order(order.Id)).PriceAnswer);
        await talk.PressData($"order:{order.Id}");
        Assert.Contains("Do you agree to the new price", talk.Last, StringComparison.Ordinal);
        await talk.Press("I agree");
        Assert.Contains("goes on at the new price", talk.Last, StringComparison.Ordinal);
        await talk.PressData($"price:{order.Id}:yes:110000");
        var now = await Center.Order(order.Id);
        Assert.Equal(PriceAnswer.Accepted, now.PriceAnswer);
        Assert.Single(now.History, h => h.Kind is OrderEventKind.PriceAccepted && h.Amount == 110_000);
    }

    [Fact]
    public async Task A_declined_price_keeps_work_from_starting_until_it_is_settled()
    {
        var talk = await Customer(Language.En);
        var order = await NewOrder(talk);
        await Center.Run((RecordPayment record) => record.Run(Center.AsOwner, order.Id, 50_000, PaymentMethod.Cash, null, "all"));
        await Correct(order, 3);
        await talk.PressData($"price:{order.Id}:no:110000");
        Assert.Contains("work does not start", talk.Last, StringComparison.Ordinal);
        Assert.Equal("order.price-declined", (await Center.Run((ChangeOrderStatus change) => change.Run(Center.AsOwner, order.Id, OrderStatus.InProgress))).Refusal?.Id);

        // a price that was not seen is not answered
        await Correct(order, 2);
        Assert.Equal(PriceAnswer.Asked, (await Center.Order(order.Id)).PriceAnswer);
        await talk.PressData($"price:{order.Id}:yes:110000");
        Assert.Contains("changed again", talk.Toast, StringComparison.Ordinal);
        Assert.Contains(talk.Bubbles[^1].Buttons, b => b.Data == $"price:{order.Id}:yes:80000");
        await talk.Press("I do not agree");
        // the clerk has called them
        Assert.Null((await Center.Run((AnswerPriceChange answer) => answer.Run(Center.AsOwner, order.Id, accepts: true, due: 80_000))).Refusal);
        Assert.Null((await Center.Run((ChangeOrderStatus change) => change.Run(Center.AsOwner, order.Id, OrderStatus.InProgress))).Refusal);
        await talk.PressData($"price:{order.Id}:no:80000");
        Assert.Contains("Work has started", talk.Toast, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lower_price_and_a_confirmed_one_are_not_asked_about()
    {
        var talk = await Customer();
        var order = await NewOrder(talk, pages: 4);
        await Correct(order, 2);
        Assert.Equal(PriceAnswer.None, (await Center.Order(order.Id)).PriceAnswer);
        await talk.PressData($"price:{order.Id}:no:80000");
        Assert.Equal("Bu buyurtma narxi o‘zgarmagan.", talk.Toast);
        var stranger = await Customer();
        await Correct(order, 6);
        await stranger.PressData($"price:{order.Id}:no:200000");
        Assert.Equal("Buyurtma topilmadi.", stranger.Toast);
        Assert.Equal(PriceAnswer.Asked, (await Center.Order(order.Id)).PriceAnswer);
    }

    Task Correct(Order order, int pages) => Center.Run((CorrectPages correct) => correct.Run(Center.AsOwner, order.Id, pages, "counted"));

    async Task Complete(Order order)
    {
        foreach (var status in new[] { OrderStatus.InProgress, OrderStatus.Ready, OrderStatus.Completed })
            Assert.Null((await Center.Run((ChangeOrderStatus change) => change.Run(Center.AsOwner, order.Id, status))).Refusal);
    }

    Task<List<long>> Attach(Order order, int files) => Center.Read(async db =>
    {
        db.AddRange(Enumerable.Range(1, files).Select(i => new StoredFile
        {
            Purpose = FilePurpose.Finished,
            Status = FileStatus.Stored,
            OrderId = order.Id,
            CustomerId = order.CustomerId,
            Name = $"tarjima-{i}.pdf",
            StorageKey = "c1/2026/11/AAAAAAAAAAAAAAAAAAAAAA",
            CreatedAt = Platform.Clock.GetUtcNow(),
        }));
        await db.SaveChangesAsync();
        return await db.Files.Where(f => f.OrderId == order.Id && f.Purpose == FilePurpose.Finished).OrderBy(f => f.Id).Select(f => f.Id).ToListAsync();
    });

    async Task<Order> NewOrder(Talk talk, PaymentMethod payment = PaymentMethod.Card, int pages = 1)
    {
        var customer = await Center.Read(db => db.Customers.SingleAsync(c => c.Id == talk.State.CustomerId));
        return (await Center.Place(Center.Draft(customer, pages, payment: payment))).Value;
    }

    Task<Order> Newest(Talk talk) => Center.Read(db => db.Orders.AsNoTracking().Where(o => o.CustomerId == talk.State.CustomerId).OrderBy(o => o.Number).LastAsync());

    static string Plain(string words) => words.Replace('\u2009', ' ').Replace('\u00a0', ' ');
}
