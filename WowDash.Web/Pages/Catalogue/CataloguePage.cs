using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Catalogue;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>A list of the catalogue: its entries are moved up and down, switched off and on again.</summary>
abstract class CataloguePage(WowDashDb db, Viewer viewer) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "branch")]
    public long? BranchId { get; set; }

    /// <summary>The branches this viewer may look at, the main one first.</summary>
    public IReadOnlyList<(long Id, string Name, bool Active)> Branches { get; private set; } = [];

    /// <summary>Chooses the branch asked for, or the first; false when it is not this viewer's.</summary>
    protected async Task<bool> ChooseBranch(CancellationToken ct)
    {
        var own = viewer.Session.BranchId;
        Branches = [.. (await db.Branches.Where(b => own == null || b.Id == own).OrderByDescending(b => b.IsMain).ThenBy(b => b.Name)
            .Select(b => new { b.Id, b.Name, b.Active }).ToListAsync(ct)).Select(b => (b.Id, b.Name, b.Active))];
        if (BranchId is { } asked) return Branches.Any(b => b.Id == asked);
        BranchId = Branches.Count > 0 ? Branches[0].Id : null;
        return true;
    }

    public async Task<IActionResult> OnPostMove([FromServices] MoveCatalogueItem verb, [FromQuery] CatalogueKind kind, [FromQuery] long id, [FromQuery] bool up, CancellationToken ct)
    {
        var moved = await verb.Run(viewer.Actor, kind, id, up, ct);
        return Follow(moved.Refusal, FormTexts.Saved, Back);
    }

    public async Task<IActionResult> OnPostSwitch([FromServices] SwitchCatalogueItem verb, [FromQuery] CatalogueKind kind, [FromQuery] long id, [FromQuery] bool on, CancellationToken ct)
    {
        var switched = await verb.Run(viewer.Actor, kind, id, on, ct);
        var said = (on ? FormTexts.SwitchedOn : FormTexts.SwitchedOff).With(switched.Done ? switched.Value.Name : null);
        return Follow(switched.Refusal, said, Back, undo: To("Switch", kind, id, $"on={(on ? "false" : "true")}"));
    }

    /// <summary>Where a button of a row posts to.</summary>
    public string To(string handler, CatalogueKind kind, long id, string more) =>
        $"{Request.Path}?handler={handler}&kind={kind}&id={id}&{more}{(BranchId is { } branch ? $"&branch={branch}" : "")}";

    string Back => BranchId is { } branch ? $"{Request.Path}?branch={branch}" : Request.Path.ToString();
}
