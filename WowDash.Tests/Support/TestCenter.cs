using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Data;
using WowDash.Data.Catalogue;
using WowDash.Data.Centers;
using WowDash.Data.Customers;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Data.Staff;
using WowDash.Data.Texts;

namespace WowDash.Tests.Support;

/// <summary>A center as tests need it: a small price list, an agency, staff of each role. Prices are round and different, so that a wrong one shows.</summary>
sealed class TestCenter
{
    public const string Password = "correct horse battery";

    static int counter;

    readonly TestPlatform platform;
    int customers;

    TestCenter(TestPlatform platform) => this.platform = platform;

    public long Id { get; private set; }
    public string Slug { get; private set; } = "";
    public Branch Branch { get; private set; } = null!;

    /// <summary>Per page, asks for names.</summary>
    public Service Translation { get; private set; } = null!;

    /// <summary>Static.</summary>
    public Service Apostille { get; private set; } = null!;

    /// <summary>Of <see cref="Translation"/>: first 50 000, other 30 000, copy 10 000; agencies 40 000, 20 000, 5 000.</summary>
    public DocumentType Diploma { get; private set; } = null!;

    /// <summary>Of <see cref="Apostille"/>: first 200 000.</summary>
    public DocumentType ApostilleDiploma { get; private set; } = null!;

    /// <summary>No surcharge.</summary>
    public TargetLanguage English { get; private set; } = null!;

    /// <summary>Surcharges 5 000, 3 000, 1 000; agencies 4 000, 2 000, 500.</summary>
    public TargetLanguage German { get; private set; } = null!;

    public Agency Agency { get; private set; } = null!;
    public StaffMember Owner { get; private set; } = null!;
    public StaffMember Manager { get; private set; } = null!;
    public StaffMember Clerk { get; private set; } = null!;
    public Actor AsOwner => Actor.Staff(Owner);
    public Actor AsManager => Actor.Staff(Manager);
    public Actor AsClerk => Actor.Staff(Clerk);

    public static async Task<TestCenter> Create(TestPlatform platform)
    {
        var center = new TestCenter(platform) { Slug = $"center-{Interlocked.Increment(ref counter)}" };
        await using var scope = platform.Services.CreateAsyncScope();
        var created = (await scope.ServiceProvider.GetRequiredService<CreateCenter>().Run(Actor.Operator, new NewCenter { Name = center.Slug, Slug = center.Slug })).Value;
        center.Id = created.Id;
        await center.Fill(scope.ServiceProvider.GetRequiredService<WowDashDb>());
        center.Owner = await center.NewStaff(SystemRole.Owner);
        center.Manager = await center.NewStaff(SystemRole.Manager);
        center.Clerk = await center.NewStaff(SystemRole.Staff);
        return center;
    }

    /// <summary>Runs a verb in a unit of work of its own.</summary>
    public Task<T> Run<TVerb, T>(Func<TVerb, Task<T>> run)
        where TVerb : notnull => platform.In(Id, p => run(p.GetRequiredService<TVerb>()));

    /// <summary>Reads in a unit of work of its own.</summary>
    public Task<T> Read<T>(Func<WowDashDb, Task<T>> read) => platform.Read(Id, read);

