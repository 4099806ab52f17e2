namespace WowDash.Data.Centers;

/// <summary>Why something was not done to a center or its bot.</summary>
public static class CenterRefusals
{
    /// <summary>Only the platform's own people may.</summary>
    public static Refusal Platform { get; } = new("permission.platform", new(
        "Buni faqat platforma egasi qila oladi.", "Это может только владелец платформы.", "Only the platform’s owner may do this."));

    /// <summary>A name of 2 to 120 characters is needed.</summary>
    public static Refusal Name { get; } = new("center.name", new(
        "Nomi 2 dan 120 tagacha belgi bo‘lsin.", "Название — от 2 до 120 символов.", "A name has 2 to 120 characters."));

    /// <summary>The slug cannot be a subdomain, or the platform needs it itself.</summary>
    public static Refusal Slug { get; } = new("center.slug", new(
        "Manzil 3–40 belgi: a–z, 0–9 va chiziqcha (boshida va oxirida emas). Ba’zi nomlar band.",
        "Адрес — 3–40 символов: a–z, 0–9 и дефис (не в начале и не в конце). Некоторые имена заняты.",
        "An address has 3 to 40 characters: a–z, 0–9 and dashes (not first or last). Some names are reserved."));

    /// <summary>Another center has it.</summary>
    public static Refusal SlugTaken { get; } = new("center.slug-taken", new(
        "Bu manzil band.", "Этот адрес уже занят.", "This address is taken."));

    /// <summary>No such center.</summary>
    public static Refusal NotFound { get; } = new("center.not-found", new("Markaz topilmadi.", "Центр не найден.", "There is no such center."));

    /// <summary>Not a bot token, or not this bot's.</summary>
    public static Refusal Token { get; } = new("bot.token", new(
        "Bu bot tokeni emas. Uni @BotFather dan oling.", "Это не токен бота. Возьмите его у @BotFather.", "This is not the bot’s token. Get it from @BotFather."));

    /// <summary>Another center of the platform uses this bot.</summary>
    public static Refusal BotTaken { get; } = new("bot.taken", new(
        "Bu bot boshqa markazga ulangan.", "Этот бот подключён к другому центру.", "This bot is connected to another center."));

    /// <summary>The center has no bot yet, or none that works.</summary>
    public static Refusal NoBot { get; } = new("bot.none", new(
        "Markazning ishlaydigan boti yo‘q.", "У центра нет работающего бота.", "The center has no working bot."));

    /// <summary>No such branch in this center, or not the one the person is bound to.</summary>
    public static Refusal NoBranch { get; } = new("branch.not-found", new("Filial topilmadi.", "Филиал не найден.", "There is no such branch."));

    /// <summary>The main branch stays open and stays main until another is.</summary>
    public static Refusal MainBranch { get; } = new("branch.main", new(
        "Asosiy filialni yopib bo‘lmaydi. Avval boshqasini asosiy qiling.", "Главный филиал закрыть нельзя. Сначала сделайте главным другой.",
        "The main branch cannot be closed. Make another one the main branch first."));

    /// <summary>A branch that is switched off.</summary>
    public static Refusal ClosedBranch { get; } = new("branch.closed", new("Bu filial yopilgan.", "Этот филиал закрыт.", "This branch is switched off."));

    /// <summary>Not one of the country's regions.</summary>
    public static Refusal Region { get; } = new("branch.region", new("Bunday viloyat yo‘q.", "Такой области нет.", "There is no such region."));

    /// <summary>Not a point on the map.</summary>
    public static Refusal MapPoint { get; } = new("branch.map", new(
        "Xaritadagi nuqta, masalan: 41.2856, 69.2034.", "Точка на карте, например: 41.2856, 69.2034.", "A point on the map such as 41.2856, 69.2034."));

    /// <summary>Hours that end before they begin, or a break outside them.</summary>
    public static Refusal Hours { get; } = new("branch.hours", new(
        "Ish vaqti: ochilish yopilishdan oldin, tanaffus esa ish vaqti ichida bo‘lsin.",
        "Часы работы: открытие раньше закрытия, перерыв — внутри рабочего времени.",
        "Hours: opening comes before closing, and the break lies between them."));

    /// <summary>Not a payment card's number.</summary>
    public static Refusal Card { get; } = new("branch.card", new("Karta raqami 16 ta raqamdan iborat.", "Номер карты — 16 цифр.", "A card number has 16 digits."));

    /// <summary>Not a channel's id.</summary>
    public static Refusal Channel { get; } = new("center.channel", new(
        "Kanal raqami manfiy son, masalan: -1001234567890.", "Номер канала — отрицательное число, например: -1001234567890.",
        "A channel’s id is a negative number, such as -1001234567890."));

    /// <summary>Not a Telegram username.</summary>
    public static Refusal Telegram { get; } = new("center.telegram", new(
        "Telegram nomi 5–32 belgi: a–z, 0–9 va pastki chiziq.", "Имя в Telegram — 5–32 символа: a–z, 0–9 и подчёркивание.",
        "A Telegram name has 5 to 32 characters: a–z, 0–9 and underscores."));

    /// <summary>A text beyond its length.</summary>
    public static Refusal TooLong { get; } = new("center.too-long", new("Matn juda uzun.", "Текст слишком длинный.", "The text is too long."));

    /// <summary>Not a web address.</summary>
    public static Refusal Link { get; } = new("center.link", new("Havola https:// bilan boshlansin.", "Ссылка начинается с https://.", "A link begins with https://."));

    /// <summary>At least one language, and the default among them.</summary>
    public static Refusal Languages { get; } = new("center.languages", new(
        "Kamida bitta til tanlang; asosiy til ular orasida bo‘lsin.", "Выберите хотя бы один язык; основной — из них.",
        "Choose at least one language; the default is one of them."));

    /// <summary>Not a time zone.</summary>
    public static Refusal TimeZone { get; } = new("center.time-zone", new("Bunday vaqt mintaqasi yo‘q.", "Такого часового пояса нет.", "There is no such time zone."));

    /// <summary>A part of the price that is none.</summary>
    public static Refusal Deposit { get; } = new("center.deposit", new("Foiz 0 dan 100 gacha bo‘lsin.", "Процент — от 0 до 100.", "A percentage is 0 to 100."));

    /// <summary>Not a picture that can be a logo.</summary>
    public static Refusal Logo { get; } = new("center.logo", new(
        "Logotip: PNG, JPEG yoki WEBP, 1 MB gacha.", "Логотип: PNG, JPEG или WEBP, до 1 МБ.", "A logo is a PNG, JPEG or WEBP of up to 1 MB."));

    /// <summary>What is archived comes back as suspended first.</summary>
    public static Refusal Status { get; } = new("center.status", new(
        "Bu holatdan unga o‘tib bo‘lmaydi.", "Из этого состояния так перейти нельзя.", "A center cannot go from its present state to that one."));
}
