using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Data;
using WowDash.Data.Centers;
using WowDash.Data.Customers;
using WowDash.Data.Messages;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Data.Seed;
using WowDash.Tests.Support;
using WowDash.Web;

namespace WowDash.Tests.Dashboard;

/// <summary>The demo's two centers, and web workers over them, started when first asked for.</summary>
public class DashboardServer : TestPlatform, Xunit.IAsyncLifetime
{
    public const string Password = "demo-parol-2026";
    public const string Owner = "owner@registon.demo";
    public const string Manager = "manager@registon.demo";
    public const string Staff = "staff@registon.demo";
    public const string OtherBranch = "samarqand@registon.demo";
    public const string Stranger = "owner@sharq.demo";
    public const string Platform = "platform@wowdash.demo";

    static long users = 880_000;

    readonly List<WebApplication> workers = [];

    internal long Center { get; private set; }

    internal long OtherCenter { get; private set; }

    internal WebApplication Worker => workers[0];

    internal override async Task Prepare()
    {
        // the workers live by the real clock
        Clock.Set(TimeProvider.System.GetUtcNow());
        await Services.GetRequiredService<SeedDemo>().Run();
        var platform = Services.GetRequiredService<PlatformQueries>();
        Center = (await platform.CenterOfSlug("registon"))!.Value;
        OtherCenter = (await platform.CenterOfSlug("sharq"))!.Value;
        await Read(Center, db => db.Users.ExecuteUpdateAsync(set => set.SetProperty(a => a.Language, Data.Texts.Language.En)));
        await StartWorker();
    }

    Task Xunit.IAsyncLifetime.DisposeAsync() => End();

    internal async Task End()
    {
        foreach (var worker in workers)
        {
            await worker.StopAsync();
            await worker.DisposeAsync();
        }

        await DisposeAsync();
    }

    internal async Task<WebApplication> StartWorker()
    {
        var worker = WebHost.Build(Settings, "http://127.0.0.1:0");
        await worker.StartAsync();
        workers.Add(worker);
        return worker;
    }

    internal Browser Browser() => new(new Uri(Worker.Urls.First()));

    internal async Task<Browser> SignedIn(string email)
    {
        var browser = Browser();
        await browser.SignIn(email, Password);
        return browser;
    }

    /// <summary>A new order like an existing one, of the branch whose staff see it. Like its customer where none is given; one its customer places rings.</summary>
    internal Task<Order> NewOrder(PaymentMethod method = PaymentMethod.Card, long? center = null, int branch = 0, bool byCustomer = false, long? customer = null) => In(center ?? Center, async services =>
    {
        var db = services.GetRequiredService<WowDashDb>();
        var branches = await db.Branches.OrderBy(b => b.Id).Select(b => b.Id).ToListAsync();
        var like = await db.Orders.AsNoTracking().Where(o => o.BranchId == branches[branch]).OrderBy(o => o.Number).FirstAsync();
        var draft = new OrderDraft
        {
            DraftId = Guid.CreateVersion7(),
            CustomerId = customer ?? like.CustomerId,
            BranchId = like.BranchId,
            ServiceId = like.ServiceId,
            DocumentTypeId = like.DocumentTypeId,
            TargetLanguageId = like.TargetLanguageId,
            Pages = 5,
            PagesConfirmed = true,
            Copies = 2,
            Names = "Abror <script>alert(1)</script>",
            PaymentMethod = method,
            Source = OrderSource.Bot,
        };
        return (await services.GetRequiredService<PlaceOrder>().Run(byCustomer ? Actor.Customer(draft.CustomerId, "Aziza") : Actor.System, draft)).Value;
    });

    /// <summary>A new order of a customer nobody has known.</summary>
    internal async Task<Order> OrderOf(string name, string? phone = null)
    {
        var order = await NewOrder();
        await In(Center, async services =>
        {
            var db = services.GetRequiredService<WowDashDb>();
            var like = await db.Orders.Where(o => o.Id == order.Id).Select(o => o.Customer).AsNoTracking().SingleAsync();
            var customer = new Customer { Name = name, Phone = phone ?? $"+99893{order.Number:0000000}", BranchId = like.BranchId, CreatedAt = like.CreatedAt };
            db.Customers.Add(customer);
            await db.SaveChangesAsync();
            return await db.Orders.Where(o => o.Id == order.Id).ExecuteUpdateAsync(set => set.SetProperty(o => o.CustomerId, customer.Id));
        });
        return order;
    }

    /// <summary>A new customer who has written, and waits for an answer.</summary>
    internal Task<Customer> NewThread(string words, long? center = null) => In(center ?? Center, async services =>
    {
        var db = services.GetRequiredService<WowDashDb>();
        var user = Interlocked.Increment(ref users);
        var customer = db.Customers.Add(new() { Name = $"Nodira <i>{user}</i>", Phone = $"+99890{user:0000000}", TelegramUserId = user, CreatedAt = TimeProvider.System.GetUtcNow() }).Entity;
        await db.SaveChangesAsync();
        var heard = await services.GetRequiredService<HearCustomer>().Run(Actor.Customer(customer.Id, customer.Name), new() { CustomerId = customer.Id, TelegramMessageId = 1, Text = words });
        return heard.Done ? customer : throw new InvalidOperationException(heard.Refusal.Id);
    });
}
