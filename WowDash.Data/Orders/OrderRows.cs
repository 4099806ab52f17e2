using WowDash.Data.Audit;
using WowDash.Data.Live;
using WowDash.Data.Outbox;
using WowDash.Data.Tables;

namespace WowDash.Data.Orders;

/// <summary>Writes a new order with all that belongs to it in one statement: from its number to the commit, every other order of the center waits.</summary>
sealed class OrderRows(WowDashDb db)
{
    readonly ManyInOne rows = new(db);

    /// <summary>Stores the order, its history, the audit entry, the live event and, where the customer has a chat, the message they are owed; gives it the center's
    /// next number and the draft's files. False when the draft has become an order already: nothing may be committed then.</summary>
    public async Task<bool> Write(Actor actor, Order order, bool reachable, OrderDraft draft, CancellationToken ct)
    {
        var center = rows.Value(db.Center.Id);
        List<string> parts =
        [
            $"""
             counter as (
                 update center_counters set last_order_number = last_order_number + 1, last_live_seq = last_live_seq + 1 where center_id = {center}
                 returning last_order_number, last_live_seq)
             """,
            $"placed as ({rows.Insert(order, "counter", ("number", "last_order_number"))} on conflict (center_id, draft_id) do nothing returning id, number)",
            .. order.History.Select((line, i) => $"line{i} as ({rows.Insert(line, "placed", ("order_id", "placed.id"))})"),
            $"audit as ({rows.Insert(Audit(actor, order), "placed", ("subject", "'order ' || placed.number"))})",
            $"live as ({rows.Insert(Event(order), "placed, counter", ("subject_id", "placed.id"), ("seq", "last_live_seq"))})",
        ];
        if (reachable) parts.Add($"owed as ({rows.Insert(Accepted(order), "placed", ("order_id", "placed.id"))})");
        if (draft.FileIds.Count > 0) parts.Add($"files as ({AttachFiles(draft, center)})");
        var sql = $"""
            with {string.Join(", ", parts)}
            select placed.id, placed.number, pg_notify({rows.Value(LiveEvents.Channel)}, {center}::text){(reachable ? $", pg_notify({rows.Value(Owing.Channel)}, '')" : "")} from placed
            """;
        if (await rows.Run(sql, ct) is not [long id, int number, ..]) return false;
        (order.Id, order.Number) = (id, number);
        return true;
    }

    Audit.AuditEntry Audit(Actor actor, Order order) =>
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
    string AttachFiles(OrderDraft draft, string center) =>
        $"""
         update files f set order_id = placed.id from placed
         where f.center_id = {center} and f.id = any({rows.Value(draft.FileIds.ToArray())}) and f.order_id is null and f.customer_id = {rows.Value(draft.CustomerId)}
             and (f.draft_id is null or f.draft_id = {rows.Value(draft.DraftId)}) and f.status in ('Awaited', 'Stored')
         """;
}
