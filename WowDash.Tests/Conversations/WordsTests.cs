using Microsoft.EntityFrameworkCore;
using WowDash.Bots.Conversation;
using WowDash.Bots.Menu;
using WowDash.Bots.MyOrders;
using WowDash.Bots.Ordering;
using WowDash.Bots.Profile;
using WowDash.Bots.Start;
using WowDash.Data.Messages;
using WowDash.Data.Orders;
using WowDash.Data.Outbox;
using WowDash.Data.Payments;
using WowDash.Data.Texts;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Conversations;

/// <summary>People answer in their own words what they were told, ask after their orders, greet and thank.</summary>
public sealed class WordsTests(TestPlatform platform) : ConversationTests(platform)
{
    [Theory]
    [InlineData(Language.Uz, "5", 5, null)]
    [InlineData(Language.Uz, "zo'r, 5", 5, "zo'r,")]
    [InlineData(Language.Uz, "Yaxshi", 4, null)]
    [InlineData(Language.Uz, "juda yaxshi, rahmat!", 5, null)]
    [InlineData(Language.Ru, "4/5", 4, null)]
    [InlineData(Language.Ru, "Отлично, спасибо", 5, null)]
    [InlineData(Language.Ru, "5, очень быстро", 5, "очень быстро")]
    [InlineData(Language.En, "⭐⭐⭐", 3, null)]
    [InlineData(Language.En, "very bad", 1, null)]
    public async Task A_rating_is_taken_in_words(Language language, string words, int stars, string? comment)
    {
        var (talk, order) = await Completed(language);
        await talk.Write(words);
        Assert.Equal((stars, comment), await Rating(order));
        if (comment is not null) return;
        Assert.Contains(RatingTexts.AskComment.In(language), talk.Said, StringComparison.Ordinal);
        await talk.Write("Aziza opaga <3");
        Assert.Equal((stars, "Aziza opaga <3"), await Rating(order));
        Assert.Contains(RatingTexts.Kept.In(language), talk.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5 ta nusxa kerak")]
    [InlineData("1. Pasport")]
    [InlineData("15")]
    [InlineData("rahmat")]
    [InlineData("yaxshi tarjima qildingizmi?")]
    public async Task What_is_no_rating_is_not_taken_for_one(string words)
    {
        var (talk, order) = await Completed(Language.Uz);
        await talk.Write(words);
        Assert.Equal((null, null), await Rating(order));
    }

    [Fact]
    public async Task After_the_rating_no_word_is_needed_and_another_number_mends_it()
    {
        var (talk, order) = await Completed(Language.Ru);
        await talk.Write("4");
        await talk.Write("5");
        Assert.Equal((5, null), await Rating(order));
        await talk.Write("нет");
        Assert.Contains(RatingTexts.Kept.Ru, talk.Said, StringComparison.Ordinal);
        Assert.Equal((5, null), await Rating(order));
        await talk.Write("3");
        Assert.Equal((5, null), await Rating(order));
    }

    [Fact]
    public async Task Who_pressed_rate_may_type_the_stars()
    {
        var (talk, order) = await Completed(Language.En);
        await talk.PressData($"rate:{order.Id}");
        await talk.Write("4 stars");
        Assert.Equal((4, null), await Rating(order));
    }

    [Theory]
    [InlineData(Language.Uz, "ha", PriceAnswer.Accepted)]
    [InlineData(Language.Uz, "Yo‘q, rahmat", PriceAnswer.Declined)]
    [InlineData(Language.Uz, "mayli", PriceAnswer.Accepted)]
    [InlineData(Language.Ru, "да, согласна", PriceAnswer.Accepted)]
    [InlineData(Language.Ru, "Не согласен.", PriceAnswer.Declined)]
    [InlineData(Language.En, "OK", PriceAnswer.Accepted)]
    [InlineData(Language.En, "👎", PriceAnswer.Declined)]
    [InlineData(Language.En, "yes but why?", PriceAnswer.Asked)]
    public async Task A_changed_price_is_answered_in_words(Language language, string words, PriceAnswer answer)
    {
        var (talk, order) = await Repriced(language);
        await talk.Write(words);
        Assert.Equal(answer, (await Center.Order(order.Id)).PriceAnswer);
    }

    [Fact]
    public async Task A_yes_is_for_what_was_asked_last()
    {
        var (talk, order) = await Repriced(Language.Uz);
        await talk.Write("/contact");
        Platform.Clock.Advance(TimeSpan.FromSeconds(1));
        await Center.Run((ReplyToCustomer reply) => reply.Run(Center.AsClerk, new() { CustomerId = talk.State.CustomerId, Text = "Bugun kerakmi?", Key = $"{order.Id}" }));
        await talk.Write("ha");
        Assert.Equal(PriceAnswer.Asked, (await Center.Order(order.Id)).PriceAnswer);
        Assert.Contains("ha", await Center.Read(db => db.ThreadMessages.Where(m => m.Thread.CustomerId == talk.State.CustomerId).Select(m => m.Text).ToListAsync()));
        await talk.Write("/order");
        await talk.Write("/start");
        await talk.Write("ha");
        Assert.Contains(OrderingTexts.AskService.Uz, talk.Last, StringComparison.Ordinal);
        Assert.Equal(PriceAnswer.Asked, (await Center.Order(order.Id)).PriceAnswer);
    }

    [Fact]
    public async Task A_price_that_changed_again_is_shown_before_it_is_agreed_to()
    {
        var (talk, order) = await Repriced(Language.En);
        await Center.Run((CorrectPages correct) => correct.Run(Center.AsOwner, order.Id, 5, "more"));
        await talk.Write("yes");
        Assert.Equal(PriceAnswer.Asked, (await Center.Order(order.Id)).PriceAnswer);
        Assert.Contains("170 000", talk.Last.Replace('\u2009', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_and_dropping_are_answered_in_words_and_a_later_yes_does_neither()
    {
        var talk = await Customer(Language.En);
        var order = await NewOrder(talk);
        await talk.PressData($"cancel:{order.Id}");
        await talk.PressData($"order:{order.Id}");
        await talk.Write("yes");
        Assert.NotEqual(OrderStatus.Cancelled, (await Center.Order(order.Id)).Status);
        await talk.PressData($"cancel:{order.Id}");
        await talk.Write("no");
        Assert.NotEqual(OrderStatus.Cancelled, (await Center.Order(order.Id)).Status);
        await talk.PressData($"cancel:{order.Id}");
        await talk.Write("Yes");
        Assert.Equal(OrderStatus.Cancelled, (await Center.Order(order.Id)).Status);

        await talk.Write("/order");
        await talk.Write("/cancel");
        await talk.Write("no");
        Assert.NotNull(talk.State.Draft);
        await talk.Write("/cancel");
        await talk.Write("yes");
        Assert.Null(talk.State.Draft);
        Assert.Equal(StartTexts.Dropped.En, talk.Last);
    }

    [Theory]
    [InlineData(Language.Uz, "buyurtmam qani?")]
    [InlineData(Language.Uz, "Hujjatim tayyormi")]
    [InlineData(Language.Ru, "Где мой заказ?")]
    [InlineData(Language.Ru, "готов ли перевод")]
    [InlineData(Language.En, "where is my order")]
    [InlineData(Language.En, "#NUMBER")]
    [InlineData(Language.Ru, "№ NUMBER")]
    [InlineData(Language.Uz, "buyurtma NUMBER")]
    [InlineData(Language.Uz, "NUMBER")]
    public async Task Who_asks_after_an_order_is_shown_it(Language language, string words)
    {
        var talk = await Customer(language);
        var order = await NewOrder(talk);
        await talk.Write(words.Replace("NUMBER", $"{order.Number}", StringComparison.Ordinal));
        Assert.Contains(MyOrdersTexts.Head.With(order.Number, order.Status.Name()).In(language), talk.Said, StringComparison.Ordinal);
        Assert.Contains(talk.Bubbles[^1].Buttons, b => b.Data == $"cancel:{order.Id}");
    }

    [Fact]
    public async Task A_number_that_is_not_theirs_is_said_not_to_be_and_several_orders_are_listed()
    {
        var (talk, other) = (await Customer(), await Customer());
        var order = await NewOrder(other);
        await talk.Write($"№{order.Number}");
        Assert.Contains(MyOrdersTexts.NoSuchNumber.With(order.Number).Uz, talk.Said, StringComparison.Ordinal);
        await NewOrder(other);
        await other.Write("buyurtmalarim qachon tayyor bo‘ladi?");
        Assert.Contains(MyOrdersTexts.Title.Uz, talk.Bubbles.Count > 0 ? other.Said : "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Uz, "Assalomu alaykum!", "rahmat", "👍👍")]
    [InlineData(Language.Ru, "Добрый день", "Спасибо большое", "🌹")]
    [InlineData(Language.En, "Hello", "Thank you very much!", "❤️🔥")]
    public async Task Courtesies_are_returned(Language language, string greeting, string thanks, string emoji)
    {
        var talk = await Customer(language);
        await talk.Write(greeting);
        Assert.Equal(Courtesy.Greeting.In(language), talk.Last);
        await talk.Write(thanks);
        Assert.Equal(Courtesy.Welcome.In(language), talk.Last);
        await talk.Write(emoji);
        Assert.Equal(Courtesy.Smile.In(language), talk.Last);
        Assert.NotEmpty(talk.Bubbles[^1].Keys);
    }

    [Theory]
    [InlineData("ikkita", 2)]
    [InlineData("2 ta nusxa", 2)]
    [InlineData("две копии", 2)]
    [InlineData("нет", 0)]
    [InlineData("three, please", 3)]
    [InlineData("-2", null)]
    [InlineData("2 yoki 3", null)]
    [InlineData("100", null)]
    public async Task Copies_are_read_as_people_write_them(string words, int? copies)
    {
        var talk = await Customer();
        await talk.Write("/order");
        await talk.Press("Translation");
        await talk.Press("en");
        await talk.Write("diplom");
        await talk.Write(words);
        Assert.Equal(copies, talk.State.Draft.Copies);
    }

    [Theory]
    [InlineData("hammasi shu")]
    [InlineData("всё")]
    [InlineData("that's all")]
    [InlineData("ha")]
    public async Task That_these_are_all_is_said_in_words(string words)
    {
        var talk = await AtFiles();
        await talk.SendDocument();
        await talk.CountAll(2);
        await talk.Write(words);
        Assert.Contains(SummaryTexts.Agree.Uz, talk.Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_is_named_as_people_call_it_and_the_order_goes_on_in_it()
    {
        var talk = Stranger();
        await talk.Write("/start");
        await talk.Write("o'zbekcha");
        Assert.Equal(Language.Uz, talk.State.ChosenLanguage);
        await talk.PressData("name:telegram");
        await talk.ShareContact();
        await talk.Write("/order");
        await talk.Write("/language");
        await talk.Write("Ruslan");
        Assert.Equal(Language.Uz, talk.State.ChosenLanguage);
        await talk.Write("по-русски");
        Assert.Contains(ProfileTexts.LanguageChanged.Ru, talk.Said, StringComparison.Ordinal);
        Assert.Equal(MenuTexts.DraftKept.Ru, talk.Last);
        await talk.Write("да");
        Assert.Contains(OrderingTexts.AskService.Ru, talk.Last, StringComparison.Ordinal);
    }

    async Task<(Talk Talk, Order Order)> Completed(Language language)
    {
        var talk = await Customer(language);
        var order = await NewOrder(talk);
        foreach (var status in new[] { OrderStatus.InProgress, OrderStatus.Ready, OrderStatus.Completed })
            Assert.Null((await Center.Run((ChangeOrderStatus change) => change.Run(Center.AsOwner, order.Id, status))).Refusal);
        await Told(talk);
        return (talk, order);
    }

    async Task<(Talk Talk, Order Order)> Repriced(Language language)
    {
        var talk = await Customer(language);
        var order = await NewOrder(talk);
        await Center.Run((CorrectPages correct) => correct.Run(Center.AsOwner, order.Id, 3, "counted"));
        await Told(talk);
        return (talk, order);
    }

    /// <summary>What is owed has arrived in the chat.</summary>
    async Task Told(Talk talk)
    {
        Platform.Clock.Advance(TimeSpan.FromSeconds(1));
        var now = Platform.Clock.GetUtcNow();
        await Center.Read(db => db.OwedMessages.Where(m => m.CustomerId == talk.State.CustomerId).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.Status, DeliveryStatus.Sent).SetProperty(m => m.SentAt, now).SetProperty(m => m.TelegramMessageId, 1900)));
    }

    async Task<Order> NewOrder(Talk talk)
    {
        var customer = await Center.Read(db => db.Customers.SingleAsync(c => c.Id == talk.State.CustomerId));
        return (await Center.Place(Center.Draft(customer, 1, payment: PaymentMethod.Cash))).Value;
    }

    async Task<(int?, string?)> Rating(Order order)
    {
        var now = await Center.Order(order.Id);
        return (now.Rating, now.RatingComment);
    }
}
