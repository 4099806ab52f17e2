using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Customers;
using WowDash.Data.Orders;
using WowDash.Data.Staff;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>One agency: its members, its invitations, its terms.</summary>
[Needs(Permission.ViewCustomers, Permission.ManageAgencies)]
sealed class AgencyPage(WowDashDb db, Viewer viewer) : FormPage
{
    const int Most = 200;

    public sealed record Member(long Id, string Name, string Phone, int Orders, decimal Owes);

    [FromRoute]
    public long Id { get; set; }

    [BindProperty]
    public AgencyFields Form { get; set; } = new();

    public Agency Agency { get; private set; } = null!;
    public IReadOnlyList<Member> Members { get; private set; } = [];

    /// <summary>What all members together ordered, paid and owe.</summary>
    public CustomerHistory History { get; private set; } = null!;

    /// <summary>An invitation, once.</summary>
    public AgencyLink? Link { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        Seen = Current;
        Form = new() { Name = Agency.Name, Phone = Agency.Phone is { } phone ? PhoneNumber.Show(phone) : null, Notes = Agency.Notes };
        return Page();
    }

    [ActNeeds(Permission.ManageAgencies)]
    public async Task<IActionResult> OnPost([FromServices] SaveAgency verb, CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        if (!Readable()) return Page();
        var saved = await verb.Run(viewer.Actor, Id, Form.Wishes, Seen, ct);
        return saved.Done ? Follow(null, FormTexts.Saved, $"/agencies/{Id}") : Refused(saved.Refusal, AgencyFields.Beside) ?? Page();
    }

    [ActNeeds(Permission.ManageAgencies)]
    public async Task<IActionResult> OnPostInvite([FromServices] InviteToAgency verb, CancellationToken ct)
    {
        var made = await verb.Run(viewer.Actor, Id, ct: ct);
        if (!made.Done) return Follow(made.Refusal, FormTexts.Saved, $"/agencies/{Id}");
        Link = made.Value;
        ModelState.Clear();
        return await OnGet(ct);
    }

    [ActNeeds(Permission.ManageAgencies)]
    public async Task<IActionResult> OnPostSwitch([FromServices] SwitchAgency verb, [FromQuery] bool active, CancellationToken ct)
    {
        var done = await verb.Run(viewer.Actor, Id, active, ct);
        var name = done.Done ? done.Value.Name : "";
        return Follow(done.Refusal, (active ? FormTexts.SwitchedOn : FormTexts.SwitchedOff).With(name), $"/agencies/{Id}", undo: $"/agencies/{Id}?handler=Switch&active={(active ? "false" : "true")}");
    }

    async Task<bool> Load(CancellationToken ct)
    {
        if (await db.Agencies.AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id, ct) is not { } agency) return false;
        (Agency, Current) = (agency, agency.RowVersion);
        var orders = db.Orders.SeenBy(viewer.Session.Sight);
        Members = await db.Customers.AsNoTracking().Where(c => c.AgencyId == Id).OrderBy(c => c.Name).Take(Most)
            .Select(c => new Member(c.Id, c.Name, c.Phone, orders.Count(o => o.CustomerId == c.Id), orders.Where(o => o.CustomerId == c.Id && o.Status != OrderStatus.Cancelled).Sum(o => o.Left))).ToListAsync(ct);
        History = await CustomerHistory.Of(db, viewer, db.Customers.Where(c => c.AgencyId == Id), ct) with { OfMany = true };
        return true;
    }
}
