using Microsoft.EntityFrameworkCore;
using WowDash.Data.Catalogue;
using WowDash.Data.Centers;
using WowDash.Data.Customers;
using WowDash.Data.Messages;
using WowDash.Data.Payments;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Orders;

/// <summary>Turns drafts into orders.</summary>
public sealed class PlaceOrder(WowDashDb db, DraftOffers offers, TimeProvider clock)
{
    /// <summary>Places it once: the same draft again, even at the same moment, answers the order it became. The price is worked out here and stored;
    /// the number is the center's next, and is given back if the transaction fails. An order to be paid before work waits for its money. What is answered is not tracked.
    /// Customers place their own; staff need <see cref="Permission.CreateOrders"/>, and who is bound to a branch places in it.
    /// Refuses: <c>permission</c>, <c>order.pages</c>, <c>order.copies</c>, <c>order.incomplete</c>, <c>customer.not-found</c>, <c>customer.blocked</c> (bot only),
    /// <c>center.closed</c>, <c>order.not-offered</c>.</summary>
    public Task<Outcome<Order>> Run(Actor actor, OrderDraft draft, CancellationToken ct = default) =>
        db.InOneTransaction<Order>(async () => (await Run([new(db.Center.Id, actor, draft)], ct))[0]!, ct);

    /// <summary>The same for several drafts, in the transaction that is open: a center's orders follow each other, and those refused are passed over.
    /// A unit of work without a center places drafts of several: the model's filters let it read nothing there, what is found for a draft is found by the draft's own center,
    /// each row carries that center, and the composite keys refuse any other. Null for a draft that needs its center's own unit of work, since the catalogue has to be read
    /// for it or it is an order already: nothing came of it here.</summary>
    /// <exception cref="AnotherWasFirst">One of them was placed by somebody else meanwhile: nothing may be committed.</exception>
    public async Task<IReadOnlyList<Outcome<Order>?>> Run(IReadOnlyList<AskedOrder> asked, CancellationToken ct = default)
    {
        var found = await offers.Of(db, asked, ct);
        var (outcomes, placing, now) = (new Outcome<Order>?[asked.Count], new List<NewOrder>(asked.Count), clock.GetUtcNow());
        for (var i = 0; i < asked.Count; i++)
        {
            var ((_, actor, draft), offer) = (asked[i], found[i]);
            if (NotTheirs(actor, draft) is { } refused)
            {
                outcomes[i] = refused;
            }
            else if (!db.Center.IsChosen && offer is { Placed: true } or { Offered: null })
            {
                outcomes[i] = null;
            }
            else if (offer is { Placed: true })
            {
                outcomes[i] = await Placed(draft, ct);
            }
            else if (Wrong(draft, offer) is { } refusal)
            {
                outcomes[i] = refusal;
            }
            else
            {
                var order = New(asked[i], offer!, now);
                placing.Add(new(actor, order, draft, offer!));
                outcomes[i] = order;
            }
        }

        if (placing.Count > 0) await Write(placing, ct);
        return outcomes;
    }

    async Task Write(List<NewOrder> placing, CancellationToken ct)
    {
        if (!await new OrderRows(db).Write(placing, ct)) throw new AnotherWasFirst();
        // seeds and imports ring no bells
        await db.NotifyOfOrders([.. placing.Where(p => !p.Actor.IsPlatform).Select(p => (p.Order, p.Offer.Customer.Name))], ct);
    }

    async Task<Outcome<Order>> Placed(OrderDraft draft, CancellationToken ct) =>
        await db.Orders.AsNoTracking().SingleAsync(o => o.DraftId == draft.DraftId, ct) is { } placed && placed.CustomerId == draft.CustomerId ? placed : OrderRefusals.NotFound;

    static Refusal? NotTheirs(Actor actor, OrderDraft draft)
    {
        if (actor.CustomerId != draft.CustomerId && actor.Lacks(Permission.CreateOrders) is { } lacking) return lacking;
        return actor.BranchId is { } own && own != draft.BranchId ? OrderRefusals.NotOffered : null;
    }

    static Refusal? Wrong(OrderDraft draft, DraftOffer? offer) => offer switch
    {
        null => CustomerRefusals.NotFound,
        { Customer.Blocked: true } when draft.Source is OrderSource.Bot => OrderRefusals.Blocked,
        { Offered.Center.Status: not CenterStatus.Active } => OrderRefusals.CenterClosed,
        { Offered: null or { Versions: null } } => OrderRefusals.NotOffered,
        _ when draft.Pages is < 1 or > Pricing.MaxPages => OrderRefusals.Pages,
        _ when draft.Copies is < 0 or > Pricing.MaxCopies => OrderRefusals.Copies,
        _ when draft.PaymentMethod is PaymentMethod.Credit => OrderRefusals.Incomplete,
        { Offered.Service.NamesInWriting: true } when string.IsNullOrWhiteSpace(draft.Names) => OrderRefusals.Incomplete,
        _ => null,
    };

    static Order New(AskedOrder asked, DraftOffer offer, DateTimeOffset now)
    {
        var (centerId, actor, draft) = asked;
        var (center, document, service, branch, language) = offer.Offered!;
        var audience = offer.Customer.IsAgency ? Audience.Agency : Audience.Ordinary;
        var price = Pricing.Of(document!, language!, service!.Charging, audience, draft.Pages, draft.Copies);
        var order = new Order
        {
            CenterId = centerId,
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
            DeadlineAt = center.Deadline(branch!.Hours, now, document!.EstimatedDays),
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

/// <summary>A draft to be placed: in which center, and by whom.</summary>
public sealed record AskedOrder(long CenterId, Actor Actor, OrderDraft Draft);
