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

    /// <summary>Another walk-in customer has the number.</summary>
    public static Refusal PhoneTaken { get; } = new("customer.phone-taken", new(
        "Bu raqam boshqa mijozda bor. Ularni birlashtirish mumkin.", "Этот номер у другого клиента. Записи можно объединить.", "Another customer has this number. The two can be merged."));

    /// <summary>They were not merged, are two again, or it is too long ago.</summary>
    public static Refusal NotMerged { get; } = new("customer.not-merged", new(
        "Bu yozuvlarni endi ajratib bo‘lmaydi.", "Эти записи уже нельзя разделить.", "These entries cannot be taken apart any more."));

    /// <summary>The one that stayed went into another one since.</summary>
    public static Refusal MergedOn { get; } = new("customer.merged-on", new(
        "Bu mijoz keyin yana birlashtirilgan. Avval o‘shani ajrating.", "Этого клиента потом объединили ещё раз. Сначала разделите ту запись.", "This customer was merged again since. Take that apart first."));

    /// <summary>Credit of the one paid for orders of the other since.</summary>
    public static Refusal CreditMixed { get; } = new("customer.credit-mixed", new(
        "Birining avansi ikkinchisining buyurtmasiga ishlatilgan. Avval o‘sha to‘lovni to‘g‘rilang.", "Аванс одного пошёл на заказ другого. Сначала исправьте ту оплату.",
        "Credit of the one has paid for an order of the other since. Mend that payment first."));

    /// <summary>At most ten tags of forty characters.</summary>
    public static Refusal Tags { get; } = new("customer.tags", new(
        "Teglar 10 tagacha, har biri 40 belgigacha.", "Не больше 10 меток, каждая до 40 символов.", "At most 10 tags, each of up to 40 characters."));

    /// <summary>Notes of at most 2 000 characters.</summary>
    public static Refusal Notes { get; } = new("customer.notes", new("Eslatma 2000 belgigacha.", "Заметка — до 2000 символов.", "Notes have up to 2000 characters."));

    /// <summary>One cannot be merged with itself.</summary>
    public static Refusal Same { get; } = new("customer.same", new("Bu mijozning o‘zi.", "Это тот же самый клиент.", "This is the same customer."));

    /// <summary>Two chats cannot become one.</summary>
    public static Refusal TwoChats { get; } = new("customer.two-chats", new(
        "Bu yozuvning Telegramda o‘z chati bor: uni qo‘shib bo‘lmaydi. Chatsiz yozuvni tanlang.", "У этой записи свой чат в Telegram: её нельзя присоединить. Выберите запись без чата.",
        "This entry has a Telegram chat of its own and cannot be merged into another. Choose one without a chat."));

    /// <summary>A name of 2 to 120 characters is needed.</summary>
    public static Refusal AgencyName { get; } = new("agency.name", new("Nom 2 dan 120 tagacha belgi bo‘lsin.", "Название — от 2 до 120 символов.", "A name has 2 to 120 characters."));

    /// <summary>Another active agency has the name.</summary>
    public static Refusal AgencyNameTaken { get; } = new("agency.name-taken", new("Bunday nomli agentlik bor.", "Агентство с таким названием уже есть.", "There is an agency with this name already."));

    /// <summary>The center has no bot that could be opened.</summary>
    public static Refusal NoBot { get; } = new("agency.no-bot", new(
        "Markazning boti hali ulanmagan.", "У центра ещё не подключён бот.", "The center’s bot is not connected yet."));

    /// <summary>The invite is unknown, expired or used.</summary>
    public static Refusal Invite { get; } = new("agency.invite", new(
        "Taklif havolasi eskirgan yoki ishlatilgan. Agentlikdan yangisini so‘rang.", "Ссылка-приглашение устарела или уже использована. Попросите новую.",
        "This invitation has expired or was used already. Please ask for a new one."));
}
