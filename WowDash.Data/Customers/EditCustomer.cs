using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Live;
using WowDash.Data.Staff;
using WowDash.Data.Tables;
using WowDash.Data.Texts;

namespace WowDash.Data.Customers;

/// <summary>A customer as staff write them down.</summary>
public sealed record CustomerWishes
{
    public required string Name { get; init; }

    /// <summary>As written; kept as E.164.</summary>
    public required string Phone { get; init; }

    public Language Language { get; init; }
    public long? BranchId { get; init; }

    /// <summary>Null for an ordinary customer.</summary>
    public long? AgencyId { get; init; }

    public string? Notes { get; init; }

    /// <summary>As typed, between commas.</summary>
    public string? Tags { get; init; }

    public bool MarketingOptOut { get; init; }
}

/// <summary>Changes a customer as staff see them.</summary>
public sealed class EditCustomer(WowDashDb db, TimeProvider clock)
{
    const int MostTags = 10;
    const int LongestTag = 40;
    const int LongestNotes = 2000;

    /// <summary>Who changes the agency also needs <see cref="Permission.ManageAgencies"/>. A walk-in's phone is theirs alone.
    /// Refuses: <c>permission</c>, <c>customer.not-found</c>, <c>customer.name</c>, <c>phone</c>, <c>customer.phone-taken</c>, <c>customer.branch</c>, <c>agency.not-found</c>,
    /// <c>customer.tags</c>, <c>customer.notes</c>, <c>changed-meanwhile</c>.</summary>
    /// <param name="seen">The row version the wishes were written upon; null not to ask.</param>
    public Task<Outcome<Customer>> Run(Actor actor, long customerId, CustomerWishes wishes, uint? seen = null, CancellationToken ct = default) => db.InOneTransaction<Customer>(async () =>
    {
        if (actor.Lacks(Permission.ManageCustomers) is { } lacking) return lacking;
        await db.Database.ExecuteSqlAsync($"select 1 from customers where center_id = {db.Center.Id} and id = {customerId} for no key update", ct);
        if (await db.Customers.SingleOrDefaultAsync(c => c.Id == customerId, ct) is not { } customer) return CustomerRefusals.NotFound;
        if (await db.ChangedSince(seen, customer.RowVersion, Subject(customerId), ct) is { } late) return late;
        if (wishes.Name.Trim().Length is < 2 or > 120) return CustomerRefusals.Name;
        var phone = PhoneNumber.Parse(wishes.Phone);
        if (!phone.Done) return phone.Refusal;
        if (await Wrong(actor, customer, wishes, phone.Value, ct) is { } wrong) return wrong;
        var tags = (wishes.Tags ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (tags.Count > MostTags || tags.Any(t => t.Length > LongestTag)) return CustomerRefusals.Tags;
        if (wishes.Notes?.Trim().Length > LongestNotes) return CustomerRefusals.Notes;

        var (before, now) = (Facts(customer), clock.GetUtcNow());
        (customer.Name, customer.Phone, customer.Language) = (wishes.Name.Trim(), phone.Value, wishes.Language);
        (customer.BranchId, customer.AgencyId, customer.MarketingOptOut) = (wishes.BranchId, wishes.AgencyId, wishes.MarketingOptOut);
        (customer.Notes, customer.Tags) = (string.IsNullOrWhiteSpace(wishes.Notes) ? null : wishes.Notes.Trim(), tags);
        db.Audit(actor, "customer.updated", Subject(customerId), now, before, Facts(customer));
        await db.SaveChangesAsync(ct);
        await db.Announce("customer", customer.Id, "updated", now, ct);
        return customer;
    }, ct);

    async Task<Refusal?> Wrong(Actor actor, Customer customer, CustomerWishes wishes, string phone, CancellationToken ct)
    {
        if (customer.TelegramUserId is null && await db.Customers.AnyAsync(c => c.Id != customer.Id && c.Phone == phone && c.TelegramUserId == null, ct)) return CustomerRefusals.PhoneTaken;
        if (wishes.BranchId is { } branch && branch != customer.BranchId && !await db.Branches.AnyAsync(b => b.Id == branch && b.Active, ct)) return CustomerRefusals.Branch;
        if (wishes.AgencyId == customer.AgencyId) return null;
        if (actor.Lacks(Permission.ManageAgencies) is { } lacking) return lacking;
        return wishes.AgencyId is { } agency && !await db.Agencies.AnyAsync(a => a.Id == agency && a.Active, ct) ? CustomerRefusals.NoAgency : null;
    }

    internal static string Subject(long customerId) => $"customer {customerId}";

    static object Facts(Customer c) => new { c.Name, c.Phone, language = c.Language.Code(), c.BranchId, c.AgencyId, c.Notes, tags = string.Join(", ", c.Tags), c.MarketingOptOut };
}
