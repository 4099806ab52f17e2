using WowDash.Data;
using WowDash.Data.Orders;
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
    public static readonly Text UnreadOnes = new("O‘qilmagan xabarli", "С непрочитанными", "Unread messages");

    public static Text Unread(int n) => new($"O‘qilmagan xabarlar: {n}", $"Непрочитанных сообщений: {n}", n == 1 ? "1 unread message" : $"{n} unread messages");

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
    public static readonly Text AnyPay = new("Har qanday to‘lov", "Любая оплата", "Any payment");
    public static readonly Text Service = new("Xizmat", "Услуга", "Service");
    public static readonly Text AnyService = new("Barcha xizmatlar", "Все услуги", "All services");
    public static readonly Text Language = new("Tarjima tili", "Язык перевода", "Target language");
    public static readonly Text AnyLanguage = new("Barcha tillar", "Все языки", "All languages");
    public static readonly Text Source = new("Qayerdan", "Откуда", "Source");
    public static readonly Text AnySource = new("Bot va ofis", "Бот и офис", "Bot and office");
    public static readonly Text Audience = new("Mijoz turi", "Тип клиента", "Kind of customer");
    public static readonly Text AnyAudience = new("Mijoz va agentliklar", "Клиенты и агентства", "People and agencies");
    public static readonly Text AgenciesOnly = new("Agentliklar (B2B)", "Агентства (B2B)", "Agencies (B2B)");
    public static readonly Text PeopleOnly = new("Oddiy mijozlar", "Обычные клиенты", "Ordinary customers");
    public static readonly Text FromDay = new("Sanadan", "С даты", "From");
    public static readonly Text ToDay = new("Sanagacha", "По дату", "To");
    public static readonly Text Since = new("{0} dan", "с {0}", "from {0}");
    public static readonly Text Until = new("{0} gacha", "по {0}", "to {0}");
    public static readonly Text More = new("Yana filtrlar", "Ещё фильтры", "More filters");
    public static readonly Text Sort = new("Tartib", "Порядок", "Sort");
    public static readonly Text AsTable = new("Jadval", "Таблица", "Table");
    public static readonly Text AsBoard = new("Doska", "Доска", "Board");
    public static readonly Text Export = new("Eksport", "Выгрузить", "Export");
    public static readonly Text KeepFilter = new("Filtrni saqlash", "Сохранить фильтр", "Save this filter");
    public static readonly Text KeepName = new("Nomi", "Название", "Name");
    public static readonly Text Keep = new("Saqlash", "Сохранить", "Save");
    public static readonly Text Kept = new("Filtr saqlandi: {0}", "Фильтр сохранён: {0}", "Filter saved: {0}");
    public static readonly Text Forget = new("“{0}” filtrini o‘chirish", "Удалить фильтр «{0}»", "Remove the filter “{0}”");
    public static readonly Text Forgotten = new("Filtr o‘chirildi: {0}", "Фильтр удалён: {0}", "Filter removed: {0}");
    public static readonly Text ChangeKept = new("“{0}” filtrini o‘zgartirish", "Изменить фильтр «{0}»", "Change the filter “{0}”");
    public static readonly Text Rename = new("Nomlash", "Назвать", "Rename");
    public static readonly Text Renamed = new("Filtr nomi: {0}", "Название фильтра: {0}", "Filter renamed: {0}");
    public static readonly Text ReplaceKept = new("Hozirgi filtrni shu nomga yozish", "Записать сюда текущий фильтр", "Keep the current filter here");
    public static readonly Text Replaced = new("“{0}” endi hozirgi filtr", "«{0}» теперь текущий фильтр", "“{0}” is the current filter now");
    public static readonly Text KeptForward = new("Oldinga surish", "Передвинуть вперёд", "Move to the front");
    public static readonly Text KeptBackward = new("Orqaga surish", "Передвинуть назад", "Move to the back");
    public static readonly Text ForgetShort = new("O‘chirish", "Удалить", "Remove");
    public static readonly Text KeptOnes = new("Saqlangan filtrlar", "Сохранённые фильтры", "Saved filters");

    public static readonly Text Select = new("№ {0} buyurtmani belgilash", "Выбрать заказ № {0}", "Select order {0}");
    public static readonly Text SelectAll = new("Sahifadagi hammasini belgilash", "Выбрать все на странице", "Select all on this page");
    public static readonly Text SelectedCount = new("Belgilandi:", "Выбрано:", "Selected:");
    public static readonly Text SelectMatching = new("Filtrga mos hammasini belgilash", "Выбрать все по фильтру", "Select all that match");
    public static readonly Text AllMatching = new("filtrga mos hammasi", "все по фильтру", "all that match");
    public static readonly Text FirstMatching = new("ro‘yxatdagi birinchi {0} tasi", "первые {0} из списка", "the first {0} of the list");
    public static readonly Text Working = new("Bajarilmoqda", "Выполняется", "Working");
    public static readonly Text Stop = new("To‘xtatish", "Остановить", "Stop");
    public static readonly Text SureAssign = new(
        "Belgilangan buyurtmalar ({0}) tayinlansinmi: {1}? Darhol ortga qaytarish mumkin.", "Назначить выбранные заказы ({0}): {1}? Это можно сразу вернуть.", "Assign the selected orders ({0}) to: {1}? You can undo it right after.");
    public static readonly Text SureMove = new(
        "Belgilangan buyurtmalar ({0}) “{1}” holatiga o‘tkazilsinmi? Mijozlarga xabar boradi, ortga qaytarib bo‘lmasligi mumkin.",
        "Перевести выбранные заказы ({0}) в «{1}»? Клиенты получат сообщение, вернуть это получится не всегда.",
        "Move the selected orders ({0}) to “{1}”? Their customers are told, and not every move can be undone.");
    public static readonly Text SureMoveBack = new(
        "Belgilangan buyurtmalar ({0}) “{1}” holatiga o‘tkazilsinmi? Mijozlarga xabar boradi. Darhol ortga qaytarish mumkin.",
        "Перевести выбранные заказы ({0}) в «{1}»? Клиенты получат сообщение. Это можно сразу вернуть.",
        "Move the selected orders ({0}) to “{1}”? Their customers are told. You can undo it right after.");

    /// <summary>Whether every order that gets this status can go back to the one it had.</summary>
    public static bool CanTakeBack(OrderStatus to) => OrderWorkflow.All.Where(from => from != to && OrderWorkflow.Allows(from, to)).All(from => OrderWorkflow.CanUndo(from, to));

    public static readonly Text Unselect = new("Belgini olish", "Снять выбор", "Clear the selection");
    public static readonly Text AssignTo = new("Kimga tayinlash", "Кому назначить", "Assign to");
    public static readonly Text Assign = new("Tayinlash", "Назначить", "Assign");
    public static readonly Text Nobody = new("Hech kimga", "Никому", "Nobody");
    public static readonly Text MoveTo = new("Yangi holat", "Новый статус", "New status");
    public static readonly Text Move = new("O‘tkazish", "Перевести", "Move");
    public static readonly Text CancelMany = new("Bekor qilish", "Отменить", "Cancel orders");
    public static readonly Text CancelTitle = new("Belgilangan buyurtmalar bekor qilinsinmi? ({0})", "Отменить выбранные заказы? ({0})", "Cancel the selected orders? ({0})");
    public static readonly Text CancelHelp = new(
        "Har bir mijozga sababi bilan xabar boradi. Bekor qilib bo‘lmaydiganlari nomma-nom aytiladi.",
        "Каждый клиент получит сообщение с причиной. Те, что отменить нельзя, будут названы.",
        "Each customer is told, with the reason. Those that cannot be cancelled are named.");
    public static readonly Text CancelMoney = new(
        "Shulardan pul olingani: {0}. Olingan pul nima bo‘ladi?", "Из них с полученными деньгами: {0}. Что делать с деньгами?", "With money received: {0}. What should happen to it?");
    public static readonly Text MoveOrder = new("№ {0}: boshqa holatga o‘tkazish", "№ {0}: перевести в другой статус", "Move order {0}");
    public static readonly Text NoMoves = new("Siz o‘tkaza oladigan holat yo‘q.", "Нет статуса, в который можно перевести.", "There is no status you can move it to.");
    public static readonly Text MovesOf = new("№ {0} buyurtma", "Заказ № {0}", "Order {0}");
    public static readonly Text ColumnEmpty = new("Bo‘sh", "Пусто", "Empty");
    public static readonly Text ColumnMore = new("Hammasini ko‘rish", "Показать все", "Show all");
    public static readonly Text DoneCount = new("Bajarildi: {0}", "Готово: {0}", "Done: {0}");
    public static readonly Text NotDone = new("Bajarilmadi: {0}", "Не выполнено: {0}", "Not done: {0}");
    public static readonly Text NothingChosen = new("Buyurtma belgilanmagan", "Ни один заказ не выбран", "No order was selected");

    public static readonly Text Phone = new("Telefon", "Телефон", "Phone");
    public static readonly Text Username = new("Telegram", "Telegram", "Telegram");
    public static readonly Text AgencyName = new("Agentlik", "Агентство", "Agency");
    public static readonly Text DocumentOnly = new("Hujjat", "Документ", "Document");
    public static readonly Text PagesOnly = new("Sahifalar", "Страницы", "Pages");
    public static readonly Text CopiesOnly = new("Nusxalar", "Копии", "Copies");
    public static readonly Text PaidSum = new("To‘langan", "Оплачено", "Paid");
    public static readonly Text CompletedAt = new("Yakunlangan", "Завершён", "Completed");

    /// <summary>Cancelling wants a reason, and a word on the money.</summary>
    public static readonly Refusal CancelOneByOne = new("order.cancel-reason", new(
        "Bekor qilishning sababi so‘raladi: «Bekor qilish» tugmasidan foydalaning.", "Для отмены нужна причина: воспользуйтесь кнопкой «Отменить».", "Cancelling asks for a reason: use the button for it."));

    public static readonly Refusal ChangedMeanwhile = new("order.changed", new(
        "Buyurtma shu orada o‘zgardi. Qayta ko‘rib chiqing.", "Заказ тем временем изменился. Посмотрите ещё раз.", "The order has changed meanwhile. Look again."));

    public static Text Pay(OrderPay pay) => pay switch
    {
        OrderPay.Owed => new("Qoldig‘i bor", "С остатком", "Something left to pay"),
        OrderPay.Part => new("Qisman to‘langan", "Оплачены частично", "Partly paid"),
        OrderPay.Paid => new("To‘liq to‘langan", "Оплачены полностью", "Paid in full"),
        OrderPay.Receipt => new("Chek tekshirilmagan", "Чек на проверке", "Receipt waiting"),
        _ => throw new ArgumentOutOfRangeException(nameof(pay), pay, null),
    };

    public static Text From(OrderSource source) => source switch
    {
        OrderSource.Bot => new("Botdan", "Из бота", "From the bot"),
        OrderSource.Staff => new("Ofisdan", "Из офиса", "From the office"),
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, null),
    };

    public static Text Name(OrderSort sort) => sort switch
    {
        OrderSort.Newest => new("Avval yangilari", "Сначала новые", "Newest first"),
        OrderSort.Oldest => new("Avval eskilari", "Сначала старые", "Oldest first"),
        OrderSort.Deadline => new("Muddati yaqinlari (ochiq)", "По сроку (открытые)", "Soonest deadline (open)"),
        OrderSort.Owed => new("Qoldig‘i ko‘plari", "По остатку", "Most left to pay"),
        _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, null),
    };
    public static readonly Text SearchIn = new("Raqam, ism, telefon, @username", "Номер, имя, телефон, @username", "Number, name, phone, @username");
    public static readonly Text Apply = new("Ko‘rsatish", "Показать", "Show");
    public static readonly Text Clear = new("Tozalash", "Сбросить", "Clear");
    public static readonly Text Newer = new("Yangiroqlari", "Новее", "Newer");
    public static readonly Text Older = new("Eskiroqlari", "Старее", "Older");
    public static readonly Text Back = new("Orqaga", "Назад", "Back");
    public static readonly Text Onward = new("Keyingi", "Далее", "Next");
    public static readonly Text NewWaiting = new("Yangi buyurtma bor — ko‘rsatish", "Есть новые заказы — показать", "New orders — show them");

    public static readonly Text Empty = new("Hali buyurtma yo‘q", "Заказов пока нет", "No orders yet");
    public static readonly Text EmptyHelp = new(
        "Birinchi buyurtma bot orqali kelishi bilan shu yerda o‘zi paydo bo‘ladi.", "Первый заказ из бота появится здесь сам.", "The first order from the bot will appear here by itself.");

    public static readonly Text NothingFound = new("Hech narsa topilmadi", "Ничего не найдено", "Nothing found");
    public static readonly Text NothingFoundHelp = new(
        "Boshqacha qidiring yoki filtrlarni tozalang.", "Измените запрос или сбросьте фильтры.", "Search for something else or clear the filters.");
}
