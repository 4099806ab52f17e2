using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Files;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Data.Staff;
using WowDash.Data.Texts;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>Everything the page of one order shows.</summary>
sealed class OrderView
{
    const int MostRelated = 6;

    public required Order Order { get; init; }
    public required Surroundings Around { get; init; }
    public required IReadOnlyList<StoredFile> Files { get; init; }
    public required IReadOnlyList<Receipt> Receipts { get; init; }
    public required IReadOnlyList<PaymentLine> Payments { get; init; }
    public required IReadOnlyList<OrderEvent> History { get; init; }
    public required IReadOnlyList<Person> People { get; init; }
    public required Viewer Viewer { get; init; }

    public sealed record PaymentLine(PaymentKind Kind, decimal Effect, PaymentMethod Method, string? Note, string? By, DateTimeOffset At);

    public sealed record Person(long Id, string Name);

    /// <summary>What of the customer matters here: the agency, what they have in credit, their other orders.</summary>
    public sealed record Surroundings(string? Agency, decimal Credit, IReadOnlyList<Related> Orders);

    public sealed record Related(int Number, Text Document, Text TargetLanguage, OrderStatus Status, decimal Left, DateTimeOffset CreatedAt);

    /// <summary>What was refused just now; null when nothing was.</summary>
    public OrderTry? Tried { get; set; }

    /// <summary>Makes a form about money count once, however often it is sent.</summary>
    public string Key { get; } = Secret.New(16);

    /// <summary>Whether a form was refused just now, and is shown again.</summary>
    public bool Again(string handler) => Tried?.Handler == handler;

    /// <summary>What was typed into a form that is shown again, or what stands there otherwise.</summary>
    public string Was(string handler, string field, string otherwise = "") => Again(handler) ? Tried!.Fields.GetValueOrDefault(field) ?? otherwise : otherwise;

    public bool IsOverdue => Order.DeadlineAt < Viewer.Now && Order.Status.IsOpen() && Order.Status is not OrderStatus.Ready;

    public bool MayAssign => Order.Status.IsOpen() && Viewer.May(Permission.AssignOrders);

    public bool MayTakeMoney => Order.Status is not OrderStatus.Cancelled && Viewer.May(Permission.ReceivePayments);

    public bool MayPrice => Order.Status.IsOpen() && Viewer.May(Permission.EditPrices);

    public bool MayDiscount => Order.Status.IsOpen() && Viewer.May(Permission.GiveDiscounts);

    public bool MayRefund => Order.Received > 0 && Viewer.May(Permission.Refund);

    public bool MayUseCredit => Around.Credit > 0 && Order.LeftNow > 0 && MayTakeMoney;

    public bool MayPayOut => Around.Credit > 0 && Viewer.May(Permission.Refund);

    public bool MayMoveDeadline => Order.Status.IsOpen() && Viewer.May(Permission.EditOrders);

    /// <summary>Work has not begun: what was ordered can be changed.</summary>
    public bool MayEdit => MayCorrectPages;

    public bool MayAttach => Order.Status is not OrderStatus.Cancelled && Viewer.May(Permission.EditOrders);

    public bool MayRemove(StoredFile file) => MayAttach && (Order.Status.IsOpen() || file.Purpose is FilePurpose.Finished);

    public bool MayCorrectPages => (Order.Status.AwaitsMoney() || Order.Status is OrderStatus.PaymentConfirmed) && Viewer.May(Permission.EditOrders);

    public bool ReceiptWaits => Receipts.Any(r => r.Status is ReceiptStatus.Pending);

    /// <summary>What is awaited is money, and it can be taken here: that comes before any change of status.</summary>
    public bool MoneyFirst => Order.Status is OrderStatus.PaymentPending && Order.LeftNow > 0 && MayTakeMoney && !ReceiptWaits;

    /// <summary>The one move to stand out; none while money or a receipt is the next thing.</summary>
    public OrderStatus? UsualMove => ReceiptWaits || MoneyFirst || Order.Status is OrderStatus.Cancelled ? null : Moves.Where(m => m is not OrderStatus.Cancelled).Cast<OrderStatus?>().FirstOrDefault();

