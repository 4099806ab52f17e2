using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Staff;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>One staff member: place, access, ownership.</summary>
[Needs(Permission.ManageStaff)]
sealed class PersonPage(WowDashDb db, Viewer viewer) : FormPage
{
    public sealed class Fields
    {
        public string? Name { get; set; }
        public string? Phone { get; set; }
        public long? RoleId { get; set; }
        public long? BranchId { get; set; }
    }

    [FromRoute]
    public long Id { get; set; }

    [BindProperty]
    public Fields Form { get; set; } = new();

    public StaffMember Person { get; private set; } = null!;
    public RoleChoice Choice { get; private set; } = null!;
    public bool IsMe => Person.Id == viewer.Session.StaffId;
    public bool MayChange => Person.Role.Permissions.All(viewer.May);
    public bool MayHandOver => Person is { IsOwner: false, Active: true } && (viewer.Actor.IsPlatform || viewer.Session.SystemRole is SystemRole.Owner);

    /// <summary>A password link, once.</summary>
    public string? Link { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        Seen = Current;
        Form = new() { Name = Person.Name, Phone = Person.Phone, RoleId = Person.RoleId, BranchId = Person.BranchId };
        return Page();
    }

    public async Task<IActionResult> OnPost([FromServices] ChangeStaff verb, CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        if (!Readable()) return Page();
        var changed = await verb.Run(viewer.Actor, Id, new StaffWishes { Name = Form.Name ?? "", Phone = Form.Phone, RoleId = Form.RoleId ?? Person.RoleId, BranchId = Form.BranchId }, Seen, ct);
        if (changed.Done) return Follow(null, FormTexts.Saved, "/staff");
        return Refused(changed.Refusal, ("staff.name", "Form.Name"), ("phone", "Form.Phone"), ("staff.role", "Form.RoleId"), ("staff.grant", "Form.RoleId"), ("staff.owners-place", "Form.RoleId"), ("staff.branch", "Form.BranchId")) ?? Page();
    }

    public async Task<IActionResult> OnPostDeactivate([FromServices] DeactivateStaff verb, CancellationToken ct)
    {
        var gone = await verb.Run(viewer.Actor, Id, ct);
        return Follow(gone.Refusal, StaffTexts.Deactivated.With(gone.Done ? gone.Value.Name : null), Here, undo: $"/staff/{Id}?handler=Reactivate");
    }

    public async Task<IActionResult> OnPostReactivate([FromServices] ReactivateStaff verb, CancellationToken ct)
    {
        var back = await verb.Run(viewer.Actor, Id, ct);
        return Follow(back.Refusal, StaffTexts.Reactivated.With(back.Done ? back.Value.Name : null), Here);
    }

    public async Task<IActionResult> OnPostPasswordLink([FromServices] SendPasswordLink verb, CancellationToken ct)
    {
        var sent = await verb.Run(viewer.Actor, Id, (account, token) => Url.PageLink("/Staff/NewPassword", values: new { account, token })!, ct);
        if (!sent.Done) return Follow(sent.Refusal, FormTexts.Saved, Here);
        Link = sent.Value;
        await OnGet(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostSecondFactor([FromServices] ResetSecondFactor verb, CancellationToken ct)
    {
        var reset = await verb.Run(viewer.Actor, Id, ct);
        return Follow(reset.Refusal, StaffTexts.SecondReset, Here);
    }

    public async Task<IActionResult> OnPostOwner([FromServices] HandOverCenter verb, CancellationToken ct)
    {
        var handed = await verb.Run(viewer.Actor, Id, ct);
        return Follow(handed.Refusal, StaffTexts.HandedOver.With(handed.Done ? handed.Value.Name : null), "/");
    }

    string Here => $"/staff/{Id}";

    async Task<bool> Load(CancellationToken ct)
    {
        var own = viewer.Session.BranchId;
        if (await db.StaffMembers.AsNoTracking().Include(s => s.Account).Include(s => s.Role).SingleOrDefaultAsync(s => s.Id == Id && (own == null || s.BranchId == own), ct) is not { } person) return false;
        (Person, Current, Choice) = (person, person.RowVersion, await RoleChoice.Of(db, viewer, person.RoleId, ct));
        return true;
    }
}
