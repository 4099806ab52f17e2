using WowDash.Data.Texts;

namespace WowDash.Web.Pages;

static class BotTexts
{
    public static readonly Text Title = new("Telegram bot", "Telegram-бот", "Telegram bot");
    public static readonly Text None = new("Bot hali ulanmagan", "Бот ещё не подключён", "No bot is connected yet");
    public static readonly Text NoneHelp = new(
        "Telegramda @BotFather ga /newbot yuboring, u bergan tokenni shu yerga kiriting.", "Отправьте @BotFather команду /newbot и вставьте сюда токен, который он даст.",
        "Send /newbot to @BotFather in Telegram and enter the token it gives you here.");

    public static readonly Text Works = new("ishlayapti", "работает", "works");
    public static readonly Text Troubled = new("xatolar bor", "есть ошибки", "has errors");
    public static readonly Text Disabled = new("o‘chirilgan", "отключён", "disabled");
    public static readonly Text DisabledHelp = new(
        "Telegram bu tokenni endi qabul qilmayapti, bot mijozlarga javob bermayapti. @BotFather dan yangi token oling va uni quyida kiriting.",
        "Telegram больше не принимает этот токен, и бот не отвечает клиентам. Возьмите у @BotFather новый токен и введите его ниже.",
        "Telegram no longer accepts this token, and the bot does not answer customers. Get a new token from @BotFather and enter it below.");

    public static readonly Text Try = new("Botni sinab ko‘rish", "Попробовать бота", "Try the bot");
    public static readonly Text Health = new("Holati", "Состояние", "Condition");
    public static readonly Text Delivery = new("Xabarlar kelishi", "Доставка сообщений", "Delivery of messages");
    public static readonly Text ByWebhook = new("vebhuk orqali", "через вебхук", "by webhook");
    public static readonly Text ByPolling = new("so‘rab olinadi (run-bots)", "опросом (run-bots)", "polled (run-bots)");
    public static readonly Text Nowhere = new("sozlanmagan", "не настроена", "not set up");
    public static readonly Text Wanted = new("Kerakli manzil", "Нужный адрес", "Expected address");
    public static readonly Text Found = new("Telegramdagi manzil", "Адрес в Telegram", "Address set in Telegram");
    public static readonly Text AsWanted = new("kerakli bilan bir xil", "как нужно", "as expected");
    public static readonly Text NoAddress = new("yo‘q", "нет", "none");
    public static readonly Text Differs = new("Kerakli manzildan farq qiladi.", "Отличается от нужного.", "It differs from the expected one.");
    public static readonly Text Waiting = new("Telegramda kutayotganlar", "Ждут в Telegram", "Waiting at Telegram");
    public static readonly Text LastError = new("Oxirgi xato", "Последняя ошибка", "Last error");
    public static readonly Text NoError = new("xato yo‘q", "ошибок нет", "no error");
    public static readonly Text LastUpdate = new("Oxirgi xabar", "Последнее сообщение", "Last message");
    public static readonly Text Checked = new("Tekshirildi", "Проверено", "Checked");
    public static readonly Text Never = new("hali yo‘q", "пока нет", "never yet");
    public static readonly Text CheckNow = new("Hozir tekshirish", "Проверить сейчас", "Check now");
    public static readonly Text DoneChecked = new("Telegram javob berdi, ma’lumot yangilandi.", "Telegram ответил, данные обновлены.", "Telegram answered; the details are up to date.");

    public static readonly Text Webhook = new("Vebhuk", "Вебхук", "Webhook");
    public static readonly Text SetWebhook = new("Vebhukni o‘rnatish", "Установить вебхук", "Set the webhook");
    public static readonly Text SetHelp = new(
        "Telegram xabarlarni shu manzilga yuboradi: {0}. Kutayotgan xabarlar yo‘qolmaydi.", "Telegram будет доставлять сообщения сюда: {0}. Ожидающие сообщения не потеряются.",
        "Telegram will deliver messages here: {0}. Waiting messages are not lost.");

    public static readonly Text NoBase = new(
        "Manzil noma’lum: operator WEBHOOK_BASE_URL ni ko‘rsatishi kerak.", "Адрес неизвестен: оператор должен задать WEBHOOK_BASE_URL.", "The address is not known: the operator has to set WEBHOOK_BASE_URL.");

    public static readonly Text DeleteWebhook = new("Vebhukni o‘chirish", "Удалить вебхук", "Delete the webhook");
    public static readonly Text DeleteHelp = new(
        "O‘chirilgach, bot faqat run-bots so‘rab turgan bo‘lsa javob beradi.", "После удаления бот отвечает, только если его опрашивает run-bots.",
        "After that the bot answers only if run-bots polls it.");

