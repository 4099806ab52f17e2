using Microsoft.AspNetCore.Identity;

namespace WowDash.Data.Staff;

/// <summary>Turns down passwords that are tried first: well-known ones, runs and repeats, the person's own address.</summary>
sealed class CommonPasswords : IPasswordValidator<Account>
{
    public const string Code = "PasswordCommon";

    // stems of ten or more characters once digits and signs are trimmed from their ends are listed whole; shorter ones are matched by their letters
    static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "password", "passw0rd", "p@ssword", "p@ssw0rd", "parol", "parolparol", "qwerty", "qwertyui", "qwertyuiop", "qwertyqwerty", "asdfghjkl", "asdfasdf", "zxcvbnm",
        "qazwsx", "qazwsxedc", "qweasdzxc", "1q2w3e4r", "1q2w3e4r5t", "1q2w3e4r5t6y", "q1w2e3r4t5", "1qaz2wsx", "1qaz2wsx3edc", "zaq12wsx", "admin", "administrator", "adminadmin",
        "welcome", "letmein", "iloveyou", "ilovegod", "monkey", "dragon", "football", "baseball", "basketball", "superman", "batman", "spiderman", "pokemon", "princess", "sunshine",
        "master", "shadow", "michael", "jordan", "whatever", "trustno1", "starwars", "computer", "internet", "samsung", "secret", "changeme", "default", "guest", "login", "test", "testtest",
        "user", "root", "toor", "hello", "helloworld", "welcometo", "mypassword", "newpassword", "temppassword", "wowdash", "telegram", "translation", "tarjima", "tarjimon",
        "uzbekistan", "ozbekiston", "o'zbekiston", "toshkent", "tashkent", "samarqand", "samarkand", "buxoro", "andijon", "fargona", "namangan", "pakhtakor", "paxtakor",
        "salom", "assalom", "assalomualaykum", "assalomalaykum", "bismillah", "allahuakbar", "muhammad", "muhammadali", "privet", "zdravstvuyte", "lyubov", "parol123parol",
        "йцукен", "йцукенгшщз", "пароль", "привет", "любовь", "наташа", "узбекистан", "ташкент",
    };

    static readonly string[] Runs = ["01234567890123456789", "98765432109876543210", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "йцукенгшщзхъфывапролджэячсмитьбю"];

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) => Task.FromResult(
        IsCommon(password ?? "", user.Email) ? IdentityResult.Failed(new IdentityError { Code = Code, Description = "The password is easy to guess." }) : IdentityResult.Success);

    internal static bool IsCommon(string password, string? email)
    {
        var lower = password.ToLowerInvariant();
        var core = lower.Trim([.. "0123456789!@#$%^&*()_-+=.,?~ "]);
        return Words.Contains(lower) || Words.Contains(core) || core.Length == 0
            || IsRepeat(lower) || Runs.Any(run => run.Contains(lower, StringComparison.Ordinal))
            || (email?.Split('@')[0].ToLowerInvariant() is { Length: >= 4 } name && core.Replace(name, "").Length < 4);
    }

    // one short piece over and over: 1212121212, abcabcabcabc
    static bool IsRepeat(string text) => Enumerable.Range(1, Math.Min(6, text.Length / 2))
        .Any(period => Enumerable.Range(period, text.Length - period).All(i => text[i] == text[i - period]));
}
