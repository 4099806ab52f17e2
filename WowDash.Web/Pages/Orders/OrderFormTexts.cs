using WowDash.Data.Texts;

namespace WowDash.Web.Pages;

/// <summary>Words of the forms that take and change orders, and of the invoice.</summary>
static class OrderFormTexts
{
    public static readonly Text NoPdf = new(
        "Bu serverda PDF tayyorlab bo‘lmadi: chop etish oynasida «PDF sifatida saqlash»ni tanlang.",
        "На этом сервере PDF не создаётся: в окне печати выберите «Сохранить как PDF».",
        "This server could not make a PDF: choose “Save as PDF” in the print dialog.");
    public static readonly Text New = new("Yangi buyurtma", "Новый заказ", "New order");
    public static readonly Text Editing = new("Buyurtma № {0}: tahrirlash", "Заказ № {0}: изменение", "Order {0}: edit");
    public static readonly Text WhoOrders = new("Mijoz", "Клиент", "Customer");
    public static readonly Text Find = new("Ism yoki telefon", "Имя или телефон", "Name or phone");
    public static readonly Text FindHelp = new("Yozishni boshlang: oldin kelganlar topiladi.", "Начните вводить: найдём тех, кто уже был.", "Start typing: earlier customers are found.");
    public static readonly Text Newcomer = new("Yangi mijoz", "Новый клиент", "New customer");
    public static readonly Text Name = new("Ism", "Имя", "Name");
    public static readonly Text Phone = new("Telefon", "Телефон", "Phone");
    public static readonly Text SpeaksIn = new("Mijoz tili", "Язык клиента", "The customer’s language");
    public static readonly Text NobodyFound = new("Hech kim topilmadi: yangi mijoz sifatida yozing.", "Никого не нашли: запишите как нового клиента.", "Nobody found: add them as a new customer.");
    public static readonly Text ChooseCustomer = new("Mijozni tanlang yoki yangisini yozing.", "Выберите клиента или запишите нового.", "Choose a customer or add a new one.");
    public static readonly Text WhatIsOrdered = new("Buyurtma", "Заказ", "Order");
    public static readonly Text Documents = new("Hujjatlar", "Документы", "Documents");
    public static readonly Text DocumentsHelp = new("Sahifalar o‘zi sanaladi; kerak bo‘lsa sonini to‘g‘rilang.", "Страницы посчитаются сами; при необходимости исправьте число.", "Pages are counted for you; correct the number where needed.");
    public static readonly Text Take = new("Olib tashlash", "Убрать", "Remove");
    public static readonly Text NoPages = new("ba’zi fayllarning sahifasini o‘zingiz sanang", "у некоторых файлов посчитайте страницы сами", "count the pages of some files yourself");
    public static readonly Text Counted = new("Jami: {0}", "Всего: {0}", "Total: {0}");
    public static readonly Text Pages = new("Sahifalar", "Страницы", "Pages");
    public static readonly Text Copies = new("Nusxalar", "Копии", "Copies");
    public static readonly Text NamesHelp = new("Pasportdagidek, har biri yangi qatorda.", "Как в паспорте, каждое с новой строки.", "As in the passport, one per line.");
    public static readonly Text Place = new("Buyurtmani qabul qilish", "Принять заказ", "Place the order");
    public static readonly Text ReadyBy = new("Tayyor bo‘ladi", "Будет готов", "Ready by");
    public static readonly Text Choose = new("Tanlang…", "Выберите…", "Choose…");
    public static readonly Text ToSeePrice = new("Xizmat, hujjat va tilni tanlang: narx shu yerda chiqadi.", "Выберите услугу, документ и язык: цена появится здесь.", "Choose a service, a document and a language: the price appears here.");
    public static readonly Text Missing = new("Tanlang.", "Выберите.", "Choose one.");
    public static readonly Text NamesMissing = new("Bu xizmat uchun ismlar yozilishi kerak.", "Для этой услуги нужно написание имён.", "This service needs the spelling of names.");
    public static readonly Text DoneNew = new("Buyurtma № {0} qabul qilindi", "Заказ № {0} принят", "Order {0} has been placed");
    public static readonly Text NothingOffered = new("Bu filialda hali xizmatlar yo‘q. Avval narxlar ro‘yxatini to‘ldiring.", "В этом филиале пока нет услуг. Сначала заполните прайс-лист.", "This branch has no services yet. Fill in the price list first.");
    public static readonly Text Before = new("Hozir", "Сейчас", "Now");
    public static readonly Text After = new("O‘zgarishdan keyin", "После изменения", "After the change");
    public static readonly Text PriceReason = new("Sababi (narx o‘zgarsa, mijoz ko‘radi)", "Причина (если меняется цена, её увидит клиент)", "Reason (the customer sees it when the price changes)");
    public static readonly Text DoneEdit = new("Saqlandi. Jami: {0}", "Сохранено. Итого: {0}", "Saved. The total is {0}");
    public static readonly Text Cancel = new("O‘zgarishsiz qoldirish", "Оставить как было", "Keep as it was");
    public static readonly Text NowStands = new("hozir: {0}", "сейчас: {0}", "now: {0}");
    public static readonly Text KeptTyped = new("Yozganlaringiz saqlab qolindi: solishtirib, qayta saqlang.", "Введённое сохранено: сравните и сохраните ещё раз.", "What you typed is kept: compare, and save again.");

    public static readonly Text InvoiceTitle = new("To‘lov hisobi № {0}", "Счёт № {0}", "Invoice № {0}");
    public static readonly Text InvoiceOf = new("{0} sanasi", "от {0}", "of {0}");
    public static readonly Text Payer = new("Buyurtmachi", "Заказчик", "Customer");
    public static readonly Text What = new("Nomi", "Наименование", "Item");
    public static readonly Text Sum = new("Summa", "Сумма", "Amount");
    public static readonly Text AsPdf = new("PDF", "PDF", "PDF");
    public static readonly Text BackToOrder = new("Buyurtmaga", "К заказу", "To the order");
    public static readonly Text Signature = new("Imzo", "Подпись", "Signature");
}
