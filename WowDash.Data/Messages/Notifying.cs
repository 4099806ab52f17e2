using System.Text.Json;
using System.Text.Json.Serialization;
using WowDash.Data.Live;
using WowDash.Data.Orders;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Messages;

/// <summary>Rings the bells of those whom something concerns, in the transaction that caused it: rows and live event go with its COMMIT, as
/// <see cref="LiveEvents.Announce"/> does. Rows of notifications are changed only by who holds the center's counter already, that is after an Announce: two who change the
/// same bells never wait for each other in a circle.</summary>
public static class Notifying
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Kind of the live event about bells; its subject is the one person it is about, or 0 for everybody.</summary>
    public const string Bell = "me";

    /// <summary>A customer waits: who answers them; everybody who may, where that is nobody or <paramref name="everybody"/>.</summary>
    internal static Task NotifyOfWaiting(this WowDashDb db, MessageThread thread, string words, bool everybody, DateTimeOffset now, CancellationToken ct) => db.Notify(
        new(NotificationKind.CustomerWaits, null, thread.Id, new() { CustomerId = thread.CustomerId, Name = thread.Customer.Name, Words = MessageWords.Cut(words, MessageThread.PreviewLength) }),
        thread.AssigneeId is { } one && !everybody ? new Audience([one]) : new Audience(null, Permission.AnswerCustomers, thread.Customer.BranchId), except: null, now, ct);

    /// <summary>New orders, just written in this transaction: everybody of their centers who sees their branches' orders, but whoever took one.</summary>
    internal static async Task NotifyOfOrders(this WowDashDb db, IReadOnlyList<(Order Order, string Customer)> placed, CancellationToken ct)
    {
        if (placed.Count == 0) return;
        var (kind, permission) = (nameof(NotificationKind.NewOrder), nameof(Permission.ViewAllOrders));
        var (orders, at) = (placed.Select(p => p.Order).ToList(), placed[0].Order.CreatedAt);
        var facts = placed.Select(p => JsonSerializer.Serialize(new NotificationFacts { Number = p.Order.Number, CustomerId = p.Order.CustomerId, Name = p.Customer }, Json)).ToArray();
        await db.AtCommit(
            $"""
            with rung as (
                insert into notifications (center_id, staff_id, kind, order_id, facts, times, created_at)
                select s.center_id, s.id, {kind}, o.id, o.facts, 1, {at}
                from unnest({orders.Select(o => o.CenterId).ToArray()}::bigint[], {orders.Select(o => o.Id).ToArray()}::bigint[], {orders.Select(o => o.BranchId).ToArray()}::bigint[], {orders.Select(o => o.CreatedById).ToArray()}::bigint[], {facts}::text[]::jsonb[])
                    with ordinality as o (center_id, id, branch_id, created_by_id, facts, place)
                join staff_members s on s.center_id = o.center_id and s.active and s.id is distinct from o.created_by_id and (s.branch_id is null or s.branch_id = o.branch_id)
                join roles r on r.center_id = s.center_id and r.id = s.role_id and r.active and {permission} = any(r.permissions)
                order by o.place, s.id
                returning center_id),
            counter as (update center_counters set last_live_seq = last_live_seq + 1 where center_id in (select center_id from rung) returning center_id, last_live_seq)
            insert into live_events (center_id, seq, kind, subject_id, what, at) select center_id, last_live_seq, {Bell}, 0, 'rung', {at} from counter
            """, ct);
        foreach (var center in orders.Select(o => o.CenterId).Distinct()) db.WakeReaders(center);
    }

    /// <summary>The center's bot works no more: everybody who may give it a new token.</summary>
    public static Task NotifyOfBot(this WowDashDb db, string username, DateTimeOffset now, CancellationToken ct) => db.Notify(
        new(NotificationKind.BotDisabled, null, null, new() { Name = username }), new Audience(null, Permission.ManageBotToken), except: null, now, ct);

    /// <summary>Rings for these people; whoever acts is told of nothing.</summary>
    internal static Task NotifyPeople(this WowDashDb db, Ring ring, IEnumerable<long> staffIds, long? except, DateTimeOffset now, CancellationToken ct) =>
        db.Notify(ring, new Audience([.. staffIds]), except, now, ct);

    static async Task Notify(this WowDashDb db, Ring ring, Audience to, long? except, DateTimeOffset now, CancellationToken ct)
    {
        var (center, kind, facts, ids, permission) = (db.Center.Id, ring.Kind.ToString(), JsonSerializer.Serialize(ring.Facts, Json), to.StaffIds, to.Permission?.ToString());
        await db.AtCommit(
            $"""
            with rung as (
                insert into notifications (center_id, staff_id, kind, order_id, thread_id, facts, times, created_at)
                select s.center_id, s.id, {kind}, {ring.OrderId}::bigint, {ring.ThreadId}::bigint, {facts}::jsonb, 1, {now}
                from staff_members s join roles r on r.center_id = s.center_id and r.id = s.role_id
                where s.center_id = {center} and s.active and r.active and s.id is distinct from {except}::bigint
                    and (s.id = any({ids}::bigint[]) or {permission}::text = any(r.permissions) and ({to.BranchId}::bigint is null or s.branch_id is null or s.branch_id = {to.BranchId}::bigint))
                on conflict (center_id, staff_id, kind, thread_id) where read_at is null and thread_id is not null
                    do update set times = notifications.times + 1, facts = excluded.facts, created_at = excluded.created_at
                returning 1),
            counter as (update center_counters set last_live_seq = last_live_seq + 1 where center_id = {center} and exists (select from rung) returning last_live_seq)
            insert into live_events (center_id, seq, kind, subject_id, what, at) select {center}, last_live_seq, {Bell}, 0, 'rung', {now} from counter
            """, ct);
        db.WakeReaders();
    }

    // these people, or whoever holds a permission in a branch
    sealed record Audience(long[]? StaffIds, Permission? Permission = null, long? BranchId = null);
}

/// <summary>What rings.</summary>
sealed record Ring(NotificationKind Kind, long? OrderId, long? ThreadId, NotificationFacts Facts);
