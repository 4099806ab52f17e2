using Microsoft.EntityFrameworkCore;
using WowDash.Data.Orders;
using WowDash.Data.Outbox;
using WowDash.Data.Texts;

namespace WowDash.Data.Payments;

/// <summary>Money that was taken: who, how much, how, and the key that keeps it from being taken twice.</summary>
sealed record Taking(decimal Amount, PaymentMethod Method, string? Note, string Key, long? ReceiptId = null);

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
        var surplus = order.Received - (order.Total + order.ExtraFees - order.Discount);
        if (surplus > 0) order.Enter(PaymentKind.ToCredit, new Taking(surplus, PaymentMethod.Credit, null, $"{key}:credit"), actor, now);
        if (order.LeftNow == 0 && order.Received > 0 && order.Status.AwaitsMoney()) order.Move(OrderStatus.PaymentConfirmed, actor, now);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>What a customer has in hand with the center, in so‘m.</summary>
    public static async Task<decimal> Credit(this WowDashDb db, long customerId, CancellationToken ct) =>
        await db.Payments.Where(p => p.CustomerId == customerId && (p.Kind == PaymentKind.ToCredit || p.Kind == PaymentKind.FromCredit))
            .SumAsync(p => p.Kind == PaymentKind.ToCredit ? p.Amount : -p.Amount, ct);

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
