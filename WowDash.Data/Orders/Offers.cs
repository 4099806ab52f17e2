using Microsoft.EntityFrameworkCore;
using WowDash.Data.Catalogue;
using WowDash.Data.Centers;

namespace WowDash.Data.Orders;

/// <summary>What is ordered: a service, a document type, a target language.</summary>
public sealed record Choice(long ServiceId, long DocumentTypeId, long TargetLanguageId);

/// <summary>A choice as the catalogue has it today, for one customer's audience.</summary>
sealed record Offer(Service Service, DocumentType Document, TargetLanguage Language, Branch Branch, Center Center, bool IsAgency, bool OnSale)
{
    public PriceBreakdown Price(int pages, int copies) =>
        Pricing.Of(Document, Language, Service.Charging, IsAgency ? Audience.Agency : Audience.Ordinary, pages, copies);
}

/// <summary>Looks choices up.</summary>
static class Offering
{
    /// <summary>The choice in a branch; null when its parts do not belong together. One that is not sold any more says so and keeps its price.</summary>
    public static Task<Offer?> Offers(this WowDashDb db, long branchId, long? customerId, Choice choice, CancellationToken ct) => db.DocumentTypes.AsNoTracking()
        .Where(d => d.Id == choice.DocumentTypeId && d.ServiceId == choice.ServiceId && d.Service.BranchId == branchId)
        .SelectMany(d => db.TargetLanguages.Where(l => l.Id == choice.TargetLanguageId), (d, l) => new Offer(
            d.Service,
            d,
            l,
            db.Branches.First(b => b.Id == branchId),
            db.Centers.First(c => c.Id == d.CenterId),
            db.Customers.Any(c => c.Id == customerId && db.Agencies.Any(a => a.Id == c.AgencyId && a.Active)),
            d.Active && d.Service.Active && l.Active && db.ServiceLanguages.Any(s => s.ServiceId == d.ServiceId && s.LanguageId == l.Id)))
        .SingleOrDefaultAsync(ct);
}
