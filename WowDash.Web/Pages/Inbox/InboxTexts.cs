using WowDash.Data.Texts;

namespace WowDash.Web.Pages;

/// <summary>Words of the inbox, of threads wherever they are shown, and of comments.</summary>
static class InboxTexts
{
    public static readonly Text Title = new("Xabarlar", "Сообщения", "Inbox");
    public static readonly Text Open = new("Ochiq", "Открытые", "Open");
    public static readonly Text Waiting = new("Javob kutmoqda", "Ждут ответа", "Waiting");
    public static readonly Text Mine = new("Meniki", "Мои", "Mine");
    public static readonly Text Closed = new("Yopilgan", "Закрытые", "Closed");
    public static readonly Text Search = new("Ism, telefon, @username", "Имя, телефон, @username", "Name, phone, @username");
    public static readonly Text Show = new("Suhbatlarni saralash", "Какие диалоги показать", "Which conversations to show");
    public static readonly Text List = new("Suhbatlar", "Диалоги", "Conversations");
    public static readonly Text Older = new("Oldingi suhbatlar", "Более ранние", "Older conversations");
    public static readonly Text Empty = new("Hozircha suhbat yo‘q", "Пока нет диалогов", "No conversations yet");
    public static readonly Text EmptyHelp = new(
        "Mijoz botda “Biz bilan aloqa”ni bosganda u shu yerda paydo bo‘ladi. Buyurtma sahifasidan o‘zingiz ham yozishingiz mumkin.",
        "Когда клиент нажмёт в боте «Связаться с нами», он появится здесь. Написать первым можно со страницы заказа.",
        "When a customer presses “Talk to a person” in the bot, they appear here. You can also write first, from an order’s page.");
    public static readonly Text NothingFound = new("Hech narsa topilmadi", "Ничего не найдено", "Nothing found");
    public static readonly Text AllAnswered = new("Hammaga javob berilgan", "Все получили ответ", "Everybody has an answer");
    public static readonly Text Clear = new("Tozalash", "Сбросить", "Clear");
    public static readonly Text Choose = new("Suhbatni tanlang", "Выберите диалог", "Choose a conversation");
    public static readonly Text ChooseHelp = new(
        "Javob yozish uchun chapdagi suhbatni oching.", "Откройте диалог слева, чтобы ответить.", "Open a conversation on the left to answer it.");
    public static readonly Text NoMessages = new("Hali xabar yo‘q", "Сообщений пока нет", "No messages yet");
    public static readonly Text NoMessagesHelp = new(
        "Yozganingiz mijozga bot orqali yetib boradi.", "Клиент получит Ваше сообщение через бота.", "What you write reaches the customer through the bot.");
    public static readonly Text AsksForPerson = new("Xodim bilan gaplashmoqchi", "Хочет поговорить с сотрудником", "Wants to talk to a person");
    public static readonly Text Waits = new("kutmoqda: {0}", "ждёт {0}", "waiting {0}");
    public static readonly Text You = new("Siz: {0}", "Вы: {0}", "You: {0}");
    public static readonly Text Back = new("Barcha suhbatlar", "Все диалоги", "All conversations");
    public static readonly Text Earlier = new("Oldingi xabarlar", "Более ранние сообщения", "Earlier messages");
    public static readonly Text Edited = new("tahrirlangan", "изменено", "edited");
    public static readonly Text Before = new("Avval: ", "Раньше: ", "Before: ");
    public static readonly Text AboutOrder = new("№{0} buyurtma", "Заказ №{0}", "Order {0}");
    public static readonly Text NoOrder = new("Buyurtmasiz", "Без заказа", "No order");
    public static readonly Text About = new("Qaysi buyurtma haqida", "О каком заказе", "About which order");
    public static readonly Text Queued = new("Yuborilmoqda", "Отправляется", "On its way");
    public static readonly Text Sent = new("Yetkazildi", "Доставлено", "Delivered");
    public static readonly Text Failed = new("Yetib bormadi: {0}", "Не доставлено: {0}", "Not delivered: {0}");
    public static readonly Text Retry = new("Qayta yuborish", "Отправить ещё раз", "Send again");
    public static readonly Text WhyBlocked = new("mijoz botni bloklagan", "клиент заблокировал бота", "the customer blocked the bot");
    public static readonly Text WhyUnreachable = new("Telegram mijozni topa olmadi", "Telegram не может найти клиента", "Telegram cannot reach the customer");
    public static readonly Text WhyUnknown = new("Telegram javob bermadi, xabar yetib borgan bo‘lishi mumkin", "Telegram не ответил, сообщение могло дойти", "Telegram did not answer; it may have arrived");
    public static readonly Text WhyOther = new("Telegram rad etdi ({0})", "Telegram отказал ({0})", "Telegram refused ({0})");
    public static readonly Text Write = new("Xabar yozing…", "Напишите сообщение…", "Write a message…");
    public static readonly Text WriteLabel = new("Mijozga xabar", "Сообщение клиенту", "Message to the customer");
    public static readonly Text Send = new("Yuborish", "Отправить", "Send");
    public static readonly Text SendKeys = new("Enter — yuborish, Shift+Enter — yangi qator", "Enter — отправить, Shift+Enter — новая строка", "Enter sends, Shift+Enter starts a line");
    public static readonly Text Attach = new("Fayl biriktirish", "Приложить файл", "Attach a file");
    public static readonly Text Detach = new("Faylni olib tashlash", "Убрать файл", "Remove the file");
    public static readonly Text Canned = new("Tayyor javoblar", "Шаблоны ответов", "Canned replies");
    public static readonly Text NoCanned = new("Tayyor javob hali yo‘q", "Шаблонов пока нет", "No canned replies yet");
    public static readonly Text EditCanned = new("Tayyor javoblarni tahrirlash", "Изменить шаблоны", "Edit canned replies");
    public static readonly Text Close = new("Suhbatni yopish", "Закрыть диалог", "Close the conversation");
    public static readonly Text Reopen = new("Qayta ochish", "Открыть снова", "Open again");
    public static readonly Text IsClosed = new("Suhbat yopilgan. Yangi xabar uni qayta ochadi.", "Диалог закрыт. Новое сообщение откроет его снова.", "This conversation is closed. A new message opens it again.");
    public static readonly Text Assignee = new("Kim javob beradi", "Кто отвечает", "Who answers");
    public static readonly Text Anybody = new("Hamma", "Любой", "Anybody");
    public static readonly Text Assign = new("Tayinlash", "Назначить", "Assign");
    public static readonly Text TakeIt = new("Men javob beraman", "Отвечу я", "I’ll answer");
    public static readonly Text NoChat = new(
        "Bu mijoz botdan ro‘yxatdan o‘tmagan: unga telefon qiling.", "Клиент не зарегистрирован в боте: позвоните ему.", "This customer is not registered with the bot: call them.");
    public static readonly Text FileComing = new("Telegram’dan olinmoqda…", "Загружаем из Telegram…", "Fetching from Telegram…");
    public static readonly Text FileRefused = new("Fayl qabul qilinmadi", "Файл не принят", "The file was not taken");
    public static readonly Text FileKind = new("Bunday faylni yuborib bo‘lmaydi. Mumkin: {0}.", "Такой файл отправить нельзя. Подойдут: {0}.", "This kind of file cannot be sent. Possible: {0}.");
    public static readonly Text FileLarge = new("Fayl 50 MB dan katta: Telegram uni olmaydi.", "Файл больше 50 МБ: Telegram его не примет.", "The file is larger than 50 MB: Telegram does not take it.");
    public static readonly Text Thread = new("Mijoz bilan yozishma", "Переписка с клиентом", "Messages with the customer");
    public static readonly Text OpenInInbox = new("To‘liq ochish", "Открыть целиком", "Open in full");
    public static readonly Text Comments = new("Ichki izohlar", "Внутренние комментарии", "Internal comments");
    public static readonly Text CommentsHelp = new("Faqat xodimlar ko‘radi", "Видят только сотрудники", "Only staff see these");
    public static readonly Text CommentLabel = new("Izoh", "Комментарий", "Comment");
    public static readonly Text CommentWrite = new("Hamkasblar uchun izoh…", "Комментарий для коллег…", "A note for colleagues…");
    public static readonly Text AddComment = new("Qo‘shish", "Добавить", "Add");

