using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Live;
using WowDash.Data.Staff;
using WowDash.Data.Tables;
using WowDash.Data.Texts;

namespace WowDash.Data.Customers;

/// <summary>What of a profile is to change; null leaves it.</summary>
public sealed record ProfileChange
{
    public string? Name { get; init; }

    /// <summary>As written; kept as E.164.</summary>
    public string? Phone { get; init; }

    public string? Username { get; init; }
    public Language? Language { get; init; }
    public long? BranchId { get; init; }
    public bool? MarketingOptOut { get; init; }
    public bool? Silent { get; init; }
}

/// <summary>Changes a customer's profile.</summary>
public sealed class ChangeProfile(WowDashDb db, TimeProvider clock)
{
    /// <summary>Customers change their own; staff need <see cref="Permission.ManageCustomers"/>.
    /// Refuses: <c>permission</c>, <c>customer.not-found</c>, <c>customer.name</c>, <c>phone</c>, <c>customer.branch</c>.</summary>
    public Task<Outcome<Customer>> Run(Actor actor, long customerId, ProfileChange change, CancellationToken ct = default) => db.InOneTransaction<Customer>(async () =>
    {
        if (actor.CustomerId != customerId && actor.Lacks(Permission.ManageCustomers) is { } lacking) return lacking;
        if (change.Name?.Trim().Length is < 2 or > 120) return CustomerRefusals.Name;
        var phone = change.Phone is null ? null : PhoneNumber.Parse(change.Phone);
        if (phone is { Done: false }) return phone.Refusal;
        if (change.BranchId is { } branch && !await db.Branches.AnyAsync(b => b.Id == branch && b.Active, ct)) return CustomerRefusals.Branch;
        if (await db.Customers.SingleOrDefaultAsync(c => c.Id == customerId, ct) is not { } customer) return CustomerRefusals.NotFound;

        customer.Name = change.Name?.Trim() ?? customer.Name;
        customer.Phone = phone?.Value ?? customer.Phone;
        customer.Username = change.Username ?? customer.Username;
        customer.Language = change.Language ?? customer.Language;
        customer.BranchId = change.BranchId ?? customer.BranchId;
        customer.MarketingOptOut = change.MarketingOptOut ?? customer.MarketingOptOut;
        customer.Silent = change.Silent ?? customer.Silent;
        var changed = db.Entry(customer).Properties.Where(p => p.IsModified).Select(p => p.Metadata.Name).ToList();
        if (changed.Count == 0) return customer;

        var now = clock.GetUtcNow();
        db.Audit(actor, "customer.updated", $"customer {customer.Id}", now, after: new { changed });
        await db.SaveChangesAsync(ct);
        await db.Announce("customer", customer.Id, "updated", now, ct);
        return customer;
    }, ct);
}
