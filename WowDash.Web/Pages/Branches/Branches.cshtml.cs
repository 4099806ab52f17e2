using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Centers;
using WowDash.Data.Staff;
using WowDash.Data.Texts;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>The center's branches.</summary>
[Needs(Permission.ManageBranches, Permission.ManageBranchSettings)]
sealed class BranchesPage(WowDashDb db, Viewer viewer) : FormPage
{
    public IReadOnlyList<(Branch Branch, Text? Region, int Staff)> Branches { get; private set; } = [];

    public async Task OnGet(CancellationToken ct)
    {
        var own = viewer.Session.BranchId;
        var rows = await db.Branches.AsNoTracking().Where(b => own == null || b.Id == own).OrderByDescending(b => b.IsMain).ThenByDescending(b => b.Active).ThenBy(b => b.Name)
            .Select(b => new { Branch = b, Region = db.Regions.FirstOrDefault(r => r.Code == b.RegionCode), Staff = db.StaffMembers.Count(s => s.BranchId == b.Id && s.Active) }).ToListAsync(ct);
        Branches = [.. rows.Select(r => (r.Branch, r.Region?.Name, r.Staff))];
    }

    [ActNeeds(Permission.ManageBranches)]
    public async Task<IActionResult> OnPostMain([FromServices] ChangeMainBranch verb, [FromQuery] long id, CancellationToken ct)
    {
        var changed = await verb.Run(viewer.Actor, id, ct);
        return Follow(changed.Refusal, BranchTexts.MadeMain.With(changed.Done ? changed.Value.Name : null), "/branches");
    }

    [ActNeeds(Permission.ManageBranches)]
    public async Task<IActionResult> OnPostSwitch([FromServices] SwitchBranch verb, [FromQuery] long id, [FromQuery] bool on, CancellationToken ct)
    {
        var switched = await verb.Run(viewer.Actor, id, on, ct);
        var said = (on ? BranchTexts.Opened : BranchTexts.Closed).With(switched.Done ? switched.Value.Name : null);
        return Follow(switched.Refusal, said, "/branches", undo: $"/branches?handler=Switch&id={id}&on={(on ? "false" : "true")}");
    }
}
