using Microsoft.AspNetCore.Mvc;
using WowDash.Data;
using WowDash.Data.Staff;
using WowDash.Data.Texts;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>Invites a person by e-mail; the link is shown here once as well.</summary>
[Needs(Permission.ManageStaff)]
sealed class InvitePage(WowDashDb db, Viewer viewer) : FormPage
{
    public sealed class Fields
    {
        public string? Email { get; set; }
        public long? RoleId { get; set; }
        public long? BranchId { get; set; }
        public Language Language { get; set; }
    }

    [BindProperty]
    public Fields Form { get; set; } = new();

    public RoleChoice Choice { get; private set; } = null!;

    /// <summary>The link, once.</summary>
    public string? Link { get; private set; }

    public async Task OnGet(CancellationToken ct)
    {
        Choice = await RoleChoice.Of(db, viewer, null, ct, newcomer: true);
        Form = new() { Language = viewer.Language, BranchId = viewer.Session.BranchId };
    }

    public async Task<IActionResult> OnPost([FromServices] InviteStaff verb, CancellationToken ct)
    {
        Choice = await RoleChoice.Of(db, viewer, null, ct, newcomer: true);
        if (!Readable()) return Page();
        var invited = await verb.Run(viewer.Actor, new Invitation
        {
            Email = Form.Email ?? "",
            RoleId = Form.RoleId ?? 0,
            BranchId = Form.BranchId ?? viewer.Session.BranchId,
            Language = Form.Language,
        }, token => Url.PageLink("/Staff/Welcome", values: new { token })!, ct);
        if (!invited.Done) return Refused(invited.Refusal, ("account.email", "Form.Email"), ("account.email-taken", "Form.Email"), ("staff.role", "Form.RoleId"), ("staff.grant", "Form.RoleId"), ("staff.owner", "Form.RoleId"), ("staff.branch", "Form.BranchId")) ?? Page();
        Link = invited.Value.Link;
        return Page();
    }
}
