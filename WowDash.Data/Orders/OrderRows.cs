using WowDash.Data.Audit;
using WowDash.Data.Live;
using WowDash.Data.Outbox;
using WowDash.Data.Tables;

namespace WowDash.Data.Orders;

/// <summary>A new order on its way to the tables.</summary>
sealed record NewOrder(Actor Actor, Order Order, OrderDraft Draft, DraftOffer Offer);

/// <summary>Writes new orders of a center with all that belongs to them in one statement: from their numbers to the commit, every other order of the center waits.</summary>
sealed class OrderRows(WowDashDb db)
{
    readonly ManyInOne rows = new(db);

    /// <summary>Stores the orders, their history, the audit entries, the live events and, where a customer has a chat, the message they are owed; gives them the center's
    /// next numbers and their drafts' files. False when a draft has become an order already: nothing may be committed then.</summary>
    public async Task<bool> Write(IReadOnlyList<NewOrder> placing, CancellationToken ct)
    {
        var (center, count) = (rows.Value(db.Center.Id), rows.Value(placing.Count));
        var all = placing.Select((p, i) => (p, i + 1)).ToList();
        var owed = Each<OwedMessage>(all.Where(o => o.p.Offer.Customer.Reachable), p => [Accepted(p.Order)]);
        var placed = await rows.RunAll(
            $"""
            with counter as (
                update center_counters set last_order_number = last_order_number + {count}, last_live_seq = last_live_seq + {count} where center_id = {center}
                returning last_order_number - {count} as number, last_live_seq - {count} as seq),
            inserted as ({rows.InsertAll(Each<Order>(all, p => [p.Order]), ", counter", ("number", "counter.number + r.n"))} on conflict (center_id, draft_id) do nothing returning id, number),
            placed as (select i.id, i.number, i.number - counter.number as n, i.number - counter.number + counter.seq as seq from inserted i, counter),
            lines as ({rows.InsertAll(Each<OrderEvent>(all, p => p.Order.History), "join placed using (n)", ("order_id", "placed.id"))}),
            audit as ({rows.InsertAll(Each<AuditEntry>(all, p => [Audit(p.Actor, p.Order)]), "join placed using (n)", ("subject", "'order ' || placed.number"))}),
            live as ({rows.InsertAll(Each<LiveEvent>(all, p => [Event(p.Order)]), "join placed using (n)", ("subject_id", "placed.id"), ("seq", "placed.seq"))}),
            owed as ({rows.InsertAll(owed, "join placed using (n)", ("order_id", "placed.id"))}),
            files as ({AttachFiles(all, center)})
            select n, id, number from placed
            """, ct);
        if (placed.Count < placing.Count) return false;
        foreach (var row in placed)
        {
            var order = placing[(int)row[0] - 1].Order;
            (order.Id, order.Number) = ((long)row[1], (int)row[2]);
        }

        db.WakeReaders();
        if (owed.Count > 0) db.Signal(Owing.Channel);
        return true;
    }

    // rows, each with the place of the order it belongs to
    static List<(T Row, int Of)> Each<T>(IEnumerable<(NewOrder New, int Of)> orders, Func<NewOrder, IEnumerable<T>> rows) =>
        [.. orders.SelectMany(o => rows(o.New).Select(row => (row, o.Of)))];

    AuditEntry Audit(Actor actor, Order order) =>
        db.Entry(actor, "order.placed", null, order.CreatedAt, after: new { order.Total, order.Pages, order.Copies, source = order.Source.ToString() });

    static LiveEvent Event(Order order) => new() { Kind = "order", What = "placed", At = order.CreatedAt };

    static OwedMessage Accepted(Order order) => new()
    {
        Kind = NoticeKind.OrderAccepted,
        CustomerId = order.CustomerId,
        Facts = new NoticeFacts { Total = order.Total, Left = order.LeftNow },
        DueAt = order.CreatedAt,
        CreatedAt = order.CreatedAt,
    };

    // those refused or taken back meanwhile stay what they are
    string AttachFiles(IReadOnlyList<(NewOrder New, int Of)> orders, string center)
    {
        var files = orders.SelectMany(o => o.New.Draft.FileIds.Select(id => (Id: id, o.New.Draft, o.Of))).ToList();
        return $"""
            update files f set order_id = placed.id
            from unnest({rows.Value(files.Select(f => f.Id).ToArray())}, {rows.Value(files.Select(f => f.Draft.CustomerId).ToArray())}, {rows.Value(files.Select(f => f.Draft.DraftId).ToArray())},
                {rows.Value(files.Select(f => f.Of).ToArray())}) as given (id, customer_id, draft_id, n) join placed using (n)
            where f.center_id = {center} and f.id = given.id and f.order_id is null and f.customer_id = given.customer_id
                and (f.draft_id is null or f.draft_id = given.draft_id) and f.status in ('Awaited', 'Stored')
            """;
    }
}
