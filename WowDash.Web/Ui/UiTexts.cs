using WowDash.Data.Staff;
using WowDash.Data.Texts;

namespace WowDash.Web.Ui;

/// <summary>Words of the frame around every page.</summary>
static class UiTexts
{
    public static readonly Text Home = new("Bosh sahifa", "Главная", "Home");
    public static readonly Text Orders = new("Buyurtmalar", "Заказы", "Orders");
    public static readonly Text NewOrder = new("Yangi buyurtma", "Новый заказ", "New order");
    public static readonly Text Payments = new("To‘lovlar", "Платежи", "Payments");
    public static readonly Text Customers = new("Mijozlar", "Клиенты", "Customers");
    public static readonly Text Agencies = new("Agentliklar", "Агентства", "Agencies");
    public static readonly Text Bot = new("Bot", "Бот", "Bot");
    public static readonly Text Bots = new("Botlar", "Боты", "Bots");
    public static readonly Text Inbox = new("Xabarlar", "Сообщения", "Inbox");
    public static readonly Text Prices = new("Narx hisoblash", "Расчёт цены", "Price check");
    public static readonly Text Setup = new("Sozlash", "Настройка", "Setup");
    public static readonly Text Catalogue = new("Katalog", "Каталог", "Catalogue");
    public static readonly Text Branches = new("Filiallar", "Филиалы", "Branches");
    public static readonly Text Staff = new("Xodimlar", "Сотрудники", "Staff");
    public static readonly Text Center = new("Markaz", "Центр", "Center");
    public static readonly Text Undo = new("Ortga qaytarish", "Вернуть", "Undo");
    public static readonly Text Navigation = new("Bo‘limlar", "Разделы", "Navigation");
    public static readonly Text OpenMenu = new("Menyuni ochish", "Открыть меню", "Open the menu");
    public static readonly Text FoldMenu = new("Yig‘ish", "Свернуть", "Fold");
    public static readonly Text Close = new("Yopish", "Закрыть", "Close");
    public static readonly Text No = new("Yo‘q", "Нет", "No");
    public static readonly Text FileComing = new("Fayl tayyorlanmoqda…", "Готовим файл…", "Preparing the file…");
    public static readonly Text Skip = new("Asosiy qismga o‘tish", "К содержанию", "Skip to the content");
    public static readonly Text Search = new("Buyurtma, ism, telefon…", "Заказ, имя, телефон…", "Order, name, phone…");
    public static readonly Text SearchLabel = new("Buyurtmalarni qidirish", "Поиск заказов", "Search orders");
    public static readonly Text LanguageLabel = new("Til", "Язык", "Language");
    public static readonly Text ThemeLabel = new("Ko‘rinish", "Оформление", "Theme");
    public static readonly Text ChangeCenter = new("Boshqa markaz", "Другой центр", "Another center");
    public static readonly Text Live = new("jonli", "на связи", "live");
    public static readonly Text Reconnecting = new("Aloqa tiklanmoqda…", "Восстанавливаем связь…", "Reconnecting…");
    public static readonly Text SignedOut = new("Sessiya tugadi. Qayta kiring.", "Сеанс завершён. Войдите снова.", "Your session ended. Sign in again.");
    public static readonly Text NotSent = new(
        "Bajarilmadi. Internetni tekshirib, qayta urinib ko‘ring.", "Не получилось. Проверьте связь и попробуйте снова.", "That did not work. Check the connection and try again.");

    public static readonly Text NotAllowed = new("Bunga ruxsatingiz yo‘q.", "У Вас нет на это права.", "You are not allowed to do that.");
    public static readonly Text Mine = new("Mening ishlarim", "Моя работа", "My work");
    public static readonly Text Find = new("Qidirish", "Найти", "Find");
    public static readonly Text FindIn = new("Buyurtma raqami, ism, telefon yoki sahifa", "Номер заказа, имя, телефон или страница", "Order number, name, phone or page");
    public static readonly Text AsTable = new("Jadval ko‘rinishida", "В виде таблицы", "As a table");
    public static readonly Text Recent = new("Yaqinda ochilgan", "Недавние", "Recent");
    public static readonly Text KeysTitle = new("Klaviatura", "Клавиатура", "Keyboard");

    /// <summary>Every key, for the help sheet.</summary>
    public static IReadOnlyList<(string Key, Text Does)> Keys { get; } =
    [
        ("Ctrl K", new("Istalgan joyga o‘tish: sahifa, buyurtma, mijoz", "Перейти куда угодно: страница, заказ, клиент", "Go to anything: a page, an order, a person")),
        ("/", new("Qidirish", "Искать", "Search")),
        ("j  k", new("Qatorlar bo‘ylab pastga va yuqoriga", "По строкам вниз и вверх", "Walk the rows down and up")),
        ("Enter", new("Buyurtmani ochish", "Открыть заказ", "Open the order")),
        ("s", new("Boshqa holatga o‘tkazish", "Перевести в другой статус", "Move to another status")),
        ("a", new("Xodimga tayinlash", "Назначить сотрудника", "Assign to somebody")),
        ("x", new("Belgilash", "Выбрать", "Select")),
        ("Esc", new("Oynani yopish", "Закрыть окно", "Close what is open")),
        ("?", new("Shu yordam", "Эта подсказка", "This help")),
    ];

    public static Text Name(this Language language) => Text.Same(language switch
    {
        Language.Uz => "O‘zbekcha",
        Language.Ru => "Русский",
        Language.En => "English",
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, null),
    });

    public static Text Name(this Theme theme) => theme switch
    {
        Theme.System => new("Qurilmadagidek", "Как на устройстве", "As on this device"),
        Theme.Light => new("Yorug‘", "Светлое", "Light"),
        Theme.Dark => new("Qorong‘i", "Тёмное", "Dark"),
        _ => throw new ArgumentOutOfRangeException(nameof(theme), theme, null),
    };
}
