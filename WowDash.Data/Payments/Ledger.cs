using Microsoft.EntityFrameworkCore;
using WowDash.Data.Orders;
using WowDash.Data.Outbox;
using WowDash.Data.Staff;
using WowDash.Data.Tables;
using WowDash.Data.Texts;

namespace WowDash.Data.Payments;

/// <summary>Money that was taken: who, how much, how, and the key that keeps it from being taken twice.</summary>
sealed record Taking(decimal Amount, PaymentMethod Method, string? Note, string Key, long? ReceiptId = null);

/// <summary>Money that is to be given back: the locked order, what was asked, and the row it has become already.</summary>
sealed record Returning(Order Order, Taking Taking, Payment? Known);

/// <summary>The ledger's own hand. The order is locked by the verb that calls it.</summary>
static class Ledger
{
    /// <summary>Room in the key's column for the suffix of the row that moves a surplus.</summary>
    const int LongestKey = 90;

    /// <summary>Why an amount cannot be taken at all.</summary>
    public static Refusal? Wrong(decimal amount, string key)
    {
        if (key.Length is 0 or > LongestKey) throw new ArgumentException($"A key has 1 to {LongestKey} characters.", nameof(key));
        return amount <= 0 || amount > Money.Max || decimal.Round(amount, 2) != amount ? PaymentRefusals.Amount : null;
    }

    /// <summary>The payment with this key, if it was taken before.</summary>
    public static Task<Payment?> Taken(this WowDashDb db, string key, CancellationToken ct) => db.Payments.SingleOrDefaultAsync(p => p.IdempotencyKey == key, ct);

    /// <summary>Writes the payment, moves a surplus to the customer's credit and the order forward, and tells the customer.</summary>
    public static async Task<Payment> Take(this WowDashDb db, Order order, Taking taking, Actor actor, DateTimeOffset now, CancellationToken ct)
    {
        var payment = order.Enter(PaymentKind.Payment, taking, actor, now);
        order.Note(OrderEventKind.PaymentRecorded, actor, now, e => (e.Amount, e.Note) = (taking.Amount, taking.Note));
        await db.Settle(order, actor, taking.Key, now, ct);
        var notice = order.LeftNow == 0 ? NoticeKind.PaymentConfirmed : NoticeKind.PartialPayment;
        await db.Owe(order, notice, new NoticeFacts { Amount = taking.Amount, Left = order.LeftNow }, now, ct);
        return payment;
    }

