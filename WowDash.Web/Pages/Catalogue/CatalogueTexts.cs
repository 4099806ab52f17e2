using WowDash.Data.Catalogue;
using WowDash.Data.Staff;
using WowDash.Data.Texts;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

static class CatalogueTexts
{
    public static readonly Text Title = new("Katalog", "Каталог", "Catalogue");
    public static readonly Text Services = new("Xizmatlar va narxlar", "Услуги и цены", "Services and prices");
    public static readonly Text Languages = new("Tarjima tillari", "Языки перевода", "Target languages");
    public static readonly Text Expenses = new("Buyurtma xarajatlari", "Расходы по заказам", "Order expenses");
    public static readonly Text Spending = new("Umumiy xarajatlar", "Общие расходы", "General expenses");
    public static readonly Text NewService = new("Yangi xizmat", "Новая услуга", "New service");
    public static readonly Text NewDocument = new("Yangi hujjat turi", "Новый вид документа", "New document type");
    public static readonly Text NewLanguage = new("Yangi til", "Новый язык", "New language");
    public static readonly Text NewExpense = new("Yangi xarajat", "Новый расход", "New expense");
    public static readonly Text CopyTo = new("Boshqa filialga nusxalash", "Скопировать в другой филиал", "Copy to another branch");
    public static readonly Text NoServices = new("Bu filialda hali xizmat yo‘q", "В этом филиале ещё нет услуг", "This branch has no services yet");
    public static readonly Text NoServicesHelp = new(
        "Birinchi xizmatni qo‘shing yoki boshqa filialning narxlarini nusxalang. Bot faqat hujjati va tili bor xizmatlarni taklif qiladi.",
        "Добавьте первую услугу или скопируйте прайс-лист другого филиала. Бот предлагает только услуги, у которых есть документы и языки.",
        "Add the first service, or copy another branch’s price list. The bot offers services that have documents and languages.");

    public static readonly Text NoDocuments = new(
        "Hujjat turlari yo‘q: bot bu xizmatni taklif qilmaydi.", "Нет видов документов: бот эту услугу не предлагает.", "No document types yet: the bot does not offer this service.");

    public static readonly Text NoServiceLanguages = new("til tanlanmagan: bot taklif qilmaydi", "языки не выбраны: бот не предлагает", "no languages: the bot does not offer it");
    public static readonly Text Document = new("Hujjat turi", "Вид документа", "Document type");
    public static readonly Text Days = new("Ish kuni", "Раб. дни", "Days");
    public static readonly Text Ordinary = new("Oddiy mijoz", "Обычный клиент", "Ordinary customer");
    public static readonly Text Agency = new("Agentlik", "Агентство", "Agency");
    public static readonly Text First = new("1-sahifa", "1-я страница", "First page");
    public static readonly Text Whole = new("Hujjat", "Документ", "Document");
    public static readonly Text Other = new("Keyingi sahifa", "Следующая страница", "Other page");
    public static readonly Text Copy = new("Nusxa", "Копия", "Copy");
    public static readonly Text Category = new("Bo‘lim", "Раздел", "Category");
    public static readonly Text Name = new("Nomi", "Название", "Name");
    public static readonly Text Description = new("Tavsifi", "Описание", "Description");
    public static readonly Text Charging = new("Narx hisobi", "Как считать цену", "How it is charged");
    public static readonly Text PerPage = new("Sahifalab", "По страницам", "Per page");
    public static readonly Text Static = new("Bitta narx, sahifalar soni muhim emas", "Одна цена при любом числе страниц", "One price however many pages");
    public static readonly Text StaticShort = new("Bitta narx", "Одна цена", "One price");
    public static readonly Text NamesInWriting = new("Ismlarning yozilishi so‘ralsin", "Спрашивать написание имён", "Ask how names are spelt");
    public static readonly Text NamesInWritingHelp = new(
        "Bot mijozdan ismlar pasportdagidek qanday yozilishini so‘raydi.", "Бот спросит у клиента, как пишутся имена в документах.", "The bot asks the customer how names are to be written.");

    public static readonly Text OfferedIn = new("Qaysi tillarga tarjima qilinadi", "На какие языки переводим", "Languages it is offered in");
    public static readonly Text NoLanguagesYet = new("Avval tarjima tillarini qo‘shing.", "Сначала добавьте языки перевода.", "Add target languages first.");
    public static readonly Text EstimatedDays = new("Taxminiy muddat, ish kuni", "Срок, рабочих дней", "Estimated working days");
    public static readonly Text EstimatedDaysHelp = new("0 — o‘sha kuni tayyor bo‘ladi.", "0 — готово в тот же день.", "0 is ready the same day.");
    public static readonly Text PricesHelp = new(
        "So‘mda. Probel bilan yozsa bo‘ladi: 50 000. Bo‘sh joy — 0.", "В сумах, можно с пробелами: 50 000. Пусто — 0.", "In so‘m; spaces are fine: 50 000. Empty means 0.");

