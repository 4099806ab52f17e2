using WowDash.Data.Texts;

namespace WowDash.Web.Pages;

static class CustomerTexts
{
    public static readonly Text Title = new("Mijozlar", "Клиенты", "Customers");
    public static readonly Text Customer = new("Mijoz", "Клиент", "Customer");
    public static readonly Text Search = new("Ism, telefon, @username", "Имя, телефон, @username", "Name, phone, @username");
    public static readonly Text Find = new("Topish", "Найти", "Find");
    public static readonly Text All = new("Hammasi", "Все", "All");
    public static readonly Text WithChat = new("Telegramda", "В Telegram", "In Telegram");
    public static readonly Text WalkIns = new("Chatsiz", "Без чата", "Walk-ins");
    public static readonly Text OfAgencies = new("Agentliklardan", "От агентств", "Of agencies");
    public static readonly Text BlockedOnes = new("Bloklangan", "Заблокированные", "Blocked");
    public static readonly Text Nobody = new("Mijoz topilmadi", "Никого не нашлось", "Nobody found");
    public static readonly Text NobodyHelp = new(
        "Boshqacha yozib ko‘ring yoki filtrni olib tashlang.", "Попробуйте написать иначе или уберите фильтр.", "Try another spelling, or take the filter away.");

    public static readonly Text None = new("Hali mijoz yo‘q", "Клиентов пока нет", "No customers yet");
    public static readonly Text NoneHelp = new(
        "Mijozlar botga yozganda yoki buyurtma qabul qilganingizda shu yerda paydo bo‘ladi.", "Клиенты появятся здесь, когда напишут боту или когда Вы примете заказ.", "Customers appear here when they write to the bot or when you take an order.");

    public static readonly Text Phone = new("Telefon", "Телефон", "Phone");
    public static readonly Text Name = new("Ism", "Имя", "Name");
    public static readonly Text Agency = new("Agentlik", "Агентство", "Agency");
    public static readonly Text NoAgency = new("Oddiy mijoz", "Обычный клиент", "Ordinary customer");
    public static readonly Text AnyBranch = new("Filialsiz", "Без филиала", "No branch");
    public static readonly Text Orders = new("Buyurtmalar", "Заказы", "Orders");
    public static readonly Text Owes = new("Qarz", "Долг", "Owes");
    public static readonly Text Credit = new("Avans", "Аванс", "Credit");
    public static readonly Text Paid = new("To‘langan", "Оплачено", "Paid");
    public static readonly Text LastOrder = new("Oxirgi buyurtma", "Последний заказ", "Last order");
    public static readonly Text Since = new("Ro‘yxatdan o‘tgan", "С нами с", "Since");
    public static readonly Text Blocked = new("bloklangan", "заблокирован", "blocked");
    public static readonly Text Unreachable = new("Telegram yetkaza olmayapti", "Telegram не доставляет", "unreachable");
    public static readonly Text WalkIn = new("chatsiz", "без чата", "walk-in");
    public static readonly Text Language = new("Til", "Язык", "Language");
    public static readonly Text Tags = new("Teglar", "Метки", "Tags");
    public static readonly Text Tagged = new("Teg: {0}", "Метка: {0}", "Tag: {0}");
    public static readonly Text TagsHelp = new("Vergul bilan ajrating", "Через запятую", "Separated by commas");
    public static readonly Text Notes = new("Eslatma", "Заметка", "Notes");
    public static readonly Text NotesHelp = new("Faqat xodimlar ko‘radi", "Видят только сотрудники", "Seen by staff only");
    public static readonly Text OptOut = new("Reklama xabarlari yuborilmasin", "Не присылать рекламные рассылки", "No marketing messages");
    public static readonly Text Thread = new("Yozishma", "Переписка", "Conversation");
    public static readonly Text Payments = new("To‘lovlar", "Оплаты", "Payments");
    public static readonly Text Order = new("Buyurtma", "Заказ", "Order");
    public static readonly Text Document = new("Hujjat", "Документ", "Document");
    public static readonly Text Total = new("Jami", "Итого", "Total");
    public static readonly Text Left = new("Qoldiq", "Остаток", "Left to pay");
    public static readonly Text Status = new("Holat", "Статус", "Status");
    public static readonly Text When = new("Vaqt", "Когда", "When");
    public static readonly Text Kind = new("Turi", "Вид", "Kind");
    public static readonly Text Sum = new("Summa", "Сумма", "Amount");
    public static readonly Text NoOrders = new("Hali buyurtma yo‘q", "Заказов пока нет", "No orders yet");
    public static readonly Text NoOrdersHelp = new(
        "Bot orqali berilgan yoki ofisda qabul qilingan buyurtma shu yerda chiqadi.", "Заказы из бота и принятые в офисе появятся здесь.", "Orders from the bot and those taken at the office will appear here.");
    public static readonly Text NewOrder = new("Buyurtma qabul qilish", "Принять заказ", "Take an order");
    public static readonly Text NoPayments = new("Hali to‘lov yo‘q", "Оплат пока нет", "No payments yet");
    public static readonly Text AllOrders = new("Hamma buyurtmalari", "Все заказы клиента", "All their orders");
    public static readonly Text TakePayment = new("To‘lov qabul qilish", "Принять оплату", "Take a payment");

