using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WowDash.Bots.Conversation;
using WowDash.Bots.Menu;
using WowDash.Bots.MyOrders;
using WowDash.Bots.Ordering;
using WowDash.Bots.Profile;
using WowDash.Bots.Registration;
using WowDash.Data.Files;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Data.Texts;
using WowDash.Simulator;
using WowDash.Tests.Bots;
using WowDash.Tests.Files;
using WowDash.Tests.Support;
using Xunit;


namespace WowDash.Tests.Conversations;

/// <summary>Bots whose workers run: they poll, fetch and send by themselves.</summary>
public sealed class RunningBots : IAsyncLifetime
{
    readonly List<IHostedService> workers = [];

    internal BotsPlatform Platform { get; } = new();

    public async Task InitializeAsync()
    {
        await Platform.InitializeAsync();
        workers.AddRange(Platform.Services.GetServices<IHostedService>());
        foreach (var worker in workers) await worker.StartAsync(default);
    }

    public async Task DisposeAsync()
    {
        foreach (var worker in workers) await worker.StopAsync(default);
        await Platform.DisposeAsync();
    }
}

/// <summary>Everything a customer does with a bot, on their phone: the bot's workers run and poll Telegram's stand-in.</summary>
public sealed class WholeWayTests(RunningBots bots) : IClassFixture<RunningBots>
{
    readonly BotsPlatform platform = bots.Platform;

    [Theory]
    [InlineData(Language.Uz, "O‘zbekcha")]
    [InlineData(Language.Ru, "Русский")]
    [InlineData(Language.En, "English")]
    public async Task From_the_first_word_to_the_rating(Language language, string itself)
    {
        var (center, telegram, _) = await platform.NewBot();
        await center.Read(db => db.Branches.ExecuteUpdateAsync(set => set.SetProperty(b => b.CardNumber, "8600123412341234").SetProperty(b => b.CardHolder, "AZIZA K")));
        var aziza = new Person(telegram.ChatWith(platform.Telegram.CreateCustomer("Aziza", phone: $"99890111{(int)language:0000}")), platform.Telegram);
        await Register(aziza, itself, language);
        await Settings(aziza, language);
        var order = await Order(aziza, center, language);
        await Pay(aziza, center, order, language);
        await AgreeToPrice(aziza, center, order, language);
        await GetIt(aziza, center, order, language);
        await Look(aziza, telegram, center, order, language);
        Assert.Empty(await center.Read(db => db.DeadLetters.Select(d => d.Error).ToListAsync()));
    }

    static async Task Register(Person aziza, string itself, Language language)
    {
        aziza.Says("/start");
        await aziza.Taps(itself);
        await aziza.Hears(RegistrationTexts.AskName, language);
        aziza.Says("Aziza <Karimova>");
        await aziza.Hears(RegistrationTexts.AskPhone, language);
        aziza.Chat.ShareContact("+998935550000", "Somebody", 7);
        await aziza.Hears(RegistrationTexts.NotYourContact, language);
        aziza.Chat.ShareContact();
        await aziza.Hears(RegistrationTexts.Welcome, language);
        await aziza.Hears("Aziza <Karimova>");
    }

    static async Task Settings(Person aziza, Language language)
    {
        await aziza.Presses(MenuTexts.Prices.In(language));
        await aziza.Hears("Diploma");
        await aziza.Presses(MenuTexts.Settings.In(language));
        await aziza.Taps(SettingsTexts.SoundOff, language);
        await aziza.Taps(SettingsTexts.OffersOff, language);
        await aziza.Hears(SettingsTexts.NoOffers, language);
        await aziza.Presses(MenuTexts.About.In(language));
        aziza.Chat.SendVoice();
        await aziza.Hears(ConversationTexts.SoundOrMoving, language);
    }

    static async Task<Order> Order(Person aziza, TestCenter center, Language language)
    {
        await aziza.Presses(MenuTexts.Order.In(language));
        await aziza.Taps("Translation");
        await aziza.Taps("de");
        await aziza.Taps("Diploma");
        await aziza.Hears(OrderingTexts.AskCopies, language);
        aziza.Says("1");
        await aziza.Hears(OrderingTexts.AskNames, language);
        var names = aziza.Chat.Say("Aziza Karimov");
        await aziza.Hears(OrderingTexts.AskFiles, language);
        aziza.Chat.Edit(names.Id, "Aziza Karimova");
        await aziza.Hears(ConversationTexts.EditTaken, language);
        aziza.Chat.SendAlbum([.. Enumerable.Range(1, 3).Select(i => ($"sahifa-{i}.pdf", SampleFiles.Pdf(i), (string?)"application/pdf"))]);
        await aziza.Hears(Plural.Pages(6).In(language));
        Assert.Equal(1, aziza.Said.Count(m => m.Text!.Contains(Plural.Files(3).In(language), StringComparison.Ordinal)));
        await aziza.Taps(OrderingTexts.DeleteFile, language);
        await aziza.Taps("sahifa-3.pdf");
        await aziza.Hears(Plural.Pages(3).In(language));
        await aziza.Taps(OrderingTexts.Done, language);
        // 55 000 + 2 × 33 000 + 11 000
        await aziza.Hears(Money.Show(132_000));
        await aziza.Taps(SummaryTexts.Yes, language);
        await aziza.Taps(SummaryTexts.Deposit.With(Money.Show(66_000)), language);
        await aziza.Hears("8600 1234 1234 1234");
        var order = await center.Read(db => db.Orders.AsNoTracking().SingleAsync());
        Assert.Equal((132_000m, 3, 1, "Aziza Karimova"), (order.Total, order.Pages, order.Copies, order.Names));
        return order;
    }

