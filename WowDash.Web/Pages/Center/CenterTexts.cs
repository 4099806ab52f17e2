using WowDash.Data.Texts;

namespace WowDash.Web.Pages;

static class CenterTexts
{
    public static readonly Text Title = new("Markaz sozlamalari", "Настройки центра", "Center settings");
    public static readonly Text Logo = new("Logotip", "Логотип", "Logo");
    public static readonly Text LogoHelp = new("PNG, JPEG yoki WEBP, 1 MB gacha. Panel tepasida ko‘rinadi.", "PNG, JPEG или WEBP, до 1 МБ. Виден вверху панели.", "PNG, JPEG or WEBP, up to 1 MB. Shown at the top of the dashboard.");
    public static readonly Text LogoPick = new("Rasm tanlang", "Выберите картинку", "Choose a picture");
    public static readonly Text Upload = new("Yuklash", "Загрузить", "Upload");
    public static readonly Text TakeAway = new("Olib tashlash", "Убрать", "Remove");
    public static readonly Text LogoSaved = new("Logotip yangilandi", "Логотип обновлён", "Logo changed");
    public static readonly Text Name = new("Markaz nomi", "Название центра", "Name of the center");
    public static readonly Text Telegram = new("Telegram", "Telegram", "Telegram");
    public static readonly Text MapLink = new("Xarita havolasi", "Ссылка на карту", "Map link");
    public static readonly Text Languages = new("Bot tillari", "Языки бота", "Languages of the bot");
    public static readonly Text Default = new("Asosiy til", "Основной язык", "Default language");
    public static readonly Text Currency = new("Valyuta so‘zi", "Обозначение валюты", "Currency label");
    public static readonly Text CurrencyHelp = new("Bo‘sh bo‘lsa — so‘m.", "Если пусто — сум.", "If empty: so‘m.");
    public static readonly Text Deposit = new("Oldindan to‘lov, %", "Предоплата, %", "Deposit, %");
    public static readonly Text DepositHelp = new(
        "Bot avval narxning shu qismini to‘lashni taklif qiladi (mingga yaxlitlab). 0 — taklif qilinmaydi.",
        "Бот предложит сначала оплатить эту часть цены (с округлением до тысячи). 0 — не предлагать.",
        "The bot suggests paying this part of the price first (rounded up to a thousand). 0 suggests none.");
    public static readonly Text TimeZone = new("Vaqt mintaqasi", "Часовой пояс", "Time zone");
    public static readonly Text TimeZoneHelp = new("Kun va ish vaqti shu bo‘yicha.", "По нему считаются дни и часы работы.", "Days and opening hours follow it.");
    public static readonly Text Channel = new("Markaz kanali (barcha buyurtmalar)", "Канал центра (все заказы)", "Center’s channel (all orders)");
    public static readonly Text Contacts = new("Kontaktlar", "Контакты", "Contacts");
}
