using Microsoft.EntityFrameworkCore;
using WowDash.Data.Catalogue;
using WowDash.Data.Centers;
using WowDash.Data.Customers;
using WowDash.Data.Messages;
using WowDash.Data.Payments;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Orders;

/// <summary>Turns a draft into an order.</summary>
public sealed class PlaceOrder(WowDashDb db, DraftOffers offers, TimeProvider clock)
{
    /// <summary>Places it once: the same draft again, even at the same moment, answers the order it became. The price is worked out here and stored;
    /// the number is the center's next, and is given back if the transaction fails. An order to be paid before work waits for its money. What is answered is not tracked.
    /// Customers place their own; staff need <see cref="Permission.CreateOrders"/>, and who is bound to a branch places in it.
    /// Refuses: <c>permission</c>, <c>order.pages</c>, <c>order.incomplete</c>, <c>customer.not-found</c>, <c>customer.blocked</c> (bot only),
    /// <c>center.closed</c>, <c>order.not-offered</c>.</summary>
    public Task<Outcome<Order>> Run(Actor actor, OrderDraft draft, CancellationToken ct = default) => db.InOneTransaction<Order>(async () =>
    {
        if (actor.CustomerId != draft.CustomerId && actor.Lacks(Permission.CreateOrders) is { } lacking) return lacking;
        if (actor.BranchId is { } own && own != draft.BranchId) return OrderRefusals.NotOffered;
        var offer = await offers.Of(db, draft);
        if (offer is { Placed: true }) return await Placed(draft, ct);
        if (Wrong(draft, offer) is { } refusal) return refusal;
        var order = New(actor, draft, offer!, clock.GetUtcNow());
        if (!await new OrderRows(db).Write(actor, order, offer!.Reachable, draft, ct)) throw new AnotherWasFirst();
        // seeds and imports ring no bells
        if (!actor.IsPlatform) await db.NotifyOfOrder(order, offer.CustomerName, ct);
        return order;
    }, ct);

    async Task<Outcome<Order>> Placed(OrderDraft draft, CancellationToken ct) =>
        await db.Orders.AsNoTracking().SingleAsync(o => o.DraftId == draft.DraftId, ct) is { } placed && placed.CustomerId == draft.CustomerId ? placed : OrderRefusals.NotFound;

    static Refusal? Wrong(OrderDraft draft, DraftOffer? offer) => offer switch
    {
        null => CustomerRefusals.NotFound,
        { Blocked: true } when draft.Source is OrderSource.Bot => OrderRefusals.Blocked,
        { Center.Status: not CenterStatus.Active } => OrderRefusals.CenterClosed,
        { Document: null } or { Service: null } or { Hours: null } or { Language: null } => OrderRefusals.NotOffered,
        _ when draft.Pages is < 1 or > Pricing.MaxPages => OrderRefusals.Pages,
        _ when draft.Copies is < 0 or > Pricing.MaxCopies || draft.PaymentMethod is PaymentMethod.Credit => OrderRefusals.Incomplete,
        { Service.NamesInWriting: true } when string.IsNullOrWhiteSpace(draft.Names) => OrderRefusals.Incomplete,
        _ => null,
    };

    static Order New(Actor actor, OrderDraft draft, DraftOffer offer, DateTimeOffset now)
    {
        var audience = offer.IsAgency ? Audience.Agency : Audience.Ordinary;
        var price = Pricing.Of(offer.Document!, offer.Language!, offer.Service!.Charging, audience, draft.Pages, draft.Copies);
        var order = new Order
        {
            CustomerId = draft.CustomerId,
            BranchId = draft.BranchId,
            ServiceId = draft.ServiceId,
            DocumentTypeId = draft.DocumentTypeId,
            TargetLanguageId = draft.TargetLanguageId,
            Pages = draft.Pages,
            PagesConfirmed = draft.PagesConfirmed,
            Copies = draft.Copies,
            Names = draft.Names,
            Note = draft.Note,
            PaymentMethod = draft.PaymentMethod,
            Source = draft.Source,
            Breakdown = price,
            Total = price.Total,
            DeadlineAt = offer.Center.Deadline(offer.Hours!, now, offer.Document!.EstimatedDays),
            CreatedById = actor.StaffId,
            TrackingCode = Secret.New(16),
            DraftId = draft.DraftId,
            CreatedAt = now,
        };
        order.Note(OrderEventKind.Placed, actor, now, e => e.Amount = order.Total);
        if (draft.PaymentMethod is not PaymentMethod.Cash) order.Move(OrderStatus.PaymentPending, actor, now);
        return order;
    }
}
