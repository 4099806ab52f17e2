using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Files;
using WowDash.Data.Staff;
using WowDash.Web.Access;

namespace WowDash.Web.Pages;

/// <summary>Documents handed over at the counter: stored and counted as they come, listed for the form.</summary>
[Needs(Permission.CreateOrders)]
[RequestSizeLimit(OrderFilesPage.MaxRequest), RequestFormLimits(MultipartBodyLengthLimit = OrderFilesPage.MaxRequest)]
sealed class NewFilesPage(WowDashDb db, Viewer viewer, AttachDraftFile attach) : PageModel
{
    public DraftFiles Kept { get; private set; } = new([], null);

    public async Task<IActionResult> OnPost([FromForm] Guid draft, [FromForm] List<IFormFile> files, [FromForm(Name = "Form.Files")] List<long> before, CancellationToken ct)
    {
        if (!ModelState.IsValid || draft == Guid.Empty) return BadRequest();
        string? problem = null;
        foreach (var file in files)
        {
            await using var content = file.OpenReadStream();
            var attached = await attach.Run(viewer.Actor, draft, file.FileName, content, ct);
            if (attached.Done) before.Add(attached.Value.Id);
            else problem = $"{file.FileName}: {viewer[attached.Refusal.Text]}";
        }

        Kept = new(await db.Files.AsNoTracking().Where(f => before.Contains(f.Id) && f.DraftId == draft && f.OrderId == null).OrderBy(f => f.Id).ToListAsync(ct), problem);
        return Page();
    }
}
