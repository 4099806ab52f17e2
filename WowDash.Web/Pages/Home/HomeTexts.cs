using WowDash.Data.Texts;

namespace WowDash.Web.Pages;

static class HomeTexts
{
    public static readonly Text Title = new("Bosh sahifa", "Главная", "Home");
    public static readonly Text Orders = new("Buyurtmalar", "Заказы", "Orders");
    public static readonly Text Money = new("Tushum", "Поступления", "Money received");
    public static readonly Text Today = new("bugun", "сегодня", "today");
    public static readonly Text Yesterday = new("kecha", "вчера", "yesterday");
    public static readonly Text Month = new("shu oyda", "в этом месяце", "this month");
    public static readonly Text NeedsYou = new("E’tibor kerak", "Требует внимания", "Needs attention");
    public static readonly Text Unassigned = new("Tayinlanmagan", "Не назначены", "Unassigned");
    public static readonly Text Overdue = new("Muddati o‘tgan", "Просрочены", "Overdue");
    public static readonly Text Receipts = new("Tekshirilmagan cheklar", "Чеки на проверку", "Receipts waiting");
    public static readonly Text Open = new("Ochiq buyurtmalar", "Открытые заказы", "Open orders");
    public static readonly Text Newest = new("Eng yangi buyurtmalar", "Новые заказы", "Newest orders");
    public static readonly Text InWork = new("qo‘limda", "у меня в работе", "in my hands");
    public static readonly Text MyWork = new("Mening navbatdagi ishlarim", "Мои ближайшие заказы", "My next orders");
    public static readonly Text SevenDays = new("Buyurtmalar, 7 kun", "Заказы за 7 дней", "Orders, 7 days");
    public static readonly Text ByHour = new("Soatlar bo‘yicha, bugun va kecha", "По часам, сегодня и вчера", "By the hour, today and yesterday");
    public static readonly Text TodayName = new("Bugun", "Сегодня", "Today");
    public static readonly Text YesterdayName = new("Kecha", "Вчера", "Yesterday");
    public static readonly Text All = new("Hammasi", "Все", "All of them");
}
