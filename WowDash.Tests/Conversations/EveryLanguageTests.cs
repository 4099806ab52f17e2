using Microsoft.EntityFrameworkCore;
using WowDash.Bots.Conversation;
using WowDash.Bots.MyOrders;
using WowDash.Bots.Ordering;
using WowDash.Bots.Profile;
using WowDash.Bots.Registration;
using WowDash.Bots.Start;
using WowDash.Bots.Support;
using WowDash.Data.Centers;
using WowDash.Data.Customers;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Data.Texts;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Conversations;

/// <summary>Every path of the bot in each language: not a word of another one is said on it, and it ends as it does in the others.</summary>
public sealed class EveryLanguageTests(TestPlatform platform) : ConversationTests(platform)
{
    public static TheoryData<string, Language> Ways
    {
        get
        {
            var ways = new TheoryData<string, Language>();
            foreach (var way in new[]
            {
                nameof(Registering), nameof(Choosing), nameof(SendingFiles), nameof(BringingPapers), nameof(MendingTheSummary), nameof(LeavingAndComingBack), nameof(PayingLater), nameof(Receipts), nameof(Cancelling),
                nameof(Following), nameof(Agreeing), nameof(Repeating), nameof(Collecting), nameof(Changing), nameof(Asking), nameof(Linking), nameof(Talking), nameof(ShutOut),
            })
                foreach (var language in Enum.GetValues<Language>()) ways.Add(way, language);
            return ways;
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public Task Every_way_is_gone_in_each_language(string way, Language language) => way switch
    {
        nameof(Registering) => Registering(language),
        nameof(Choosing) => Choosing(language),
        nameof(SendingFiles) => SendingFiles(language),
        nameof(BringingPapers) => BringingPapers(language),
        nameof(MendingTheSummary) => MendingTheSummary(language),
        nameof(LeavingAndComingBack) => LeavingAndComingBack(language),
        nameof(PayingLater) => PayingLater(language),
        nameof(Receipts) => Receipts(language),
        nameof(Cancelling) => Cancelling(language),
        nameof(Following) => Following(language),
        nameof(Agreeing) => Agreeing(language),
        nameof(Repeating) => Repeating(language),
        nameof(Collecting) => Collecting(language),
        nameof(Changing) => Changing(language),
        nameof(Asking) => Asking(language),
        nameof(Linking) => Linking(language),
        nameof(Talking) => Talking(language),
        _ => ShutOut(language),
    };

    async Task Registering(Language language)
    {
        var branch = await SecondBranch();
        var talk = Stranger();
        await talk.Write("/start");
        await talk.PressData($"lang:{language.Code()}");
        talk.Hears = language;
        await talk.Write("A");
        Says(talk, RegistrationTexts.BadName);
        await talk.Write("Aziza");
        Says(talk, RegistrationTexts.AskPhone);
        await talk.Write(ConversationTexts.Back.In(language));
        await talk.PressData("name:telegram");
        await talk.ShareContact(of: 7);
        Says(talk, RegistrationTexts.NotYourContact);
        await talk.Write("12");
        await talk.Write("90 111 22 33");
        Says(talk, RegistrationTexts.AskBranch);
        await talk.PressData($"pick:reg-branch:{branch.Id}");
        Says(talk, RegistrationTexts.Welcome);
        var customer = await Center.Read(db => db.Customers.SingleAsync(c => c.Id == talk.State.CustomerId));
        Assert.Equal((language, "+998901112233", branch.Id), (customer.Language, customer.Phone, customer.BranchId!.Value));
    }

    async Task Choosing(Language language)
    {
        var talk = await Speaking(language);
        await talk.Write("/order");
        Says(talk, OrderingTexts.AskService);
        await talk.Write("nonsense");
        await talk.Write("translation");
        await talk.Press("de");
        await talk.Press("Diploma");
        Says(talk, OrderingTexts.AskCopies);
        await talk.Write("100");
        Says(talk, OrderingTexts.BadCopies);
        await talk.PressData("copies:1");
        await talk.PressData("names:passport");
        Says(talk, OrderingTexts.AskFiles);
        for (var i = 0; i < 5; i++) await talk.Write(ConversationTexts.Back.In(language));
        Says(talk, OrderingTexts.AskService);
        await talk.PressData($"pick:service:{Center.Apostille.Id}");
        Says(talk, OrderingTexts.AskDocument);
        await talk.Press("Diploma");
        Assert.Equal((Center.ApostilleDiploma.Id, 1), (talk.State.Draft.DocumentTypeId, talk.State.Draft.Copies));
    }

    async Task SendingFiles(Language language)
    {
        var talk = await AtFiles(language);
        talk.Hears = language;
        await talk.PressData("files:done");
        Says(talk, OrderingTexts.NoFileYet);
        await talk.SendDocument("setup.exe");
        await talk.SendDocument("scan.pdf", 30L * 1024 * 1024);
        await talk.SendDocument("one.pdf", album: "a");
        await talk.SendDocument("two.pdf", album: "a");
        await talk.PressData("files:done");
        Says(talk, OrderingTexts.WaitForCount);
        await talk.Count(talk.State.Draft.Files[0], null, Data.Files.PageCount.Unknown);
        await talk.CountAll(3);
        await talk.PressData("files:list");
        await talk.PressData($"rm:{talk.State.Draft.Files[0].Id}");
        Assert.Contains(OrderingTexts.FileDeleted.In(language), talk.Said, StringComparison.Ordinal);
        Assert.Equal(3, Assert.Single(talk.State.Draft.Files).Pages);
        await talk.PressData("files:done");
        Says(talk, SummaryTexts.Agree);
    }

    async Task BringingPapers(Language language)
    {
        var talk = await AtFiles(language);
        talk.Hears = language;
        await talk.PressData("files:papers");
        Says(talk, PapersTexts.OnePage);
        await Pay(talk, SummaryTexts.Cash);
        Says(talk, PapersTexts.BringTo);
        Assert.False((await Order(talk)).PagesConfirmed);
    }

    async Task MendingTheSummary(Language language)
    {
        var talk = await AtSummary(language);
        talk.Hears = language;
        await talk.Press(SummaryTexts.Change.In(language));
        Says(talk, SummaryTexts.WhatToChange);
        await talk.Press(SummaryTexts.ChangeNote.In(language));
        Says(talk, SummaryTexts.AskNote);
        await talk.Write("<8>");
        await talk.Press(SummaryTexts.Change.In(language));
        await talk.Press(SummaryTexts.ChangeNames.In(language));
        Says(talk, OrderingTexts.NamesNow);
        await talk.PressData("names:keep");
        await Center.Read(db => db.DocumentTypes.Where(d => d.Id == Center.Diploma.Id).ExecuteUpdateAsync(set => set.SetProperty(d => d.Ordinary.Copy, 20_000)));
        await talk.Press(SummaryTexts.Yes.In(language));
        Says(talk, SummaryTexts.PriceChanged);
        await Pay(talk, SummaryTexts.Cash);
        Says(talk, SummaryTexts.PayAtPickup);
        Assert.Equal(("<8>", 210_000), ((await Order(talk)).Note, (await Order(talk)).Total));
    }

    async Task LeavingAndComingBack(Language language)
    {
        var talk = await AtFiles(language);
        talk.Hears = language;
        foreach (var command in new[] { "/start", "/orders", "/price", "/profile", "/help", "/order", "hello" })
        {
            await talk.Write(command);
            Assert.Contains(talk.Answers, a => a.Buttons.Any(b => b.Data == "go:on" && b.Label == ConversationTexts.Continue.In(language)));
        }

        await talk.PressData("go:on");
        Says(talk, OrderingTexts.AskFiles);
        await talk.Write("/cancel");
        Says(talk, StartTexts.AskDrop);
        await talk.Press(StartTexts.Keep.In(language));
        await talk.Write("/cancel");
        await talk.Press(StartTexts.Drop.In(language));
        Says(talk, StartTexts.Dropped);
        await talk.Write("/cancel");
        Says(talk, StartTexts.NothingToCancel);
        Assert.Null(talk.State.Draft);
    }

    async Task PayingLater(Language language)
    {
        var talk = await AtSummary(language);
        talk.Hears = language;
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

    async Task Receipts(Language language)
    {
        var talk = await AtSummary(language);
        talk.Hears = language;
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

    async Task Cancelling(Language language)
    {
        var talk = await AtSummary(language);
        talk.Hears = language;
        await Pay(talk, SummaryTexts.Later);
        var order = await Order(talk);
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

    async Task Following(Language language)
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

    async Task Agreeing(Language language)
    {
        var talk = await AtSummary(language);
        talk.Hears = language;
        await Pay(talk, SummaryTexts.Later);
        var order = await Order(talk);
        await Center.Run((CorrectPages correct) => correct.Run(Center.AsOwner, order.Id, 7, "8"));
        var due = (await Order(talk)).DueNow;
        await talk.PressData($"price:{order.Id}:no:{due:0.##}");
        Says(talk, PriceAnswerTexts.Declined);
        await talk.PressData($"price:{order.Id}:yes:{due:0.##}");
        Says(talk, PriceAnswerTexts.Accepted);
        Assert.Equal(PriceAnswer.Accepted, (await Order(talk)).PriceAnswer);
    }

    async Task Repeating(Language language)
    {
        var talk = await AtSummary(language);
        talk.Hears = language;
        await Pay(talk, SummaryTexts.Cash);
        var order = await Order(talk);
        await talk.Write($"/start r{order.TrackingCode}");
        Says(talk, RepeatTexts.Begun);
        await talk.SendDocument();
        await talk.CountAll(1);
        await talk.PressData("files:done");
        await Pay(talk, SummaryTexts.Cash);
        Assert.Equal(2, await Center.Read(db => db.Orders.CountAsync(o => o.CustomerId == order.CustomerId)));
    }

    async Task Collecting(Language language)
    {
        var talk = await AtSummary(language);
        talk.Hears = language;
        await Pay(talk, SummaryTexts.Cash);
        var order = await Order(talk);
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

    async Task Changing(Language language)
    {
        var branch = await SecondBranch();
        var talk = await Registered(language);
        await talk.Write("/profile");
        Says(talk, ProfileTexts.Profile);
        await talk.PressData("me:name");
        Says(talk, ProfileTexts.AskName);
        await talk.Write("Aziza");
        Says(talk, ProfileTexts.Saved);
        await talk.PressData("me:phone");
        await talk.ShareContact("998935556677", of: 3);
        Says(talk, RegistrationTexts.NotYourContact);
        await talk.Write("93 555 66 77");
        await talk.PressData("me:branch");
        Says(talk, ProfileTexts.AskBranch);
        await talk.Press("Chilonzor");
        await talk.PressData("set:show");
        talk.Hears = null;
        await talk.PressData("me:language");
        var next = (Language)(((int)language + 1) % 3);
        await talk.PressData($"lang:{next.Code()}");
        Says(talk, ProfileTexts.LanguageChanged, next);
        var customer = await Center.Read(db => db.Customers.SingleAsync(c => c.Id == talk.State.CustomerId));
        Assert.Equal((next, "+998935556677", branch.Id), (customer.Language, customer.Phone, customer.BranchId!.Value));
    }

    async Task Asking(Language language)
    {
        var talk = await Speaking(language);
        foreach (var command in new[] { "/help", "/about", "/price", "/settings", "/nonsense", "/start", "?" })
        {
            await talk.Write(command);
            Assert.NotEmpty(talk.Answers);
        }

        await Center.Read(db => db.Branches.ExecuteUpdateAsync(set => set.SetProperty(b => b.PriceListVisible, false)));
        await talk.Write("/price");
        await talk.SendDocument();
        Says(talk, ConversationTexts.StrayFile);
        await talk.Send(m => m with { Voice = new("v") });
        Says(talk, ConversationTexts.SoundOrMoving);
        await talk.Send(m => m with { Sticker = new("s") });
        await talk.Send(m => m with { Location = new(41, 69) });
        await talk.Send(m => m);
        await talk.PressData("pick:service:1");
        Says(talk, ConversationTexts.OldButton);
    }

    async Task Linking(Language language)
    {
        await Center.Read(async db =>
        {
            db.Add(new BotConnection { CenterId = Center.Id, BotId = Center.Id, Username = "test_bot", WebhookKey = Data.Secret.New(16), ProtectedToken = [1], ProtectedSecret = [1] });
            return await db.SaveChangesAsync();
        });
        var link = (await Center.Run((InviteToAgency invite) => invite.Run(Center.AsOwner, Center.Agency.Id))).Value.Link.Query["?start=".Length..];
        var talk = await Speaking(language);
        await talk.Write($"/start {link}");
        Says(talk, RegistrationTexts.JoinedAgency);
        Assert.True(talk.State.Agency);
        var other = await Speaking(language);
        await other.Write($"/start {link}");
        Assert.False(other.State.Agency);
        await other.Write($"/start t{Data.Secret.New(16)}");
        await other.Write($"/start r{Data.Secret.New(16)}");
        await other.Write("/start nonsense");
        Assert.NotEmpty(other.Answers);
    }

    async Task Talking(Language language)
    {
        var talk = await Speaking(language);
        await talk.Write("/contact");
        await talk.Write("8?");
        Says(talk, SupportTexts.PassedOn);
        await talk.Edit(m => m with { Text = "8!" });
        Says(talk, SupportTexts.Corrected);
        await talk.Send(m => m with { Voice = new("v") });
        Says(talk, SupportTexts.NoSound);
        await talk.SendDocument();
        Assert.Equal(["8!", null], await Center.Read(db => db.ThreadMessages.Where(m => m.Thread.CustomerId == talk.State.CustomerId).OrderBy(m => m.Id).Select(m => m.Text == "" ? null : m.Text).ToListAsync()));
    }

    async Task ShutOut(Language language)
    {
        var talk = await Speaking(language);
        await Center.Read(db => db.Customers.Where(c => c.Id == talk.State.CustomerId).ExecuteUpdateAsync(set => set.SetProperty(c => c.Blocked, true)));
        Platform.Clock.Advance(TimeSpan.FromMinutes(2));
        await talk.Write("/order");
        Says(talk, ConversationTexts.Blocked);
        await Center.Read(db => db.Centers.Where(c => c.Id == Center.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Status, CenterStatus.Suspended)));
        await talk.Write("/orders");
        Says(talk, ConversationTexts.Closed);
    }

    async Task<Talk> Speaking(Language language)
    {
        var talk = await Customer(language);
        talk.Hears = language;
        return talk;
    }

    /// <summary>A customer of the main branch, where there are several.</summary>
    async Task<Talk> Registered(Language language)
    {
        var talk = Stranger();
        await talk.Write("/start");
        await talk.PressData($"lang:{language.Code()}");
        talk.Hears = language;
        await talk.PressData("name:telegram");
        await talk.ShareContact();
        await talk.PressData($"pick:reg-branch:{Center.Branch.Id}");
        return talk;
    }

    static async Task Pay(Talk talk, Text how)
    {
        await talk.Press("✅");
        await talk.Press(how.In(talk.Hears!.Value));
        Says(talk, SummaryTexts.Placed);
    }

    Task<Order> Order(Talk talk) => Center.Read(db => db.Orders.AsNoTracking().OrderBy(o => o.Number).FirstAsync(o => o.CustomerId == talk.State.CustomerId));

    static void Says(Talk talk, Text text, Language? language = null) => Assert.Contains(text.Piece(language ?? talk.Hears!.Value), talk.Said, StringComparison.Ordinal);
}
