using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Staff;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>What one role may do, or a new one's.</summary>
[Needs(Permission.ManageRoles)]
sealed class RolePage(WowDashDb db, Viewer viewer) : FormPage
{
    public sealed class Fields
    {
        public string? Name { get; set; }
        public List<Permission> Permissions { get; set; } = [];
    }

    [FromRoute]
    public long? Id { get; set; }

    [BindProperty]
    public Fields Form { get; set; } = new();

    /// <summary>Null for a new one.</summary>
    public Role? Role { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        Seen = Current;
        if (Role is not null) Form = new() { Name = Role.Name, Permissions = Role.Permissions };
        return Page();
    }

    public async Task<IActionResult> OnPost([FromServices] SaveRole verb, CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        if (!Readable()) return Page();
        var saved = await verb.Run(viewer.Actor, Id, Form.Name ?? "", Form.Permissions, Seen, ct);
        if (saved.Done) return Follow(null, FormTexts.Saved, "/staff/roles");
        return Refused(saved.Refusal, ("role.name", "Form.Name"), ("role.name-taken", "Form.Name")) ?? Page();
    }

    async Task<bool> Load(CancellationToken ct)
    {
        if (Id is null) return true;
        Role = await db.Roles.AsNoTracking().SingleOrDefaultAsync(r => r.Id == Id, ct);
        Current = Role?.RowVersion;
        return Role is { System: not SystemRole.Owner };
    }
}
