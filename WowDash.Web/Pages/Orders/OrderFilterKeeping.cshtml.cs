using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WowDash.Data;
using WowDash.Data.Orders;
using WowDash.Data.Staff;
using WowDash.Data.Texts;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>Keeps and drops filters of the list. What is kept is read as a filter first: nothing else gets into its address.</summary>
[Needs(Permission.ViewAllOrders, Permission.ViewOwnOrders)]
sealed class OrderFilterKeepingPage(Viewer viewer) : PageModel
{
    public IActionResult OnGet() => Redirect("/orders");

    public Task<IActionResult> OnPostKeep([FromServices] SaveFilter verb, [FromForm] string? name, [FromForm] string? query, CancellationToken ct) => Keep(verb, name, query, ct);

    /// <summary>Keeps again what was dropped a moment ago.</summary>
    public Task<IActionResult> OnPostBack([FromServices] SaveFilter verb, [FromQuery] string? name, [FromQuery] string? query, CancellationToken ct) => Keep(verb, name, query, ct);

    public async Task<IActionResult> OnPostRename([FromServices] ChangeFilter verb, [FromForm] long id, [FromForm] string? name, [FromForm] string? back, CancellationToken ct) =>
        Said(await verb.Run(viewer.Actor, id, name, null, ct), OrderListTexts.Renamed, await Read(back));

    /// <summary>Keeps what is filtered now under the name of one that is kept.</summary>
    public async Task<IActionResult> OnPostReplace([FromServices] ChangeFilter verb, [FromForm] long id, [FromForm] string? name, [FromForm] string? query, CancellationToken ct)
    {
        var filter = await Read(query);
        return Said(await verb.Run(viewer.Actor, id, name, filter.Query().TrimStart('?'), ct), OrderListTexts.Replaced, filter);
    }

    public async Task<IActionResult> OnPostMove([FromServices] MoveFilter verb, [FromForm] long id, [FromQuery] bool front, [FromForm] string? back, CancellationToken ct)
    {
        await verb.Run(viewer.Actor, id, front, ct);
        return LocalRedirect("/orders" + (await Read(back)).Query());
    }

    IActionResult Said(Outcome<SavedFilter> outcome, Text done, OrderFilter filter)
    {
        if (outcome.Done) TempData.Done(viewer, done.With(outcome.Value.Name));
        else TempData.Refused(viewer, outcome.Refusal.Text);
        return LocalRedirect("/orders" + filter.Query());
    }

    // what a query string says, as far as it is a filter
    async Task<OrderFilter> Read(string? query)
    {
        var filter = new OrderFilter();
        Request.QueryString = new QueryString(query is { Length: > 1 } && query[0] == '?' ? query : "");
        await TryUpdateModelAsync(filter, "", await CompositeValueProvider.CreateAsync(PageContext, [new QueryStringValueProviderFactory()]), (ModelMetadata _) => true);
        return filter;
    }

    async Task<IActionResult> Keep(SaveFilter verb, string? name, string? query, CancellationToken ct)
    {
        var filter = await Read(query);
        return Said(await verb.Run(viewer.Actor, name, filter.Query().TrimStart('?'), ct), OrderListTexts.Kept, filter);
    }

    public async Task<IActionResult> OnPostForget([FromServices] ForgetFilter verb, [FromForm] long id, CancellationToken ct)
    {
        if (await verb.Run(viewer.Actor, id, ct) is { } gone)
            TempData.Done(viewer, OrderListTexts.Forgotten.With(gone.Name), $"/orders/filters?handler=Back&name={Uri.EscapeDataString(gone.Name)}&query={Uri.EscapeDataString("?" + gone.Query)}");
        return LocalRedirect("/orders");
    }
}
