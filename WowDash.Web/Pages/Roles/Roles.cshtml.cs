using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Staff;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>The center's roles.</summary>
[Needs(Permission.ManageRoles)]
sealed class RolesPage(WowDashDb db, Viewer viewer) : FormPage
{
    public IReadOnlyList<(Role Role, int Holders)> Roles { get; private set; } = [];

    public async Task OnGet(CancellationToken ct)
    {
        var rows = await db.Roles.AsNoTracking().OrderBy(r => r.System == null).ThenBy(r => r.Id)
            .Select(r => new { Role = r, Holders = db.StaffMembers.Count(s => s.RoleId == r.Id && s.Active) }).ToListAsync(ct);
        Roles = [.. rows.Select(r => (r.Role, r.Holders))];
    }

    public async Task<IActionResult> OnPostSwitch([FromServices] SwitchRole verb, [FromQuery] long id, [FromQuery] bool on, CancellationToken ct)
    {
        var switched = await verb.Run(viewer.Actor, id, on, ct);
        var said = (on ? FormTexts.SwitchedOn : FormTexts.SwitchedOff).With(switched.Done ? StaffTexts.NameOf(switched.Value, viewer) : null);
        return Follow(switched.Refusal, said, "/staff/roles", undo: $"/staff/roles?handler=Switch&id={id}&on={(on ? "false" : "true")}");
    }

    public async Task<IActionResult> OnPostDelete([FromServices] DeleteRole verb, [FromQuery] long id, CancellationToken ct)
    {
        var deleted = await verb.Run(viewer.Actor, id, ct);
        return Follow(deleted.Refusal, StaffTexts.RoleDeleted.With(deleted.Done ? deleted.Value.Name : null), "/staff/roles");
    }
}
