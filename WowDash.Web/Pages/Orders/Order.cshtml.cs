using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Orders;
using WowDash.Data.Staff;
using WowDash.Data.Texts;
using WowDash.Web.Access;
using WowDash.Web.Live;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>One order and everything that is done to it. Each act is a plain form that answers with a redirect; what may be done is asked by the verbs.
/// What was refused shows the page again with what was typed.</summary>
[Needs(Permission.ViewAllOrders, Permission.ViewOwnOrders)]
sealed partial class OrderPage(WowDashDb db, Viewer viewer, LivePosition live, AsSeen asSeen, Presence presence) : PageModel
{
    [FromRoute]
    public int Number { get; set; }

    public OrderView View { get; private set; } = null!;
    public long LiveSeq { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken ct) => await Show(OrderTry.From(TempData), ct) ? Page() : NotFound();

    /// <summary>Who else has it open: what the live page asks for when that changed.</summary>
    public async Task<IActionResult> OnGetLooking(CancellationToken ct) =>
        await db.Orders.SeenBy(viewer.Session.Sight).Where(o => o.Number == Number).Select(o => (long?)o.Id).SingleOrDefaultAsync(ct) is { } id ? Partial("_OrderLooking", Looking(id)) : NotFound();

    /// <summary>Their names, in words; empty for nobody.</summary>
    public string Looking(long order)
    {
        var names = presence.Others(viewer.Center.Id, order, viewer.Session.AccountId).Select(p => p.Name).ToList();
        return names.Count == 0 ? "" : viewer[OrderPageTexts.AlsoLooking(names)];
    }

    async Task<bool> Show(OrderTry? tried, CancellationToken ct)
    {
        LiveSeq = await live.Now(ct);
        if (await OrderView.Load(db, viewer, Number, ct) is not { } view) return false;
        view.Tried = tried;
        View = view;
        return true;
    }

    public Task<IActionResult> OnPostStatus([FromServices] ChangeOrderStatus verb, [FromServices] CancelOrder cancel, [FromForm] OrderStatus to, [FromForm] string? reason, [FromForm] uint seen,
        CancellationToken ct) =>
        Act(seen, o => o.Status == to, order => (to is OrderStatus.Cancelled ? cancel.Run(viewer.Actor, order, Words(reason), null, ct: ct) : verb.Run(viewer.Actor, order, to, Words(reason), ct))
            .Said(_ => OrderPageTexts.DoneStatus.With(to.Name())), ct);

    public Task<IActionResult> OnPostRemove([FromServices] RemoveOrder verb, [FromForm] bool removed, [FromForm] uint seen, CancellationToken ct) =>
        Act(seen, _ => false, order => verb.Run(viewer.Actor, order, removed, ct).Said(_ => removed ? OrderPageTexts.DoneRemoved : OrderPageTexts.DoneRestored), ct);

    public Task<IActionResult> OnPostAssign([FromServices] AssignOrder verb, [FromForm] long? to, [FromForm] uint seen, CancellationToken ct) =>
        Act(seen, o => o.AssigneeId == to, async order =>
        {
            var outcome = await verb.Run(viewer.Actor, order, to, ct);
            if (!outcome.Done) return outcome.Refusal;
            var name = to is null ? null : await db.StaffMembers.Where(s => s.Id == to).Select(s => s.Name).SingleOrDefaultAsync(ct);
            return name is null ? OrderPageTexts.DoneUnassigned : OrderPageTexts.DoneAssigned.With(name);
        }, ct);

    public Task<IActionResult> OnPostPages([FromServices] CorrectPages verb, [FromForm] int pages, [FromForm] string? reason, [FromForm] uint seen, CancellationToken ct) =>
        Act(seen, _ => false, order => verb.Run(viewer.Actor, order, pages, Words(reason), ct).Said(o => OrderPageTexts.DonePages.With(o.Pages, viewer.Money(o.DueNow))), ct);

    public Task<IActionResult> OnPostDeadline([FromServices] ChangeDeadline verb, [FromForm] DateTime deadline, [FromForm] string? reason, [FromForm] uint seen, CancellationToken ct) =>
        Act(seen, _ => false, order => verb.Run(viewer.Actor, order, viewer.Center.Instant(deadline), Words(reason), ct)
            .Said(o => OrderMoneyTexts.DoneDeadline.With(viewer.When(o.DeadlineAt!.Value))), ct);

    sealed record Standing(long Id, uint Version, OrderStatus Status, long? AssigneeId);

    /// <summary>What every act shares: the order must be one this viewer sees; what was decided on an older state of it is asked again, unless it is so already.</summary>
    async Task<IActionResult> Act(uint? seen, Func<Standing, bool> isSoAlready, Func<long, Task<Outcome<Text>>> act, CancellationToken ct)
    {
        var standing = await db.Orders.AsNoTracking().SeenBy(viewer.Session.Sight).Where(o => o.Number == Number)
            .Select(o => new Standing(o.Id, o.RowVersion, o.Status, o.AssigneeId)).SingleOrDefaultAsync(ct);
        if (standing is null) return NotFound();
        if (!ModelState.IsValid) return BadRequest();
        var outcome = await Try(seen is { } version && !isSoAlready(standing) ? version : null, standing.Id, act, ct);
        if (outcome.Done)
        {
            TempData.Done(viewer, outcome.Value);
            return RedirectToPage(new { Number });
        }

        return outcome.Refusal.Id switch
        {
            "permission" => Forbidden(outcome.Refusal),
            "order.not-found" or "receipt.not-found" or "payment.not-found" => NotFound(),
            "order.changed" => await Refused(await OrderChanges.Words(db, viewer, standing.Id, ct), ct),
            _ => await Refused(outcome.Refusal.Text, ct),
        };
    }

    async Task<Outcome<Text>> Try(uint? seen, long order, Func<long, Task<Outcome<Text>>> act, CancellationToken ct)
    {
        try
        {
            return seen is { } version ? await asSeen.Run(viewer.Actor, order, version, () => act(order), ct) : await act(order);
        }
        catch (DbUpdateConcurrencyException)
        {
            return OrderRefusals.Changed;
        }
    }

    /// <summary>Says why, and keeps what was typed.</summary>
    async Task<IActionResult> Refused(Text words, CancellationToken ct)
    {
        TempData.Refused(viewer, words);
        var tried = OrderTry.Of(Request, viewer[words]);
        if (!tried.SomethingTyped) return RedirectToPage(new { Number });
        return await Show(tried, ct) ? Page() : NotFound();
    }

    StatusCodeResult Forbidden(Refusal refusal)
    {
        HttpContext.Items[typeof(AccessRefusal)] = new AccessRefusal(refusal, NoCenter: false);
        return StatusCode(StatusCodes.Status403Forbidden);
    }

    static string? Words(string? typed)
    {
        var words = typed?.Trim();
        return string.IsNullOrEmpty(words) ? null : words.Length > 1000 ? words[..1000] : words;
    }
}