    /// <summary>Brings the order in line with its money: what is more than due becomes credit; what is paid in full and awaits money moves forward.
    /// Never backwards. Saves.</summary>
    public static async Task Settle(this WowDashDb db, Order order, Actor actor, string key, DateTimeOffset now, CancellationToken ct)
    {
        var surplus = order.Received - order.DueNow;
        if (surplus > 0) order.Enter(PaymentKind.ToCredit, new Taking(surplus, PaymentMethod.Credit, null, $"{key}:credit"), actor, now);
        if (order.LeftNow == 0 && order.Received > 0 && order.Status.AwaitsMoney()) order.Move(OrderStatus.PaymentConfirmed, actor, now);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>What a customer has in hand with the center, in so‘m.</summary>
    public static async Task<decimal> Credit(this WowDashDb db, long customerId, CancellationToken ct) =>
        await db.Payments.Where(p => p.CustomerId == customerId && (p.Kind == PaymentKind.ToCredit || p.Kind == PaymentKind.FromCredit))
            .SumAsync(p => p.Kind == PaymentKind.ToCredit ? p.Amount : -p.Amount, ct);

    /// <summary>How giving money back begins, wherever it comes from: who may, how much, how and why are looked at, the order is locked, and a key that was used answers its row.
    /// Refuses: <c>permission</c>, <c>payment.amount</c>, <c>payment.method</c>, <c>payment.reason</c>, <c>payment.key</c>, <c>order.not-found</c>.</summary>
    public static async Task<Outcome<Returning>> BeginReturn(this WowDashDb db, Actor actor, long orderId, Taking asked, CancellationToken ct)
    {
        if (actor.Lacks(Permission.Refund) is { } lacking) return lacking;
        if (Wrong(asked.Amount, asked.Key) is { } wrong) return wrong;
        if (asked.Method is PaymentMethod.Credit) return PaymentRefusals.Method;
        if (string.IsNullOrWhiteSpace(asked.Note)) return PaymentRefusals.RefundReason;
        if (await db.LockOrder(actor, orderId, ct) is not { } order) return OrderRefusals.NotFound;
        var known = await db.Taken(asked.Key, ct);
        if (known is not null && known.OrderId != orderId) return PaymentRefusals.KeyTaken;
        return new Returning(order, asked with { Note = asked.Note.Trim() }, known);
    }

    /// <summary>Gives money of the order back to the customer and tells them.</summary>
    public static async Task<Payment> Return(this WowDashDb db, Order order, Taking taking, Actor actor, DateTimeOffset now, CancellationToken ct)
    {
        var payment = order.Enter(PaymentKind.Refund, taking, actor, now);
        order.Note(OrderEventKind.Refunded, actor, now, e => (e.Amount, e.Note) = (taking.Amount, taking.Note));
        await db.SaveChangesAsync(ct);
        await db.Owe(order, NoticeKind.Refunded, new NoticeFacts { Amount = taking.Amount, Reason = taking.Note, Left = order.Status.IsOpen() ? order.LeftNow : 0 }, now, ct);
        return payment;
    }

    /// <summary>Moves money of the order to the customer's credit.</summary>
    public static Payment SetAside(this Order order, decimal amount, string key, Actor actor, DateTimeOffset now)
    {
        order.Note(OrderEventKind.MovedToCredit, actor, now, e => e.Amount = amount);
        return order.Enter(PaymentKind.ToCredit, new Taking(amount, PaymentMethod.Credit, null, key), actor, now);
    }

    /// <summary>Moves credit of the customer to the order. Whoever spends credit takes the customer's turn first (<see cref="CreditTurn"/>).</summary>
    public static Payment Spend(this Order order, decimal amount, string key, Actor actor, DateTimeOffset now)
    {
        order.Note(OrderEventKind.CreditUsed, actor, now, e => e.Amount = amount);
        return order.Enter(PaymentKind.FromCredit, new Taking(amount, PaymentMethod.Credit, null, key), actor, now);
    }

    /// <summary>Adds what a payment should have said, and brings back from credit what never was.</summary>
    public static void Mend(this Order order, Payment wrong, decimal by, decimal back, Taking taking, Actor actor, DateTimeOffset now)
    {
        if (back > 0) order.Enter(PaymentKind.FromCredit, new Taking(back, PaymentMethod.Credit, null, $"{taking.Key}:back"), actor, now);
        order.Enter(PaymentKind.Correction, taking, actor, now).CorrectsId = wrong.Id;
        order.Note(OrderEventKind.PaymentCorrected, actor, now, e => (e.Amount, e.Note) = (by, taking.Note));
    }

    /// <summary>The customer's credit, which nobody else spends until the transaction ends. Taken after the locks of orders, so that nobody waits in a circle.</summary>
    public static async Task<decimal> CreditTurn(this WowDashDb db, long customerId, CancellationToken ct)
    {
        await db.TakeTurn($"credit {customerId}", ct);
        return await db.Credit(customerId, ct);
    }

    static Payment Enter(this Order order, PaymentKind kind, Taking taking, Actor actor, DateTimeOffset now)
    {
        var payment = new Payment
        {
            Kind = kind,
            CustomerId = order.CustomerId,
            Amount = taking.Amount,
            Method = taking.Method,
            Note = taking.Note,
            ReceiptId = taking.ReceiptId,
            StaffId = actor.StaffId,
            IdempotencyKey = taking.Key,
            At = now,
        };
        order.Payments.Add(payment);
        order.Received += payment.Effect;
        order.UpdatedAt = now;
        return payment;
    }
}
