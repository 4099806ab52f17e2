using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Live;
using WowDash.Data.Tables;

namespace WowDash.Data.Staff;

/// <summary>What the verbs on staff share: nobody touches who may do more than they, gives what they do not hold, or reaches outside their own branch.</summary>
static class StaffWork
{
    public static string Subject(StaffMember person) => $"staff {person.Account.Email}";

    /// <summary>What a role holds beyond the actor's own; null when nothing.</summary>
    public static Refusal? HoldsMoreThan(this Role role, Actor actor) =>
        role.Permissions.Where(p => !actor.May(p)).Select(p => (Permission?)p).FirstOrDefault() is { } more ? StaffRefusals.GrantsMore(more) : null;

    /// <summary>A person this actor may change, as they saw them. Refuses: <c>staff.not-found</c>, <c>staff.grant</c>, <c>changed-meanwhile</c>.</summary>
    public static async Task<Outcome<StaffMember>> FindStaff(this WowDashDb db, Actor actor, long staffId, uint? seen, CancellationToken ct)
    {
        if (await db.StaffMembers.Include(s => s.Account).Include(s => s.Role).SingleOrDefaultAsync(s => s.Id == staffId, ct) is not { } person
            || (actor.BranchId is { } own && person.BranchId != own)) return StaffRefusals.NotFound;
        if (person.Role.HoldsMoreThan(actor) is { } more) return more;
        return await db.ChangedSince(seen, person.RowVersion, Subject(person), ct) is { } late ? late : person;
    }

    /// <summary>A role this actor may give, in a branch they may place people in. Refuses: <c>staff.role</c>, <c>staff.grant</c>, <c>staff.branch</c>.</summary>
    public static async Task<Outcome<Role>> PlaceFor(this WowDashDb db, Actor actor, long roleId, long? branchId, CancellationToken ct)
    {
        if (await db.Roles.SingleOrDefaultAsync(r => r.Id == roleId && r.Active, ct) is not { } role) return StaffRefusals.Role;
        if (role.HoldsMoreThan(actor) is { } more) return more;
        if (actor.BranchId is { } own && branchId != own) return StaffRefusals.Branch;
        return branchId is null || await db.Branches.AnyAsync(b => b.Id == branchId, ct) ? role : StaffRefusals.Branch;
    }

    /// <summary>Creates the account and the staff member. Refuses: <c>staff.name</c>, <c>staff.owner</c>, and what is wrong with e-mail or password.</summary>
    public static async Task<Outcome<StaffMember>> TakeOn(this WowDashDb db, UserManager<Account> accounts, Actor actor, NewStaff who, Role role, DateTimeOffset now, CancellationToken ct)
    {
        if (who.Name.Trim().Length is < 2 or > 120) return StaffRefusals.Name;
        var isOwner = role.System is SystemRole.Owner;
        await db.TakeTurn("staff", ct);
        if (isOwner && await db.StaffMembers.AnyAsync(s => s.IsOwner && s.Active, ct)) return StaffRefusals.OwnerExists;
        var account = new Account { UserName = who.Email, Email = who.Email, EmailConfirmed = true, FullName = who.Name.Trim(), Language = who.Language, CreatedAt = now };
        if (await accounts.CreateAsync(account, who.Password) is { Succeeded: false } result) return StaffRefusals.Of(result);
        var person = new StaffMember
        {
            AccountId = account.Id,
            Name = account.FullName,
            Phone = who.Phone,
            RoleId = role.Id,
            IsOwner = isOwner,
            BranchId = who.BranchId,
            CreatedAt = now,
        };
        db.StaffMembers.Add(person);
        db.Audit(actor, "staff.created", $"staff {account.Email}", now, after: new { role = role.Name, who.BranchId });
        await db.SaveChangesAsync(ct);
        return person;
    }

    /// <summary>Saves, writes the audit entry and tells browsers.</summary>
    public static async Task StaffChanged(this WowDashDb db, Actor actor, StaffMember person, string what, DateTimeOffset now, object? before, object? after, CancellationToken ct)
    {
        db.Audit(actor, $"staff.{what}", Subject(person), now, before, after);
        await db.SaveChangesAsync(ct);
        await db.Announce("staff", person.Id, what, now, ct);
    }
}
