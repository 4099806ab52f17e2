using Microsoft.AspNetCore.Mvc;
using WowDash.Data;
using WowDash.Data.Customers;
using WowDash.Data.Messages;
using WowDash.Data.Orders;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>What is done in a thread. Plain forms that answer with a redirect; a reply that was refused is shown again as it was typed.</summary>
sealed partial class InboxPage
{
    public async Task<IActionResult> OnPostReply([FromServices] Replying replying, [FromForm] ReplyForm form, CancellationToken ct)
    {
        if (Customer is not { } customer) return NotFound();
        if (!ModelState.IsValid || string.IsNullOrEmpty(form.Key)) return BadRequest();
        var refusal = await replying.Send(customer, form, ct);
        if (refusal is null) return Again();
        return Failed(refusal) ?? await Show(null, null, form.Order, form.Text, refusal, ct);
    }

    public Task<IActionResult> OnPostRead([FromServices] ReadThread verb, CancellationToken ct) => Act(async customer => (await verb.Run(viewer.Actor, customer, ct)).Refusal);

    public Task<IActionResult> OnPostRetry([FromServices] RetryMessage verb, [FromForm] long message, CancellationToken ct) =>
        Act(async customer => (await verb.Run(viewer.Actor, customer, message, ct)).Refusal);

    public Task<IActionResult> OnPostAssign([FromServices] AssignThread verb, [FromForm] long? to, CancellationToken ct) =>
        Act(async customer => (await verb.Run(viewer.Actor, customer, to, ct)).Refusal);

    public Task<IActionResult> OnPostClose([FromServices] CloseThread verb, [FromForm] bool closed, CancellationToken ct) =>
        Act(async customer => (await verb.Run(viewer.Actor, customer, closed, ct)).Refusal);

    /// <summary>A canned reply's words for this customer, with the fields of the chosen order filled in.</summary>
    public async Task<IActionResult> OnGetCanned([FromServices] CannedWords words, [FromQuery] long reply, [FromQuery] long? order, CancellationToken ct) =>
        Customer is { } customer && await words.For(customer, reply, order, ct) is { } text ? Content(text, "text/plain; charset=utf-8") : NotFound();

    async Task<IActionResult> Act(Func<long, Task<Refusal?>> act)
    {
        if (Customer is not { } customer) return NotFound();
        if (!ModelState.IsValid) return BadRequest();
        var refusal = await act(customer);
        if (Failed(refusal) is { } failed) return failed;
        if (refusal is not null) TempData.Refused(viewer, refusal.Text);
        return Again();
    }

    IActionResult? Failed(Refusal? refusal)
    {
        if (refusal is null) return null;
        if (refusal.Id == CustomerRefusals.NotFound.Id || refusal.Id == MessageRefusals.NoThread.Id || refusal.Id == MessageRefusals.NoMessage.Id || refusal.Id == OrderRefusals.NotFound.Id) return NotFound();
        if (refusal.Id is not "permission") return null;
        HttpContext.Items[typeof(AccessRefusal)] = new AccessRefusal(refusal, NoCenter: false);
        return StatusCode(StatusCodes.Status403Forbidden);
    }

    RedirectResult Again() => Redirect($"/inbox/{Customer}{Filter.Query(Filter.Show)}");
}
