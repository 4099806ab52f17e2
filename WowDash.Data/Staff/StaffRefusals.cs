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
        "O‘zingizda yo‘q huquqni bera olmaysiz: {0}.", "Нельзя дать право, которого нет у вас: {0}.", "You cannot grant what you do not hold: {0}.").With(permission.Name()));

    /// <summary>Nobody locks themselves out.</summary>
    public static Refusal Oneself { get; } = new("staff.oneself", new(
        "O‘zingizni o‘chira olmaysiz.", "Нельзя отключить самого себя.", "You cannot deactivate yourself."));

    /// <summary>A name of 2 to 120 characters is needed.</summary>
    public static Refusal Name { get; } = new("staff.name", new(
        "Ism 2 dan 120 tagacha belgi bo‘lsin.", "Имя — от 2 до 120 символов.", "A name has 2 to 120 characters."));

    internal static Refusal Of(IdentityResult result) => result.Errors.First().Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName) => new("account.email-taken", new(
            "Bu e-mail band.", "Этот e-mail уже занят.", "This e-mail is taken.")),
        nameof(IdentityErrorDescriber.InvalidEmail) or nameof(IdentityErrorDescriber.InvalidUserName) => new("account.email", new(
            "E-mail noto‘g‘ri.", "Неверный e-mail.", "This is not an e-mail address.")),
        nameof(IdentityErrorDescriber.PasswordTooShort) => new("account.password-short", new Text(
            "Parol kamida {0} belgidan iborat bo‘lsin.", "Пароль — не короче {0} символов.", "A password has at least {0} characters.").With(StaffModule.PasswordLength)),
        CommonPasswords.Code => new("account.password-common", new(
            "Bu parolni topish oson. Boshqasini tanlang.", "Этот пароль легко подобрать. Выберите другой.", "This password is easy to guess. Choose another.")),
        var other => throw new InvalidOperationException($"Identity refused with {other}, which has no text."),
    };
}