    public static readonly Text KeepOrders = new(
        "Avval berilgan buyurtmalarning narxi o‘zgarmaydi.", "Цены уже принятых заказов не изменятся.", "Orders placed before keep their price.");

    public static readonly Text Code = new("Til kodi", "Код языка", "Language code");
    public static readonly Text CodeHelp = new("Masalan: en, de, uz-Cyrl", "Например: en, de, uz-Cyrl", "Such as en, de, uz-Cyrl");
    public static readonly Text Surcharge = new("Ustama", "Надбавка", "Surcharge");
    public static readonly Text SurchargeHelp = new(
        "Hujjat narxiga qo‘shiladi. Ustamasiz til uchun bo‘sh qoldiring.", "Прибавляется к цене документа. Если надбавки нет, оставьте пустым.",
        "Added to the document’s price. Leave empty where there is none.");

    public static readonly Text NoLanguages = new("Hali tarjima tili yo‘q", "Языков перевода пока нет", "No target languages yet");
    public static readonly Text NoLanguagesHelp = new(
        "Buyurtma berish uchun kamida bitta til kerak.", "Чтобы принимать заказы, нужен хотя бы один язык.", "At least one is needed to take orders.");

    public static readonly Text OwnBranchOnly = new(
        "Tillar hamma filiallarga umumiy: ularni butun markaz bo‘yicha ishlaydigan xodim o‘zgartiradi.", "Языки общие для всех филиалов: их меняет сотрудник всего центра.",
        "All branches share the languages: somebody who works for the whole center changes them.");

    public static readonly Text ForWhom = new("Qaysi buyurtmalarda", "В каких заказах", "In which orders");
    public static readonly Text Both = new("Hammasida", "Во всех", "In all");
    public static readonly Text OnlyOrdinary = new("Faqat oddiy mijozlar (B2C)", "Только обычные клиенты (B2C)", "Ordinary customers only (B2C)");
    public static readonly Text OnlyAgency = new("Faqat agentliklar (B2B)", "Только агентства (B2B)", "Agencies only (B2B)");
    public static readonly Text Original = new("Asl nusxa uchun", "За оригинал", "For the original");
    public static readonly Text EachCopy = new("Har nusxa uchun", "За каждую копию", "For each copy");
    public static readonly Text Attached = new("Qaysi hujjatlarda bo‘ladi", "К каким документам относится", "Documents it applies to");
    public static readonly Text NoExpenses = new("Buyurtma xarajatlari yozilmagan", "Расходы по заказам не заданы", "No order expenses yet");
    public static readonly Text NoExpensesHelp = new(
        "Masalan, notarius to‘lovi. Foydani hisoblash uchun kerak, mijozga ko‘rinmaydi.", "Например, плата нотариусу. Нужны для расчёта прибыли, клиент их не видит.",
        "A notary’s fee, for instance. They are needed to work out profit; customers do not see them.");

    public static readonly Text From = new("Qaysi filialdan", "Из филиала", "From branch");
    public static readonly Text To = new("Qaysi filialga", "В филиал", "To branch");
    public static readonly Text Preview = new("Nima qo‘shilishini ko‘rish", "Показать, что добавится", "Show what will be added");
    public static readonly Text CopyLead = new(
        "Xizmatlar, hujjat turlari va narxlar nusxalanadi. U yerda bor narsa o‘zgarmaydi, takrorlansa ikkilanmaydi.",
        "Копируются услуги, виды документов и цены. То, что там уже есть, не меняется; повторное копирование ничего не удвоит.",
        "Services, document types and prices are copied. What already exists there stays as it is, and copying again makes no duplicates.");

    public static readonly Text NothingToCopy = new("U filialda hammasi bor", "Там уже всё есть", "The other branch already has everything");
    public static readonly Text NothingToCopyHelp = new("Nusxalanadigan yangi narsa yo‘q.", "Копировать нечего.", "There is nothing new to copy.");
    public static readonly Text WillCome = new("Qo‘shiladi", "Добавится", "What will be added");
    public static readonly Text NewThere = new("yangi xizmat", "новая услуга", "new service");
    public static readonly Text ThereAlready = new("xizmat bor, hujjatlari qo‘shiladi", "услуга есть, добавятся документы", "service exists, documents will be added");
    public static readonly Text DoCopy = new("Nusxalash", "Скопировать", "Copy");
    public static readonly Text Copied = new("Nusxalandi: {0}", "Скопировано: {0}", "Copied: {0}");
    public static readonly Text OneBranch = new("Filial bitta", "Филиал один", "There is one branch");
    public static readonly Text OneBranchHelp = new("Ikkinchi filial ochilgach, narxlarni shu yerda nusxalaysiz.", "Когда появится второй филиал, прайс-лист копируется здесь.", "Once there is a second one, its price list is copied here.");

    public static readonly Text PriceTitle = new("Narx hisoblash", "Расчёт цены", "Price check");
    public static readonly Text PriceLead = new(
        "Mijozga aytiladigan narx: bot ham, buyurtma ham shuni hisoblaydi.", "Цена для клиента: ровно так её посчитают бот и заказ.", "What the customer pays: the bot and the order arrive at exactly this.");

