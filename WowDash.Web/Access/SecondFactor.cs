using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Staff;

namespace WowDash.Web.Access;

/// <summary>The step between a right password and a session: a five-minute protected cookie says whose code is awaited; a code counts once.</summary>
sealed class SecondFactor(UserManager<Account> accounts, WowDashDb db, IDataProtectionProvider protection, TimeProvider clock)
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    readonly ITimeLimitedDataProtector protector = protection.CreateProtector("second factor").ToTimeLimitedDataProtector();

    public void Ask(HttpContext http, Account account) => http.Response.Cookies.Append(CookieName(http),
        protector.Protect($"{account.Id} {account.SecurityStamp}", clock.GetUtcNow() + Patience), SessionCookie.Options(http.Request, Patience));

    public void Forget(HttpContext http) => http.Response.Cookies.Delete(CookieName(http), SessionCookie.Options(http.Request));

    /// <summary>Whose code is awaited; null when the time is over or the password was changed meanwhile.</summary>
    public async Task<Account?> Asked(HttpContext http)
    {
        if (http.Request.Cookies[CookieName(http)] is not { } cookie) return null;
        try
        {
            var parts = protector.Unprotect(cookie).Split(' ');
            var account = await accounts.FindByIdAsync(long.Parse(parts[0], CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture));
            return account?.SecurityStamp == parts[1] ? account : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public async Task<bool> Accepts(Account account, string code, CancellationToken ct)
    {
        var digits = string.Concat(code.Where(char.IsAsciiLetterOrDigit));
        if (await accounts.GetAuthenticatorKeyAsync(account) is { } key && Totp.Step(key, digits, clock.GetUtcNow()) is { } step)
        {
            var taken = await db.Users.Where(a => a.Id == account.Id && a.LastTotpStep < step).ExecuteUpdateAsync(set => set.SetProperty(a => a.LastTotpStep, step), ct);
            await db.Entry(account).ReloadAsync(ct);
            return taken == 1;
        }

        return digits.Length >= 8 && (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, code.Trim())).Succeeded;
    }

    static string CookieName(HttpContext http) => SessionCookie.Name(http.Request, "-code");
}