    public static Text For(TimeSpan time) => time switch
    {
        { TotalHours: < 1 } => new($"{Math.Max(1, (int)time.TotalMinutes)} daq", $"{Math.Max(1, (int)time.TotalMinutes)} мин", $"{Math.Max(1, (int)time.TotalMinutes)} min"),
        { TotalDays: < 1 } => new($"{(int)time.TotalHours} soat", $"{(int)time.TotalHours} ч", $"{(int)time.TotalHours} h"),
        _ => new($"{(int)time.TotalDays} kun", $"{(int)time.TotalDays} дн.", $"{(int)time.TotalDays} d"),
    };

    public static Text Unread(int n) => new($"{n} ta o‘qilmagan", $"непрочитанных: {n}", $"{n} unread");

    /// <summary>Why Telegram did not deliver a reply, in words for a person.</summary>
    public static Text Why(string? failure) => failure switch
    {
        { } f when f.Contains("blocked", StringComparison.OrdinalIgnoreCase) => WhyBlocked,
        { } f when f.Contains("chat not found", StringComparison.OrdinalIgnoreCase) || f.Contains("deactivated", StringComparison.OrdinalIgnoreCase) || f.Contains("cannot reach", StringComparison.Ordinal) => WhyUnreachable,
        { } f when f.Contains("may have been delivered", StringComparison.Ordinal) || f.StartsWith("Unknown", StringComparison.Ordinal) => WhyUnknown,
        _ => WhyOther.With(failure ?? "?"),
    };
}
