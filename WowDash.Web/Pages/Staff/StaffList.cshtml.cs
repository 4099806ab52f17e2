using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Staff;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

/// <summary>Who works in the center, and who was invited.</summary>
[Needs(Permission.ViewStaff, Permission.ManageStaff)]
sealed class StaffListPage(WowDashDb db, Viewer viewer) : FormPage
{
    public sealed record Row(long Id, string Name, string Email, string? Phone, SystemRole? System, string RoleName, bool RoleActive, long? BranchId, bool Active, bool SecondFactor, string? Avatar, DateTimeOffset? LastSeen);

    public sealed record InvitedRow(long Id, string Email, SystemRole? System, string RoleName, string By, DateTimeOffset ExpiresAt);

    public IReadOnlyList<Row> People { get; private set; } = [];
    public IReadOnlyList<InvitedRow> Invited { get; private set; } = [];
    public IReadOnlyDictionary<long, string> Branches { get; private set; } = new Dictionary<long, string>();

    public async Task OnGet(CancellationToken ct)
    {
        var own = viewer.Session.BranchId;
        People = await db.StaffMembers.AsNoTracking().Where(s => own == null || s.BranchId == own).OrderByDescending(s => s.Active).ThenByDescending(s => s.IsOwner).ThenBy(s => s.Name)
            .Select(s => new Row(s.Id, s.Name, s.Account.Email!, s.Phone, s.Role.System, s.Role.Name, s.Role.Active, s.BranchId, s.Active, s.Account.TwoFactorEnabled, s.Account.AvatarPath,
                db.StaffSessions.Where(x => x.AccountId == s.AccountId).Max(x => (DateTimeOffset?)x.LastSeenAt))).ToListAsync(ct);
        Invited = await db.StaffInvitations.AsNoTracking().Where(i => i.ClosedAt == null && (own == null || i.BranchId == own)).OrderByDescending(i => i.CreatedAt)
            .Select(i => new InvitedRow(i.Id, i.Email, i.Role.System, i.Role.Name, i.By, i.ExpiresAt)).ToListAsync(ct);
        Branches = await db.Branches.ToDictionaryAsync(b => b.Id, b => b.Name, ct);
    }

    /// <summary>The new link of an invitation sent again, and whose it is; once.</summary>
    public Invited? Again { get; private set; }

    [ActNeeds(Permission.ManageStaff)]
    public async Task<IActionResult> OnPostAgain([FromServices] InviteAgain verb, [FromQuery] long id, CancellationToken ct)
    {
        var sent = await verb.Run(viewer.Actor, id, token => Url.PageLink("/Staff/Welcome", values: new { token })!, ct);
        if (!sent.Done) return Follow(sent.Refusal, StaffTexts.LinkTitle, "/staff");
        Again = sent.Value;
        await OnGet(ct);
        return Page();
    }

    [ActNeeds(Permission.ManageStaff)]
    public async Task<IActionResult> OnPostWithdraw([FromServices] WithdrawInvitation verb, [FromQuery] long id, CancellationToken ct)
    {
        var withdrawn = await verb.Run(viewer.Actor, id, ct);
        return Follow(withdrawn.Refusal, StaffTexts.Withdrawn, "/staff");
    }
}
