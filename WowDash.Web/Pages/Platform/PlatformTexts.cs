using WowDash.Data.Centers;
using WowDash.Data.Texts;

namespace WowDash.Web.Pages;

static class PlatformTexts
{
    public static readonly Text Open = new("Markaz ochish", "Открыть центр", "Open a center");
    public static readonly Text OpenLead = new(
        "Markaz, asosiy filial va rollar ochiladi, egasiga taklif yuboriladi.", "Появятся центр, главный филиал и роли; владелец получит приглашение.",
        "A center with a main branch and roles is made, and its owner is invited.");

    public static readonly Text Name_ = new("Nomi", "Название", "Name");
    public static readonly Text Slug = new("Manzil (subdomen)", "Адрес (поддомен)", "Address (subdomain)");
    public static readonly Text SlugHelp = new("a–z, 0–9 va chiziqcha. Keyin o‘zgarmaydi.", "a–z, 0–9 и дефис. Потом не меняется.", "a–z, 0–9 and dashes. It does not change later.");
    public static readonly Text MainBranch = new("Asosiy filial nomi", "Название главного филиала", "Name of the main branch");
    public static readonly Text OwnerEmail = new("Egasining e-pochtasi", "Эл. почта владельца", "Owner’s e-mail");
    public static readonly Text Language = new("Til", "Язык", "Language");
    public static readonly Text Owner = new("egasi: {0}", "владелец: {0}", "owner: {0}");
    public static readonly Text NoOwner = new("egasi yo‘q", "владельца нет", "no owner");
    public static readonly Text NoBot = new("bot ulanmagan", "бот не подключён", "no bot");
    public static readonly Text Suspend = new("To‘xtatish", "Приостановить", "Suspend");
    public static readonly Text SuspendHelp = new("Xodimlar kira olmaydi, bot yopiq deb javob beradi. Hech narsa o‘chmaydi.", "Сотрудники не войдут, бот ответит, что закрыто. Ничего не удалится.", "Staff cannot sign in, the bot says it is closed. Nothing is deleted.");
    public static readonly Text Reactivate = new("Qayta ochish", "Возобновить", "Reactivate");
    public static readonly Text Archive = new("Arxivlash", "В архив", "Archive");
    public static readonly Text Restore = new("Arxivdan olish", "Вернуть из архива", "Take out of the archive");
    public static readonly Text StatusSet = new("{0}: {1}", "{0}: {1}", "{0}: {1}");
    public static readonly Text ShowArchived = new("Arxiv ({0})", "Архив ({0})", "Archive ({0})");
    public static readonly Text ShowOpen = new("Ishlayotgan markazlar", "Работающие центры", "Centers at work");
    public static readonly Text NoArchived = new("Arxiv bo‘sh", "Архив пуст", "The archive is empty");
    public static readonly Text OwnerInvited = new("Markaz ochildi, egasi taklif qilindi", "Центр открыт, владелец приглашён", "The center is open and its owner invited");

    public static readonly Text Regions = new("Viloyatlar", "Области", "Regions");
    public static readonly Text Region = new("Viloyat", "Область", "Region");
    public static readonly Text Branches = new("Filiallar", "Филиалы", "Branches");
    public static readonly Text RegionsLead = new(
        "Markazlarning ishlayotgan filiallari qayerda. Viloyat filial sahifasida tanlanadi.", "Где работают филиалы центров. Область выбирают на странице филиала.",
        "Where branches of the centers work. A branch’s region is chosen on the branch’s page.");

    public static readonly Text NoRegions = new("Viloyatlar hali kiritilmagan", "Областей пока нет", "No regions yet");
    public static readonly Text NoRegionsHelp = new(
        "O‘zbekistonning 14 viloyati qo‘shilsa, filiallar o‘z viloyatini tanlay oladi.", "Добавьте 14 областей Узбекистана, и филиалы смогут выбрать свою.",
        "Add the 14 regions of Uzbekistan, and branches can choose theirs.");

    public static readonly Text AddRegions = new("Viloyatlarni qo‘shish", "Добавить области", "Add the regions");
    public static readonly Text RegionsAdded = new("Viloyatlar qo‘shildi: {0}", "Добавлено областей: {0}", "Regions added: {0}");

    public static Text Name(CenterStatus status) => status switch
    {
        CenterStatus.Active => new("ishlayapti", "работает", "active"),
        CenterStatus.Suspended => new("to‘xtatilgan", "приостановлен", "suspended"),
        CenterStatus.Archived => new("arxivda", "в архиве", "archived"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
