using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Data.Staff;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>What is done to orders from a list: to one or to many, each in a transaction of its own. Says how many were done, of each other one why not, and how it is taken back.</summary>
[Needs(Permission.ViewAllOrders, Permission.ViewOwnOrders)]
sealed class OrderListActsPage(WowDashDb db, Viewer viewer) : PageModel
{
    const int Most = 200;
    const int LongestReason = 500;

    [FromForm(Name = "ids")] public long[] Ids { get; set; } = [];

    /// <summary>The version of the order somebody decided on, where it is one.</summary>
    [FromForm(Name = "seen")] public uint? Seen { get; set; }

    [FromForm(Name = "back")] public string? Back { get; set; }

    /// <summary>Of a long work that is sent in parts: how many orders the earlier ones did, and could not do.</summary>
    [FromForm(Name = "did")] public int Did { get; set; }

    [FromForm(Name = "refused")] public int RefusedBefore { get; set; }

    public IActionResult OnGet() => Redirect("/orders");

    /// <summary>Assigns to somebody; to nobody where none is named.</summary>
    public Task<IActionResult> OnPostAssign([FromServices] AssignOrder verb, [FromForm] long? to, CancellationToken ct) => Each(
        new(async o => (await verb.Run(viewer.Actor, o.Id, to, ct)).Refusal, o => o.AssigneeId == to)
        {
            TakenBackBy = $"UndoAssign&given={to?.ToString(CultureInfo.InvariantCulture)}",
            Was = o => o.AssigneeId == to ? null : $"{o.AssigneeId}",
        }, ct);

    public Task<IActionResult> OnPostStatus([FromServices] ChangeOrderStatus verb, [FromForm] OrderStatus to, CancellationToken ct) => Each(
        new(async o => to is OrderStatus.Cancelled ? OrderListTexts.CancelOneByOne : (await verb.Run(viewer.Actor, o.Id, to, ct: ct)).Refusal, o => o.Status == to)
        {
            TakenBackBy = $"UndoStatus&given={to}",
            Was = o => OrderWorkflow.CanUndo(o.Status, to) && viewer.May(ChangeOrderStatus.Needed(o.Status)) ? $"{o.Status}" : null,
        }, ct);

    /// <summary>Cancels for one reason; what was received for any of them becomes of all what is chosen. Where nothing was chosen those with money are refused.</summary>
    [ActNeeds(Permission.CancelOrders)]
    public Task<IActionResult> OnPostCancel([FromServices] CancelOrder verb, [FromForm] string? reason, [FromForm] MoneyBack? money, [FromForm] PaymentMethod method, CancellationToken ct) => Each(
        new(async o => (await verb.Run(viewer.Actor, o.Id, reason is { Length: > LongestReason } ? reason[..LongestReason] : reason, money, method, ct)).Refusal, o => o.Status is OrderStatus.Cancelled), ct);

    /// <summary>Gives orders back to whom they were with.</summary>
    /// <param name="was">Of each: its id, a colon, whose it was.</param>
    [ActNeeds(Permission.AssignOrders)]
    public Task<IActionResult> OnPostUndoAssign([FromServices] UndoAssignment verb, long? given, string[] was, CancellationToken ct)
    {
        var before = OrderUndo.Read(was, whose => whose.Length == 0 ? (true, (long?)null) : (long.TryParse(whose, CultureInfo.InvariantCulture, out var id), id));
        Ids = [.. before.Keys];
        return Each(new(async o => (await verb.Run(viewer.Actor, o.Id, given, before[o.Id], ct)).Refusal, _ => false), ct);
    }

    /// <summary>Moves orders back to the status they had.</summary>
    /// <param name="was">Of each: its id, a colon, the status.</param>
    public Task<IActionResult> OnPostUndoStatus([FromServices] UndoStatus verb, OrderStatus given, string[] was, CancellationToken ct)
    {
        var before = OrderUndo.Read(was, status => (Enum.TryParse<OrderStatus>(status, out var one) && Enum.IsDefined(one), one));
        Ids = [.. before.Keys];
        return Each(new(async o => (await verb.Run(viewer.Actor, o.Id, given, before[o.Id], ct)).Refusal, _ => false), ct);
    }

    sealed record Standing(long Id, int Number, uint Version, OrderStatus Status, long? AssigneeId);

    sealed record Work(Func<Standing, Task<Refusal?>> Act, Func<Standing, bool> IsSoAlready)
    {
        /// <summary>The handler that takes it back; null where nothing does.</summary>
        public string? TakenBackBy { get; init; }

        /// <summary>What that handler needs to know of an order as it was; null where there is nothing to take back.</summary>
        public Func<Standing, string?> Was { get; init; } = _ => null;
    }

    async Task<IActionResult> Each(Work work, CancellationToken ct)
    {
        if (!ModelState.IsValid) return BadRequest();
        var wanted = Ids.Distinct().Take(Most).ToArray();
        var orders = await db.Orders.AsNoTracking().SeenBy(viewer.Session.Sight).Where(o => wanted.Contains(o.Id)).OrderBy(o => o.Number)
            .Select(o => new Standing(o.Id, o.Number, o.RowVersion, o.Status, o.AssigneeId)).ToListAsync(ct);
        if (orders.Count == 0 && wanted.Length > 0) return NotFound();
        var (refused, was) = (new List<(int Number, Refusal Why)>(), new List<string>());
        foreach (var order in orders)
        {
            if (await Try(order, work) is { } why) refused.Add((order.Number, why));
            else if (work.Was(order) is { } before) was.Add($"{order.Id}:{before}");
        }

        return Answer(new(orders.Count - refused.Count + Did, refused, RefusedBefore, was.Count > 0 && work.TakenBackBy is { } by ? new("/orders/act?handler=" + by, was) : null));
    }

    async Task<Refusal?> Try(Standing order, Work work)
    {
        if (Seen is { } seen && seen != order.Version && !work.IsSoAlready(order)) return OrderListTexts.ChangedMeanwhile;
        try
        {
            return await work.Act(order);
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

    IActionResult Answer(OrderActsDone done)
    {
        if (done.Done == 0 && done.Refused.Count > 0 && done.Refused.All(r => r.Why.Id is "permission"))
        {
            HttpContext.Items[typeof(AccessRefusal)] = new AccessRefusal(done.Refused[0].Why, NoCenter: false);
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (Request.Headers.ContainsKey("HX-Request"))
            return new JsonResult(done.Said(viewer.Language)) { StatusCode = done.Refused.Count > 0 ? StatusCodes.Status409Conflict : StatusCodes.Status200OK };
        if (done.Refused.Count > 0) TempData.Refused(viewer, done.Words());
        else if (done.Undo?.Address() is { } undo) TempData.Done(viewer, done.Words(), undo);
        else TempData.Done(viewer, done.Words());
        return LocalRedirect(Url.IsLocalUrl(Back) ? Back : "/orders");
    }
}
