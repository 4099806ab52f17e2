using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Tables;
using WowDash.Data.Texts;

namespace WowDash.Data.Staff;

/// <summary>A person to be given a sign-in and a place in the center.</summary>
public sealed record NewStaff
{
    public required string Email { get; init; }
    public required string Password { get; init; }
    public required string Name { get; init; }
    public required long RoleId { get; init; }
    public long? BranchId { get; init; }

    /// <summary>E.164.</summary>
    public string? Phone { get; init; }

    public Language Language { get; init; } = Language.Uz;
}

/// <summary>Takes a person on.</summary>
public sealed class CreateStaff(WowDashDb db, UserManager<Account> accounts, TimeProvider clock)
{
    /// <summary>Creates the account and the staff member together. Nobody can give a role that holds more than they do, nor a
    /// place outside their own branch.
    /// Refuses: <c>permission</c>, <c>staff.name</c>, <c>staff.role</c>, <c>staff.grant</c>, <c>staff.branch</c>, <c>staff.owner</c>,
    /// <c>account.email</c>, <c>account.email-taken</c>, <c>account.password-short</c>, <c>account.password-common</c>.</summary>
    public Task<Outcome<StaffMember>> Run(Actor actor, NewStaff who, CancellationToken ct = default) => db.InOneTransaction<StaffMember>(async () =>
    {
        if (actor.Lacks(Permission.ManageStaff) is { } lacking) return lacking;
        if (who.Name.Trim().Length is < 2 or > 120) return StaffRefusals.Name;
        if (await db.Roles.SingleOrDefaultAsync(r => r.Id == who.RoleId && r.Active, ct) is not { } role) return StaffRefusals.Role;
        if (role.Permissions.Where(p => !actor.May(p)).Select(p => (Permission?)p).FirstOrDefault() is { } more) return StaffRefusals.GrantsMore(more);
        if (actor.BranchId is { } own && who.BranchId != own) return StaffRefusals.Branch;
        if (who.BranchId is { } branch && !await db.Branches.AnyAsync(b => b.Id == branch, ct)) return StaffRefusals.Branch;
        var isOwner = role.System is SystemRole.Owner;
        await db.TakeTurn("staff", ct);
        if (isOwner && await db.StaffMembers.AnyAsync(s => s.IsOwner && s.Active, ct)) return StaffRefusals.OwnerExists;

        var now = clock.GetUtcNow();
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
    }, ct);
}
