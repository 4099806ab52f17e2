using WowDash.Data.Texts;

namespace WowDash.Web.Pages;

static class OrderListTexts
{
    public static readonly Text Title = new("Buyurtmalar", "Заказы", "Orders");
    public static readonly Text Number = new("Raqam", "Номер", "Number");
    public static readonly Text Customer = new("Mijoz", "Клиент", "Customer");
    public static readonly Text Document = new("Hujjat → til", "Документ → язык", "Document → language");
    public static readonly Text Size = new("Hajmi", "Объём", "Size");
    public static readonly Text SizeHelp = new("sahifa × nusxa", "страницы × копии", "pages × copies");
    public static readonly Text Total = new("Jami", "Итого", "Total");
    public static readonly Text Left = new("Qoldiq", "Остаток", "Left");
    public static readonly Text Status = new("Holat", "Статус", "Status");
    public static readonly Text Assignee = new("Xodim", "Сотрудник", "Assignee");
    public static readonly Text Deadline = new("Muddat", "Срок", "Deadline");
    public static readonly Text Placed = new("Qabul qilindi", "Принят", "Placed");
    public static readonly Text Branch = new("Filial", "Филиал", "Branch");
    public static readonly Text Overdue = new("muddati o‘tgan", "просрочен", "overdue");
    public static readonly Text B2B = new("B2B", "B2B", "B2B");
    public static readonly Text Agency = new("agentlik", "агентство", "agency");
    public static readonly Text ReceiptWaits = new("Chek tekshirilmagan", "Чек ждёт проверки", "A receipt is waiting");
    public static readonly Text PagesUnconfirmed = new("Sahifalar tasdiqlanmagan", "Страницы не подтверждены", "Pages are not confirmed");
    public static readonly Text Paid = new("to‘langan", "оплачен", "paid");

    public static readonly Text Filters = new("Filtrlar", "Фильтры", "Filters");
    public static readonly Text AnyStatus = new("Barcha holatlar", "Любой статус", "Any status");
    public static readonly Text OpenOnes = new("Ochiq buyurtmalar", "Открытые", "Open orders");
    public static readonly Text AnyBranch = new("Barcha filiallar", "Все филиалы", "All branches");
    public static readonly Text Anybody = new("Barcha xodimlar", "Все сотрудники", "Anybody");
    public static readonly Text Unassigned = new("Tayinlanmagan", "Без сотрудника", "Unassigned");
    public static readonly Text Mine = new("Menga tayinlangan", "Назначены мне", "Assigned to me");
    public static readonly Text AnyTime = new("Butun davr", "За всё время", "Any time");
    public static readonly Text Today = new("Bugun", "Сегодня", "Today");
    public static readonly Text Yesterday = new("Kecha", "Вчера", "Yesterday");
    public static readonly Text Week = new("7 kun", "7 дней", "7 days");
    public static readonly Text Month = new("30 kun", "30 дней", "30 days");
    public static readonly Text OverdueOnes = new("Muddati o‘tgan", "Просроченные", "Overdue");
    public static readonly Text UnpaidOnes = new("To‘lanmagan", "Неоплаченные", "Unpaid");
    public static readonly Text ReceiptsOnes = new("Tekshirilmagan cheklar", "Чеки на проверку", "Receipts waiting");
    public static readonly Text SearchIn = new("Raqam, ism, telefon, @username", "Номер, имя, телефон, @username", "Number, name, phone, @username");
    public static readonly Text Apply = new("Ko‘rsatish", "Показать", "Show");
    public static readonly Text Clear = new("Tozalash", "Сбросить", "Clear");
    public static readonly Text Newer = new("Yangiroqlari", "Новее", "Newer");
    public static readonly Text Older = new("Eskiroqlari", "Старее", "Older");
    public static readonly Text Keys = new("j/k — qatorlar bo‘ylab, Enter — ochish, / — qidirish", "j/k — по строкам, Enter — открыть, / — поиск", "j/k to walk, Enter to open, / to search");
    public static readonly Text NewWaiting = new("Yangi buyurtma bor — ko‘rsatish", "Есть новые заказы — показать", "New orders — show them");

    public static readonly Text Empty = new("Hali buyurtma yo‘q", "Заказов пока нет", "No orders yet");
    public static readonly Text EmptyHelp = new(
        "Birinchi buyurtma bot orqali kelishi bilan shu yerda o‘zi paydo bo‘ladi.", "Первый заказ из бота появится здесь сам.", "The first order from the bot will appear here by itself.");

    public static readonly Text NothingFound = new("Hech narsa topilmadi", "Ничего не найдено", "Nothing found");
    public static readonly Text NothingFoundHelp = new(
        "Boshqacha qidiring yoki filtrlarni tozalang.", "Измените запрос или сбросьте фильтры.", "Search for something else or clear the filters.");
}
