using WowDash.Data.Audit;
using WowDash.Data.Live;
using WowDash.Data.Outbox;
using WowDash.Data.Tables;
using WowDash.Data.Tenancy;

namespace WowDash.Data.Orders;

/// <summary>A new order on its way to the tables.</summary>
sealed record NewOrder(Actor Actor, Order Order, OrderDraft Draft, DraftOffer Offer);

/// <summary>Writes new orders with all that belongs to them in one statement: from their numbers to the commit, every other order of their centers waits.</summary>
sealed class OrderRows(WowDashDb db)
{
    readonly ManyInOne rows = new(db);

    // Counters are locked in the order of their centers: two that place in the same centers wait for each other, never both.
    const string Ordered =
        "(select k.center_id, a.count from (select center_id, count(*)::int as count from asked group by center_id) a join center_counters k using (center_id) order by k.center_id for update of k)";

    const string Alone = "(select center_id, count(*)::int as count from asked group by center_id)";

    /// <summary>Stores the orders, their history, the audit entries, the live events and, where a customer has a chat, the message they are owed; gives them their centers'
    /// next numbers and their drafts' files. False when a draft has become an order already: nothing may be committed then.</summary>
    public async Task<bool> Write(IReadOnlyList<NewOrder> placing, CancellationToken ct)
    {
        var centers = placing.Select(p => p.Order.CenterId).ToArray();
        var (center, nth, several) = (rows.Value(centers), rows.Value(Nth(centers)), centers.Any(c => c != centers[0]));
        var all = placing.Select((p, i) => (p, i + 1)).ToList();
        var owed = Each<OwedMessage>(all.Where(o => o.p.Offer.Customer.Reachable), p => [Accepted(p.Order)]);
        var placed = await rows.RunAll(
            $"""
            with asked as (select * from unnest({center}, {nth}) with ordinality as a (center_id, nth, n)),
            counter as (
                update center_counters c set last_order_number = c.last_order_number + wanted.count, last_live_seq = c.last_live_seq + wanted.count
                from {(several ? Ordered : Alone)} wanted where c.center_id = wanted.center_id
                returning c.center_id, c.last_order_number - wanted.count as number, c.last_live_seq - wanted.count as seq),
            numbered as (select a.n, a.center_id, counter.number + a.nth as number, counter.seq + a.nth as seq from asked a join counter using (center_id)),
            inserted as ({rows.InsertAll(Each<Order>(all, p => [p.Order]), "join numbered using (n)", ("number", "numbered.number"))}
                on conflict (center_id, draft_id) do nothing returning center_id, id, number),
            placed as (select numbered.n, i.center_id, i.id, i.number, numbered.seq from inserted i join numbered using (center_id, number)),
            lines as ({rows.InsertAll(Each<OrderEvent>(all, p => p.Order.History), "join placed using (n)", ("order_id", "placed.id"))}),
            audit as ({rows.InsertAll(Each<AuditEntry>(all, p => [Audit(p.Actor, p.Order)]), "join placed using (n)", ("subject", "'order ' || placed.number"))}),
            live as ({rows.InsertAll(Each<LiveEvent>(all, p => [Event(p.Order)]), "join placed using (n)", ("subject_id", "placed.id"), ("seq", "placed.seq"))}),
            owed as ({rows.InsertAll(owed, "join placed using (n)", ("order_id", "placed.id"))}),
            files as ({AttachFiles(all)})
            select n, id, number from placed
            """, ct);
        if (placed.Count < placing.Count) return false;
        foreach (var row in placed)
        {
            var order = placing[(int)(long)row[0] - 1].Order;
            (order.Id, order.Number) = ((long)row[1], (int)row[2]);
        }

        foreach (var one in centers.Distinct()) db.WakeReaders(one);
        if (owed.Count > 0) db.Signal(Owing.Channel);
        return true;
    }

    // of each place: how many of its center there have been, itself included
    static int[] Nth(IReadOnlyList<long> centers)
    {
        var seen = new Dictionary<long, int>();
        return [.. centers.Select(c => seen[c] = seen.GetValueOrDefault(c) + 1)];
    }

    // rows of the order's center, each with the place of the order it belongs to
    static List<(T Row, int Of)> Each<T>(IEnumerable<(NewOrder New, int Of)> orders, Func<NewOrder, IEnumerable<T>> rows) =>
        [.. orders.SelectMany(o => rows(o.New).Select(row => (InCenter(row, o.New.Order.CenterId), o.Of)))];

    static T InCenter<T>(T row, long center)
    {
        if (row is ICenterOwned owned) owned.CenterId = center;
        return row;
    }

    AuditEntry Audit(Actor actor, Order order)
    {
        var entry = db.Entry(actor, "order.placed", null, order.CreatedAt, after: new { order.Total, order.Pages, order.Copies, source = order.Source.ToString() });
        entry.CenterId = order.CenterId;
        return entry;
    }

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
    string AttachFiles(IReadOnlyList<(NewOrder New, int Of)> orders)
    {
        var files = orders.SelectMany(o => o.New.Draft.FileIds.Select(id => (Id: id, o.New.Draft, o.Of))).ToList();
        return $"""
            update files f set order_id = placed.id
            from unnest({rows.Value(files.Select(f => f.Id).ToArray())}, {rows.Value(files.Select(f => f.Draft.CustomerId).ToArray())}, {rows.Value(files.Select(f => f.Draft.DraftId).ToArray())},
                {rows.Value(files.Select(f => f.Of).ToArray())}) as given (id, customer_id, draft_id, n) join placed using (n)
            where f.center_id = placed.center_id and f.id = given.id and f.order_id is null and f.customer_id = given.customer_id
                and (f.draft_id is null or f.draft_id = given.draft_id) and f.status in ('Awaited', 'Stored')
            """;
    }
}
