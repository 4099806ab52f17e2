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

    /// <summary>More than was received and not given back yet.</summary>
    public static Refusal MoreThanReceived(decimal received) => new("payment.more-than-received", new Text(
        "Bu buyurtma bo‘yicha {0} olingan: undan ko‘pini qaytarib bo‘lmaydi.", "По заказу получено {0}: больше вернуть нельзя.",
        "{0} was received for this order: no more than that can be given back.").With(Money.Show(received)));

    /// <summary>More than the customer has in credit.</summary>
    public static Refusal MoreThanCredit(decimal credit) => new("payment.more-than-credit", new Text(
        "Mijozning avansi {0}.", "Аванс клиента — {0}.", "The customer has {0} in credit.").With(Money.Show(credit)));

    /// <summary>More than the order still needs.</summary>
    public static Refusal MoreThanLeft(decimal left) => new("payment.more-than-left", new Text(
        "Bu buyurtma bo‘yicha {0} qolgan.", "По заказу осталось {0}.", "{0} is left to pay for this order.").With(Money.Show(left)));

    /// <summary>Giving money back needs its reason.</summary>
    public static Refusal RefundReason { get; } = new("payment.reason", new(
        "Qaytarish sababini yozing.", "Напишите причину возврата.", "Please give the reason for the refund."));

    /// <summary>A correction needs its reason.</summary>
    public static Refusal CorrectionReason { get; } = new("payment.correction-reason", new(
        "Nega to‘g‘rilanayotganini yozing.", "Напишите, почему исправляете.", "Please say why it is corrected."));

    /// <summary>No such payment of this order.</summary>
    public static Refusal NoPayment { get; } = new("payment.not-found", new("To‘lov topilmadi.", "Оплата не найдена.", "There is no such payment."));

    /// <summary>What was entered too much has gone on: given back, or spent as credit.</summary>
    public static Refusal Spent(decimal most) => new("payment.spent", new Text(
        "Bu pulning bir qismi qaytarilgan yoki avans sifatida sarflangan: ko‘pi bilan {0} kamaytirish mumkin.", "Часть этих денег уже возвращена или потрачена как аванс: уменьшить можно не больше чем на {0}.",
        "Part of this money was given back or spent as credit: it can be lowered by {0} at most.").With(Money.Show(most)));

    /// <summary>Nothing of what was chosen is still to be paid.</summary>
    public static Refusal NothingOwed { get; } = new("payment.nothing-owed", new(
        "Tanlangan buyurtmalarda qarz yo‘q.", "По выбранным заказам долга нет.", "Nothing is left to pay for the chosen orders."));

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
