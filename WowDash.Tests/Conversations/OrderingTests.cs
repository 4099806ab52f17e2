using Microsoft.EntityFrameworkCore;
using WowDash.Data.Catalogue;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Data.Texts;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Conversations;

public sealed class OrderingTests(TestPlatform platform) : ConversationTests(platform)
{
    [Theory]
    [InlineData(Language.Uz, "5 sahifa: 50 000 + 4 × 30 000 = 170 000 so‘m", "2 nusxa × 10 000 = 20 000 so‘m", "Jami: 190 000 so‘m")]
    [InlineData(Language.Ru, "5 страниц: 50 000 + 4 × 30 000 = 170 000 сум", "2 копии × 10 000 = 20 000 сум", "Итого: 190 000 сум")]
    [InlineData(Language.En, "5 pages: 50 000 + 4 × 30 000 = 170 000 so‘m", "2 copies × 10 000 = 20 000 so‘m", "Total: 190 000 so‘m")]
    public async Task The_main_job_in_each_language(Language language, string pages, string copies, string total)
    {
        var talk = await AtSummary(language);
        foreach (var sum in new[] { pages, copies, total }) Assert.Contains(sum.Replace(' ', ' '), talk.Last.Replace('\u2009', ' '), StringComparison.Ordinal);

        await talk.Press("✅");
        await talk.PressData($"how:{Tag(talk)}:card");
        var order = await Order(talk);
        Assert.Equal((1, 5, 2, 190_000m, PaymentMethod.Card, OrderStatus.PaymentPending), (order.Number, order.Pages, order.Copies, order.Total, order.PaymentMethod, order.Status));
        Assert.Equal("Aziza Karimova", order.Names);
        Assert.Contains("№1", talk.Said.Replace("No. 1", "№1"), StringComparison.Ordinal);
        Assert.Contains("Amir Temur 1", talk.Said, StringComparison.Ordinal);
        Assert.Contains("8600 1234 1234 1234", talk.Last, StringComparison.Ordinal);
        Assert.NotNull(talk.Place);

        await talk.SendPhoto();
        Assert.Equal(OrderStatus.PaymentReceived, (await Order(talk)).Status);
        var receipt = Assert.Single((await Center.Order(order.Id)).Receipts);
        Assert.Equal(ReceiptStatus.Pending, receipt.Status);
        // an album brings another
        await talk.SendPhoto();
        Assert.Equal(2, (await Center.Order(order.Id)).Receipts.Count);
        await talk.Write("/start");
        await talk.SendPhoto();
        Assert.Equal(2, (await Center.Order(order.Id)).Receipts.Count);
    }

    [Fact]
    public async Task Cash_is_paid_at_pickup_and_later_is_paid_later()
    {
        var cash = await AtSummary();
        await cash.Press("✅");
        await cash.Press("naqd");
        Assert.Equal((PaymentMethod.Cash, OrderStatus.Pending), ((await Order(cash)).PaymentMethod, (await Order(cash)).Status));
        Assert.Equal(0, cash.State.OrderAwaitingReceipt);

        var later = await AtSummary();
        await later.Press("✅");
        await later.Press("Keyinroq");
        Assert.Equal(OrderStatus.PaymentPending, (await Order(later)).Status);
        Assert.Equal(0, later.State.OrderAwaitingReceipt);
    }

    [Fact]
    public async Task Twenty_taps_place_one_order_and_are_all_answered()
    {
        var talk = await AtSummary();
        var (agree, tag) = (talk.Bubbles[^1], Tag(talk));
        for (var i = 0; i < 10; i++) await talk.PressData(agree.Buttons[0].Data, agree.Id);
        for (var i = 0; i < 20; i++) await talk.PressData($"how:{tag}:card", agree.Id);
        Assert.NotNull(talk.Toast);
        Assert.Equal(1, await Center.Read(db => db.Orders.CountAsync(o => o.CustomerId == talk.State.CustomerId)));

        // and the buttons of the old order do nothing to the next one
        await talk.Write("/order");
        await talk.PressData(agree.Buttons[0].Data, agree.Id);
        await talk.PressData($"how:{tag}:card", agree.Id);
        Assert.Equal(1, await Center.Read(db => db.Orders.CountAsync(o => o.CustomerId == talk.State.CustomerId)));
    }