    public static readonly Text Rotate = new("Maxfiy kalitni almashtirish", "Сменить секрет", "Change the secret");
    public static readonly Text RotateHelp = new(
        "Telegram har bir so‘rovda yuboradigan kalit almashadi. Yangi kalit qabul qilinguncha eskisi ham ishlaydi.",
        "Меняется секрет, который Telegram шлёт с каждым запросом. Пока новый не принят, действует и старый.",
        "The secret Telegram sends with every request changes. Until it takes the new one, the old one works as well.");

    public static readonly Text DoneSet = new("Vebhuk o‘rnatildi.", "Вебхук установлен.", "The webhook is set.");
    public static readonly Text AlreadySet = new("Vebhuk allaqachon shunday.", "Вебхук уже такой.", "The webhook is already set.");
    public static readonly Text DoneDeleted = new("Vebhuk o‘chirildi.", "Вебхук удалён.", "The webhook is deleted.");
    public static readonly Text DoneRotated = new("Telegram yangi kalitni qabul qildi.", "Telegram принял новый секрет.", "Telegram has accepted the new secret.");

    public static readonly Text Token = new("Bot tokeni", "Токен бота", "The bot’s token");
    public static readonly Text TokenHelp = new(
        "Token shifrlangan holda saqlanadi va boshqa ko‘rsatilmaydi.", "Токен хранится зашифрованным и больше не показывается.", "The token is kept encrypted and is not shown again.");

    public static readonly Text Connect = new("Botni ulash", "Подключить бота", "Connect the bot");
    public static readonly Text Replace = new("Tokenni almashtirish", "Заменить токен", "Replace the token");
    public static readonly Text ReplaceHelp = new(
        "Boshqa botning tokeni kiritilsa, mijozlar bilan suhbat yangi botda davom etadi.", "Если ввести токен другого бота, общение с клиентами продолжится в новом боте.",
        "With another bot’s token, customers are served in the new bot from then on.");

    public static readonly Text DoneConnected = new("@{0} ulandi.", "@{0} подключён.", "@{0} is connected.");
    public static readonly Text ConnectedWithoutWebhook = new("@{0} ulandi, lekin vebhuk o‘rnatilmadi: {1}", "@{0} подключён, но вебхук не установлен: {1}", "@{0} is connected, but the webhook is not set: {1}");

    public static readonly Text Channels = new("Buyurtma kanallari", "Каналы заказов", "Order channels");
    public static readonly Text NoChannels = new(
        "Kanal ko‘rsatilmagan. Kanallar markaz va filial sozlamalarida kiritiladi.", "Каналы не указаны. Они задаются в настройках центра и филиалов.",
        "No channel is set. Channels are entered in the settings of the center and its branches.");

    public static readonly Text CompanyChannel = new("Barcha buyurtmalar", "Все заказы", "All orders");
    public static readonly Text B2cChannel = new("{0}: mijozlar", "{0}: клиенты", "{0}: customers");
    public static readonly Text B2bChannel = new("{0}: agentliklar", "{0}: агентства", "{0}: agencies");
    public static readonly Text Cards = new("kartochkalar: {0}", "карточек: {0}", "cards: {0}");
    public static readonly Text FailedCards = new("yuborilmagan: {0}", "не отправлено: {0}", "not sent: {0}");
    public static readonly Text Test = new("Sinash", "Проверить", "Test");
    public static readonly Text DoneTest = new("Sinov xabari kanalga yetib bordi.", "Проверочное сообщение дошло до канала.", "The test message has reached the channel.");

    public static readonly Text Letters = new("Bajarilmagan so‘rovlar", "Необработанные сообщения", "Messages that were not handled");
    public static readonly Text NoLetters = new("Hammasi bajarilgan.", "Всё обработано.", "Everything was handled.");
    public static readonly Text LettersHelp = new(
        "Bularda dastur xato qildi. Xato tuzatilgach, ularni qayta bajaring.", "На них программа ошиблась. После исправления обработайте их снова.",
        "The program made a mistake over these. Once it is mended, have them handled again.");

    public static readonly Text Replay = new("Qayta bajarish", "Обработать снова", "Handle again");
    public static readonly Text ReplayAll = new("Hammasini qayta bajarish", "Обработать все снова", "Handle all again");
    public static readonly Text DoneReplayed = new("{1} tadan {0} tasi bajarildi.", "Обработано {0} из {1}.", "{0} of {1} handled.");

    public static readonly Text AllBots = new("Barcha markazlarning botlari", "Боты всех центров", "The bots of all centers");
    public static readonly Text Center = new("Markaz", "Центр", "Center");
    public static readonly Text State = new("Holat", "Состояние", "State");
    public static readonly Text NotConnected = new("ulanmagan", "не подключён", "not connected");
    public static readonly Text LettersShort = new("Bajarilmagan", "Не обработано", "Not handled");
}
