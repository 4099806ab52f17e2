using WowDash.Data.Texts;

namespace WowDash.Data.Payments;

/// <summary>Why money or its proof was not taken.</summary>
public static class PaymentRefusals
{
    /// <summary>An amount above zero with at most two decimals is needed.</summary>
    public static Refusal Amount { get; } = new("payment.amount", new(
        "Summa noldan katta bo‘lsin.", "Сумма должна быть больше нуля.", "The amount must be more than zero."));

    /// <summary>Credit is moved within the ledger; it is no way to receive money.</summary>
    public static Refusal Method { get; } = new("payment.method", new(
        "Avans to‘lov usuli emas.", "Аванс — не способ оплаты.", "Credit is not a way to receive money."));

    /// <summary>The same key was used for another order.</summary>
    public static Refusal KeyTaken { get; } = new("payment.key", new(
        "Bu to‘lov boshqa buyurtmaga yozilgan.", "Этот платёж записан на другой заказ.", "This payment was recorded for another order."));

    /// <summary>No such receipt in this center.</summary>
    public static Refusal NoReceipt { get; } = new("receipt.not-found", new("Chek topilmadi.", "Чек не найден.", "There is no such receipt."));

    /// <summary>The receipt's file is missing or not the customer's.</summary>
    public static Refusal NoFile { get; } = new("receipt.file", new(
        "Chek fayli topilmadi. Uni qayta yuboring.", "Файл чека не найден. Отправьте его ещё раз.", "The receipt’s file was not found. Please send it again."));

    /// <summary>Somebody was first.</summary>
    public static Refusal Reviewed(ReceiptStatus status) => new("receipt.reviewed", new Text(
        "Chek allaqachon ko‘rib chiqilgan: {0}.", "Чек уже рассмотрен: {0}.", "The receipt was reviewed already: {0}.").With(status.Name()));

    /// <summary>Rejecting needs a reason: the customer is told.</summary>
    public static Refusal Reason { get; } = new("receipt.reason", new(
        "Rad etish sababini yozing: u mijozga yuboriladi.", "Напишите причину отказа: её увидит клиент.", "Please give the reason: the customer will see it."));

    /// <summary>The receipt's status in words.</summary>
    public static Text Name(this ReceiptStatus status) => status switch
    {
        ReceiptStatus.Pending => new("kutilmoqda", "ожидает", "waiting"),
        ReceiptStatus.Verified => new("tasdiqlangan", "подтверждён", "verified"),
        ReceiptStatus.Rejected => new("rad etilgan", "отклонён", "rejected"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
