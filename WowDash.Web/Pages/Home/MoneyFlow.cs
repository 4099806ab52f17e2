using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using WowDash.Data;
using WowDash.Data.Payments;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>Money that came in, less what went back; what moves between an order and a customer's credit is neither. Read as <see cref="OrderFlow"/> is: today each time,
/// the days before remembered for two minutes.</summary>
sealed class MoneyFlow(WowDashDb db, Viewer viewer, IMemoryCache memory)
{
    static readonly TimeSpan Remembered = TimeSpan.FromMinutes(2);

    public sealed record Received(decimal Today, decimal Yesterday, decimal Month);

    sealed record Past(decimal Yesterday, decimal Month);

    public async Task<Received> Read(CancellationToken ct)
    {
        var (today, yesterday, month) = (viewer.DayStart(), viewer.DayStart(1), viewer.MonthStart());
        var key = (typeof(MoneyFlow), viewer.Center.Id, viewer.Session.BranchId, today);
        if (!memory.TryGetValue(key, out Past? past))
        {
            past = new(await Sum(yesterday, today, ct), month < today ? await Sum(month, today, ct) : 0);
            memory.Set(key, past, Remembered);
        }

        var now = await Sum(today, DateTimeOffset.MaxValue, ct);
        return new(now, past!.Yesterday, past.Month + now);
    }

    async Task<decimal> Sum(DateTimeOffset from, DateTimeOffset until, CancellationToken ct)
    {
        var branch = viewer.Session.BranchId;
        var rows = db.Payments.Where(p => p.At >= from && p.At < until && (p.Kind == PaymentKind.Payment || p.Kind == PaymentKind.Correction || p.Kind == PaymentKind.Refund));
        if (branch is not null) rows = rows.Where(p => db.Orders.Any(o => o.Id == p.OrderId && o.BranchId == branch));
        return await rows.SumAsync(p => p.Kind == PaymentKind.Refund ? -p.Amount : p.Amount, ct);
    }
}
