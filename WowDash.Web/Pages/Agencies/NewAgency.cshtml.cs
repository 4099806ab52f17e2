using Microsoft.AspNetCore.Mvc;
using WowDash.Data.Customers;
using WowDash.Data.Staff;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

[Needs(Permission.ManageAgencies)]
sealed class NewAgencyPage(Viewer viewer) : FormPage
{
    [BindProperty]
    public AgencyFields Form { get; set; } = new();

    public void OnGet()
    {
        // an empty form
    }

    public async Task<IActionResult> OnPost([FromServices] SaveAgency verb, CancellationToken ct)
    {
        if (!Readable()) return Page();
        var saved = await verb.Run(viewer.Actor, null, Form.Wishes, ct: ct);
        return saved.Done ? Follow(null, FormTexts.Saved, $"/agencies/{saved.Value.Id}") : Refused(saved.Refusal, AgencyFields.Beside) ?? Page();
    }
}
