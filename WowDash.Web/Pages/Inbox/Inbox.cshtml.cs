using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Messages;
using WowDash.Data.Staff;
using WowDash.Web.Access;
using WowDash.Web.Live;

namespace WowDash.Web.Pages;

/// <summary>All threads at the left, one of them at the right: <c>/inbox</c>, <c>/inbox/CUSTOMER</c>. What is done in a thread is in InboxActs.cs.</summary>
[Needs(Permission.AnswerCustomers)]
[RequestSizeLimit(Replying.LargestForm)]
[RequestFormLimits(MultipartBodyLengthLimit = Replying.LargestForm)]
sealed partial class InboxPage(WowDashDb db, Viewer viewer, LivePosition live) : PageModel
{
    const int PageSize = 40;

    [FromRoute]
    public long? Customer { get; set; }

    [BindProperty(SupportsGet = true)]
    public InboxFilter Filter { get; set; } = new();

    public IReadOnlyList<ThreadRow> Rows { get; private set; } = [];

    /// <summary>Where the list goes on; null at its end.</summary>
    public string? Older { get; private set; }

    public int WaitingCount { get; private set; }
    public ThreadView? View { get; private set; }
    public long LiveSeq { get; private set; }

    public Task<IActionResult> OnGet([FromQuery] string? until, [FromQuery] long? before, [FromQuery] long? order, CancellationToken ct) => Show(until, before, order, null, null, ct);

    async Task<IActionResult> Show(string? until, long? before, long? order, string? typed, Refusal? refusal, CancellationToken ct)
    {
        LiveSeq = await live.Now(ct);
        if (Customer is { } customer)
        {
            View = await ThreadView.Load(db, viewer, customer, $"/inbox/{customer}?handler=Reply", order, before, typed, refusal is null ? null : viewer[refusal.Text], ct);
            if (View is null) return NotFound();
            await View.LoadDesk(db, viewer, ct);
        }

        var seen = db.ThreadsSeenFrom(viewer.Session.BranchId).AsNoTracking();
        var threads = Filter.Of(seen, viewer);
        if (long.TryParse(until, CultureInfo.InvariantCulture, out var ticks) && ticks > 0 && ticks < DateTimeOffset.MaxValue.UtcTicks)
        {
            var at = new DateTimeOffset(ticks, TimeSpan.Zero);
            threads = threads.Where(t => t.LastMessageAt < at);
        }

        var rows = await threads.OrderByDescending(t => t.LastMessageAt).Rows().Take(PageSize + 1).ToListAsync(ct);
        Rows = [.. rows.Take(PageSize)];
        Older = rows.Count > PageSize ? Filter.Query(Filter.Show, $"until={Rows[^1].LastMessageAt.UtcTicks.ToString(CultureInfo.InvariantCulture)}") : null;
        WaitingCount = await seen.CountAsync(t => t.Status == ThreadStatus.Open && t.WaitingSince != null, ct);
        return Page();
    }
}
