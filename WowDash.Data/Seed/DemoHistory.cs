using Microsoft.EntityFrameworkCore;
using WowDash.Data.Catalogue;
using WowDash.Data.Centers;
using WowDash.Data.Customers;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Data.Staff;
using WowDash.Data.Texts;

namespace WowDash.Data.Seed;

/// <summary>Five weeks of orders, made by the same verbs that make real ones, by a clock that goes through those weeks. The same every time.</summary>
sealed class DemoHistory(WowDashDb db, TimeProvider clock, long seed)
{
    const int Orders = 42;

    static readonly string[] Names =
    [
        "Aziza Tursunova", "Bekzod Rashidov", "Nilufar Hamidova", "Sardor Ismoilov", "Kamola Ergasheva", "Анна Петрова", "Тимур Ахмедов", "Shahnoza Olimova",
        "Javohir Sattorov", "Ольга Сергеева", "Feruza Qodirova", "Ulug‘bek Normatov", "Gulnora Xasanova", "Diyor Mirzayev",
    ];

    static readonly OrderStatus[][] Paths =
    [
        [],
        [OrderStatus.PaymentConfirmed],
        [OrderStatus.PaymentConfirmed, OrderStatus.InProgress],
        [OrderStatus.PaymentConfirmed, OrderStatus.InProgress, OrderStatus.Ready],
        [OrderStatus.PaymentConfirmed, OrderStatus.InProgress, OrderStatus.Ready, OrderStatus.Completed],
        [OrderStatus.Cancelled],
    ];

    readonly Random chance = new((int)(seed % int.MaxValue));
    readonly PastClock past = new();
    readonly DraftOffers offers = new();

    public async Task Make(List<Branch> branches, List<StaffMember> staff, CancellationToken ct)
    {
        var customers = await Customers(branches, ct);
        var services = await db.Services.Include(s => s.Documents).Include(s => s.Languages).ToListAsync(ct);
        var now = clock.GetUtcNow();
        for (var i = 0; i < Orders; i++)
        {
            // older orders lie further apart, as in a business that grows; the last came this morning
            var age = 35 * 24 * Math.Pow((double)(Orders - 1 - i) / Orders, 1.4);
            past.Now = now.AddHours(-age).AddMinutes(-chance.Next(5, 50));
            await MakeOne(customers[chance.Next(customers.Count)], services, staff, TimeSpan.FromHours(age), ct);
        }
    }

    async Task MakeOne(Customer customer, List<Service> services, List<StaffMember> staff, TimeSpan age, CancellationToken ct)
    {
        var offered = services.Where(s => s.BranchId == customer.BranchId).ToList();
        var service = offered[chance.Next(offered.Count)];
        var order = (await new PlaceOrder(db, offers, past).Run(Actor.System, new OrderDraft
        {
            DraftId = new Guid(Secret.Hash($"{seed} {past.Now:O}")[..16]),
            CustomerId = customer.Id,
            BranchId = service.BranchId,
            ServiceId = service.Id,
            DocumentTypeId = service.Documents[chance.Next(service.Documents.Count)].Id,
            TargetLanguageId = service.Languages[chance.Next(service.Languages.Count)].LanguageId,
            Pages = service.Charging is Charging.PerPage ? chance.Next(1, 9) : 1,
            PagesConfirmed = true,
            Copies = chance.Next(3),
            Names = service.NamesInWriting ? customer.Name.ToUpperInvariant() : null,
            PaymentMethod = chance.Next(3) == 0 ? PaymentMethod.Cash : PaymentMethod.Card,
            Source = OrderSource.Staff,
        }, ct)).Value;
        var worker = staff[1 + chance.Next(staff.Count - 1)];
        if (age > TimeSpan.FromHours(3)) _ = (await new AssignOrder(db, past).Run(Actor.System, order.Id, worker.Id, ct)).Value;
        foreach (var status in PathFor(age)) await Move(order, status, ct);
    }

    // the older an order, the further it has come
    OrderStatus[] PathFor(TimeSpan age) => age.TotalDays switch
    {
        > 8 => chance.Next(10) == 0 ? Paths[5] : Paths[4],
        > 3 => Paths[3 + chance.Next(2)],
        > 1 => Paths[2 + chance.Next(2)],
        > 0.3 => Paths[chance.Next(3)],
        _ => Paths[0],
    };

    async Task Move(Order order, OrderStatus to, CancellationToken ct)
    {
        past.Now = Earlier(past.Now.AddHours(chance.Next(1, 6)), clock.GetUtcNow());
        if (to is OrderStatus.PaymentConfirmed)
        {
            // some pay a part first: it stays a debt
            var part = chance.Next(6) == 0;
            var amount = part ? Math.Floor(order.LeftNow / 2 / 1000) * 1000 : order.LeftNow;
            _ = (await new RecordPayment(db, past).Run(Actor.System, order.Id, amount, order.PaymentMethod, null, $"demo:{order.Number}", ct: ct)).Value;
            if (!part) return;
        }

        _ = (await new ChangeOrderStatus(db, past).Run(Actor.System, order.Id, to, to is OrderStatus.Cancelled ? "Mijoz fikridan qaytdi" : null, ct)).Value;
    }

    async Task<List<Customer>> Customers(List<Branch> branches, CancellationToken ct)
    {
        var agency = await db.Agencies.FirstAsync(ct);
        var customers = Names.Select((name, i) => new Customer
        {
            Name = name,
            Phone = $"+9989{chance.Next(10)}{chance.Next(1_000_000, 9_999_999)}",
            Language = name[0] > 'z' ? Language.Ru : Language.Uz,
            BranchId = branches[i % branches.Count].Id,
            AgencyId = i % 7 == 3 ? agency.Id : null,
            CreatedAt = clock.GetUtcNow().AddDays(-40),
        }).ToList();
        db.Customers.AddRange(customers);
        await db.SaveChangesAsync(ct);
        return customers;
    }

    static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;

    sealed class PastClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
