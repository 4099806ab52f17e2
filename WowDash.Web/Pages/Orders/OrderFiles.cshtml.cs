using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Files;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Data.Staff;
using WowDash.Data.Tables;
using WowDash.Data.Texts;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>What is uploaded to an order and taken off it; answers by going back to the order. A page of its own, since only here a request may be large.</summary>
[Needs(Permission.ViewAllOrders, Permission.ViewOwnOrders)]
[RequestSizeLimit(MaxRequest), RequestFormLimits(MultipartBodyLengthLimit = MaxRequest)]
sealed class OrderFilesPage(WowDashDb db, Viewer viewer, AttachFile attach, FileStore store) : PageModel
{
    /// <summary>Bytes, as nginx allows.</summary>
    public const long MaxRequest = 100 * 1024 * 1024;

    [FromRoute]
    public int Number { get; set; }

    public async Task<IActionResult> OnGet(CancellationToken ct) =>
        await db.Orders.SeenBy(viewer.Session.Sight).AnyAsync(o => o.Number == Number, ct) ? RedirectToPage("/Orders/Order", new { Number }) : NotFound();

    public Task<IActionResult> OnPostUpload([FromForm] List<IFormFile> files, [FromForm] FilePurpose purpose, CancellationToken ct) => Act(async order =>
    {
        if (files.Count == 0) return new Refusal("file.none", OrderMoneyTexts.NoFileChosen);
        if (purpose is FilePurpose.Receipt) return FileRefusals.NotFound;
        foreach (var file in files)
        {
            await using var content = file.OpenReadStream();
            var attached = await attach.Run(viewer.Actor, order, purpose, file.FileName, content, ct);
            if (!attached.Done) return new Refusal(attached.Refusal.Id, new Text("{0}: {1}", "{0}: {1}", "{0}: {1}").With(file.FileName, attached.Refusal.Text));
        }

        return OrderMoneyTexts.DoneFiles.With(Counts.Files(files.Count));
    }, ct);

    public Task<IActionResult> OnPostRemove([FromServices] RemoveOrderFile remove, [FromForm] long file, CancellationToken ct)
    {
        var kept = false;
        return Act(order => remove.Run(viewer.Actor, order, file, ct).Said(f =>
        {
            kept = f.StorageKey is not null;
            return OrderMoneyTexts.DoneFileRemoved.With(f.Name);
        }), ct, () => kept ? $"/orders/{Number}/files?handler=Restore&file={file}" : null);
    }

    public Task<IActionResult> OnPostRestore([FromServices] RestoreOrderFile restore, [FromQuery] long file, CancellationToken ct) =>
        Act(order => restore.Run(viewer.Actor, order, file, ct).Said(f => OrderMoneyTexts.DoneFileRestored.With(f.Name)), ct);

    /// <summary>A receipt that did not come by the bot: told by phone, or brought.</summary>
    public Task<IActionResult> OnPostReceipt([FromServices] SubmitReceipt submit, [FromForm] IFormFile? paper, [FromForm] string? amount, [FromForm] ReceiptSource source, CancellationToken ct) =>
        Act(async order =>
        {
            var claimed = Money.Parse(amount);
            if (claimed is null && !string.IsNullOrWhiteSpace(amount)) return PaymentRefusals.Amount;
            if (source is ReceiptSource.Bot) return PaymentRefusals.NoReceipt;
            Outcome<StoredFile>? file = null;
            var outcome = await db.InOneTransaction<Text>(async () =>
            {
                file = paper is null ? null : await Attach(order, paper, ct);
                if (file is { Done: false }) return file.Refusal;
                return await submit.Run(viewer.Actor, order, file?.Value.Id, claimed, source, ct).Said(_ => OrderMoneyTexts.DoneReceipt);
            }, ct);
            if (!outcome.Done && file is { Done: true, Value.StorageKey: { } key }) store.Delete(key);
            return outcome;
        }, ct);

    async Task<Outcome<StoredFile>> Attach(long order, IFormFile paper, CancellationToken ct)
    {
        await using var content = paper.OpenReadStream();
        return await attach.Run(viewer.Actor, order, FilePurpose.Receipt, paper.FileName, content, ct);
    }

    async Task<IActionResult> Act(Func<long, Task<Outcome<Text>>> act, CancellationToken ct, Func<string?>? undo = null)
    {
        var order = await db.Orders.SeenBy(viewer.Session.Sight).Where(o => o.Number == Number).Select(o => (long?)o.Id).SingleOrDefaultAsync(ct);
        if (order is null) return NotFound();
        if (!ModelState.IsValid) return BadRequest();
        var outcome = await act(order.Value);
        if (outcome.Refusal is { Id: "permission" } lacking)
        {
            HttpContext.Items[typeof(AccessRefusal)] = new AccessRefusal(lacking, NoCenter: false);
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (outcome.Refusal is { Id: "order.not-found" or "file.not-found" or "receipt.not-found" }) return NotFound();
        if (!outcome.Done)
        {
            TempData.Refused(viewer, outcome.Refusal.Text);
            OrderTry.Of(Request, viewer[outcome.Refusal.Text]).Keep(TempData);
        }
        else if (undo?.Invoke() is { } back) TempData.Done(viewer, outcome.Value, back);
        else TempData.Done(viewer, outcome.Value);
        return RedirectToPage("/Orders/Order", new { Number });
    }
}
