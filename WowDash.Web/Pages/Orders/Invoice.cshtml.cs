using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Orders;
using WowDash.Data.Staff;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>What the customer is asked for and has paid, on one sheet: to print, or as a PDF where the machine can make one.</summary>
[Needs(Permission.ViewAllOrders, Permission.ViewOwnOrders)]
sealed class InvoicePage(WowDashDb db, Viewer viewer, PdfMaker pdf, PartialText partials) : PageModel
{
    [FromRoute]
    public int Number { get; set; }

    public InvoiceView Invoice { get; private set; } = null!;
    public bool HasPdf => pdf.Program is not null;

    public async Task<IActionResult> OnGet(CancellationToken ct) => await Load(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnGetPdf(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        var sheet = await partials.Of(PageContext, "~/Pages/Orders/_InvoiceSheet.cshtml", Invoice);
        var made = await pdf.Make($"<!doctype html><html lang=\"{viewer.Language.ToString().ToLowerInvariant()}\"><meta charset=\"utf-8\"><style>{InvoiceStyle.Css}</style><body>{sheet}</body></html>", ct);
        FileComing.Say(HttpContext);
        if (made is not null) return File(made, "application/pdf", $"invoice-{Number}.pdf");
        // a machine that cannot make it now still prints it
        TempData.Refused(viewer, OrderFormTexts.NoPdf);
        return RedirectToPage(new { Number });
    }

    async Task<bool> Load(CancellationToken ct)
    {
        var order = await db.Orders.AsNoTracking().SeenBy(viewer.Session.Sight)
            .Include(o => o.Customer).Include(o => o.Branch).Include(o => o.Service).Include(o => o.DocumentType).Include(o => o.TargetLanguage).Include(o => o.Fees.OrderBy(f => f.Id))
            .SingleOrDefaultAsync(o => o.Number == Number, ct);
        if (order is null) return false;
        var center = await db.Centers.AsNoTracking().SingleAsync(c => c.Id == viewer.Center.Id, ct);
        var agency = await db.Agencies.Where(a => a.Id == order.Customer.AgencyId).Select(a => a.Name).SingleOrDefaultAsync(ct);
        Invoice = new(order, center, agency);
        return true;
    }
}

/// <summary>What stands on an invoice.</summary>
public sealed record InvoiceView(Order Order, Data.Centers.Center Center, string? Agency);
