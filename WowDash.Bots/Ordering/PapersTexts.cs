using WowDash.Data.Texts;

namespace WowDash.Bots.Ordering;

/// <summary>An order whose papers are brought to the branch instead of being sent.</summary>
static class PapersTexts
{
    public static Text Bring { get; } = new("🏢 Hujjatlarni filialga olib boraman", "🏢 Принесу документы в филиал", "🏢 I will bring the papers to the branch");

    public static Text Brought { get; } = new("Hujjatlarni filialga olib kelasiz", "Документы Вы принесёте в филиал", "You bring the papers to the branch");

    public static Text OnePage { get; } = new(
        "Hozircha narx bir sahifa uchun. Hujjatlarni olib kelganingizda xodim sahifalarni sanaydi; narx o‘zgarsa, yozamiz.",
        "Пока цена указана за одну страницу. Когда Вы принесёте документы, сотрудник посчитает страницы; если цена изменится, мы напишем.",
        "For now the price is for one page. Staff count the pages when you bring the papers; if the price changes, we will write to you.");

    public static Text BringTo { get; } = new("Hujjatlarni shu yerga olib keling: {0}", "Принесите документы сюда: {0}", "Please bring the papers to: {0}");
}
