using WowDash.Data.Texts;

namespace WowDash.Bots.Ordering;

/// <summary>The summary, the payment and the confirmation.</summary>
static class SummaryTexts
{
    public static Text Title { get; } = new("🧾 <b>Buyurtmangiz</b>", "🧾 <b>Ваш заказ</b>", "🧾 <b>Your order</b>");

    public static Text What { get; } = new("{0}: {1} → {2}", "{0}: {1} → {2}", "{0}: {1} → {2}");

    public static Text Names { get; } = new("Ismlar: {0}", "Имена: {0}", "Names: {0}");

    public static Text Note { get; } = new("Izoh: {0}", "Примечание: {0}", "Note: {0}");

    public static Text Files { get; } = new("{0}, {1}", "{0}, {1}", "{0}, {1}");

    public static Text Days { get; } = new("Muddat: {0}", "Срок: {0}", "Ready in: {0}");

    public static Text Estimated { get; } = new(
        "Sahifalar soni taxminiy. Ish boshlanishidan oldin xodim uni tasdiqlaydi; narx o‘zgarsa, yozamiz.",
        "Число страниц приблизительное. До начала работы его подтвердит сотрудник; если цена изменится, мы напишем.",
        "The number of pages is an estimate. Staff confirm it before work starts; if the price changes, we will write to you.");

    public static Text Agree { get; } = new("Hammasi to‘g‘rimi?", "Всё верно?", "Is everything right?");

    public static Text Yes { get; } = new("✅ Ha, to‘g‘ri", "✅ Да, верно", "✅ Yes, it is");

    public static Text Change { get; } = new("O‘zgartirish", "Изменить", "Change something");

    public static Text WhatToChange { get; } = new("🧾 Nimani o‘zgartiramiz?", "🧾 Что изменить?", "🧾 What shall we change?");

    public static Text PriceChanged { get; } = new(
        "Narx o‘zgardi. Iltimos, yangisini ko‘rib chiqing.", "Цена изменилась. Пожалуйста, посмотрите новую.", "The price has changed. Please look at the new one.");

    public static Text ChangeService { get; } = new("Xizmat", "Услуга", "Service");

    public static Text ChangeLanguage { get; } = new("Tarjima tili", "Язык перевода", "Target language");

    public static Text ChangeDocument { get; } = new("Hujjat turi", "Вид документа", "Document");

    public static Text ChangeCopies { get; } = new("Nusxalar", "Копии", "Copies");

    public static Text ChangeNames { get; } = new("Ismlar", "Имена", "Names");

    public static Text ChangeFiles { get; } = new("Fayllar", "Файлы", "Files");

    public static Text ChangeNote { get; } = new("Izoh", "Примечание", "Note");

    public static Text AskNote { get; } = new(
        "🧾 Buyurtmaga izoh yozing: masalan, nimaga e’tibor berish kerak.", "🧾 Напишите примечание к заказу: например, на что обратить внимание.",
        "🧾 Please write a note for the order, such as what to pay attention to.");

    public static Text BadNote { get; } = new(
        "Izoh 1000 belgidan oshmasin. Iltimos, qisqaroq yozing.", "Примечание — не больше 1000 символов. Напишите, пожалуйста, короче.",
        "A note has at most 1000 characters. Please make it shorter.");

    public static Text AskPayment { get; } = new("💳 Jami: <b>{0}</b>\n\nQanday to‘laysiz?", "💳 Итого: <b>{0}</b>\n\nКак будете платить?", "💳 Total: <b>{0}</b>\n\nHow would you like to pay?");

    public static Text Cash { get; } = new("Olib ketishda naqd", "Наличными на месте", "Cash at pickup");

    public static Text Card { get; } = new("Karta orqali", "Картой", "By card");

    public static Text Deposit { get; } = new("Oldindan: {0}", "Предоплата: {0}", "Deposit: {0}");

    public static Text Later { get; } = new("Keyinroq to‘layman", "Заплачу позже", "I will pay later");

    public static Text Placed { get; } = new("✅ <b>Buyurtma №{0}</b> qabul qilindi. Rahmat!", "✅ <b>Заказ №{0}</b> принят. Спасибо!", "✅ <b>Order No. {0}</b> is placed. Thank you!");

    public static Text Deadline { get; } = new("Muddat: {0}", "Срок: {0}", "Ready by: {0}");

    public static Text Pickup { get; } = new("Olib ketish: {0}", "Получение: {0}", "Pick up at: {0}");

    public static Text PayAtPickup { get; } = new("To‘lov: naqd, olib ketishda.", "Оплата: наличными при получении.", "Payment: cash at pickup.");

    public static Text PayLater { get; } = new(
        "To‘lovni “Buyurtmalarim” bo‘limida istalgan vaqtda qilishingiz mumkin. Ish to‘lovdan keyin boshlanadi.",
        "Оплатить можно в любое время в разделе «Мои заказы». Работа начнётся после оплаты.",
        "You can pay at any time under “My orders”. Work starts after the payment.");
}
