using WowDash.Data.Staff;
using WowDash.Data.Texts;
using WowDash.Web.Access;
using WowDash.Web.Ui;

namespace WowDash.Web.Pages;

static class StaffTexts
{
    public static readonly Text Title = new("Xodimlar", "Сотрудники", "Staff");
    public static readonly Text Roles = new("Rollar", "Роли", "Roles");
    public static readonly Text Invite = new("Taklif qilish", "Пригласить", "Invite somebody");
    public static readonly Text Name = new("Ism", "Имя", "Name");
    public static readonly Text Email = new("E-pochta", "Эл. почта", "E-mail");
    public static readonly Text Phone = new("Telefon", "Телефон", "Phone");
    public static readonly Text Role = new("Rol", "Роль", "Role");
    public static readonly Text SecondFactor = new("2 bosqichli kirish", "Двухэтапный вход", "Two-step sign-in");
    public static readonly Text LastSeen = new("Oxirgi marta", "Был(а) в системе", "Last seen");
    public static readonly Text Never = new("hali kirmagan", "ещё не входил(а)", "not yet");
    public static readonly Text You = new("siz", "Вы", "you");
    public static readonly Text Invited = new("Taklif qilinganlar", "Приглашены", "Invited");
    public static readonly Text InvitedBy = new("{0} taklif qildi", "пригласил(а) {0}", "invited by {0}");
    public static readonly Text Until = new("Amal qiladi", "Действует до", "Works until");
    public static readonly Text Expired = new("muddati o‘tgan", "истекло", "expired");
    public static readonly Text Withdraw = new("Qaytarib olish", "Отозвать", "Withdraw");
    public static readonly Text WithdrawSure = new("{0} uchun taklif qaytarib olinsinmi? Havola ishlamay qoladi.", "Отозвать приглашение для {0}? Ссылка перестанет работать.", "Withdraw the invitation of {0}? The link will stop working.");
    public static readonly Text Withdrawn = new("Taklif qaytarib olindi", "Приглашение отозвано", "Invitation withdrawn");
    public static readonly Text SendAgain = new("Qayta yuborish", "Отправить снова", "Send again");
    public static readonly Text InviteLead = new(
        "Xodimga bir martalik havola boradi: ismi va parolini o‘zi kiritadi.", "Сотрудник получит одноразовую ссылку и сам задаст имя и пароль.",
        "They get a one-time link and set their name and password themselves.");

    public static readonly Text MailLanguage = new("Xat tili", "Язык письма", "Language of the mail");
    public static readonly Text Send = new("Taklif yuborish", "Отправить приглашение", "Send the invitation");
    public static readonly Text LinkTitle = new("Taklif tayyor", "Приглашение готово", "The invitation is ready");
    public static readonly Text LinkLead = new(
        "{0} ga xat navbatga qo‘yildi. Havolani o‘zingiz ham yuborishingiz mumkin; u shu yerda faqat bir marta ko‘rsatiladi.",
        "Письмо на {0} поставлено в очередь. Ссылку можно передать и самому; здесь она показывается один раз.",
        "A mail to {0} is on its way. You can also hand the link over yourself; it is shown here only once.");

    public static readonly Text PasswordLinkTitle = new("Parol havolasi tayyor", "Ссылка для пароля готова", "The password link is ready");
    public static readonly Text Link = new("Havola", "Ссылка", "Link");
    public static readonly Text AnyRole = new("O‘zingizda yo‘q huquqli rollar ro‘yxatda ko‘rinmaydi.", "Роли с правами, которых нет у Вас, не показаны.", "Roles that hold more than you do are not offered.");
    public static readonly Text Access = new("Kirish", "Доступ", "Access");
    public static readonly Text Deactivate = new("Faolsizlantirish", "Отключить", "Deactivate");
    public static readonly Text DeactivateHelp = new(
        "Hamma qurilmalardan darhol chiqariladi. Buyurtma va tarixi qoladi; keyin qaytarish mumkin.", "Сразу выйдет на всех устройствах. Заказы и история останутся; можно вернуть.",
        "They are out on every device at once. Their orders and history stay; you can bring them back.");

    public static readonly Text Reactivate = new("Qayta faollashtirish", "Вернуть", "Reactivate");
    public static readonly Text DeactivateSure = new("{0} faolsizlantirilsinmi? U hamma qurilmalardan darhol chiqariladi.", "Отключить: {0}? Доступ закроется сразу на всех устройствах.", "Deactivate {0}? They are signed out everywhere at once.");
    public static readonly Text ResetSecondSure = new("{0}: ikki bosqichli kirish o‘chirilsinmi? Kirish uchun faqat parol qoladi.", "Сбросить двухэтапный вход: {0}? Останется один пароль.", "Reset two-step sign-in of {0}? Only the password will be asked for.");
    public static readonly Text Deactivated = new("Faolsizlantirildi: {0}", "Отключён(а): {0}", "Deactivated: {0}");
    public static readonly Text Reactivated = new("Qaytdi: {0}", "Снова работает: {0}", "Back again: {0}");
    public static readonly Text PasswordLink = new("Parolni tiklash havolasi", "Ссылка для нового пароля", "Send a password link");
    public static readonly Text PasswordLinkHelp = new("Havola ishlatilguncha eski parol amal qiladi.", "Старый пароль действует, пока ссылкой не воспользовались.", "The old password works until the link is used.");
    public static readonly Text ResetSecond = new("2 bosqichli kirishni o‘chirish", "Сбросить двухэтапный вход", "Reset two-step sign-in");
    public static readonly Text ResetSecondHelp = new("Telefonini yo‘qotganlar uchun. Sessiyalari yopiladi.", "Для тех, кто потерял телефон. Сеансы закроются.", "For someone who has lost their phone. Their sessions end.");
    public static readonly Text SecondReset = new("2 bosqichli kirish o‘chirildi", "Двухэтапный вход сброшен", "Two-step sign-in was reset");
    public static readonly Text HandOver = new("Egalikni topshirish", "Передать владение", "Hand over ownership");
    public static readonly Text HandOverHelp = new(
        "{0} markaz egasi bo‘ladi, hozirgi ega — menejer. Buni faqat yangi ega qaytara oladi.", "{0} станет владельцем центра, нынешний владелец — менеджером. Вернуть сможет только новый владелец.",
        "{0} becomes the center’s owner and the present owner a manager. Only the new owner can undo it.");