    public static readonly Text Block = new("Bloklash", "Заблокировать", "Block");
    public static readonly Text BlockHelp = new("Bot orqali yangi buyurtma bera olmaydi. Oldingi buyurtmalari qoladi.", "Не сможет заказывать через бота. Прежние заказы останутся.", "Cannot order through the bot any more. Orders placed stay.");
    public static readonly Text Unblock = new("Blokdan chiqarish", "Разблокировать", "Unblock");
    public static readonly Text BlockedNow = new("Bloklandi: {0}", "Заблокирован: {0}", "Blocked: {0}");
    public static readonly Text UnblockedNow = new("Blokdan chiqarildi: {0}", "Разблокирован: {0}", "Unblocked: {0}");

    public static readonly Text Merge = new("Takroriy yozuvni birlashtirish", "Объединить с двойной записью", "Merge a duplicate");
    public static readonly Text MergeHelp = new(
        "Bu odam ikki marta yozilgan bo‘lsa: ikkinchi yozuvning buyurtmalari, to‘lovlari, fayllari va xabarlari shu yerga o‘tadi. 30 kun ichida qaytadan ajratish mumkin.",
        "Если человек записан дважды: заказы, оплаты, файлы и сообщения второй записи перейдут сюда. В течение 30 дней записи можно разделить снова.",
        "If this person was entered twice: the other entry’s orders, payments, files and messages move here. Within 30 days the two can be taken apart again.");

    public static readonly Text MergeFind = new("Ikkinchi yozuvning telefoni yoki ismi", "Телефон или имя второй записи", "Phone or name of the other entry");
    public static readonly Text MergeThis = new("Shuni qo‘shish", "Присоединить эту", "Merge this one");
    public static readonly Text Merged = new("Birlashtirildi: buyurtmalar va to‘lovlar shu yerda", "Объединено: заказы и оплаты теперь здесь", "Merged: orders and payments are here now");
    public static readonly Text MovesOver = new("O‘tadi: {0}, to‘langan {1}, qoldiq {2}", "Перейдёт: {0}, оплачено {1}, остаток {2}", "Moves over: {0}, paid {1}, left to pay {2}");
    public static readonly Text MergeSure = new("“{0}” yozuvi “{1}” bilan birlashtirilsinmi? 30 kun ichida ajratish mumkin.", "Объединить запись «{0}» с «{1}»? В течение 30 дней их можно разделить.", "Merge “{0}” into “{1}”? They can be taken apart within 30 days.");
    public static readonly Text MergedOnes = new("Birlashtirilgan yozuvlar", "Объединённые записи", "Merged entries");
    public static readonly Text Split = new("Ajratish", "Разделить", "Take apart");
    public static readonly Text SplitSure = new("“{0}” yana alohida mijoz bo‘lsinmi? Qaytadi: {1}, to‘lovlari va xabarlari.", "Снова сделать «{0}» отдельным клиентом? Вернутся: {1}, их оплаты и сообщения.", "Make “{0}” a customer of their own again? Going back: {1}, their payments and messages.");
    public static readonly Text SplitNow = new("Ajratildi: ikkalasi yana alohida", "Разделено: снова два клиента", "Taken apart: they are two customers again");
    public static readonly Text NoDoubles = new("Chatsiz bunday yozuv topilmadi.", "Такой записи без чата не нашлось.", "No such entry without a chat was found.");

    public static readonly Text Next = new("Keyingilari", "Дальше", "More");

    public static readonly Text Agencies = new("Agentliklar", "Агентства", "Agencies");
    public static readonly Text SearchAgency = new("Agentlik nomi", "Название агентства", "Name of the agency");
    public static readonly Text NewAgency = new("Yangi agentlik", "Новое агентство", "New agency");
    public static readonly Text NoAgencies = new("Hali agentlik yo‘q", "Агентств пока нет", "No agencies yet");
    public static readonly Text NoAgenciesHelp = new(
        "Agentlik a’zolari B2B narxlarini ko‘radi. Agentlik oching va havola yuboring.", "Участники агентства видят цены B2B. Создайте агентство и пришлите ссылку.", "Members of an agency see B2B prices. Create one and send its link.");

    public static readonly Text AgencyName = new("Nomi", "Название", "Name");
    public static readonly Text Members = new("A’zolar", "Участники", "Members");
    public static readonly Text NoMembers = new("Hali a’zo yo‘q: taklif havolasini yuboring.", "Участников пока нет: пришлите приглашение.", "No members yet: send an invitation.");
    public static readonly Text Invite = new("Taklif havolasi", "Ссылка-приглашение", "Invitation link");
    public static readonly Text InviteHelp = new(
        "Havola bir marta va 7 kun ishlaydi: kim ochsa, agentlik a’zosi bo‘ladi. Har bir odamga alohida havola kerak.", "Ссылка одноразовая, действует 7 дней: кто её откроет, станет участником. Каждому нужна своя.",
        "The link works once, within 7 days: who opens it becomes a member. Each person needs one of their own.");

    public static readonly Text MakeLink = new("Havola yaratish", "Создать ссылку", "Make a link");
    public static readonly Text LinkOnce = new("Havola boshqa ko‘rsatilmaydi. {0} gacha ishlaydi.", "Больше ссылка не покажется. Действует до: {0}.", "The link is not shown again. It works until {0}.");
    public static readonly Text QrLabel = new("Taklif havolasi QR-kod bilan", "QR-код приглашения", "QR code of the invitation");
    public static readonly Text SwitchOffHelp = new(
        "A’zolar bundan keyin oddiy narxda buyurtma beradi, ochiq takliflar ishlamaydi. Oldingi buyurtmalar o‘zgarmaydi.", "Участники будут заказывать по обычным ценам, открытые приглашения перестанут работать. Прежние заказы не изменятся.",
        "Members will order at ordinary prices, and open invitations stop working. Orders placed stay as they are.");
}
