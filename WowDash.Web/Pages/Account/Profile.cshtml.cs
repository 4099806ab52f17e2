using Microsoft.AspNetCore.Mvc;
using WowDash.Data.Accounts;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>Who I am: name, picture, language, look.</summary>
[NeedsSignIn]
sealed class ProfilePage(Viewer viewer) : FormPage
{
    public sealed class Fields
    {
        public string? Name { get; set; }
    }

    [BindProperty]
    public Fields Form { get; set; } = new();

    public void OnGet() => Form.Name = viewer.Session.Name;

    public async Task<IActionResult> OnPost([FromServices] ChangeOwnName verb, CancellationToken ct)
    {
        if (!Readable()) return Page();
        var changed = await verb.Run(viewer.Actor, Form.Name ?? "", ct);
        return changed.Done ? Follow(null, FormTexts.Saved, "/account") : Refused(changed.Refusal, ("staff.name", "Form.Name")) ?? Page();
    }

    public async Task<IActionResult> OnPostPicture([FromServices] ChangeAvatar verb, [FromForm] IFormFile? picture, [FromForm] bool remove, CancellationToken ct)
    {
        if (picture is null && !remove) return Follow(AccountRefusals.Avatar, AccountTexts.PictureSaved, "/account");
        await using var content = remove ? null : picture?.OpenReadStream();
        var changed = await verb.Run(viewer.Actor, content, ct);
        return Follow(changed.Refusal, AccountTexts.PictureSaved, "/account");
    }
}