    public async Task<Customer> NewCustomer(bool agency = false, long? telegramUserId = null)
    {
        var n = Interlocked.Increment(ref customers);
        var customer = (await Run((RegisterCustomer register) => register.Run(Actor.System, new Registration
        {
            TelegramUserId = telegramUserId ?? 1000 + n,
            Name = $"Aziza {n}",
            Phone = $"90{n:0000000}",
            Language = Data.Texts.Language.Uz,
            BranchId = Branch.Id,
        }))).Value;
        if (agency) await Read(db => db.Customers.Where(c => c.Id == customer.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.AgencyId, Agency.Id)));
        return customer;
    }

    public async Task<StaffMember> NewStaff(SystemRole role, bool active = true)
    {
        var n = Interlocked.Increment(ref counter);
        return await platform.In(Id, async p =>
        {
            var db = p.GetRequiredService<WowDashDb>();
            var roleId = await db.Roles.Where(r => r.System == role).Select(r => r.Id).SingleAsync();
            var person = (await p.GetRequiredService<CreateStaff>().Run(Actor.Operator, new NewStaff
            {
                Email = $"{role}{n}@{Slug}.test".ToLowerInvariant(),
                Password = Password,
                Name = $"{role} {n}",
                RoleId = roleId,
            })).Value;
            person.Active = active;
            await db.SaveChangesAsync();
            return await db.StaffMembers.Include(s => s.Role).Include(s => s.Account).AsNoTracking().SingleAsync(s => s.Id == person.Id);
        });
    }

    /// <summary>A draft of a translated diploma; change what a test is about.</summary>
    public OrderDraft Draft(Customer customer, int pages = 1, int copies = 0, PaymentMethod payment = PaymentMethod.Card) => new()
    {
        DraftId = Guid.CreateVersion7(),
        CustomerId = customer.Id,
        BranchId = Branch.Id,
        ServiceId = Translation.Id,
        DocumentTypeId = Diploma.Id,
        TargetLanguageId = English.Id,
        Pages = pages,
        PagesConfirmed = true,
        Copies = copies,
        Names = "Aziza Karimova",
        PaymentMethod = payment,
        Source = OrderSource.Bot,
    };

    public Task<Outcome<Order>> Place(OrderDraft draft, Actor? actor = null) =>
        Run((PlaceOrder place) => place.Run(actor ?? Actor.Customer(draft.CustomerId, "Aziza"), draft));

    /// <summary>An order of a new customer.</summary>
    public async Task<Order> NewOrder(int pages = 1, int copies = 0, PaymentMethod payment = PaymentMethod.Card) =>
        (await Place(Draft(await NewCustomer(), pages, copies, payment))).Value;

    /// <summary>The order as it stands now.</summary>
    public Task<Order> Order(long id) => Read(db => db.Orders.Include(o => o.History).Include(o => o.Payments).Include(o => o.Receipts).AsNoTracking().SingleAsync(o => o.Id == id));

    async Task Fill(WowDashDb db)
    {
        Branch = await db.Branches.SingleAsync();
        English = Tongue("en", new Prices(0, 0, 0), new Prices(0, 0, 0));
        German = Tongue("de", new Prices(5_000, 3_000, 1_000), new Prices(4_000, 2_000, 500));
        Translation = new Service { BranchId = Branch.Id, Name = Text.Same("Translation"), NamesInWriting = true, Charging = Charging.PerPage };
        Apostille = new Service { BranchId = Branch.Id, Name = Text.Same("Apostille"), Charging = Charging.Static };
        Agency = new Agency { Name = "Agency", CreatedAt = platform.Clock.GetUtcNow() };
        db.AddRange(English, German, Translation, Apostille, Agency);
        await db.SaveChangesAsync();
        Diploma = new DocumentType
        {
            ServiceId = Translation.Id,
            Name = Text.Same("Diploma"),
            Ordinary = new Prices(50_000, 30_000, 10_000),
            Agency = new Prices(40_000, 20_000, 5_000),
            EstimatedDays = 2,
        };
        ApostilleDiploma = new DocumentType { ServiceId = Apostille.Id, Name = Text.Same("Diploma"), Ordinary = new Prices(200_000, 1, 20_000), Agency = new Prices(150_000, 1, 10_000) };
        db.AddRange(Diploma, ApostilleDiploma);
        db.AddRange(
            new ServiceLanguage { ServiceId = Translation.Id, LanguageId = English.Id },
            new ServiceLanguage { ServiceId = Translation.Id, LanguageId = German.Id },
            new ServiceLanguage { ServiceId = Apostille.Id, LanguageId = English.Id });
        await db.SaveChangesAsync();
    }

    static TargetLanguage Tongue(string code, Prices ordinary, Prices agency) => new() { Code = code, Name = Text.Same(code), Ordinary = ordinary, Agency = agency };
}
