using WowDash.Data.Texts;

namespace WowDash.Web.Pages;

/// <summary>Words of what is done to an order's price, money, files and promise.</summary>
static class OrderMoneyTexts
{
    public static readonly Text Reason = new("Sababi", "Причина", "Reason");
    public static readonly Text ReasonSeen = new("Sababi (mijoz ko‘radi)", "Причина (её увидит клиент)", "Reason (the customer sees it)");
    public static readonly Text ChangePrice = new("Narxni o‘zgartirish", "Изменить цену", "Change the price");
    public static readonly Text ByHand = new("Narx", "Цена", "Price");
    public static readonly Text ByHandHelp = new("Qo‘shimcha to‘lov va chegirmasiz. Mijozga xabar boradi.", "Без доплат и скидки. Клиент узнает об этом.", "Without fees and discount. The customer is told.");
    public static readonly Text SetPrice = new("Shu narxni qo‘yish", "Поставить эту цену", "Set this price");
    public static readonly Text Reprice = new("Bugungi narxlar bo‘yicha", "По сегодняшнему прайсу", "Use today’s price list");
    public static readonly Text AddFee = new("Qo‘shimcha to‘lov", "Доплата", "Extra fee");
    public static readonly Text Add = new("Qo‘shish", "Добавить", "Add");
    public static readonly Text FeeFor = new("Nima uchun (mijoz ko‘radi)", "За что (увидит клиент)", "What for (the customer sees it)");
    public static readonly Text DropFee = new("Olib tashlash", "Убрать", "Remove");
    public static readonly Text DropFeeWhy = new("Nega olib tashlanadi", "Почему убираем", "Why is it removed");
    public static readonly Text GiveDiscount = new("Chegirma berish", "Дать скидку", "Give a discount");
    public static readonly Text ChangeDiscount = new("Chegirmani o‘zgartirish", "Изменить скидку", "Change the discount");
    public static readonly Text DiscountHelp = new("0 chegirmani bekor qiladi.", "0 отменяет скидку.", "0 takes the discount back.");
    public static readonly Text Correct = new("Xato yozilgan to‘lovni to‘g‘rilash", "Исправить ошибочную оплату", "Correct a payment entry");
    public static readonly Text WhichPayment = new("Qaysi to‘lov", "Какая оплата", "Which payment");
    public static readonly Text RightAmount = new("Aslida olingan summa", "Сколько получено на самом деле", "Amount really received");
    public static readonly Text CorrectHelp = new(
        "0 — bunday to‘lov bo‘lmagan. Pul qaytarilmaydi, faqat yozuv to‘g‘rilanadi; mijozga xabar boradi.", "0 — такой оплаты не было. Деньги не возвращаются, исправляется запись; клиент узнает об этом.",
        "0 if there was no such payment. No money is given back, only the entry is corrected; the customer is told.");
    public static readonly Text DoneCorrect = new("To‘lov to‘g‘rilandi. Qoldiq: {0}", "Оплата исправлена. Остаток: {0}", "The payment is corrected. Left to pay: {0}");
    public static readonly Text Refund = new("Pulni qaytarish", "Вернуть деньги", "Give money back");
    public static readonly Text RefundHelp = new("Ko‘pi bilan {0}. Mijozga xabar boradi.", "Не больше {0}. Клиент узнает об этом.", "{0} at most. The customer is told.");
    public static readonly Text Credit = new("Mijozning avansi: {0}", "Аванс клиента: {0}", "The customer’s credit: {0}");
    public static readonly Text UseCredit = new("Avansdan {0} to‘lash", "Оплатить {0} из аванса", "Pay {0} from credit");
    public static readonly Text PayOut = new("Avansni qaytarish", "Вернуть аванс", "Pay the credit out");
    public static readonly Text GiveBack = new("Qaytarish", "Вернуть", "Give back");
    public static readonly Text KeepAsCredit = new("Mijoz avansida qolsin", "Оставить авансом клиента", "Keep as the customer’s credit");
    public static readonly Text RefundAll = new("Hozir qaytariladi", "Вернуть сейчас", "Give it back now");
    public static readonly Text HowReturned = new("Qaytarish usuli", "Как вернуть", "How it is returned");

