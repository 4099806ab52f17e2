using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Data;
using WowDash.Data.Centers;
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
}
