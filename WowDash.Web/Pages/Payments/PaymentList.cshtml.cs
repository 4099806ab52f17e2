using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Data.Staff;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>Every row of the ledger a viewer may see, newest first, with what the shown ones come to.</summary>
[Needs(Permission.ViewFinance, Permission.ReceivePayments)]
sealed class PaymentListPage(WowDashDb db, Viewer viewer) : PageModel
{
    const int PageSize = 50;
    const int LongestSearch = 60;

    [FromQuery(Name = "q")] public string? Search { get; set; }
    [FromQuery(Name = "kind")] public PaymentKind? Kind { get; set; }
    [FromQuery(Name = "method")] public PaymentMethod? Method { get; set; }
    [FromQuery(Name = "period")] public string? Period { get; set; }
    [FromQuery(Name = "before")] public long? Before { get; set; }

    public sealed record Row(long Id, int Order, string Customer, PaymentKind Kind, PaymentMethod Method, decimal Amount, string? Note, string? By, DateTimeOffset At)
    {
        /// <summary>What came to the center or left it; nothing where money only changed its place.</summary>
        public decimal Effect => Kind is PaymentKind.Refund ? -Amount : Amount;
    }

    public sealed record Sums(decimal In, decimal Out);

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public Sums Sum { get; private set; } = new(0, 0);
    public string? Older { get; private set; }
    public bool IsFiltered => !string.IsNullOrWhiteSpace(Search) || Kind is not null || Method is not null || !string.IsNullOrEmpty(Period);

    public async Task OnGet(CancellationToken ct)
    {
        var seen = Filtered(await OrderSearch.For(db, Words, ct));
        Sum = await seen.GroupBy(_ => 1).Select(all => new Sums(
            all.Sum(p => p.Kind == PaymentKind.Payment || p.Kind == PaymentKind.Correction ? p.Amount : 0),
            all.Sum(p => p.Kind == PaymentKind.Refund ? p.Amount : 0))).SingleOrDefaultAsync(ct) ?? Sum;
        if (Before is { } before) seen = seen.Where(p => p.Id < before);
        Rows = await seen.Join(db.Orders, p => p.OrderId, o => o.Id, (p, o) => new { Payment = p, Order = o })
            .OrderByDescending(r => r.Payment.Id).Take(PageSize + 1)
            .Select(r => new Row(r.Payment.Id, r.Order.Number, r.Order.Customer.Name, r.Payment.Kind, r.Payment.Method, r.Payment.Amount, r.Payment.Note,
                db.StaffMembers.Where(s => s.Id == r.Payment.StaffId).Select(s => s.Name).FirstOrDefault(), r.Payment.At)).ToListAsync(ct);
        if (Rows.Count <= PageSize) return;
        Rows = [.. Rows.Take(PageSize)];
        Older = Query($"before={Rows[^1].Id.ToString(CultureInfo.InvariantCulture)}");
    }

    string? Words => Search?.Trim() is { Length: > 0 } words ? words.Length > LongestSearch ? words[..LongestSearch] : words : null;

    public string Query(string more = "")
    {
        var pairs = new[] { ("q", Search?.Trim()), ("kind", Kind?.ToString()), ("method", Method?.ToString()), ("period", Period) }
            .Where(p => !string.IsNullOrEmpty(p.Item2)).Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2!)}");
        return "?" + string.Join('&', more.Length > 0 ? pairs.Append(more) : pairs);
    }

    IQueryable<Payment> Filtered(OrderSearch search)
    {
        var orders = search.Of(db.Orders.SeenBy(viewer.Session.Sight));
        var rows = db.Payments.AsNoTracking().Where(p => orders.Any(o => o.Id == p.OrderId));
        if (Kind is { } kind) rows = rows.Where(p => p.Kind == kind);
        if (Method is { } method) rows = rows.Where(p => p.Method == method);
        var (from, until) = Between();
        if (from is not null) rows = rows.Where(p => p.At >= from);
        return until is null ? rows : rows.Where(p => p.At < until);
    }

    (DateTimeOffset? From, DateTimeOffset? Until) Between() => Period switch
    {
        "today" => (viewer.DayStart(), null),
        "yesterday" => (viewer.DayStart(1), viewer.DayStart()),
        "week" => (viewer.DayStart(6), null),
        "month" => (viewer.MonthStart(), null),
        _ => (null, null),
    };
}