    /// <summary>Moves the workflow has and this viewer may make, the usual one first: money before work, but work at once for who pays at pickup.</summary>
    public IReadOnlyList<OrderStatus> Moves { get; private set; } = [];

    public static async Task<OrderView?> Load(WowDashDb db, Viewer viewer, int number, CancellationToken ct)
    {
        var order = await db.Orders.AsNoTracking().SeenBy(viewer.Session.Sight)
            .Include(o => o.Customer).Include(o => o.Branch).Include(o => o.Service).Include(o => o.DocumentType).Include(o => o.TargetLanguage).Include(o => o.Assignee).Include(o => o.Fees.OrderBy(f => f.Id))
            .SingleOrDefaultAsync(o => o.Number == number, ct);
        if (order is null) return null;
        var view = new OrderView
        {
            Order = order,
            Viewer = viewer,
            Around = await About(db, viewer, order).SingleAsync(ct),
            Files = await db.Files.AsNoTracking().Where(f => f.OrderId == order.Id && f.Purpose != FilePurpose.Receipt && f.Status != FileStatus.Removed).OrderBy(f => f.Id).ToListAsync(ct),
            Receipts = await db.Receipts.AsNoTracking().Include(r => r.File).Where(r => r.OrderId == order.Id).OrderByDescending(r => r.Id).ToListAsync(ct),
            Payments = await LedgerOf(db, order.Id).ToListAsync(ct),
            History = await db.OrderEvents.AsNoTracking().Where(e => e.OrderId == order.Id).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).ToListAsync(ct),
            People = viewer.May(Permission.AssignOrders) ? await Staff(db, order.BranchId).ToListAsync(ct) : [],
        };
        view.Moves = view.UsualFirst();
        return view;
    }

    static IQueryable<Surroundings> About(WowDashDb db, Viewer viewer, Order order) => db.Customers.AsNoTracking().Where(c => c.Id == order.CustomerId).Select(c => new Surroundings(
        db.Agencies.Where(a => a.Id == c.AgencyId).Select(a => a.Name).SingleOrDefault(),
        db.Payments.Where(p => p.CustomerId == c.Id && (p.Kind == PaymentKind.ToCredit || p.Kind == PaymentKind.FromCredit)).Sum(p => p.Kind == PaymentKind.ToCredit ? p.Amount : -p.Amount),
        db.Orders.SeenBy(viewer.Session.Sight).Where(o => o.CustomerId == c.Id && o.Id != order.Id).OrderByDescending(o => o.Number).Take(MostRelated)
            .Select(o => new Related(o.Number, o.DocumentType.Name, o.TargetLanguage.Name, o.Status, o.Left, o.CreatedAt)).ToList()));

    static IQueryable<PaymentLine> LedgerOf(WowDashDb db, long orderId) => db.Payments.Where(p => p.OrderId == orderId).OrderBy(p => p.Id).Select(p => new PaymentLine(
        p.Kind, p.Kind == PaymentKind.Refund || p.Kind == PaymentKind.ToCredit ? -p.Amount : p.Amount, p.Method, p.Note,
        db.StaffMembers.Where(s => s.Id == p.StaffId).Select(s => s.Name).FirstOrDefault(), p.At));

    static IQueryable<Person> Staff(WowDashDb db, long branchId) =>
        db.StaffMembers.Where(s => s.Active && s.Role.Active && (s.BranchId == null || s.BranchId == branchId)).OrderBy(s => s.Name).Select(s => new Person(s.Id, s.Name));

    List<OrderStatus> UsualFirst()
    {
        var allowed = OrderWorkflow.Next(Order.Status).Where(to => Viewer.May(ChangeOrderStatus.Needed(to))).ToList();
        if (Order is { Status: OrderStatus.Pending, PaymentMethod: PaymentMethod.Cash } && allowed.Remove(OrderStatus.InProgress)) allowed.Insert(0, OrderStatus.InProgress);
        return allowed;
    }
}