    [Fact]
    public async Task Back_keeps_the_answers_that_are_still_valid()
    {
        var talk = await AtFiles();
        await talk.SendDocument();
        await talk.CountAll(3);
        // files → names → copies → document → language → service
        for (var i = 0; i < 5; i++) await talk.Press("⬅️");
        Assert.Contains("Qaysi xizmat", talk.Last, StringComparison.Ordinal);
        Assert.Contains(talk.Bubbles[^1].Buttons, b => b.Label == "✓ Translation");
        await talk.Press("✓ Translation");
        Assert.Contains("3 sahifa", talk.Last, StringComparison.Ordinal);
        Assert.Equal((2, "Aziza Karimova"), (talk.State.Draft.Copies!.Value, talk.State.Draft.Names));

        // another service: its only language needs no question, its document does
        await talk.PressData($"pick:service:{Center.Apostille.Id}");
        Assert.Contains("Qanday hujjat", talk.Said, StringComparison.Ordinal);
        await talk.Press("Diploma");
        Assert.Contains("3 sahifa", talk.Last, StringComparison.Ordinal);
        await talk.PressData("files:done");
        Assert.Contains("Hujjat: 200 000", talk.Last.Replace('\u2009', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_answer_is_changed_from_the_summary()
    {
        var talk = await AtSummary();
        await talk.Press("O‘zgartirish");
        await talk.Press("Nusxalar");
        await talk.Write("0");
        Assert.Contains("Jami: 170 000", talk.Last.Replace('\u2009', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("nusxa ×", talk.Last, StringComparison.Ordinal);
        await talk.Press("O‘zgartirish");
        await talk.Press("Izoh");
        await talk.Write("<i>Shoshilinch</i>");
        Assert.Contains("&lt;i&gt;Shoshilinch", talk.Last, StringComparison.Ordinal);
        await talk.Press("✅");
        await talk.Press("naqd");
        Assert.Equal("<i>Shoshilinch</i>", (await Order(talk)).Note);
    }

    [Fact]
    public async Task A_price_that_changed_is_shown_before_it_is_agreed_to()
    {
        var talk = await AtSummary();
        await Center.Read(db => db.DocumentTypes.Where(d => d.Id == Center.Diploma.Id).ExecuteUpdateAsync(set => set.SetProperty(d => d.Ordinary.Copy, 20_000)));
        await talk.Press("✅");
        Assert.Contains("Narx o‘zgardi", talk.Toast, StringComparison.Ordinal);
        Assert.Contains("Jami: 210 000", talk.Last.Replace('\u2009', ' '), StringComparison.Ordinal);
        await talk.Press("✅");
        Assert.Contains("Qanday to‘laysiz", talk.Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_summary_equals_the_formula_for_agencies_too()
    {
        var talk = await AtFiles();
        await Center.Read(db => db.Customers.Where(c => c.Id == talk.State.CustomerId).ExecuteUpdateAsync(set => set.SetProperty(c => c.AgencyId, Center.Agency.Id)));
        Platform.Clock.Advance(TimeSpan.FromMinutes(2));
        await talk.PressData($"pick:language:{Center.German.Id}");
        await talk.SendDocument();
        await talk.CountAll(4);
        await talk.PressData("files:done");
        var price = Pricing.Of(Center.Diploma, Center.German, Charging.PerPage, Audience.Agency, 4, 2);
        Assert.Contains($"Jami: {Money.Show(price.Total)}", talk.Last, StringComparison.Ordinal);
        await talk.Press("✅");
        await talk.Press("naqd");
        Assert.Equal(price.Total, (await Order(talk)).Total);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData(" 99 ", 99)]
    public async Task Copies_can_be_typed(string typed, int copies)
    {
        var talk = await AtFiles();
        await talk.Press("⬅️");
        await talk.Press("⬅️");
        await talk.Write(typed);
        Assert.Equal(copies, talk.State.Draft.Copies);
    }

    [Theory]
    [InlineData("100")]
    [InlineData("-1")]
    [InlineData("several")]
    [InlineData("1.5")]
    public async Task Other_copies_are_refused(string typed)
    {
        var talk = await AtFiles();
        await talk.PressData("back:names");
        await talk.Write(typed);
        Assert.Contains("0 dan 99", talk.Said, StringComparison.Ordinal);
        Assert.Equal(2, talk.State.Draft.Copies);
    }

    [Fact]
    public async Task Choices_can_be_typed()
    {
        var talk = await Customer();
        await talk.Write("/order");
        await talk.Write("translation");
        await talk.Write("EN");
        await talk.Write("Diploma");
        Assert.Contains("nusxa", talk.Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_offered_any_more_is_asked_again()
    {
        var talk = await AtSummary();
        await Center.Read(db => db.DocumentTypes.Where(d => d.Id == Center.Diploma.Id).ExecuteUpdateAsync(set => set.SetProperty(d => d.Active, false)));
        await Center.Read(async db =>
        {
            db.Add(new DocumentType { ServiceId = Center.Translation.Id, Name = Text.Same("Passport"), Ordinary = new(1, 1, 1), Agency = new(1, 1, 1) });
            return await db.SaveChangesAsync();
        });
        await talk.Press("✅");
        Assert.Contains("Qanday hujjat", talk.Last, StringComparison.Ordinal);
        await talk.PressData($"pick:document:{Center.Diploma.Id}");
        Assert.Contains("taklif etilmaydi", talk.Toast, StringComparison.Ordinal);
        await talk.Press("Passport");
        Assert.Contains("Hammasi to‘g‘rimi", talk.Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blocked_customers_are_told_whom_to_ask()
    {
        var talk = await Customer(Language.En);
        await Center.Read(db => db.Customers.Where(c => c.Id == talk.State.CustomerId).ExecuteUpdateAsync(set => set.SetProperty(c => c.Blocked, true)));
        Platform.Clock.Advance(TimeSpan.FromMinutes(2));
        await talk.Write("/order");
        Assert.Contains("+998 71 200 00 00", talk.Said, StringComparison.Ordinal);
        Assert.Null(talk.State.Draft);
    }

    [Fact]
    public async Task The_menu_keeps_the_draft_and_offers_to_go_on()
    {
        var talk = await AtFiles();
        await talk.SendDocument();
        await talk.CountAll(2);
        foreach (var key in new[] { "/profile", "/orders", "💰 Narxlar", "🏢 Biz haqimizda", "/help", "☎️ Biz bilan aloqa", "/start", "📝 Buyurtma berish" })
        {
            await talk.Write(key);
            Assert.Contains(talk.Answers, a => a.Buttons.Any(b => b.Data == "go:on"));
        }

        await talk.Write("salom");
        Assert.Contains(talk.Answers, a => a.Buttons.Any(b => b.Data == "go:on"));
        await talk.Press("▶️");
        Assert.Contains("2 sahifa", talk.Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_asks_and_drops_the_draft()
    {
        var talk = await AtSummary();
        await talk.Write("/cancel");
        Assert.NotNull(talk.State.Draft);
        await talk.Press("Ha, o‘chirish");
        Assert.Null(talk.State.Draft);
        await talk.Press("✅");
        Assert.NotNull(talk.Toast);
        await talk.Write("/cancel");
        Assert.Contains("Bekor qilinadigan buyurtma yo‘q", talk.Said, StringComparison.Ordinal);
    }

    async Task<Order> Order(Talk talk) => await Center.Read(db => db.Orders.AsNoTracking().SingleAsync(o => o.CustomerId == talk.State.CustomerId));

    static string Tag(Talk talk) => WowDash.Bots.Ordering.DraftFacts.Tag(talk.State.Draft);
}
