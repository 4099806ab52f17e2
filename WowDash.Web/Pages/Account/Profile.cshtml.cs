using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Accounts;
using WowDash.Data.Customers;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>Who I am: name, phone, picture, language, look.</summary>
[NeedsSignIn]
sealed class ProfilePage(WowDashDb db, Viewer viewer) : FormPage
{
    public sealed class Fields
    {
        public string? Name { get; set; }
        public string? Phone { get; set; }
    }

    [BindProperty]
    public Fields Form { get; set; } = new();

    /// <summary>Who works in no center has no phone there.</summary>
    public bool HasPhone => viewer.Session.StaffId is not null;

    public async Task OnGet(CancellationToken ct)
    {
        Form.Name = viewer.Session.Name;
        if (viewer.Session.StaffId is { } me && await db.StaffMembers.Where(s => s.Id == me).Select(s => s.Phone).SingleAsync(ct) is { } phone) Form.Phone = PhoneNumber.Show(phone);
    }

    public async Task<IActionResult> OnPost([FromServices] ChangeOwnFacts verb, CancellationToken ct)
    {
        if (!Readable()) return Page();
        var changed = await verb.Run(viewer.Actor, Form.Name ?? "", Form.Phone, ct);
        return changed.Done ? Follow(null, FormTexts.Saved, "/account") : Refused(changed.Refusal, ("staff.name", "Form.Name"), ("phone", "Form.Phone")) ?? Page();
    }

    public async Task<IActionResult> OnPostPicture([FromServices] ChangeAvatar verb, [FromForm] IFormFile? picture, [FromForm] bool remove, CancellationToken ct)
    {
        if (picture is null && !remove) return Follow(AccountRefusals.Avatar, AccountTexts.PictureSaved, "/account");
        await using var content = remove ? null : picture?.OpenReadStream();
        var changed = await verb.Run(viewer.Actor, content, ct);
        return Follow(changed.Refusal, AccountTexts.PictureSaved, "/account");
    }
}
