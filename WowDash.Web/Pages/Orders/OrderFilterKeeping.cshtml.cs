using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WowDash.Data.Orders;
using WowDash.Data.Staff;
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

    async Task<IActionResult> Keep(SaveFilter verb, string? name, string? query, CancellationToken ct)
    {
        var filter = new OrderFilter();
        Request.QueryString = new QueryString(query is { Length: > 1 } && query[0] == '?' ? query : "");
        await TryUpdateModelAsync(filter, "", await CompositeValueProvider.CreateAsync(PageContext, [new QueryStringValueProviderFactory()]), (ModelMetadata _) => true);
        var outcome = await verb.Run(viewer.Actor, name, filter.Query().TrimStart('?'), ct);
        if (outcome.Done) TempData.Done(viewer, OrderListTexts.Kept.With(outcome.Value.Name));
        else TempData.Refused(viewer, outcome.Refusal.Text);
        return LocalRedirect("/orders" + filter.Query());
    }

    public async Task<IActionResult> OnPostForget([FromServices] ForgetFilter verb, [FromForm] long id, CancellationToken ct)
    {
        if (await verb.Run(viewer.Actor, id, ct) is { } gone)
            TempData.Done(viewer, OrderListTexts.Forgotten.With(gone.Name), $"/orders/filters?handler=Back&name={Uri.EscapeDataString(gone.Name)}&query={Uri.EscapeDataString("?" + gone.Query)}");
        return LocalRedirect("/orders");
    }
}
