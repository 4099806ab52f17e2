using WowDash.Data;
using WowDash.Data.Customers;
using WowDash.Data.Orders;
using WowDash.Data.Texts;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>An order as a line of an exported file.</summary>
sealed record ExportLine(int Number, DateTimeOffset CreatedAt, OrderStatus Status, string Customer, string Phone, string? Username, string? Agency, string Branch, Text Service, Text Document,
    Text Language, int Pages, int Copies, decimal Due, decimal Received, decimal Left, string? Assignee, DateTimeOffset? DeadlineAt, DateTimeOffset? CompletedAt, OrderSource Source);

/// <summary>What an export holds: what the list shows and what it has no room for.</summary>
static class ExportColumns
{
    public static IQueryable<ExportLine> Lines(IQueryable<Order> orders, WowDashDb db) => orders.Select(o => new ExportLine(
        o.Number, o.CreatedAt, o.Status, o.Customer.Name, o.Customer.Phone, o.Customer.Username, db.Agencies.Where(a => a.Id == o.Customer.AgencyId).Select(a => a.Name).FirstOrDefault(),
        o.Branch.Name, o.Service.Name, o.DocumentType.Name, o.TargetLanguage.Name, o.Pages, o.Copies, o.Due, o.Received, o.Left, o.Assignee!.Name, o.DeadlineAt, o.CompletedAt, o.Source));

    public static object?[] Heads(Viewer viewer) => Array.ConvertAll(
    [
        OrderListTexts.Number, OrderListTexts.Placed, OrderListTexts.Status, OrderListTexts.Customer, OrderListTexts.Phone, OrderListTexts.Username, OrderListTexts.AgencyName,
        OrderListTexts.Branch, OrderListTexts.Service, OrderListTexts.DocumentOnly, OrderListTexts.Language, OrderListTexts.PagesOnly, OrderListTexts.CopiesOnly,
        OrderListTexts.Total, OrderListTexts.PaidSum, OrderListTexts.Left, OrderListTexts.Assignee, OrderListTexts.Deadline, OrderListTexts.CompletedAt, OrderListTexts.Source,
    ], (Text head) => (object?)viewer[head]);

    /// <summary>Numbers as numbers and times on the center's wall; everything else is text.</summary>
    public static object?[] Cells(ExportLine line, Viewer viewer) =>
    [
        line.Number, Local(line.CreatedAt, viewer), viewer[line.Status.Name()], line.Customer, PhoneNumber.Show(line.Phone), line.Username, line.Agency,
        line.Branch, viewer[line.Service], viewer[line.Document], viewer[line.Language], line.Pages, line.Copies,
        line.Due, line.Received, line.Left, line.Assignee, Local(line.DeadlineAt, viewer), Local(line.CompletedAt, viewer), viewer[OrderListTexts.From(line.Source)],
    ];

    static DateTime? Local(DateTimeOffset? at, Viewer viewer) => at is { } instant ? TimeZoneInfo.ConvertTime(instant, viewer.Center.Zone).DateTime : null;
}
