using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WowDash.Bots.Channels;
using WowDash.Data;
using WowDash.Data.Centers;
using WowDash.Data.Staff;
using WowDash.Data.Texts;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>One branch: where it is, and how it works.</summary>
[Needs(Permission.ManageBranches, Permission.ManageBranchSettings)]
sealed class BranchPage(WowDashDb db, Viewer viewer) : FormPage
{
    [FromRoute]
    public long Id { get; set; }

    [BindProperty]
    public PlaceFields Form { get; set; } = new();

    [BindProperty]
    public SettingsFields Settings { get; set; } = new();

    /// <summary>The channel a test card has just reached.</summary>
    public string? Tested { get; private set; }

    public Branch Branch { get; private set; } = null!;
    public IReadOnlyList<(string Code, Text Name)> Regions { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        (Seen, Form, Settings) = (Current, PlaceFields.Of(Branch), SettingsFields.Of(Branch));
        return Page();
    }

    [ActNeeds(Permission.ManageBranches)]
    public async Task<IActionResult> OnPost([FromServices] SaveBranch verb, CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        Settings = SettingsFields.Of(Branch);
        if (!Readable()) return Page();
        var saved = await verb.Run(viewer.Actor, Id, NewBranchPage.Wishes(Form), Seen, ct);
        if (saved.Done) return Follow(null, FormTexts.Saved, $"/branches/{Id}");
        return Refused(saved.Refusal, NewBranchPage.Places) ?? Page();
    }

    [ActNeeds(Permission.ManageBranchSettings)]
    public async Task<IActionResult> OnPostSettings([FromServices] SaveBranchSettings verb, CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        Form = PlaceFields.Of(Branch);
        if (!Readable()) return Page();
        var saved = await verb.Run(viewer.Actor, Id, Settings.AsSettings(), Seen, ct);
        if (saved.Done) return Follow(null, FormTexts.Saved, $"/branches/{Id}");
        return Refused(saved.Refusal, ("branch.hours", "Settings.Days"), ("branch.card", "Settings.CardNumber"), ("phone", "Settings.SupportPhone"), ("center.telegram", "Settings.SupportTelegram")) ?? Page();
    }

    /// <summary>Tries a channel as it is typed, before it is saved.</summary>
    [ActNeeds(Permission.ManageBranchSettings)]
    public async Task<IActionResult> OnPostTest([FromServices] TestChannel test, [FromQuery] string which, CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        Form = PlaceFields.Of(Branch);
        if (!Readable()) return Page();
        var (chat, field) = which is "b2b" ? (Settings.B2bChannelId, "Settings.B2bChannelId") : (Settings.B2cChannelId, "Settings.B2cChannelId");
        var tried = await test.Run(viewer.Actor, viewer.Center.Id, chat ?? 0, ct);
        if (tried.Refusal is { } refusal) return Refused(refusal, (refusal.Id, field)) ?? Page();
        Tested = field;
        return Page();
    }

    async Task<bool> Load(CancellationToken ct)
    {
        var own = viewer.Session.BranchId;
        if (await db.Branches.AsNoTracking().SingleOrDefaultAsync(b => b.Id == Id && (own == null || b.Id == own), ct) is not { } branch) return false;
        (Branch, Current, Regions) = (branch, branch.RowVersion, await NewBranchPage.RegionList(db, ct));
        return true;
    }
}
