using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Live;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Customers;

/// <summary>An agency as it is to be.</summary>
/// <param name="Phone">As written; empty for none.</param>
public sealed record AgencyWishes(string Name, string? Phone, string? Notes);

/// <summary>Creates an agency, or changes one.</summary>
public sealed class SaveAgency(WowDashDb db, TimeProvider clock)
{
    /// <summary>Refuses: <c>permission</c>, <c>agency.not-found</c>, <c>agency.name</c>, <c>agency.name-taken</c>, <c>phone</c>, <c>customer.notes</c>, <c>changed-meanwhile</c>.</summary>
    /// <param name="agencyId">Null for a new one.</param>
    /// <param name="seen">The row version the wishes were written upon; null not to ask.</param>
    public Task<Outcome<Agency>> Run(Actor actor, long? agencyId, AgencyWishes wishes, uint? seen = null, CancellationToken ct = default) => db.InOneTransaction<Agency>(async () =>
    {
        if (actor.Lacks(Permission.ManageAgencies) is { } lacking) return lacking;
        var (name, notes, now) = (wishes.Name.Trim(), wishes.Notes?.Trim(), clock.GetUtcNow());
        if (name.Length is < 2 or > 120) return CustomerRefusals.AgencyName;
        var phone = string.IsNullOrWhiteSpace(wishes.Phone) ? null : PhoneNumber.Parse(wishes.Phone);
        if (phone is { Done: false }) return phone.Refusal;
        if (notes?.Length > 2000) return CustomerRefusals.Notes;
        await db.TakeTurn("agencies", ct);
        var agency = agencyId is null ? db.Agencies.Add(new Agency { Name = name, CreatedAt = now }).Entity : await db.Agencies.SingleOrDefaultAsync(a => a.Id == agencyId, ct);
        if (agency is null) return CustomerRefusals.NoAgency;
        if (agencyId is not null && await db.ChangedSince(seen, agency.RowVersion, $"agency {agencyId}", ct) is { } late) return late;
        if (await db.Agencies.AnyAsync(a => a.Id != agency.Id && a.Active && a.Name == name, ct)) return CustomerRefusals.AgencyNameTaken;
        var before = agencyId is null ? null : new { agency.Name, agency.Phone, agency.Notes };
        (agency.Name, agency.Phone, agency.Notes) = (name, phone?.Value, string.IsNullOrEmpty(notes) ? null : notes);
        await db.SaveChangesAsync(ct);
        db.Audit(actor, agencyId is null ? "agency.created" : "agency.changed", $"agency {agency.Id}", now, before, new { agency.Name, agency.Phone, agency.Notes });
        await db.SaveChangesAsync(ct);
        await db.Announce("agency", agency.Id, agencyId is null ? "created" : "changed", now, ct);
        return agency;
    }, ct);
}

/// <summary>Ends an agency's terms, or begins them again.</summary>
public sealed class SwitchAgency(WowDashDb db, TimeProvider clock)
{
    /// <summary>Of one switched off, members order at ordinary prices from now on and its open invitations let nobody in; orders placed stay as they are.
    /// Refuses: <c>permission</c>, <c>agency.not-found</c>, <c>agency.name-taken</c>.</summary>
    public Task<Outcome<Agency>> Run(Actor actor, long agencyId, bool active, CancellationToken ct = default) => db.InOneTransaction<Agency>(async () =>
    {
        if (actor.Lacks(Permission.ManageAgencies) is { } lacking) return lacking;
        if (await db.Agencies.SingleOrDefaultAsync(a => a.Id == agencyId, ct) is not { } agency) return CustomerRefusals.NoAgency;
        if (agency.Active == active) return agency;
        if (active && await db.Agencies.AnyAsync(a => a.Id != agencyId && a.Active && a.Name == agency.Name, ct)) return CustomerRefusals.AgencyNameTaken;
        var (what, now) = (active ? "switched-on" : "switched-off", clock.GetUtcNow());
        agency.Active = active;
        if (!active) await db.AgencyInvites.Where(i => i.AgencyId == agencyId && i.UsedAt == null && i.ExpiresAt > now).ExecuteUpdateAsync(set => set.SetProperty(i => i.ExpiresAt, now), ct);
        db.Audit(actor, $"agency.{what}", $"agency {agencyId}", now);
        await db.SaveChangesAsync(ct);
        await db.Announce("agency", agencyId, what, now, ct);
        return agency;
    }, ct);
}