    static async Task Pay(Person aziza, TestCenter center, Order order, Language language)
    {
        aziza.Chat.SendPhoto(Pictures.Jpeg, "chek.jpg");
        await aziza.Hears(MyOrdersTexts.ReceiptTaken, language);
        var receipt = Assert.Single((await center.Order(order.Id)).Receipts);
        Assert.Null((await center.Run((VerifyReceipt verify) => verify.Run(center.AsOwner, receipt.Id, 66_000))).Refusal);
        await aziza.Hears(Money.Show(66_000));
    }

    static async Task AgreeToPrice(Person aziza, TestCenter center, Order order, Language language)
    {
        await center.Run((CorrectPages correct) => correct.Run(center.AsOwner, order.Id, 4, "<i>orqa tomoni ham</i>"));
        await aziza.Taps(PriceAnswerTexts.Decline, language);
        await aziza.Hears(PriceAnswerTexts.Declined, language);
        await aziza.Taps(PriceAnswerTexts.AcceptAfterAll, language);
        await aziza.Hears(PriceAnswerTexts.Accepted, language);
        Assert.Equal(PriceAnswer.Accepted, (await center.Order(order.Id)).PriceAnswer);
        await center.Run((RecordPayment record) => record.Run(center.AsOwner, order.Id, 99_000, PaymentMethod.Cash, null, "rest"));
    }

    async Task GetIt(Person aziza, TestCenter center, Order order, Language language)
    {
        foreach (var status in new[] { OrderStatus.InProgress, OrderStatus.Ready, OrderStatus.Completed })
            Assert.Null((await center.Run((ChangeOrderStatus change) => change.Run(center.AsOwner, order.Id, status))).Refusal);
        var content = await platform.Get<Data.Files.FileStore>().Save(center.Id, new MemoryStream(SampleFiles.Pdf(4)), 1_000_000);
        await center.Read(async db =>
        {
            db.Add(new Data.Files.StoredFile
            {
                Purpose = FilePurpose.Finished,
                Status = FileStatus.Stored,
                OrderId = order.Id,
                CustomerId = order.CustomerId,
                Name = "Тайёр “таржима” o‘.pdf",
                StorageKey = content.Value.Key,
                Size = content.Value.Size,
                CreatedAt = platform.Clock.GetUtcNow(),
            });
            return await db.SaveChangesAsync();
        });
        await aziza.Taps("5 ⭐");
        await aziza.Hears(RatingTexts.AskComment, language);
        aziza.Says("👍 <rahmat>");
        await aziza.Hears(RatingTexts.Kept, language);
        Assert.Equal((5, "👍 <rahmat>"), ((await center.Order(order.Id)).Rating, (await center.Order(order.Id)).RatingComment));
        // every notice after sound was switched off came without one
        var notices = platform.Telegram.Calls.Find(chat: aziza.UserId, method: "sendMessage").Where(c => c.Parameters["text"].Contains("🎉", StringComparison.Ordinal));
        Assert.All(notices, c => Assert.Equal("true", c.Parameters["disable_notification"], ignoreCase: true));
    }

    async Task Look(Person aziza, SimBot telegram, TestCenter center, Order order, Language language)
    {
        await aziza.Presses(MenuTexts.Orders.In(language));
        await aziza.Taps(MyOrdersTexts.Button.With(order.Number, OrderStatus.Completed.Name()), language);
        for (var sent = 1; sent <= 2; sent++)
        {
            await aziza.Taps(FinishedTexts.Get.With(Plural.Files(1)), language);
            await Eventually.True(() => aziza.Chat.Messages.Count(m => m.FromBot && m.Body.Document is not null) == sent);
        }

        Assert.All(aziza.Chat.Messages.Where(m => m.FromBot && m.Body.Document is not null), m => Assert.Equal("Тайёр “таржима” o‘.pdf", m.Body.Document!.FileName));
        // uploaded once: the second time Telegram has it
        Assert.NotNull(await center.Read(db => db.Files.Where(f => f.Purpose == FilePurpose.Finished).Select(f => f.TelegramFileId).SingleAsync()));
        await aziza.Taps(RepeatTexts.Repeat, language);
        await aziza.Hears(RepeatTexts.Begun, language);

        var botir = new Person(telegram.ChatWith(platform.Telegram.CreateCustomer("Botir")), platform.Telegram);
        botir.Says($"/start t{order.TrackingCode}");
        await botir.Hears($"{order.Number}");
        await botir.Hears(RegistrationTexts.ChooseLanguage);
        Assert.DoesNotContain(botir.Said, m => m.Text!.Contains("Diploma", StringComparison.Ordinal));
    }
}
