using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Catalogue;
using WowDash.Data.Live;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Orders;

/// <summary>What an order is to become.</summary>
public sealed record OrderEdit
{
    public required Choice Choice { get; init; }
    public required int Pages { get; init; }
    public required int Copies { get; init; }
    public string? Names { get; init; }
    public string? Note { get; init; }

    /// <summary>Needed when the price changes: the customer sees it.</summary>
    public string? Reason { get; init; }
}

/// <summary>Changes what was ordered, before work starts.</summary>
public sealed class EditOrder(WowDashDb db, TimeProvider clock)
{
    /// <summary>The price it would be given; null when it would keep its own. Changes nothing. Refuses <c>order.not-found</c>, and what <see cref="Run"/> refuses of pages, copies and choice.</summary>
    public async Task<Outcome<PriceBreakdown?>> Preview(Actor actor, long orderId, OrderEdit edit, CancellationToken ct = default)
    {
        if (Wrong(edit) is { } wrong) return wrong;
        var order = await db.Orders.AsNoTracking().SingleOrDefaultAsync(o => o.Id == orderId, ct);
        if (order is null || !actor.Sees(order)) return OrderRefusals.NotFound;
        var offer = await db.Offers(order.BranchId, order.CustomerId, edit.Choice, ct);
        return offer is null || (!offer.OnSale && edit.Choice != ChoiceOf(order)) ? OrderRefusals.NotOffered : Repriced(order, edit, offer);
    }

    /// <summary>Other pages or copies are priced by the order's own stored prices; another service, document or language by today's price list, and must be on sale;
    /// names and note change no price. Pages given here count as confirmed. Refuses: <c>permission</c>, <c>order.pages</c>, <c>order.copies</c>, <c>order.incomplete</c>, <c>order.not-found</c>,
    /// <c>order.work-started</c>, <c>order.not-offered</c>, <c>order.reason</c>.</summary>
    public Task<Outcome<Order>> Run(Actor actor, long orderId, OrderEdit edit, CancellationToken ct = default) => db.InOneTransaction<Order>(async () =>
    {
        if (actor.Lacks(Permission.EditOrders) is { } lacking) return lacking;
        if (Wrong(edit) is { } wrong) return wrong;
        if (await db.LockOrder(actor, orderId, ct) is not { } order) return OrderRefusals.NotFound;
        if (!order.Status.AwaitsMoney() && order.Status is not OrderStatus.PaymentConfirmed) return OrderRefusals.WorkStarted;
        var offer = await db.Offers(order.BranchId, order.CustomerId, edit.Choice, ct);
        if (offer is null || (!offer.OnSale && edit.Choice != ChoiceOf(order))) return OrderRefusals.NotOffered;
        if (offer.Service.NamesInWriting && string.IsNullOrWhiteSpace(edit.Names)) return OrderRefusals.Incomplete;

        var (now, due) = (clock.GetUtcNow(), order.DueNow);
        var before = new { order.ServiceId, order.DocumentTypeId, order.TargetLanguageId, order.Pages, order.Copies, order.Names, order.Note, order.Total };
        if (Repriced(order, edit, offer) is { } price) order.Price(price);
        if (order.DueNow != due && string.IsNullOrWhiteSpace(edit.Reason)) return OrderRefusals.Reason;
        Write(order, edit);
        order.Note(OrderEventKind.Edited, actor, now, e => (e.Amount, e.Note) = (order.DueNow == due ? null : order.Total, edit.Reason?.Trim()));
        db.Audit(actor, "order.edited", $"order {order.Number}", now, before, edit);
        if (order.DueNow != due)
        {
            await db.EndPricing(order, due, edit.Reason!.Trim(), actor, now, ct);
            return order;
        }

        await db.SaveChangesAsync(ct);
        await db.Announce("order", order.Id, "edited", now, ct);
        return order;
    }, ct);

    static Refusal? Wrong(OrderEdit edit) =>
        edit.Pages is < 1 or > Pricing.MaxPages ? OrderRefusals.Pages : edit.Copies is < 0 or > Pricing.MaxCopies ? OrderRefusals.Copies : null;

    static Choice ChoiceOf(Order order) => new(order.ServiceId, order.DocumentTypeId, order.TargetLanguageId);

    // a price set by hand stays as long as nothing that is priced changes
    static PriceBreakdown? Repriced(Order order, OrderEdit edit, Offer offer)
    {
        if (edit.Choice != ChoiceOf(order)) return offer.Price(edit.Pages, edit.Copies);
        return (edit.Pages, edit.Copies) == (order.Pages, order.Copies) ? null : order.Breakdown.For(edit.Pages, edit.Copies);
    }

    static void Write(Order order, OrderEdit edit)
    {
        (order.ServiceId, order.DocumentTypeId, order.TargetLanguageId) = (edit.Choice.ServiceId, edit.Choice.DocumentTypeId, edit.Choice.TargetLanguageId);
        (order.PagesConfirmed, order.Pages, order.Copies) = (true, edit.Pages, edit.Copies);
        (order.Names, order.Note) = (Words(edit.Names), Words(edit.Note));
    }

    static string? Words(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
