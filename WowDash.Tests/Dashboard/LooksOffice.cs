using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using WowDash.Bots.Menu;
using WowDash.Bots.MyOrders;
using WowDash.Bots.Ordering;
using WowDash.Data;
using WowDash.Data.Customers;
using WowDash.Data.Files;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Data.Staff;
using WowDash.Data.Texts;
using WowDash.Tests.Files;
using WowDash.Tests.Pages;
using WowDash.Tests.Scenarios;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Dashboard;

/// <summary>Classes that look at the same office.</summary>
[CollectionDefinition("looks")]
public sealed class LooksCollection : ICollectionFixture<LooksOffice>;

/// <summary>A center in the middle of its day, and a browser: an order from the chat whose receipt waits, one with a rejected and a verified receipt, one with estimated
/// pages and everything long, one overdue, and whatever five weeks have left.</summary>
public sealed class LooksOffice : IAsyncLifetime
{
    const string Owner = "owner@registon.demo";
    const string WithCode = "samarqand@registon.demo";

    TestInstallation installation = null!;
    Chromium chromium = null!;
    long center;

    /// <summary>Orders worth looking at, by what is special about them.</summary>
    internal Dictionary<string, int> Orders { get; } = [];

    /// <summary>The customer who ordered in the chat.</summary>
    internal long CustomerId { get; private set; }

    /// <summary>A customer who owes for several orders.</summary>
    internal long Debtor { get; private set; }

    /// <summary>Their id in the center.</summary>
    internal long CustomerRow { get; private set; }

    internal long Agency { get; private set; }

    /// <summary>A customer another entry went into.</summary>
    internal long Merged { get; private set; }

    /// <summary>Where somebody who was invited begins.</summary>
    internal string Welcome { get; private set; } = "";

    /// <summary>The link for a file too large for the bot.</summary>
    internal string Upload { get; private set; } = "";

    /// <summary>The sign-in page as a center's own people come by it.</summary>
    internal string Branded => new UriBuilder(installation.Workers[0].Url) { Host = "registon.localhost", Path = "/sign-in" }.Uri.ToString();

    internal string Password => installation.Access.SignIns.Single(s => s.Email == Owner).Password;

    /// <summary>The customer's chat page with no chat opened.</summary>
    internal string ChatsUrl => $"{installation.SimulatorUrl}/?customer={CustomerId}";

    internal string ChatUrl => $"{installation.SimulatorUrl}/?customer={CustomerId}&bot={installation.FirstBot.Username}";

    public async Task InitializeAsync()
    {
        installation = await TestInstallation.Start();
        chromium = await Chromium.Launch();
        center = installation.CenterOf(installation.FirstBot);
        Orders["receipt waiting"] = await OrderInTheChat();
        Orders["settled"] = await SettledOrder();
        Orders["estimated"] = await LongOrder();
        Orders["overdue"] = await OverdueOrder();
        Orders["priced"] = await PricedOrder();
        Orders["new"] = (await Place(draft => draft with { PaymentMethod = PaymentMethod.Cash })).Number;
        await OwnersWork();
        Debtor = await Read(db => db.Orders.Where(o => o.Status != OrderStatus.Cancelled && o.Left > 0).GroupBy(o => o.CustomerId).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstAsync());
        Agency = await Read(db => db.Agencies.Select(a => a.Id).FirstAsync());
        Welcome = await Invite();
        Upload = await Read(UploadLink);
        CustomerRow = await LooksThreads.Fill(installation, center, CustomerId);
        foreach (var status in new[] { OrderStatus.PaymentConfirmed, OrderStatus.Ready, OrderStatus.Completed, OrderStatus.Cancelled })
            if (await Read(db => db.Orders.Where(o => o.Status == status).OrderBy(o => o.Number).Select(o => o.Number).FirstOrDefaultAsync()) is > 0 and var number) Orders[status.ToString()] = number;
    }

    public async Task DisposeAsync()
    {
        if (chromium is not null) await chromium.DisposeAsync();
        if (installation is not null) await installation.DisposeAsync();
    }

    /// <summary>A browser of somebody who follows their device's theme; touch where the screen is a phone's.</summary>
    internal Task<IBrowserContext> Open(int width, bool dark) => chromium.Browser.NewContextAsync(new()
    {
        BaseURL = installation.Workers[0].Url,
        ViewportSize = new() { Width = width, Height = width < 768 ? 740 : 850 },
        ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
        HasTouch = width < 768,
        Locale = "uz",
    });

    /// <summary>Signs the center's owner in, in a language.</summary>
    internal async Task SignIn(IBrowserContext context, Language language, string email = Owner)
    {
        await Read(db => db.Users.ExecuteUpdateAsync(set => set.SetProperty(a => a.Language, language)));
        var page = await context.NewPageAsync();
        await page.SignIn(email, installation.Access.SignIns.Single(s => s.Email == email).Password);
        await page.WaitForURLAsync(url => !url.EndsWith("/sign-in", StringComparison.Ordinal));
        await page.CloseAsync();
    }

