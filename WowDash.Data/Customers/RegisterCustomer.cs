using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Live;
using WowDash.Data.Staff;
using WowDash.Data.Tables;
using WowDash.Data.Texts;

namespace WowDash.Data.Customers;

/// <summary>What a person tells when they register.</summary>
public sealed record Registration
{
    public required long TelegramUserId { get; init; }
    public required string Name { get; init; }

    /// <summary>As written or shared; kept as E.164.</summary>
    public required string Phone { get; init; }

    public string? Username { get; init; }
    public required Language Language { get; init; }
    public long? BranchId { get; init; }

    /// <summary>The token of an agency's invite link, where they came by one.</summary>
    public string? AgencyInvite { get; init; }
}

/// <summary>Makes a Telegram user a customer of the center.</summary>
public sealed class RegisterCustomer(WowDashDb db, TimeProvider clock)
{
    /// <summary>Registers, or brings up to date who is registered already. An invite counts once and makes the customer a member of its agency;
    /// the same person may show it again, as long as staff have not taken them out. Customers register themselves; staff need <see cref="Permission.ManageCustomers"/>.
    /// Refuses: <c>permission</c>, <c>customer.name</c>, <c>phone</c>, <c>customer.branch</c>, <c>agency.invite</c>.</summary>
    public Task<Outcome<Customer>> Run(Actor actor, Registration who, CancellationToken ct = default) => db.InOneTransaction<Customer>(async () =>
    {
        if (actor.StaffId is not null && actor.Lacks(Permission.ManageCustomers) is { } lacking) return lacking;
        var name = who.Name.Trim();
        if (name.Length is < 2 or > 120) return CustomerRefusals.Name;
        var phone = PhoneNumber.Parse(who.Phone);
        if (!phone.Done) return phone.Refusal;
        if (who.BranchId is { } branch && !await db.Branches.AnyAsync(b => b.Id == branch && b.Active, ct)) return CustomerRefusals.Branch;

        await db.TakeTurn($"register {who.TelegramUserId}", ct);
        var now = clock.GetUtcNow();
        var customer = await db.Customers.SingleOrDefaultAsync(c => c.TelegramUserId == who.TelegramUserId, ct);
        var invite = await UsableInvite(who.AgencyInvite, customer, now, ct);
        if (!invite.Done) return invite.Refusal;

        var isNew = customer is null;
        customer ??= db.Customers.Add(new Customer { TelegramUserId = who.TelegramUserId, Name = name, Phone = phone.Value, CreatedAt = now }).Entity;
        (customer.Name, customer.Phone, customer.Username, customer.Language) = (name, phone.Value, who.Username, who.Language);
        customer.BranchId = who.BranchId ?? customer.BranchId;
        customer.AgencyId = invite.Value?.AgencyId ?? customer.AgencyId;
        customer.Unreachable = false;
        await db.SaveChangesAsync(ct);
        if (invite.Value is { UsedAt: null } used) (used.UsedAt, used.UsedById) = (now, customer.Id);
        db.Audit(actor, isNew ? "customer.registered" : "customer.updated", $"customer {customer.Id}", now,
            after: new { customer.BranchId, customer.AgencyId, language = who.Language.Code() });
        await db.SaveChangesAsync(ct);
        await db.Announce("customer", customer.Id, isNew ? "registered" : "updated", now, ct);
        return customer;
    }, ct);

    // null when they came without one; locked, so that two people cannot use the same
    async Task<Outcome<AgencyInvite?>> UsableInvite(string? token, Customer? customer, DateTimeOffset now, CancellationToken ct)
    {
        if (token is null) return (AgencyInvite?)null;
        var (center, hash) = (db.Center.Id, Secret.Hash(token));
        await db.Database.ExecuteSqlAsync($"select 1 from agency_invites where center_id = {center} and token_hash = {hash} for update", ct);
        var invite = await db.AgencyInvites.SingleOrDefaultAsync(i => i.TokenHash == hash, ct);
        if (invite is null || !await db.Agencies.AnyAsync(a => a.Id == invite.AgencyId && a.Active, ct)) return CustomerRefusals.Invite;
        if (invite.UsedAt is not null) return customer is not null && invite.UsedById == customer.Id && invite.AgencyId == customer.AgencyId ? invite : CustomerRefusals.Invite;
        return invite.ExpiresAt > now ? invite : CustomerRefusals.Invite;
    }
}
