using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Audit;
using WowDash.Data.Messages;
using WowDash.Data.Staff;
using WowDash.Data.Texts;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>The center's canned replies: a list, and one that is written.</summary>
[Needs(Permission.AnswerCustomers)]
sealed class CannedRepliesPage(WowDashDb db, Viewer viewer) : PageModel
{
    public sealed class Form
    {
        public long? Id { get; set; }
        public string? Title { get; set; }
        public string? Uz { get; set; }
        public string? Ru { get; set; }
        public string? En { get; set; }

        /// <summary>The row version it was written upon.</summary>
        public uint? Seen { get; set; }
    }

    public IReadOnlyList<CannedReply> Replies { get; private set; } = [];

    /// <summary>What is being written, as typed.</summary>
    public Form Draft { get; private set; } = new();

    public Refusal? Problem { get; private set; }

    public async Task<IActionResult> OnGet([FromQuery] long? edit, CancellationToken ct)
    {
        await Load(ct);
        if (edit is null) return Page();
        if (Replies.SingleOrDefault(r => r.Id == edit) is not { } known) return NotFound();
        Draft = new() { Id = known.Id, Title = known.Title, Uz = known.Words.Uz, Ru = known.Words.Ru, En = known.Words.En, Seen = known.RowVersion };
        return Page();
    }

    public async Task<IActionResult> OnPostSave([FromServices] SaveCannedReply verb, [FromForm] Form form, CancellationToken ct)
    {
        if (!ModelState.IsValid) return BadRequest();
        var outcome = await verb.Run(viewer.Actor, form.Id, form.Title, new Text(form.Uz ?? "", form.Ru ?? "", form.En ?? ""), form.Seen, ct);
        if (outcome.Refusal?.Id == MessageRefusals.NoReply.Id) return NotFound();
        if (outcome.Refusal is null)
        {
            TempData.Done(viewer, CannedTexts.Saved);
            return Redirect("/inbox/replies");
        }

        (Draft, Problem) = (form, outcome.Refusal);
        await Load(ct);
        // told what the other did, they may save upon that
        if (outcome.Refusal.Id == Meanwhile.Changed)
        {
            Draft.Seen = Replies.Single(r => r.Id == form.Id).RowVersion;
            ModelState.Clear();
        }

        return Page();
    }

    public async Task<IActionResult> OnPostRemove([FromServices] RemoveCannedReply verb, [FromForm] long id, CancellationToken ct)
    {
        if (!ModelState.IsValid) return BadRequest();
        if (!(await verb.Run(viewer.Actor, id, ct: ct)).Done) return NotFound();
        TempData.Done(viewer, CannedTexts.Removed, $"/inbox/replies?handler=Restore&id={id}");
        return Redirect("/inbox/replies");
    }

    public async Task<IActionResult> OnPostRestore([FromServices] RemoveCannedReply verb, [FromQuery] long id, CancellationToken ct)
    {
        if (!(await verb.Run(viewer.Actor, id, removed: false, ct)).Done) return NotFound();
        TempData.Done(viewer, CannedTexts.Restored);
        return Redirect("/inbox/replies");
    }

    async Task Load(CancellationToken ct) => Replies = await db.CannedReplies.AsNoTracking().Where(r => r.RemovedAt == null).OrderBy(r => r.Title).ToListAsync(ct);
}
