using WowDash.Data.Texts;

namespace WowDash.Web.Pages;

/// <summary>Words of the pages about money: history, bulk payments, debts.</summary>
static class PaymentPageTexts
{
    public static readonly Text Payments = new("To‘lovlar", "Платежи", "Payments");
    public static readonly Text History = new("Tarix", "История", "History");
    public static readonly Text Bulk = new("Ommaviy to‘lov", "Массовая оплата", "Bulk payment");
    public static readonly Text Debts = new("Qarzlar", "Долги", "Debts");

    public static readonly Text In = new("Tushdi", "Поступило", "Received");
    public static readonly Text Out = new("Qaytarildi", "Возвращено", "Given back");
    public static readonly Text Net = new("Jami", "Итого", "Net");
    public static readonly Text When = new("Vaqt", "Время", "When");
    public static readonly Text Order = new("Buyurtma", "Заказ", "Order");
    public static readonly Text Customer = new("Mijoz", "Клиент", "Customer");
    public static readonly Text What = new("Turi", "Вид", "Kind");
    public static readonly Text How = new("Usul", "Способ", "Method");
    public static readonly Text Amount = new("Summa", "Сумма", "Amount");
    public static readonly Text Who = new("Kim yozdi", "Кто записал", "Recorded by");
    public static readonly Text AnyKind = new("Barcha turlar", "Все виды", "Any kind");
    public static readonly Text AnyMethod = new("Barcha usullar", "Все способы", "Any method");
    public static readonly Text AnyTime = new("Barcha vaqt", "За всё время", "Any time");
    public static readonly Text Search = new("Buyurtma raqami, ism, telefon", "Номер заказа, имя, телефон", "Order number, name, phone");
    public static readonly Text Empty = new("To‘lovlar yo‘q", "Платежей нет", "No payments");
    public static readonly Text EmptyHelp = new("To‘lov buyurtma sahifasida yoziladi.", "Оплата записывается на странице заказа.", "Payments are entered on an order’s page.");
    public static readonly Text EmptyFiltered = new("Bu shartlarga mos to‘lov yo‘q. Shartlarni tozalang.", "По этим условиям платежей нет. Сбросьте фильтр.", "No payments match. Clear the filter.");
    public static readonly Text Clear = new("Tozalash", "Сбросить", "Clear");
    public static readonly Text Older = new("Oldingilari", "Более ранние", "Older");
    public static readonly Text Newest = new("Eng yangilari", "Самые новые", "Newest");
    public static readonly Text Show = new("Ko‘rsatish", "Показать", "Show");

    public static readonly Text ChooseCustomer = new("1. Mijoz", "1. Клиент", "1. Customer");
    public static readonly Text ChooseOrders = new("2. Buyurtmalar va summa", "2. Заказы и сумма", "2. Orders and amount");
    public static readonly Text Check = new("3. Tekshirish", "3. Проверка", "3. Check");
    public static readonly Text Find = new("Mijoz ismi yoki telefoni", "Имя или телефон клиента", "The customer’s name or phone");
    public static readonly Text Search2 = new("Topish", "Найти", "Find");
    public static readonly Text NothingOwed = new("Bu mijozning qarzi yo‘q.", "У этого клиента нет долгов.", "This customer owes nothing.");
    public static readonly Text NobodyFound = new("Hech kim topilmadi.", "Никто не найден.", "Nobody was found.");
    public static readonly Text NobodyOwes = new("Bunday ism, telefon yoki raqam bo‘yicha qarz yo‘q.", "По такому имени, телефону или номеру долгов нет.", "Nothing is owed under this name, phone or number.");
    public static readonly Text OldestFirst = new("Eng eski buyurtmadan boshlab to‘lanadi; ortiqchasi mijoz avansiga o‘tadi.", "Оплачиваются начиная с самого старого; излишек станет авансом клиента.", "The oldest is paid first; what is over becomes the customer’s credit.");
    public static readonly Text ChosenSum = new("Tanlanganlar bo‘yicha qarz", "Долг по выбранным", "Owed by the chosen ones");
    public static readonly Text Preview = new("Ko‘rib chiqish", "Проверить", "Preview");
    public static readonly Text Gets = new("To‘lanadi", "Будет оплачено", "To be paid");
    public static readonly Text Rest = new("Qoladi", "Останется", "Remains");
    public static readonly Text Surplus = new("Mijoz avansiga", "В аванс клиента", "To the customer’s credit");
    public static readonly Text Pay = new("{0} ni yozish", "Записать {0}", "Record {0}");
    public static readonly Text BackToChoice = new("O‘zgartirish", "Изменить", "Change");
    public static readonly Text Done = new("Yozildi: {0} ({1})", "Записано: {0} ({1})", "Recorded: {0} ({1})");
    public static readonly Text DoneSurplus = new("Avansga o‘tdi: {0}", "В аванс ушло: {0}", "Moved to credit: {0}");
    public static readonly Text Another = new("Yana bitta to‘lov", "Ещё одна оплата", "Another payment");
    public static readonly Text OtherCustomer = new("Boshqa mijoz", "Другой клиент", "Another customer");

    public static readonly Text Owes = new("Qarz", "Долг", "Owes");
    public static readonly Text OfWork = new("Ishda yoki tayyor", "В работе или готово", "In work or done");
    public static readonly Text Credit = new("Avans", "Аванс", "Credit");
    public static readonly Text Oldest = new("Eng eskisi", "Самый старый", "Oldest");
    public static readonly Text Orders = new("Buyurtmalar", "Заказы", "Orders");
    public static readonly Text ByCustomer = new("Mijozlar", "Клиенты", "Customers");
    public static readonly Text ByAgency = new("Agentliklar", "Агентства", "Agencies");
    public static readonly Text Agency = new("Agentlik", "Агентство", "Agency");
    public static readonly Text NoDebts = new("Hech kim qarzdor emas", "Никто не должен", "Nobody owes anything");
    public static readonly Text NoDebtsHelp = new("To‘lanmagan buyurtmalar shu yerda ko‘rinadi.", "Здесь появятся неоплаченные заказы.", "Orders that are not paid appear here.");
    public static readonly Text InAll = new("Jami qarz: {0}", "Общий долг: {0}", "Total owed: {0}");
    public static readonly Text TakePayment = new("To‘lov olish", "Принять оплату", "Take a payment");
}
