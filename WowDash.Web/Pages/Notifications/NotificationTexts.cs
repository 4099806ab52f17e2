using WowDash.Data.Messages;
using WowDash.Data.Texts;

namespace WowDash.Web.Pages;

/// <summary>Words of the bell.</summary>
static class NotificationTexts
{
    public static readonly Text Title = new("Bildirishnomalar", "Уведомления", "Notifications");
    public static readonly Text Empty = new("Yangilik yo‘q", "Новостей нет", "Nothing new");
    public static readonly Text EmptyHelp = new(
        "Yangi buyurtma, mijozlarning xabarlari va hamkasblar izohlari shu yerda chiqadi.",
        "Здесь появятся новые заказы, сообщения клиентов и комментарии коллег.",
        "New orders, customers’ messages and colleagues’ comments will appear here.");
    public static readonly Text All = new("Hammasini ko‘rish", "Показать все", "See all");
    public static readonly Text ReadAll = new("Hammasini o‘qilgan deb belgilash", "Отметить всё прочитанным", "Mark all as read");
    public static readonly Text ReadAllShort = new("O‘qilgan deb belgilash", "Прочитано", "Mark as read");
    public static readonly Text Sound = new("Ovozli signal", "Звуковой сигнал", "Sound");
    public static readonly Text Desktop = new("Kompyuterda xabarnoma", "Уведомления на экране", "Desktop notices");
    public static readonly Text Denied = new("Brauzer ruxsat bermadi: sayt sozlamalaridan yoqing.", "Браузер не разрешил: включите в настройках сайта.", "The browser said no: allow it in the site’s settings.");
    public static readonly Text Older = new("Oldingilari", "Более ранние", "Older ones");
    static readonly Text NewOrder = new("Yangi buyurtma №{0}: {1}", "Новый заказ №{0}: {1}", "New order {0}: {1}");
    static readonly Text Assigned = new("№{0} buyurtma sizga tayinlandi ({1})", "Вам назначен заказ №{0} ({1})", "Order {0} was assigned to you ({1})");
    static readonly Text Waits = new("{0} javob kutmoqda", "{0} ждёт ответа", "{0} is waiting for an answer");
    static readonly Text ThreadAssigned = new("{1} sizga {0} bilan suhbatni topshirdi", "{1} передал(а) Вам диалог: {0}", "{1} handed you the conversation with {0}");
    static readonly Text Failed = new("{0} ga xabar yetib bormadi", "Сообщение для {0} не доставлено", "Your message to {0} was not delivered");
    static readonly Text Comment = new("№{0} buyurtmaga izoh: {1}", "Комментарий к заказу №{0}: {1}", "Comment on order {0}: {1}");
    static readonly Text BotDisabled = new(
        "Telegram @{0} botining tokenini qabul qilmayapti: bot to‘xtadi, yangi token kerak", "Telegram не принимает токен бота @{0}: бот остановлен, нужен новый токен",
        "Telegram refuses the token of @{0}: the bot has stopped and needs a new one");

    public static Text Unread(int n) => new($"{n} ta o‘qilmagan bildirishnoma", $"непрочитанных уведомлений: {n}", n == 1 ? "1 unread notification" : $"{n} unread notifications");

    public static Text Line(Notification n) => n.Kind switch
    {
        NotificationKind.NewOrder => NewOrder.With(n.Facts.Number, n.Facts.Name),
        NotificationKind.OrderAssigned => Assigned.With(n.Facts.Number, n.Facts.Name),
        NotificationKind.CustomerWaits => Waits.With(n.Facts.Name),
        NotificationKind.ThreadAssigned => ThreadAssigned.With(n.Facts.Name, n.Facts.Words),
        NotificationKind.ReplyFailed => Failed.With(n.Facts.Name),
        NotificationKind.OrderComment => Comment.With(n.Facts.Number, n.Facts.Name),
        NotificationKind.BotDisabled => BotDisabled.With(n.Facts.Name),
        _ => throw new ArgumentOutOfRangeException(nameof(n), n.Kind, null),
    };

    /// <summary>What was written, where that is told.</summary>
    public static string? Words(Notification n) => n.Kind is NotificationKind.CustomerWaits or NotificationKind.OrderComment ? n.Facts.Words : null;

    public static string Icon(NotificationKind kind) => kind switch
    {
        NotificationKind.NewOrder => "shopping-bag",
        NotificationKind.OrderAssigned => "user-check",
        NotificationKind.CustomerWaits => "message-dots",
        NotificationKind.ThreadAssigned => "messages",
        NotificationKind.ReplyFailed => "alert-triangle",
        NotificationKind.OrderComment => "note",
        NotificationKind.BotDisabled => "robot",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Where its subject is.</summary>
    public static string Place(Notification n) => n.Kind switch
    {
        _ when n.ThreadId is not null => $"/inbox/{n.Facts.CustomerId}",
        NotificationKind.BotDisabled => "/bot",
        NotificationKind.OrderComment => $"/orders/{n.Facts.Number}#order-comments",
        _ => $"/orders/{n.Facts.Number}",
    };
}