    public static readonly Text HandedOver = new("Markaz egasi: {0}", "Владелец центра: {0}", "The center’s owner: {0}");
    public static readonly Text More = new("Bu xodimning huquqlari siznikidan ko‘p: uni o‘zgartira olmaysiz.", "У этого сотрудника больше прав, чем у Вас: менять его нельзя.", "This person may do more than you: you cannot change them.");
    public static readonly Text Yes = new("ha", "да", "yes");
    public static readonly Text No = new("yo‘q", "нет", "no");
    public static readonly Text RoleOff = new("roli faol emas", "роль отключена", "role is off");

    public static readonly Text Welcome = new("Xush kelibsiz!", "Добро пожаловать!", "Welcome!");
    public static readonly Text WelcomeLead = new("{0}: {1} sifatida ishlaysiz.", "{0}: Ваша роль — {1}.", "{0}: you join as {1}.");
    public static readonly Text YourName = new("Ism-familiyangiz", "Имя и фамилия", "Your name");
    public static readonly Text NewPassword = new("Yangi parol", "Новый пароль", "New password");
    public static readonly Text PasswordHelp = new("Kamida 10 ta belgi. Bir necha so‘z eng yaxshi.", "Не короче 10 символов. Лучше всего несколько слов.", "At least 10 characters. A few words are best.");
    public static readonly Text Join = new("Boshlash", "Начать работу", "Start");
    public static readonly Text LinkGone = new("Bu havola endi ishlamaydi", "Ссылка больше не действует", "This link no longer works");
    public static readonly Text SetPassword = new("Yangi parol o‘rnatish", "Новый пароль", "Set a new password");
    public static readonly Text SetIt = new("Parolni saqlash", "Сохранить пароль", "Save the password");
    public static readonly Text PasswordSet = new("Parol saqlandi. Endi kiring.", "Пароль сохранён. Теперь войдите.", "The password is saved. Now sign in.");

    public static readonly Text NewRole = new("Yangi rol", "Новая роль", "New role");
    public static readonly Text RoleName = new("Rol nomi", "Название роли", "Name of the role");
    public static readonly Text System = new("tizim roli", "системная", "system role");
    public static readonly Text Holders = new("{0} xodim", "сотрудников: {0}", "staff: {0}");
    public static readonly Text Rights = new("{0} / {1} huquq", "прав: {0} из {1}", "{0} of {1} permissions");
    public static readonly Text OwnerRole = new("Ega roli o‘zgarmaydi: u hamma narsani qila oladi.", "Роль владельца не меняется: ему можно всё.", "The owner’s role does not change: it may do everything.");
    public static readonly Text RolesLead = new("O‘zgarish xodimning keyingi harakatidayoq kuchga kiradi.", "Изменения действуют со следующего действия сотрудника.", "Changes count from each person’s next click.");
    public static readonly Text NotYours = new("O‘zingizda yo‘q huquqlar bu yerda yopiq.", "Права, которых нет у Вас, закрыты.", "What you do not hold yourself is locked here.");
    public static readonly Text RoleOffHelp = new("Bu roldagilar keyingi harakatidan boshlab kira olmaydi.", "Кто с этой ролью, не войдёт уже со следующего действия.", "Anyone with this role is shut out from their next click.");
    public static readonly Text Matrix = new("Kim nimaga haqli", "Кому что можно", "Who may do what");
    public static readonly Text Right = new("Huquq", "Право", "Permission");
    public static readonly Text DeleteRole = new("Rolni o‘chirish", "Удалить роль", "Delete the role");
    public static readonly Text DeleteRoleSure = new("“{0}” roli o‘chirilsinmi? Uni qaytarib bo‘lmaydi.", "Удалить роль «{0}»? Вернуть её нельзя.", "Delete the role “{0}”? It cannot be brought back.");
    public static readonly Text RoleDeleted = new("Rol o‘chirildi: {0}", "Роль удалена: {0}", "Role deleted: {0}");
    public static readonly Text TakeAll = new("hammasi", "все", "all of them");

    public static readonly Tabs.Tab[] Sections = [new(Title, "/staff", Permission.ViewStaff, Permission.ManageStaff), new(Roles, "/staff/roles", Permission.ManageRoles)];

    /// <summary>System roles in words, others by the name their center gave them.</summary>
    public static string NameOf(Role role, Viewer viewer) => NameOf(role.System, role.Name, viewer);

    public static string NameOf(SystemRole? system, string name, Viewer viewer) => system switch
    {
        SystemRole.Owner => viewer[AccessTexts.RoleOwner],
        SystemRole.Manager => viewer[AccessTexts.RoleManager],
        SystemRole.Staff => viewer[AccessTexts.RoleStaff],
        _ => name,
    };
}
