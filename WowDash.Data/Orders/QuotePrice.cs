using WowDash.Data.Catalogue;
using WowDash.Data.Centers;
using WowDash.Data.Staff;

namespace WowDash.Data.Orders;

/// <summary>What an order would cost and when it would be ready.</summary>
/// <param name="Price">With everything it is made of.</param>
/// <param name="DeadlineAt">By the document's days and the branch's hours.</param>
/// <param name="NamesInWriting">The service asks how names are spelt.</param>
public sealed record Quote(PriceBreakdown Price, DateTimeOffset DeadlineAt, bool NamesInWriting);

/// <summary>Says what an order would cost, before there is one.</summary>
public sealed class QuotePrice(WowDashDb db, TimeProvider clock)
{
    /// <summary>By today's price list, for the audience of the customer (null: an ordinary one). Changes nothing.
    /// Refuses: <c>permission</c>, <c>order.pages</c>, <c>order.copies</c>, <c>order.not-offered</c>.</summary>
    public async Task<Outcome<Quote>> Run(Actor actor, long branchId, long? customerId, Choice choice, int pages, int copies, CancellationToken ct = default)
    {
        if (actor.Lacks(Permission.CreateOrders) is { } lacking && actor.Lacks(Permission.EditOrders) is not null) return lacking;
        if (pages is < 1 or > Pricing.MaxPages) return OrderRefusals.Pages;
        if (copies is < 0 or > Pricing.MaxCopies) return OrderRefusals.Copies;
        if (actor.BranchId is { } own && own != branchId) return OrderRefusals.NotOffered;
        if (await db.Offers(branchId, customerId, choice, ct) is not { OnSale: true } offer) return OrderRefusals.NotOffered;
        return new Quote(offer.Price(pages, copies), offer.Center.Deadline(offer.Branch, clock.GetUtcNow(), offer.Document.EstimatedDays), offer.Service.NamesInWriting);
    }
}
