using WowDash.Data.Tenancy;
using WowDash.Data.Texts;

namespace WowDash.Data.Payments;

/// <summary>A row of the ledger. Never changed or deleted (the database refuses); a mistake is mended by another row.</summary>
public sealed class Payment : CenterOwned
{
    public PaymentKind Kind { get; set; }
    public long OrderId { get; set; }
    public long CustomerId { get; set; }

    /// <summary>So‘m. Positive, but for a correction, which may be negative.</summary>
    public decimal Amount { get; set; }

    public PaymentMethod Method { get; set; }
    public string? Note { get; set; }
    public long? ReceiptId { get; set; }
    public long? StaffId { get; set; }

    /// <summary>The same key is recorded once in a center, however often it is sent.</summary>
    public required string IdempotencyKey { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>What the row adds to the order's received amount.</summary>
    public decimal Effect => Kind.Sign() * Amount;
}

/// <summary>What a ledger row means.</summary>
public enum PaymentKind
{
    Payment,
    Refund,
    Correction,

    /// <summary>Surplus of the order moved to the customer's credit.</summary>
    ToCredit,

    /// <summary>Customer's credit used for the order.</summary>
    FromCredit,
}

/// <summary>How money came or went.</summary>
public enum PaymentMethod
{
    Cash,
    Card,
    Transfer,
    Online,
    Credit,
}

/// <summary>Signs and names of ledger rows.</summary>
public static class PaymentTexts
{
    /// <summary>+1 when a row adds to what was received for its order, −1 when it takes away.</summary>
    public static int Sign(this PaymentKind kind) => kind switch
    {
        PaymentKind.Payment or PaymentKind.Correction or PaymentKind.FromCredit => 1,
        PaymentKind.Refund or PaymentKind.ToCredit => -1,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Whether money only went between an order and its customer's credit: nobody handed anything over.</summary>
    public static bool MovesCredit(this PaymentKind kind) => kind is PaymentKind.ToCredit or PaymentKind.FromCredit;

    /// <summary>The kind in words.</summary>
    public static Text Name(this PaymentKind kind) => kind switch
    {
        PaymentKind.Payment => new("to‘lov", "оплата", "payment"),
        PaymentKind.Refund => new("qaytarish", "возврат", "refund"),
        PaymentKind.Correction => new("tuzatish", "исправление", "correction"),
        PaymentKind.ToCredit => new("avansga", "в аванс", "to credit"),
        PaymentKind.FromCredit => new("avansdan", "из аванса", "from credit"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The method in words.</summary>
    public static Text Name(this PaymentMethod method) => method switch
    {
        PaymentMethod.Cash => new("naqd", "наличные", "cash"),
        PaymentMethod.Card => new("karta", "карта", "card"),
        PaymentMethod.Transfer => new("o‘tkazma", "перевод", "transfer"),
        PaymentMethod.Online => new("onlayn", "онлайн", "online"),
        PaymentMethod.Credit => new("avans", "аванс", "credit"),
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, null),
    };
}