    public static readonly Text Deadline = new("Muddatni o‘zgartirish", "Изменить срок", "Change the deadline");
    public static readonly Text NewDeadline = new("Yangi muddat", "Новый срок", "New deadline");
    public static readonly Text DeadlineHelp = new("Mijozga yangi muddat va sababi yuboriladi.", "Клиент получит новый срок и причину.", "The customer gets the new deadline and the reason.");

    public static readonly Text AddReceipt = new("Chek qo‘shish", "Добавить чек", "Add a receipt");
    public static readonly Text ReceiptFile = new("Chek surati (ixtiyoriy)", "Фото чека (необязательно)", "Photo of the receipt (optional)");
    public static readonly Text ReceiptHelp = new("Chek tekshiruvga tushadi; pul tasdiqlangandan keyin yoziladi.", "Чек уйдёт на проверку; деньги запишутся после подтверждения.", "The receipt waits for review; the money is entered once it is verified.");
    public static readonly Text DoneReceipt = new("Chek qo‘shildi", "Чек добавлен", "Receipt added");

    public static readonly Text AddFiles = new("Fayl qo‘shish", "Добавить файлы", "Add files");
    public static readonly Text FilesFor = new("Nima uchun", "Назначение", "What they are");
    public static readonly Text Documents = new("mijoz hujjati", "документ клиента", "the customer’s document");
    public static readonly Text FinishedFiles = new("tayyor ish, mijoz uchun", "готовая работа для клиента", "finished work, for the customer");
    public static readonly Text ChooseFiles = new("Fayllarni tanlang", "Выберите файлы", "Choose files");
    public static readonly Text FilesHelp = new("{0}; har biri 50 MB gacha.", "{0}; до 50 МБ каждый.", "{0}; up to 50 MB each.");
    public static readonly Text UploadFiles = new("Yuklash", "Загрузить", "Upload");
    public static readonly Text RemoveFile = new("Faylni olib tashlash", "Удалить файл", "Remove the file");
    public static readonly Text DoneFiles = new("Qo‘shildi: {0}", "Добавлено: {0}", "Added: {0}");
    public static readonly Text DoneFileRemoved = new("Fayl olib tashlandi: {0}", "Файл удалён: {0}", "File removed: {0}");
    public static readonly Text DoneFileRestored = new("Fayl qaytarildi: {0}", "Файл возвращён: {0}", "File brought back: {0}");
    public static readonly Text NoFileChosen = new("Fayl tanlanmagan.", "Файл не выбран.", "No file was chosen.");
    public static readonly Text FinishedHeading = new("Mijoz uchun tayyor fayllar", "Готовые файлы для клиента", "Finished files for the customer");
    public static readonly Text Close = new("Yopish", "Закрыть", "Close");

    public static readonly Text Related = new("Mijozning boshqa buyurtmalari", "Другие заказы клиента", "The customer’s other orders");
    public static readonly Text Edit = new("Tahrirlash", "Изменить", "Edit");
    public static readonly Text Invoice = new("To‘lov hisobi", "Счёт", "Invoice");

    public static readonly Text PriceAsked = new("Mijozdan yangi narxga roziligi so‘ralgan", "Клиента спросили, согласен ли он с новой ценой", "The customer was asked about the new price");
    public static readonly Text PriceDeclined = new(
        "Mijoz yangi narxga rozi emas. Kelishilmaguncha ish boshlanmaydi.", "Клиент не согласен с новой ценой. Работа не начнётся, пока Вы не договоритесь.",
        "The customer does not agree to the new price. Work does not start before you come to terms.");
    public static readonly Text PriceAgreed = new("Mijoz rozi bo‘ldi", "Клиент согласился", "The customer has agreed");
    public static readonly Text DonePriceAgreed = new("Rozilik yozildi", "Согласие записано", "The agreement is noted");

    public static readonly Text DoneDue = new("Jami endi: {0}", "Теперь итого: {0}", "The total is now {0}");
    public static readonly Text DoneRefund = new("Qaytarildi: {0}", "Возвращено: {0}", "Given back: {0}");
    public static readonly Text DoneCredit = new("Avansdan to‘landi: {0}", "Оплачено из аванса: {0}", "Paid from credit: {0}");
    public static readonly Text DoneDeadline = new("Yangi muddat: {0}", "Новый срок: {0}", "New deadline: {0}");
}
