using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Data.Staff;
using WowDash.Data.Texts;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>What is done to orders from a list: to one or to many, each in a transaction of its own. Says how many were done, and of each other one why not.</summary>
[Needs(Permission.ViewAllOrders, Permission.ViewOwnOrders)]
sealed class OrderListActsPage(WowDashDb db, Viewer viewer) : PageModel
{
    const int Most = 200;
    const int RefusalsSaid = 8;
    const int LongestReason = 500;

    [FromForm(Name = "ids")] public long[] Ids { get; set; } = [];

    /// <summary>The version of the order somebody decided on, where it is one.</summary>
    [FromForm(Name = "seen")] public uint? Seen { get; set; }

    [FromForm(Name = "back")] public string? Back { get; set; }

    public IActionResult OnGet() => Redirect("/orders");

    /// <summary>Assigns to somebody; to nobody where none is named.</summary>
    public async Task<IActionResult> OnPostAssign([FromServices] AssignOrder verb, [FromForm] long? to, CancellationToken ct) => await Each(
        async id => (await verb.Run(viewer.Actor, id, to, ct)).Refusal, o => o.AssigneeId == to, ct);

    public async Task<IActionResult> OnPostStatus([FromServices] ChangeOrderStatus verb, [FromForm] OrderStatus to, CancellationToken ct) => await Each(
        async id => to is OrderStatus.Cancelled ? OrderListTexts.CancelOneByOne : (await verb.Run(viewer.Actor, id, to, ct: ct)).Refusal, o => o.Status == to, ct);

    /// <summary>Cancels for one reason; what was received for any of them becomes of all what is chosen. Where nothing was chosen those with money are refused.</summary>
    [ActNeeds(Permission.CancelOrders)]
    public async Task<IActionResult> OnPostCancel([FromServices] CancelOrder verb, [FromForm] string? reason, [FromForm] MoneyBack? money, [FromForm] PaymentMethod method, CancellationToken ct) => await Each(
        async id => (await verb.Run(viewer.Actor, id, reason is { Length: > LongestReason } ? reason[..LongestReason] : reason, money, method, ct)).Refusal, o => o.Status is OrderStatus.Cancelled, ct);

    sealed record Standing(long Id, int Number, uint Version, OrderStatus Status, long? AssigneeId);

    async Task<IActionResult> Each(Func<long, Task<Refusal?>> act, Func<Standing, bool> isSoAlready, CancellationToken ct)
    {
        if (!ModelState.IsValid) return BadRequest();
        var wanted = Ids.Distinct().Take(Most).ToArray();
        var orders = await db.Orders.AsNoTracking().SeenBy(viewer.Session.Sight).Where(o => wanted.Contains(o.Id)).OrderBy(o => o.Number)
            .Select(o => new Standing(o.Id, o.Number, o.RowVersion, o.Status, o.AssigneeId)).ToListAsync(ct);
        if (orders.Count == 0 && wanted.Length > 0) return NotFound();
        var refused = new List<(int Number, Refusal Why)>();
        foreach (var order in orders)
            if (await Try(order, act, isSoAlready) is { } why) refused.Add((order.Number, why));
        return Answer(orders.Count - refused.Count, refused);
    }

    async Task<Refusal?> Try(Standing order, Func<long, Task<Refusal?>> act, Func<Standing, bool> isSoAlready)
    {
        if (Seen is { } seen && seen != order.Version && !isSoAlready(order)) return OrderListTexts.ChangedMeanwhile;
        try
        {
            return await act(order.Id);
        }
        catch (DbUpdateConcurrencyException)
        {
            return OrderListTexts.ChangedMeanwhile;
        }
        finally
        {
            // the next order's unit of work knows nothing of this one's
            db.ChangeTracker.Clear();
        }
    }

    IActionResult Answer(int done, List<(int Number, Refusal Why)> refused)
    {
        if (done == 0 && refused.Count > 0 && refused.All(r => r.Why.Id is "permission"))
        {
            HttpContext.Items[typeof(AccessRefusal)] = new AccessRefusal(refused[0].Why, NoCenter: false);
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var words = Words(done, refused);
        if (Request.Headers.ContainsKey("HX-Request")) return new ContentResult { Content = viewer[words], StatusCode = refused.Count > 0 ? StatusCodes.Status409Conflict : StatusCodes.Status200OK };
        if (refused.Count > 0) TempData.Refused(viewer, words);
        else TempData.Done(viewer, words);
        return LocalRedirect(Url.IsLocalUrl(Back) ? Back : "/orders");
    }

    // "Done: 5 orders. Not done: #12 — …; #14 — …"
    static Text Words(int done, List<(int Number, Refusal Why)> refused)
    {
        var head = done + refused.Count == 0 ? OrderListTexts.NothingChosen : OrderListTexts.DoneCount.With(Counts.Orders(done));
        if (refused.Count == 0) return head;
        string Lines(Language language) => string.Join('\n', refused.Take(RefusalsSaid).Select(r => $"№ {r.Number} — {r.Why.Text.In(language)}"))
            + (refused.Count > RefusalsSaid ? "\n…" : "");
        var why = OrderListTexts.NotDone.With(Counts.Orders(refused.Count));
        string Whole(Language language) => (done > 0 ? head.In(language) + "\n" : "") + why.In(language) + "\n" + Lines(language);
        return new(Whole(Language.Uz), Whole(Language.Ru), Whole(Language.En));
    }
}