    public static readonly Text Service = new("Xizmat", "Услуга", "Service");
    public static readonly Text Language = new("Tarjima tili", "Язык перевода", "Target language");
    public static readonly Text ForCustomer = new("Kim uchun", "Для кого", "For whom");
    public static readonly Text Pages = new("Sahifalar", "Страниц", "Pages");
    public static readonly Text Copies = new("Nusxalar", "Копий", "Copies");
    public static readonly Text Show = new("Hisoblash", "Посчитать", "Calculate");
    public static readonly Text Nothing = new("Hisoblash uchun narxlar yo‘q", "Цен пока нет", "There are no prices yet");
    public static readonly Text NothingHelp = new("Katalogga hujjatli va tilli xizmat qo‘shing.", "Добавьте в каталог услугу с документами и языками.", "Add a service with documents and languages to the catalogue.");
    public static readonly Text Ready = new("Tayyor bo‘ladi", "Будет готово", "Ready by");

    public static readonly Text NewSpending = new("Xarajat yozish", "Записать расход", "Record an expense");
    public static readonly Text Heading = new("Xarajat turi", "Вид расхода", "Kind of expense");
    public static readonly Text Sum = new("Summa", "Сумма", "Amount");
    public static readonly Text Day = new("Sana", "Дата", "Date");
    public static readonly Text Paid = new("To‘langan", "Оплачено", "Paid");
    public static readonly Text Debt = new("qarz, {0} gacha", "долг, до {0}", "owed, due {0}");
    public static readonly Text Overdue = new("muddati o‘tgan qarz, {0}", "просроченный долг, {0}", "overdue since {0}");
    public static readonly Text PaidNow = new("Hozir to‘landi", "Оплачено сразу", "Paid at once");
    public static readonly Text PaidNowHelp = new("Belgilanmasa, qarz bo‘lib turadi.", "Если не отмечено, числится долгом.", "Otherwise it stands as a debt.");
    public static readonly Text DueOn = new("Qachongacha to‘lanadi (qarz bo‘lsa)", "Оплатить до (если долг)", "To be paid by (for a debt)");
    public static readonly Text Vendor = new("Kimga", "Кому", "Vendor");
    public static readonly Text Note = new("Izoh", "Примечание", "Note");
    public static readonly Text Receipt = new("Chek (rasm yoki PDF)", "Чек (фото или PDF)", "Receipt (picture or PDF)");
    public static readonly Text SeeReceipt = new("Chek", "Чек", "Receipt");
    public static readonly Text Month = new("Oy", "Месяц", "Month");
    public static readonly Text NoSpending = new("Bu oyda xarajat yozilmagan", "За этот месяц расходов нет", "No expenses recorded this month");
    public static readonly Text NoSpendingHelp = new("Ijara, oylik, reklama — foyda hisobida hammasi kerak.", "Аренда, зарплата, реклама — для прибыли важно всё.", "Rent, salaries, advertising: profit is right only with all of them.");
    public static readonly Text InAll = new("Jami", "Итого", "Total");
    public static readonly Text Owed = new("shundan qarz", "из них долг", "of which unpaid");
    public static readonly Text Pay = new("To‘landi", "Оплачено", "Mark as paid");
    public static readonly Text PaidDone = new("To‘langan deb belgilandi", "Отмечено оплаченным", "Marked as paid");
    public static readonly Text Remove = new("Olib tashlash", "Убрать", "Remove");
    public static readonly Text Removed = new("Olib tashlandi: {0}", "Убрано: {0}", "Removed: {0}");
    public static readonly Text Restored = new("Qaytarildi: {0}", "Возвращено: {0}", "Brought back: {0}");
    public static readonly Text By = new("Yozgan", "Записал(а)", "By");

    /// <summary>Kinds of general expense to choose from; others can be written.</summary>
    public static readonly Text[] Headings =
    [
        new("Ijara", "Аренда", "Rent"), new("Oylik", "Зарплата", "Salary"), new("Soliq", "Налоги", "Taxes"), new("Kommunal", "Коммунальные", "Utilities"),
        new("Reklama", "Реклама", "Advertising"), new("Jihoz", "Оборудование", "Equipment"), new("Kanselyariya", "Канцелярия", "Stationery"), new("Boshqa", "Прочее", "Other"),
    ];

    public static readonly Tabs.Tab[] Sections =
    [
        new(Services, "/catalogue", Permission.ManageServices, Permission.ManageDocuments, Permission.ManageLanguages, Permission.ManageExpenses),
        new(Languages, "/catalogue/languages", Permission.ManageLanguages),
        new(Expenses, "/catalogue/expenses", Permission.ManageExpenses),
        new(Spending, "/catalogue/spending", Permission.ManageExpenses),
    ];

    public static Text Short(this Charging charging) => charging is Data.Catalogue.Charging.PerPage ? PerPage : StaticShort;

    public static Text InWords(this Audience audience) => audience is Audience.Agency ? Agency : Ordinary;
}
