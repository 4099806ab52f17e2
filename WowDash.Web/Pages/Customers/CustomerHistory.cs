using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Customers;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>What somebody ordered, paid and owes, as far as the viewer sees orders: a customer, or all members of an agency.</summary>
sealed record CustomerHistory(CustomerHistory.Sums Money, IReadOnlyList<OrderRow> Orders, IReadOnlyList<CustomerHistory.PaymentRow> Payments)
{
    const int Shown = 20;

    public sealed record PaymentRow(int Number, PaymentKind Kind, PaymentMethod Method, decimal Amount, string? Note, DateTimeOffset At);

    public sealed record Sums(int Orders, decimal Owes, decimal Received, decimal Credit);

    /// <summary>Where the rest of the orders is; null where no list is of them alone.</summary>
    public string? All { get; init; }

    /// <summary>Whether each row says whose it is.</summary>
    public bool OfMany { get; init; }

    public static async Task<CustomerHistory> Of(WowDashDb db, Viewer viewer, IQueryable<Customer> whose, CancellationToken ct)
    {
        var seen = db.Orders.AsNoTracking().SeenBy(viewer.Session.Sight).Listed().Where(o => whose.Any(c => c.Id == o.CustomerId));
        var ledger = db.Payments.AsNoTracking().Where(p => whose.Any(c => c.Id == p.CustomerId));
        var orders = await seen.OrderByDescending(o => o.Number).Take(Shown).Rows(db, viewer).ToListAsync(ct);
        var payments = await ledger.OrderByDescending(p => p.Id).Join(seen, p => p.OrderId, o => o.Id, (p, o) => new { p, o.Number }).Take(Shown)
            .Select(x => new PaymentRow(x.Number, x.p.Kind, x.p.Method, x.p.Amount, x.p.Note, x.p.At)).ToListAsync(ct);
        var sums = await seen.GroupBy(_ => 1).Select(g => new { Orders = g.Count(), Owes = g.Sum(o => o.Status == OrderStatus.Cancelled ? 0 : o.Left), Received = g.Sum(o => o.Received) }).SingleOrDefaultAsync(ct);
        var credit = await ledger.Where(p => p.Kind == PaymentKind.ToCredit || p.Kind == PaymentKind.FromCredit).SumAsync(p => p.Kind == PaymentKind.ToCredit ? p.Amount : -p.Amount, ct);
        return new(new(sums?.Orders ?? 0, sums?.Owes ?? 0, sums?.Received ?? 0, credit), orders, payments);
    }
}
