using Microsoft.AspNetCore.Identity;
using WowDash.Data.Texts;

namespace WowDash.Data.Staff;

/// <summary>Why something was not done to a staff member or an account.</summary>
public static class StaffRefusals
{
    /// <summary>No such person in this center.</summary>
    public static Refusal NotFound { get; } = new("staff.not-found", new("Xodim topilmadi.", "Сотрудник не найден.", "There is no such staff member."));

    /// <summary>No such role, or it is switched off.</summary>
    public static Refusal Role { get; } = new("staff.role", new("Bunday rol yo‘q.", "Такой роли нет.", "There is no such role."));

    /// <summary>No such branch.</summary>
    public static Refusal Branch { get; } = new("staff.branch", new("Bunday filial yo‘q.", "Такого филиала нет.", "There is no such branch."));

    /// <summary>The center has its active owner.</summary>
    public static Refusal OwnerExists { get; } = new("staff.owner", new(
        "Markazning egasi bor.", "У центра уже есть владелец.", "The center already has an owner."));

    /// <summary>The role holds more than the one who gives it.</summary>
    public static Refusal GrantsMore(Permission permission) => new("staff.grant", new Text(
        "O‘zingizda yo‘q huquqni bera olmaysiz: {0}.", "Нельзя дать право, которого нет у Вас: {0}.", "You cannot grant what you do not hold: {0}.").With(permission.Name()));

    /// <summary>Nobody locks themselves out.</summary>
    public static Refusal Oneself { get; } = new("staff.oneself", new(
        "O‘zingizni o‘chira olmaysiz.", "Нельзя отключить самого себя.", "You cannot deactivate yourself."));

    /// <summary>A name of 2 to 120 characters is needed.</summary>
    public static Refusal Name { get; } = new("staff.name", new(
        "Ism 2 dan 120 tagacha belgi bo‘lsin.", "Имя — от 2 до 120 символов.", "A name has 2 to 120 characters."));

    /// <summary>The owner's place is handed over, not taken away.</summary>
    public static Refusal OwnersPlace { get; } = new("staff.owners-place", new(
        "Egalik almashtirilmaydi, topshiriladi: “Egalikni topshirish” tugmasidan foydalaning.", "Роль владельца не меняют, а передают: нажмите «Передать владение».",
        "Ownership is not changed but handed over: use “Hand over ownership”."));

    /// <summary>Only the owner, or the platform, hands a center over.</summary>
    public static Refusal OwnerOnly { get; } = new("staff.owner-only", new(
        "Buni faqat markaz egasi qila oladi.", "Это может только владелец центра.", "Only the center’s owner can do this."));

    /// <summary>Switched off.</summary>
    public static Refusal Inactive { get; } = new("staff.inactive", new("Xodim o‘chirilgan.", "Сотрудник отключён.", "This staff member is deactivated."));

    /// <summary>No such invitation, or it lets nobody in any more.</summary>
    public static Refusal Invitation { get; } = new("staff.invitation", new(
        "Taklif eskirgan yoki ishlatilgan. Yangisini so‘rang.", "Приглашение устарело или уже использовано. Попросите новое.",
        "This invitation is out of date or was used already. Ask for a new one."));

    /// <summary>A password link that is used up, out of date or not ours.</summary>
    public static Refusal PasswordLink { get; } = new("account.link", new(
        "Havola eskirgan yoki ishlatilgan. Yangisini so‘rang.", "Ссылка устарела или уже использована. Попросите новую.",
        "This link is out of date or was used already. Ask for a new one."));

    /// <summary>Not an e-mail address.</summary>
    public static Refusal Email { get; } = new("account.email", new("E-mail noto‘g‘ri.", "Неверный e-mail.", "This is not an e-mail address."));

    /// <summary>Somebody signs in with it already.</summary>
    public static Refusal EmailTaken { get; } = new("account.email-taken", new("Bu e-mail band.", "Этот e-mail уже занят.", "This e-mail is taken."));

    /// <summary>No such role in this center.</summary>
    public static Refusal NoRole { get; } = new("role.not-found", new("Rol topilmadi.", "Роль не найдена.", "There is no such role."));

    /// <summary>A role's name of 2 to 60 characters is needed.</summary>
    public static Refusal RoleName { get; } = new("role.name", new("Rol nomi 2 dan 60 tagacha belgi bo‘lsin.", "Название роли — от 2 до 60 символов.", "A role’s name has 2 to 60 characters."));

    /// <summary>Another role has the name.</summary>
    public static Refusal RoleNameTaken { get; } = new("role.name-taken", new("Bunday nomli rol bor.", "Роль с таким названием уже есть.", "There is a role with this name already."));

    /// <summary>The owner's role is as it is.</summary>
    public static Refusal OwnersRole { get; } = new("role.owner", new("Ega roli o‘zgarmaydi: u hamma narsani qila oladi.", "Роль владельца не меняется: ему можно всё.", "The owner’s role does not change: it may do everything."));

    /// <summary>Every center has its system roles.</summary>
    public static Refusal SystemRole { get; } = new("role.system", new("Tizim rolini o‘chirib bo‘lmaydi.", "Системную роль удалить нельзя.", "A system role cannot be deleted."));

    /// <summary>Somebody has it, or had it.</summary>
    public static Refusal RoleInUse { get; } = new("role.in-use", new(
        "Bu rol xodimlarga berilgan. Uni faolsizlantirish mumkin.", "Эта роль выдана сотрудникам. Её можно отключить.", "This role was given to staff. You can deactivate it instead."));

    /// <summary>Nobody takes away the role they work by.</summary>
    public static Refusal OwnRole { get; } = new("role.own", new("O‘z rolingizni o‘chira olmaysiz.", "Свою роль отключить нельзя.", "You cannot switch off your own role."));

    internal static Refusal Of(IdentityResult result) => result.Errors.First().Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName) => EmailTaken,
        nameof(IdentityErrorDescriber.InvalidEmail) or nameof(IdentityErrorDescriber.InvalidUserName) => Email,
        nameof(IdentityErrorDescriber.PasswordTooShort) => new("account.password-short", new Text(
            "Parol kamida {0} belgidan iborat bo‘lsin.", "Пароль — не короче {0} символов.", "A password has at least {0} characters.").With(StaffModule.PasswordLength)),
        CommonPasswords.Code => new("account.password-common", new(
            "Bu parolni topish oson. Boshqasini tanlang.", "Этот пароль легко подобрать. Выберите другой.", "This password is easy to guess. Choose another.")),
        nameof(IdentityErrorDescriber.InvalidToken) => PasswordLink,
        var other => throw new InvalidOperationException($"Identity refused with {other}, which has no text."),
    };
}
