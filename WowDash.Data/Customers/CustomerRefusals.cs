namespace WowDash.Data.Customers;

/// <summary>Why something was not done for a customer.</summary>
public static class CustomerRefusals
{
    /// <summary>No such customer in this center.</summary>
    public static Refusal NotFound { get; } = new("customer.not-found", new("Mijoz topilmadi.", "Клиент не найден.", "There is no such customer."));

    /// <summary>A name of 2 to 120 characters is needed.</summary>
    public static Refusal Name { get; } = new("customer.name", new(
        "Ism 2 dan 120 tagacha belgi bo‘lsin.", "Имя — от 2 до 120 символов.", "A name has 2 to 120 characters."));

    /// <summary>The branch does not exist here or is closed.</summary>
    public static Refusal Branch { get; } = new("customer.branch", new(
        "Bu filial endi ishlamaydi. Iltimos, boshqasini tanlang.", "Этот филиал больше не работает. Выберите, пожалуйста, другой.",
        "This branch is not open any more. Please choose another."));

    /// <summary>No such agency in this center, or it is not active.</summary>
    public static Refusal NoAgency { get; } = new("agency.not-found", new("Agentlik topilmadi.", "Агентство не найдено.", "There is no such agency."));

    /// <summary>The center has no bot that could be opened.</summary>
    public static Refusal NoBot { get; } = new("agency.no-bot", new(
        "Markazning boti hali ulanmagan.", "У центра ещё не подключён бот.", "The center’s bot is not connected yet."));

    /// <summary>The invite is unknown, expired or used.</summary>
    public static Refusal Invite { get; } = new("agency.invite", new(
        "Taklif havolasi eskirgan yoki ishlatilgan. Agentlikdan yangisini so‘rang.", "Ссылка-приглашение устарела или уже использована. Попросите новую.",
        "This invitation has expired or was used already. Please ask for a new one."));
}
