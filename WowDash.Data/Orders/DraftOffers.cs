using Microsoft.EntityFrameworkCore;
using WowDash.Data.Catalogue;
using WowDash.Data.Centers;

namespace WowDash.Data.Orders;

/// <summary>Finds what a draft asks for, in one question to the database that is translated once for the process: doing so again for each order cost more than asking.</summary>
public sealed class DraftOffers
{
    readonly Func<WowDashDb, Guid, long, long, long, long, long, Task<DraftOffer?>> find = EF.CompileAsyncQuery(
        (WowDashDb db, Guid draft, long customer, long branch, long service, long document, long language) => db.Customers.AsNoTracking().Where(c => c.Id == customer).Select(c => new DraftOffer(
            db.Orders.Any(o => o.DraftId == draft),
            c.Name,
            c.Blocked,
            c.TelegramUserId != null,
            db.Agencies.Any(a => a.Id == c.AgencyId && a.Active),
            db.Centers.First(center => center.Id == c.CenterId),
            db.DocumentTypes.FirstOrDefault(d => d.Id == document && d.ServiceId == service && d.Active),
            db.Services.Where(s => s.Id == service && s.BranchId == branch && s.Active).Select(s => new ServiceTerms(s.Charging, s.NamesInWriting)).FirstOrDefault(),
            db.Branches.Where(b => b.Id == branch && b.Active).Select(b => b.Hours).FirstOrDefault(),
            db.TargetLanguages.FirstOrDefault(l => l.Id == language && l.Active && db.ServiceLanguages.Any(s => s.ServiceId == service && s.LanguageId == l.Id)))).SingleOrDefault());

    /// <summary>Null when there is no such customer.</summary>
    internal Task<DraftOffer?> Of(WowDashDb db, OrderDraft draft) =>
        find(db, draft.DraftId, draft.CustomerId, draft.BranchId, draft.ServiceId, draft.DocumentTypeId, draft.TargetLanguageId);
}

/// <summary>What a draft asks for, and for whom. A part that is not offered, or does not belong with the others, is null.</summary>
/// <param name="Placed">The draft is an order already.</param>
/// <param name="Reachable">The customer has a chat.</param>
/// <param name="Hours">The branch's.</param>
sealed record DraftOffer(
    bool Placed, string CustomerName, bool Blocked, bool Reachable, bool IsAgency, Center Center, DocumentType? Document, ServiceTerms? Service, WeekHours? Hours, TargetLanguage? Language);

/// <summary>What a service asks of an order.</summary>
sealed record ServiceTerms(Charging Charging, bool NamesInWriting);
