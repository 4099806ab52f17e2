using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Data.Staff;
using WowDash.Data.Texts;
using WowDash.Web.Access;
using WowDash.Web.Live;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>One order and everything that is done to it. Each act is a plain form that answers with a redirect; what may be done is asked by the verbs.</summary>
[Needs(Permission.ViewAllOrders, Permission.ViewOwnOrders)]
sealed class OrderPage(WowDashDb db, Viewer viewer, LivePosition live) : PageModel
{
    [FromRoute]
    public int Number { get; set; }

    public OrderView View { get; private set; } = null!;
    public long LiveSeq { get; private set; }

    /// <summary>Makes a payment form count once, however often it is sent.</summary>
    public string PaymentKey { get; } = Secret.New(16);

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        LiveSeq = await live.Now(ct);
        if (await OrderView.Load(db, viewer, Number, ct) is not { } view) return NotFound();
        View = view;
        return Page();
    }

    public Task<IActionResult> OnPostStatus([FromServices] ChangeOrderStatus verb, [FromForm] OrderStatus to, [FromForm] string? reason, [FromForm] uint seen, CancellationToken ct) =>
        Act(seen, o => o.Status == to, async order =>
        {
            if (to is OrderStatus.Cancelled && string.IsNullOrWhiteSpace(reason)) return (new Refusal("order.cancel-reason", OrderPageTexts.CancelNeedsReason), null);
            var outcome = await verb.Run(viewer.Actor, order, to, Words(reason), ct);
            return (outcome.Refusal, OrderPageTexts.DoneStatus.With(to.Name()));
        }, ct);

    public Task<IActionResult> OnPostAssign([FromServices] AssignOrder verb, [FromForm] long? to, [FromForm] uint seen, CancellationToken ct) =>
        Act(seen, o => o.AssigneeId == to, async order =>
        {
            var outcome = await verb.Run(viewer.Actor, order, to, ct);
            if (!outcome.Done) return (outcome.Refusal, null);
            var name = to is null ? null : await db.StaffMembers.Where(s => s.Id == to).Select(s => s.Name).SingleOrDefaultAsync(ct);
            return (null, name is null ? OrderPageTexts.DoneUnassigned : OrderPageTexts.DoneAssigned.With(name));
        }, ct);

    public Task<IActionResult> OnPostPages([FromServices] CorrectPages verb, [FromForm] int pages, [FromForm] string? reason, [FromForm] uint seen, CancellationToken ct) =>
        Act(seen, _ => false, async order =>
        {
            var outcome = await verb.Run(viewer.Actor, order, pages, Words(reason), ct);
            return (outcome.Refusal, outcome.Done ? OrderPageTexts.DonePages.With(outcome.Value.Pages, viewer.Money(outcome.Value.Due)) : null);
        }, ct);

    public Task<IActionResult> OnPostPayment([FromServices] RecordPayment verb, [FromForm] string? amount, [FromForm] PaymentMethod method, [FromForm] string? note,
        [FromForm] string? key, CancellationToken ct) => Act(null, _ => false, async order =>
        {
            if (Money.Parse(amount) is not { } sum) return (NotAnAmount(amount), null);
            var outcome = await verb.Run(viewer.Actor, order, sum, method, Words(note), $"page:{key}", ct);
            return (outcome.Refusal, outcome.Done ? OrderPageTexts.DonePayment.With(viewer.MoneyInWords(outcome.Value.Amount)) : null);
        }, ct);

    public Task<IActionResult> OnPostVerify([FromServices] VerifyReceipt verb, [FromForm] long receipt, [FromForm] string? amount, CancellationToken ct) =>
        Act(null, _ => false, async order =>
        {
            if (Money.Parse(amount) is not { } sum) return (NotAnAmount(amount), null);
            if (!await db.Receipts.AnyAsync(r => r.Id == receipt && r.OrderId == order, ct)) return (PaymentRefusals.NoReceipt, null);
            var outcome = await verb.Run(viewer.Actor, receipt, sum, ct: ct);
            return (outcome.Refusal, outcome.Done ? OrderPageTexts.DoneVerified.With(viewer.MoneyInWords(outcome.Value.Amount)) : null);
        }, ct);

    public Task<IActionResult> OnPostReject([FromServices] RejectReceipt verb, [FromForm] long receipt, [FromForm] string? reason, CancellationToken ct) =>
        Act(null, _ => false, async order =>
        {
            if (!await db.Receipts.AnyAsync(r => r.Id == receipt && r.OrderId == order, ct)) return (PaymentRefusals.NoReceipt, null);
            var outcome = await verb.Run(viewer.Actor, receipt, Words(reason) ?? "", ct);
            return (outcome.Refusal, OrderPageTexts.DoneRejected);
        }, ct);

    sealed record Standing(long Id, uint Version, OrderStatus Status, long? AssigneeId);

    /// <summary>What every act shares: the order must be one this viewer sees; what was decided on an older state of it is asked again, unless it is so already.</summary>
    async Task<IActionResult> Act(uint? seen, Func<Standing, bool> isSoAlready, Func<long, Task<(Refusal? Refusal, Text? Done)>> act, CancellationToken ct)
    {
        var standing = await db.Orders.AsNoTracking().SeenBy(viewer.Session.Sight).Where(o => o.Number == Number)
            .Select(o => new Standing(o.Id, o.RowVersion, o.Status, o.AssigneeId)).SingleOrDefaultAsync(ct);
        if (standing is null) return NotFound();
        if (!ModelState.IsValid) return BadRequest();
        if (seen is not null && seen != standing.Version && !isSoAlready(standing)) return await ChangedMeanwhile(standing.Id, ct);
        try
        {
            var (refusal, done) = await act(standing.Id);
            if (refusal is { Id: "permission" }) return Forbidden(refusal);
            if (refusal is { Id: "order.not-found" or "receipt.not-found" }) return NotFound();
            if (refusal is not null) TempData.Refused(viewer, refusal.Text);
            else TempData.Done(viewer, done!);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ChangedMeanwhile(standing.Id, ct);
        }

        return RedirectToPage(new { Number });
    }

    async Task<IActionResult> ChangedMeanwhile(long orderId, CancellationToken ct)
    {
        var last = await db.OrderEvents.Where(e => e.OrderId == orderId).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Select(e => new { e.By, e.At }).FirstAsync(ct);
        TempData.Refused(viewer, OrderPageTexts.ChangedMeanwhile.With(last.By, viewer.When(last.At)));
        return RedirectToPage(new { Number });
    }

    StatusCodeResult Forbidden(Refusal refusal)
    {
        HttpContext.Items[typeof(AccessRefusal)] = new AccessRefusal(refusal, NoCenter: false);
        return StatusCode(StatusCodes.Status403Forbidden);
    }

    static Refusal NotAnAmount(string? written) => new("payment.amount", OrderPageTexts.NotAnAmount.With(written is { Length: > 40 } ? written[..40] : written ?? ""));

    static string? Words(string? typed)
    {
        var words = typed?.Trim();
        return string.IsNullOrEmpty(words) ? null : words.Length > 1000 ? words[..1000] : words;
    }
}
