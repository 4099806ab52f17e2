using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WowDash.Data.Messages;
using WowDash.Data.Staff;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>Everything under the viewer's own bell; each line is read by whom it rang for only.</summary>
[Needs(Permission.ViewAllOrders, Permission.ViewOwnOrders, Permission.AnswerCustomers)]
sealed class NotificationsPage(Bell bell, Viewer viewer) : PageModel
{
    const int PageSize = 50;

    public IReadOnlyList<Notification> Lines { get; private set; } = [];
    public bool AnyUnread => Lines.Any(n => n.ReadAt is null);
    public long? Older { get; private set; }

    public async Task OnGet([FromQuery] long? before, CancellationToken ct)
    {
        var mine = bell.Mine;
        if (before is { } id) mine = mine.Where(n => n.Id < id);
        var lines = await mine.OrderByDescending(n => n.Id).Take(PageSize + 1).ToListAsync(ct);
        Lines = [.. lines.Take(PageSize)];
        Older = lines.Count > PageSize ? Lines[^1].Id : null;
    }

    /// <summary>What the bell shows when it is opened or rings.</summary>
    public async Task<IActionResult> OnGetBell(CancellationToken ct) => Partial("_BellContent", await bell.Now(withLines: true, ct));

    public async Task<IActionResult> OnPostRead([FromServices] ReadNotifications verb, CancellationToken ct)
    {
        await verb.Run(viewer.Actor, id: null, ct);
        return Request.Headers.ContainsKey("HX-Request") ? await OnGetBell(ct) : RedirectToPage();
    }

    /// <summary>Reads one and goes where its subject is.</summary>
    public async Task<IActionResult> OnPostOpen([FromServices] ReadNotifications verb, [FromForm] long id, CancellationToken ct)
    {
        if (!ModelState.IsValid) return BadRequest();
        if (await bell.Mine.SingleOrDefaultAsync(n => n.Id == id, ct) is not { } line) return NotFound();
        await verb.Run(viewer.Actor, line.Id, ct);
        return Redirect(NotificationTexts.Place(line));
    }
}
