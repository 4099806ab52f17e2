namespace WowDash.Data.Accounts;

/// <summary>Why something was not done to one's own account.</summary>
public static class AccountRefusals
{
    /// <summary>The password does not fit, or was tried too often.</summary>
    public static Refusal Password { get; } = new("account.password-wrong", new(
        "Joriy parol noto‘g‘ri. Bir necha xatodan keyin 15 daqiqa kutiladi.", "Текущий пароль неверен. После нескольких ошибок нужно подождать 15 минут.",
        "The current password is wrong. After several mistakes there is a wait of 15 minutes."));

    /// <summary>Too large, or not a picture.</summary>
    public static Refusal Avatar { get; } = new("account.avatar", new(
        "1 MB gacha PNG, JPEG yoki WEBP rasm yuklang.", "Загрузите картинку PNG, JPEG или WEBP до 1 МБ.", "Choose a PNG, JPEG or WEBP picture of up to 1 MB."));

    /// <summary>A code that does not fit the key.</summary>
    public static Refusal Code { get; } = new("account.code", new(
        "Kod mos kelmadi. Telefondagi vaqtni tekshiring va yangi kodni kiriting.", "Код не подошёл. Проверьте время на телефоне и введите новый код.",
        "That code does not match. Check the time on your phone and enter a new code."));

    /// <summary>The second factor is on already, or off already.</summary>
    public static Refusal SecondFactor { get; } = new("account.second-factor", new(
        "Ikkinchi bosqich holati o‘zgargan. Sahifani yangilang.", "Состояние второго шага изменилось. Обновите страницу.", "Two-step sign-in was changed meanwhile. Please reload the page."));

    /// <summary>The device's answer was not accepted.</summary>
    public static Refusal Passkey { get; } = new("account.passkey", new(
        "Kalit qabul qilinmadi. Qayta urinib ko‘ring.", "Ключ не принят. Попробуйте ещё раз.", "The passkey was not accepted. Please try again."));

    /// <summary>No such passkey of this person.</summary>
    public static Refusal NoPasskey { get; } = new("passkey.not-found", new("Kalit topilmadi.", "Ключ не найден.", "There is no such passkey."));
}
