using Microsoft.AspNetCore.Identity;
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
        var place = await db.PlaceFor(actor, who.RoleId, who.BranchId, ct);
        if (!place.Done) return place.Refusal;
        return await db.TakeOn(accounts, actor, who, place.Value, clock.GetUtcNow(), ct);
    }, ct);
}
