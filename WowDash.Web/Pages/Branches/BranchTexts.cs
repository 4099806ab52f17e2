using WowDash.Data.Texts;

namespace WowDash.Web.Pages;

static class BranchTexts
{
    public static readonly Text Title = new("Filiallar", "Филиалы", "Branches");
    public static readonly Text New = new("Yangi filial", "Новый филиал", "New branch");
    public static readonly Text Main = new("asosiy", "главный", "main");
    public static readonly Text MakeMain = new("Asosiy qilish", "Сделать главным", "Make main");
    public static readonly Text MakeMainHelp = new(
        "Matn va kontaktlari bo‘lmagan filiallar asosiysinikini ko‘rsatadi.", "Филиалы без своих текстов и контактов показывают те, что у главного.",
        "Branches without texts and contacts of their own show the main branch’s.");

    public static readonly Text MadeMain = new("Asosiy filial: {0}", "Главный филиал: {0}", "Main branch: {0}");
    public static readonly Text Closed = new("Yangi buyurtmalar uchun yopildi: {0}", "Закрыт для новых заказов: {0}", "Closed for new orders: {0}");
    public static readonly Text Opened = new("Yana ochiq: {0}", "Снова открыт: {0}", "Open again: {0}");
    public static readonly Text Place = new("Joylashuvi", "Где находится", "Location");
    public static readonly Text Name = new("Nomi", "Название", "Name");
    public static readonly Text Region = new("Viloyat", "Область", "Region");
    public static readonly Text NoRegion = new("Tanlanmagan", "Не выбрана", "Not chosen");
    public static readonly Text District = new("Tuman yoki shahar", "Район или город", "District or town");
    public static readonly Text Address = new("Manzil", "Адрес", "Address");
    public static readonly Text Phone = new("Telefon", "Телефон", "Phone");
    public static readonly Text Point = new("Xaritadagi nuqta", "Точка на карте", "Point on the map");
    public static readonly Text PointHelp = new(
        "Kenglik va uzunlik: 41.2856, 69.2034. Xaritadan nusxalab qo‘ying; mijozga bot shu nuqtani yuboradi.",
        "Широта и долгота: 41.2856, 69.2034. Скопируйте с карты; бот отправит эту точку клиенту.",
        "Latitude and longitude: 41.2856, 69.2034. Copy it from a map; the bot sends it to customers.");

    public static readonly Text Settings = new("Sozlamalar", "Настройки", "Settings");
    public static readonly Text Hours = new("Ish vaqti", "Часы работы", "Opening hours");
    public static readonly Text HoursHelp = new(
        "Buyurtma muddatlari shunga qarab hisoblanadi. Bo‘sh kun — dam olish kuni. 9 yoki 9:30 deb yozsa bo‘ladi.", "По ним считаются сроки заказов. Пустой день — выходной. Можно писать 9 или 9:30.",
        "Order deadlines are worked out from them. An empty day is a day off. Write 9 or 9:30.");

    public static readonly Text Opens = new("ochilishi", "открытие", "opens");
    public static readonly Text Closes = new("yopilishi", "закрытие", "closes");
    public static readonly Text BreakFrom = new("tanaffus boshi", "начало перерыва", "break from");
    public static readonly Text BreakTo = new("tanaffus oxiri", "конец перерыва", "break to");
    public static readonly Text Break = new("tanaffus", "перерыв", "break");
    public static readonly Text PriceList = new("Narxlar botda ko‘rinsin", "Показывать прайс-лист в боте", "Show the price list in the bot");
    public static readonly Text PriceListHelp = new(
        "O‘chirilsa, menyuda “Narxlar” tugmasi bo‘lmaydi; buyurtma narxi baribir ko‘rinadi.", "Если выключить, кнопки «Прайс-лист» не будет; цена заказа всё равно видна.",
        "When off, the bot’s menu has no price list; an order’s own price is still shown.");

    public static readonly Text Money = new("To‘lov va narxlar", "Оплата и цены", "Payment and prices");
    public static readonly Text Words = new("Bot mijozga nima deydi", "Что бот говорит клиенту", "What the bot tells customers");
    public static readonly Text Card = new("To‘lov kartasi", "Карта для оплаты", "Payment card");
    public static readonly Text CardHelp = new("Mijoz buyurtma to‘lovini shu kartaga o‘tkazadi.", "На неё клиент переводит оплату заказа.", "Customers pay for orders to this card.");
    public static readonly Text Holder = new("Karta egasi", "Владелец карты", "Card holder");
    public static readonly Text About = new("Filial haqida", "О филиале", "About the branch");
    public static readonly Text Help = new("Yordam matni", "Текст помощи", "Help text");
    public static readonly Text FallsBack = new("Bo‘sh qoldirilsa, asosiy filialniki ko‘rsatiladi.", "Если пусто, показывается текст главного филиала.", "If empty, the main branch’s text is shown.");
    public static readonly Text SupportPhone = new("Yordam telefoni", "Телефон поддержки", "Support phone");
    public static readonly Text SupportTelegram = new("Telegram’da yordam", "Поддержка в Telegram", "Support in Telegram");
    public static readonly Text Channels = new("Buyurtmalar kanallari", "Каналы заказов", "Channels for orders");
    public static readonly Text B2c = new("Oddiy mijozlar kanali (B2C)", "Канал обычных клиентов (B2C)", "Channel for ordinary customers (B2C)");
    public static readonly Text B2b = new("Agentliklar kanali (B2B)", "Канал агентств (B2B)", "Channel for agencies (B2B)");
    public static readonly Text ChannelHelp = new(
        "Kanal raqami, masalan: -1001234567890. Botni kanalga administrator qilib qo‘shing.", "Номер канала, например: -1001234567890. Добавьте бота администратором канала.",
        "The channel’s id, such as -1001234567890. Add the bot to the channel as an administrator.");

    public static readonly Text Test = new("Sinab ko‘rish", "Проверить", "Send a test");
    public static readonly Text Arrived = new("Sinov xabari yetib bordi", "Пробное сообщение дошло", "The test message arrived");
    public static readonly Text Empty = new("Hali filial yo‘q", "Филиалов пока нет", "No branches yet");
    public static readonly Text EmptyHelp = new("Birinchisini oching: u asosiy bo‘ladi.", "Откройте первый: он станет главным.", "Open the first one: it becomes the main branch.");
    public static readonly Text StaffOf = new("{0} xodim", "сотрудников: {0}", "staff: {0}");

    /// <summary>Monday first.</summary>
    public static readonly Text[] Days =
    [
        new("Dushanba", "Понедельник", "Monday"), new("Seshanba", "Вторник", "Tuesday"), new("Chorshanba", "Среда", "Wednesday"), new("Payshanba", "Четверг", "Thursday"),
        new("Juma", "Пятница", "Friday"), new("Shanba", "Суббота", "Saturday"), new("Yakshanba", "Воскресенье", "Sunday"),
    ];
}
