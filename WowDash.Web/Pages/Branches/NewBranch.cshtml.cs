using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Centers;
using WowDash.Data.Staff;
using WowDash.Data.Texts;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>Opens a branch.</summary>
[Needs(Permission.ManageBranches)]
sealed class NewBranchPage(WowDashDb db, Viewer viewer) : FormPage
{
    [BindProperty]
    public PlaceFields Form { get; set; } = new();

    public IReadOnlyList<(string Code, Text Name)> Regions { get; private set; } = [];

    /// <summary>Which refusal belongs to which field.</summary>
    public static (string Id, string Field)[] Places { get; } = [("center.name", "Form.Name"), ("phone", "Form.Phone"), ("branch.map", "Form.Point"), ("branch.region", "Form.RegionCode")];

    public async Task OnGet(CancellationToken ct) => Regions = await RegionList(db, ct);

    public async Task<IActionResult> OnPost([FromServices] SaveBranch verb, CancellationToken ct)
    {
        Regions = await RegionList(db, ct);
        if (!Readable()) return Page();
        var saved = await verb.Run(viewer.Actor, null, Wishes(Form), ct: ct);
        if (saved.Done) return Follow(null, FormTexts.Saved, $"/branches/{saved.Value.Id}");
        return Refused(saved.Refusal, Places) ?? Page();
    }

    public static BranchWishes Wishes(PlaceFields form) => new()
    {
        Name = form.Name ?? "",
        RegionCode = form.RegionCode,
        District = form.District,
        Address = form.Address,
        Phone = form.Phone,
        Point = form.AsPoint(),
    };

    public static async Task<IReadOnlyList<(string Code, Text Name)>> RegionList(WowDashDb db, CancellationToken ct) =>
        [.. (await db.Regions.AsNoTracking().OrderBy(r => r.Code).ToListAsync(ct)).Select(r => (r.Code, r.Name))];
}
