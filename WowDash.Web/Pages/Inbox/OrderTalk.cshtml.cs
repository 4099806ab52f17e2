using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Messages;
using WowDash.Data.Orders;
using WowDash.Data.Staff;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>The thread and the comments of an order's page, by themselves: what that page fetches again, and where its two forms go.</summary>
[Needs(Permission.ViewAllOrders, Permission.ViewOwnOrders)]
[RequestSizeLimit(Replying.LargestForm)]
[RequestFormLimits(MultipartBodyLengthLimit = Replying.LargestForm)]
sealed class OrderTalkPage(WowDashDb db, Viewer viewer, OrderTalk talk) : PageModel
{
    [FromRoute]
    public int Number { get; set; }

    /// <summary>Null for who does not answer customers.</summary>
    public ThreadView? Thread { get; private set; }

    public OrderComments Comments { get; private set; } = null!;

    public Task<IActionResult> OnGet(CancellationToken ct) => Show(null, null, null, null, ct);

    public async Task<IActionResult> OnPostReply([FromServices] Replying replying, [FromForm] ReplyForm form, CancellationToken ct)
    {
        if (await Order(ct) is not { } order) return NotFound();
        if (!ModelState.IsValid || string.IsNullOrEmpty(form.Key)) return BadRequest();
        form.Order = order.Id;
        var refusal = await replying.Send(order.CustomerId, form, ct);
        if (refusal is null) return Done("thread");
        return Failed(refusal) ?? await Show(form.Text, viewer[refusal.Text], null, null, ct);
    }

    public async Task<IActionResult> OnPostComment([FromServices] AddComment verb, [FromForm] string? text, [FromForm] string? key, CancellationToken ct)
    {
        if (await Order(ct) is not { } order) return NotFound();
        if (!ModelState.IsValid || string.IsNullOrEmpty(key)) return BadRequest();
        var outcome = await verb.Run(viewer.Actor, order.Id, text, $"page:{viewer.Session.SessionId}:{key}", ct);
        if (outcome.Refusal is not { } refusal) return Done("comments");
        return Failed(refusal) ?? await Show(null, null, text, viewer[refusal.Text], ct);
    }

    async Task<IActionResult> Show(string? typed, string? problem, string? comment, string? commentProblem, CancellationToken ct)
    {
        if (await Order(ct) is not { } order) return NotFound();
        Thread = await talk.Thread(order, typed, problem, ct);
        Comments = await talk.Comments(order, comment, commentProblem, ct);
        return Page();
    }

    // a script gets the two blocks again, everybody else the order's page
    IActionResult Done(string block) => Request.Headers.ContainsKey("HX-Request") ? Redirect($"/orders/{Number}/talk") : Redirect($"/orders/{Number}#order-{block}");

    IActionResult? Failed(Refusal refusal)
    {
        if (refusal.Id.EndsWith("not-found", StringComparison.Ordinal)) return NotFound();
        if (refusal.Id is not "permission") return null;
        HttpContext.Items[typeof(AccessRefusal)] = new AccessRefusal(refusal, NoCenter: false);
        return StatusCode(StatusCodes.Status403Forbidden);
    }

    Task<Order?> Order(CancellationToken ct) => db.Orders.AsNoTracking().SeenBy(viewer.Session.Sight).SingleOrDefaultAsync(o => o.Number == Number, ct);
}