    /// <summary>Gives the right password of an account that asks for a code as well.</summary>
    internal async Task StopBeforeTheCode(IBrowserContext context, Language language)
    {
        await Read(db => db.Users.Where(a => a.Email == WithCode).ExecuteUpdateAsync(set => set.SetProperty(a => a.TwoFactorEnabled, true)));
        await SignIn(context, language, WithCode);
    }

    /// <summary>A colleague opens the page as well, in a browser of their own.</summary>
    internal async Task ColleagueOpens(IPage page)
    {
        var colleague = installation.Access.SignIns.First(s => s.Center is not null && s.Email.EndsWith(Owner[Owner.IndexOf('@')..], StringComparison.Ordinal) && s.Email is not Owner and not WithCode).Email;
        var context = await Open(1360, false);
        await SignIn(context, await Read(db => db.Users.Where(a => a.Email == Owner).Select(a => a.Language).SingleAsync()), colleague);
        await (await context.NewPageAsync()).GotoAsync(page.Url);
    }

    internal Task SignInPlatformOwner(IBrowserContext context, Language language) => SignIn(context, language, installation.Access.SignIns.First(s => s.Center is null).Email);

    // what the owner has in hand, and has done today
    async Task OwnersWork()
    {
        var owner = Actor.Staff(await Read(db => db.StaffMembers.Include(s => s.Role).FirstAsync(s => s.IsOwner)));
        var paid = await Read(db => db.Orders.Where(o => o.Status == OrderStatus.PaymentConfirmed).OrderByDescending(o => o.Number).Select(o => o.Id).Take(2).ToListAsync());
        foreach (var order in paid)
        {
            await Run((AssignOrder assign) => assign.Run(Actor.System, order, owner.StaffId));
            await Run((ChangeOrderStatus change) => change.Run(owner, order, OrderStatus.InProgress));
        }

        await Run((ChangeOrderStatus change) => change.Run(owner, paid[0], OrderStatus.Ready));
        foreach (var (name, query) in new[] { ("Muddati o‘tganlar", "overdue=true"), ("Qoldig‘i bor, hali ishlanmagan", "status=PaymentPending&pay=Owed"), ("Tayyor", "status=Ready") })
            await Run((SaveFilter keep) => keep.Run(owner, name, query));
        // the same person at the counter, twice
        var twice = await Run((AddWalkIn add) => add.Run(owner, new WalkIn("Gulchehra Ortiqova-Mirzaahmedova", "90 700 11 22", Language.Uz, null)));
        var doubled = await Run((AddWalkIn add) => add.Run(owner, new WalkIn("Гулчеҳра Ортиқова", "90 700 11 23", Language.Uz, null)));
        await Run((MergeCustomers merge) => merge.Run(owner, twice.Id, doubled.Id));
        Merged = twice.Id;
    }

    async Task<string> UploadLink(WowDashDb db)
    {
        var (token, now) = (Data.Secret.New(), TimeProvider.System.GetUtcNow());
        var customer = await db.Customers.Where(c => c.TelegramUserId == CustomerId).Select(c => c.Id).SingleAsync();
        db.UploadLinks.Add(new UploadLink { TokenHash = Data.Secret.Hash(token), CustomerId = customer, Purpose = FilePurpose.Receipt, CreatedAt = now, ExpiresAt = now.AddDays(1) });
        await db.SaveChangesAsync();
        return $"/upload/registon/{token}";
    }

    async Task<string> Invite()
    {
        var role = await Read(db => db.Roles.Where(r => r.System == SystemRole.Manager).Select(r => r.Id).SingleAsync());
        return (await Run((InviteStaff invite) => invite.Run(Actor.System, new Invitation { Email = "gulchehra@registon.demo", RoleId = role, Language = Language.Uz }, token => $"/welcome?token={token}"))).Link;
    }

    async Task<int> OrderInTheChat()
    {
        var aziza = installation.Customer("Aziza", "uz");
        CustomerId = aziza.UserId;
        await aziza.Register("Chilonzor");
        await aziza.Draft();
        await aziza.SendsFiles();
        await aziza.Taps(SummaryTexts.Yes);
        await aziza.Taps(SummaryTexts.Card);
        await aziza.Hears("8600 1234 5678 9012");
        aziza.Chat.SendPhoto(await Picture(), "chek.jpg");
        await aziza.Hears(MyOrdersTexts.ReceiptTaken);
        await aziza.Presses(MenuTexts.Orders.In(Language.Uz));
        await aziza.Hears(MyOrdersTexts.Title);
        return await Read(db => db.Orders.MaxAsync(o => o.Number));
    }

    async Task<int> SettledOrder()
    {
        var order = await Place(draft => draft with { Pages = 4, Copies = 1 });
        var wrong = await Run((SubmitReceipt submit) => submit.Run(Actor.System, order.Id, null, 12_000, ReceiptSource.Phone));
        await Run((RejectReceipt reject) => reject.Run(Actor.System, wrong.Id, "Chekda boshqa karta raqami ko‘rsatilgan. Iltimos, shu buyurtma uchun to‘langan chekni yuboring."));
        var right = await Run((SubmitReceipt submit) => submit.Run(Actor.System, order.Id, null, order.Total, ReceiptSource.Staff));
        await Run((VerifyReceipt verify) => verify.Run(Actor.System, right.Id, order.Total));
        return order.Number;
    }

