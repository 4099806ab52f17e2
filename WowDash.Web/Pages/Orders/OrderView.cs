using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Files;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Data.Staff;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>Everything the page of one order shows.</summary>
sealed class OrderView
{
    public required Order Order { get; init; }
    public required string? Agency { get; init; }
    public required IReadOnlyList<StoredFile> Files { get; init; }
    public required IReadOnlyList<Receipt> Receipts { get; init; }
    public required IReadOnlyList<PaymentLine> Payments { get; init; }
    public required IReadOnlyList<OrderEvent> History { get; init; }
    public required IReadOnlyList<Person> People { get; init; }
    public required Viewer Viewer { get; init; }

    public sealed record PaymentLine(PaymentKind Kind, decimal Effect, PaymentMethod Method, string? Note, string? By, DateTimeOffset At);

    public sealed record Person(long Id, string Name);

    public bool IsOverdue => Order.DeadlineAt < Viewer.Now && Order.Status.IsOpen() && Order.Status is not OrderStatus.Ready;

    public bool MayAssign => Order.Status.IsOpen() && Viewer.May(Permission.AssignOrders);

    public bool MayTakeMoney => Order.Status is not OrderStatus.Cancelled && Viewer.May(Permission.ReceivePayments);

    public bool MayCorrectPages => (Order.Status.AwaitsMoney() || Order.Status is OrderStatus.PaymentConfirmed) && Viewer.May(Permission.EditOrders);

    public bool ReceiptWaits => Receipts.Any(r => r.Status is ReceiptStatus.Pending);

    /// <summary>What is awaited is money, and it can be taken here: that comes before any change of status.</summary>
    public bool MoneyFirst => Order.Status is OrderStatus.PaymentPending && Order.LeftNow > 0 && MayTakeMoney && !ReceiptWaits;

    /// <summary>The one move to stand out; none while money or a receipt is the next thing.</summary>
    public OrderStatus? UsualMove => ReceiptWaits || MoneyFirst ? null : Moves.Where(m => m is not OrderStatus.Cancelled).Cast<OrderStatus?>().FirstOrDefault();

    /// <summary>Moves the workflow has and this viewer may make, the usual one first: money before work, but work at once for who pays at pickup.</summary>
    public IReadOnlyList<OrderStatus> Moves { get; private set; } = [];

    public static async Task<OrderView?> Load(WowDashDb db, Viewer viewer, int number, CancellationToken ct)
    {
        var order = await db.Orders.AsNoTracking().SeenBy(viewer.Session.Sight)
            .Include(o => o.Customer).Include(o => o.Branch).Include(o => o.Service).Include(o => o.DocumentType).Include(o => o.TargetLanguage).Include(o => o.Assignee)
            .SingleOrDefaultAsync(o => o.Number == number, ct);
        if (order is null) return null;
        var view = new OrderView
        {
            Order = order,
            Viewer = viewer,
            Agency = order.Customer.AgencyId is { } agency ? await db.Agencies.Where(a => a.Id == agency).Select(a => a.Name).SingleOrDefaultAsync(ct) : null,
            Files = await db.Files.AsNoTracking().Where(f => f.OrderId == order.Id && f.Purpose != FilePurpose.Receipt && f.Status != FileStatus.Removed).OrderBy(f => f.Id).ToListAsync(ct),
            Receipts = await db.Receipts.AsNoTracking().Include(r => r.File).Where(r => r.OrderId == order.Id).OrderByDescending(r => r.Id).ToListAsync(ct),
            Payments = await LedgerOf(db, order.Id).ToListAsync(ct),
            History = await db.OrderEvents.AsNoTracking().Where(e => e.OrderId == order.Id).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).ToListAsync(ct),
            People = viewer.May(Permission.AssignOrders) ? await Staff(db, order.BranchId).ToListAsync(ct) : [],
        };
        order.Fees = order.ExtraFees > 0 ? await db.OrderFees.AsNoTracking().Where(f => f.OrderId == order.Id).OrderBy(f => f.Id).ToListAsync(ct) : [];
        view.Moves = view.UsualFirst();
        return view;
    }

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
