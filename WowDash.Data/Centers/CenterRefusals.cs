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
}