    // a fee, a discount, too much money, finished work: everything the money column can show
    async Task<int> PricedOrder()
    {
        var order = await Place(draft => draft with { Pages = 6, Copies = 2 });
        await Run((AddFee add) => add.Run(Actor.System, order.Id, 25_000, "Kuryer orqali yetkazish"));
        await Run((GiveDiscount give) => give.Run(Actor.System, order.Id, 15_000, "Doimiy mijoz"));
        await Run((RecordPayment pay) => pay.Run(Actor.System, order.Id, order.Total + 110_000, PaymentMethod.Transfer, "Bank orqali", "looks"));
        await Run((ChangeOrderStatus change) => change.Run(Actor.System, order.Id, OrderStatus.InProgress));
        await Run((AttachFile attach) => attach.Run(Actor.System, order.Id, FilePurpose.Document, "Diplom va ilova (skaner).pdf", new MemoryStream(SampleFiles.Pdf(6))));
        await Run((AttachFile attach) => attach.Run(Actor.System, order.Id, FilePurpose.Finished, "Diplom — ingliz tilida.pdf", new MemoryStream(SampleFiles.Pdf(7))));
        await Run((ChangeOrderStatus change) => change.Run(Actor.System, order.Id, OrderStatus.Ready));
        await Run((RefundPayment refund) => refund.Run(Actor.System, order.Id, 50_000, PaymentMethod.Cash, "Ortiqcha sahifa", "looks"));
        return order.Number;
    }

    async Task<int> LongOrder()
    {
        var order = await Place(draft => draft with
        {
            Pages = 128,
            PagesConfirmed = false,
            Copies = 99,
            Names = "Abdurahmonov Muhammadyusuf Abdulboqiy o‘g‘li\nQosimova Shahrizoda Nizomiddin qizi",
            Note = "Hujjatxonadanolinganuzunbirso‘zhamsig‘ishikerak: apostil bilan birga, juma kuni soat 16:00 gacha.",
        });
        var agency = await Read(db => db.Agencies.Select(a => a.Id).FirstAsync());
        await Read(db => db.Customers.Where(c => c.Id == order.CustomerId).ExecuteUpdateAsync(set => set
            .SetProperty(c => c.Name, "Abdurahmonov Muhammadyusuf Abdulboqiy o‘g‘li (Xalqaro tarjimalar)")
            .SetProperty(c => c.AgencyId, agency)));
        return order.Number;
    }

    async Task<int> OverdueOrder()
    {
        var order = await Place(draft => draft with { PaymentMethod = PaymentMethod.Cash });
        await Run((ChangeOrderStatus change) => change.Run(Actor.System, order.Id, OrderStatus.InProgress));
        await Read(db => db.Orders.Where(o => o.Id == order.Id).ExecuteUpdateAsync(set => set.SetProperty(o => o.DeadlineAt, TimeProvider.System.GetUtcNow().AddDays(-1))));
        return order.Number;
    }

    async Task<Order> Place(Func<OrderDraft, OrderDraft> change)
    {
        var count = Orders.Count;
        var like = await Read(db => db.Orders.AsNoTracking().Where(o => o.Service.NamesInWriting).OrderBy(o => o.Number).Skip(count).FirstAsync());
        return await Run((PlaceOrder place) => place.Run(Actor.System, change(new OrderDraft
        {
            DraftId = Guid.CreateVersion7(),
            CustomerId = like.CustomerId,
            BranchId = like.BranchId,
            ServiceId = like.ServiceId,
            DocumentTypeId = like.DocumentTypeId,
            TargetLanguageId = like.TargetLanguageId,
            Pages = 3,
            PagesConfirmed = true,
            Names = "Karimov Aziz",
            PaymentMethod = PaymentMethod.Card,
            Source = OrderSource.Staff,
        })));
    }

    // a receipt one can recognise as a picture
    async Task<byte[]> Picture()
    {
        var page = await chromium.Browser.NewPageAsync(new() { ViewportSize = new() { Width = 480, Height = 640 } });
        await page.SetContentAsync("<body style='font:24px sans-serif;text-align:center;padding-top:80px'>O‘tkazma<h1>250 000 so‘m</h1>8600 **** **** 9012<p>21.11.2026 10:42</p>");
        var jpeg = await page.ScreenshotAsync(new() { Type = ScreenshotType.Jpeg });
        await page.CloseAsync();
        return jpeg;
    }

    Task<T> Read<T>(Func<WowDashDb, Task<T>> read) => installation.Read(center, read);

    async Task<T> Run<TVerb, T>(Func<TVerb, Task<Outcome<T>>> run)
        where TVerb : notnull
    {
        await using var scope = installation.Services.InCenter(center);
        return (await run(scope.ServiceProvider.GetRequiredService<TVerb>())).Value;
    }
}
