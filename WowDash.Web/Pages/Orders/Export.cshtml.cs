using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Audit;
using WowDash.Data.Orders;
using WowDash.Data.Staff;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>The filtered list, or the orders chosen in it, as a file: written as rows come from the database, however many there are.</summary>
[Needs(Permission.ExportReports)]
sealed class ExportPage(WowDashDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public OrderFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGet([FromQuery] long[] ids, [FromQuery] string? format, CancellationToken ct)
    {
        if (!viewer.May(Permission.ViewAllOrders) && !viewer.May(Permission.ViewOwnOrders)) return Forbid();
        var orders = ids.Length > 0
            ? db.Orders.AsNoTracking().SeenBy(viewer.Session.Sight).Where(o => ids.Contains(o.Id)).OrderByDescending(o => o.Number)
            : (await db.Filtered(Filter, viewer, ct)).Onward(Filter.Sort, null);
        var excel = format is "xlsx";
        db.Audit(viewer.Actor, "orders.exported", null, clock.GetUtcNow(), after: new { format = excel ? "xlsx" : "csv", filter = Filter.Only(), chosen = ids.Length });
        await db.SaveChangesAsync(ct);
        FileComing.Say(HttpContext);
        await Write(orders, excel, ct);
        return new EmptyResult();
    }

    async Task Write(IQueryable<Order> orders, bool excel, CancellationToken ct)
    {
        var day = TimeZoneInfo.ConvertTime(viewer.Now, viewer.Center.Zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Response.ContentType = excel ? XlsxSheet.ContentType : "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = $"attachment; filename=\"orders-{viewer.Center.Slug}-{day}.{(excel ? "xlsx" : "csv")}\"";
        // what writes the zip's directory knows only the old way of writing
        if (excel) HttpContext.Features.Get<IHttpBodyControlFeature>()!.AllowSynchronousIO = true;
        await using ISheet sheet = excel ? new XlsxSheet(Response.Body, viewer[OrderListTexts.Title]) : new CsvSheet(Response.Body);
        await sheet.Write(ExportColumns.Heads(viewer), ct);
        await foreach (var line in ExportColumns.Lines(orders, db).AsAsyncEnumerable().WithCancellation(ct)) await sheet.Write(ExportColumns.Cells(line, viewer), ct);
        await sheet.Finish(ct);
    }
}
