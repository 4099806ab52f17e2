using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WowDash.Data;
using WowDash.Data.Accounts;
using WowDash.Data.Audit;
using WowDash.Data.Staff;

namespace WowDash.Web.Access;

/// <summary>Keys that live in a device or a password keeper: made, named, dropped, and what they answer at sign-in. What was asked is kept for five minutes in a protected cookie.</summary>
sealed class Passkeys(IPasskeyHandler<Account> handler, UserManager<Account> accounts, WowDashDb db, IDataProtectionProvider protection, TimeProvider clock)
{
    const int Most = 10;
    const int LongestName = 60;
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>What the browser is to be asked for a new key. Refuses: <c>account.password-wrong</c>.</summary>
    public async Task<Outcome<string>> Offer(HttpContext http, Actor actor, string password)
    {
        var own = await accounts.Confirm(actor, password);
        if (!own.Done) return own.Refusal;
        var account = own.Value;
        var entity = new PasskeyUserEntity { Id = account.Id.ToString(CultureInfo.InvariantCulture), Name = account.Email!, DisplayName = account.FullName };
        var asked = await handler.MakeCreationOptionsAsync(entity, http);
        Keep(http, "made", asked.AttestationState);
        return asked.CreationOptionsJson;
    }

    /// <summary>Keeps the key the browser made. Refuses: <c>account.passkey</c>.</summary>
    public async Task<Outcome<Nothing>> Add(HttpContext http, Actor actor, string credential, string? name, CancellationToken ct)
    {
        if (Kept(http, "made") is not { } state) return AccountRefusals.Passkey;
        var account = await accounts.Own(actor);
        var made = await Tried(() => handler.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = http, CredentialJson = credential, AttestationState = state }));
        if (made is not { Succeeded: true } || made.UserEntity.Id != account.Id.ToString(CultureInfo.InvariantCulture)) return AccountRefusals.Passkey;
        if ((await accounts.GetPasskeysAsync(account)).Count >= Most) return AccountRefusals.Passkey;
        made.Passkey.Name = Named(name);
        if (!(await accounts.AddOrUpdatePasskeyAsync(account, made.Passkey)).Succeeded) return AccountRefusals.Passkey;
        return await Told(actor, account, "account.passkey-added", ct);
    }

    public async Task<IList<UserPasskeyInfo>> Of(Actor actor) => await accounts.GetPasskeysAsync(await accounts.Own(actor));

    /// <summary>Refuses: <c>passkey.not-found</c>.</summary>
    public async Task<Outcome<Nothing>> Rename(Actor actor, string id, string? name, CancellationToken ct)
    {
        var account = await accounts.Own(actor);
        if (Id(id) is not { } key || await accounts.GetPasskeyAsync(account, key) is not { } passkey) return AccountRefusals.NoPasskey;
        passkey.Name = Named(name);
        await accounts.AddOrUpdatePasskeyAsync(account, passkey);
        return await Told(actor, account, "account.passkey-named", ct);
    }

    /// <summary>Refuses: <c>passkey.not-found</c>.</summary>
    public async Task<Outcome<Nothing>> Remove(Actor actor, string id, CancellationToken ct)
    {
        var account = await accounts.Own(actor);
        if (Id(id) is not { } key || await accounts.GetPasskeyAsync(account, key) is null) return AccountRefusals.NoPasskey;
        await accounts.RemovePasskeyAsync(account, key);
        return await Told(actor, account, "account.passkey-removed", ct);
    }

    /// <summary>What the browser is to be asked at sign-in, the same for everybody.</summary>
    public async Task<string> Challenge(HttpContext http)
    {
        var asked = await handler.MakeRequestOptionsAsync(null, http);
        Keep(http, "asked", asked.AssertionState);
        return asked.RequestOptionsJson;
    }

    /// <summary>Whose key has answered; null when none of ours did.</summary>
    public async Task<Account?> Answered(HttpContext http, string credential)
    {
        if (Kept(http, "asked") is not { } state) return null;
        var answer = await Tried(() => handler.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = http, CredentialJson = credential, AssertionState = state }));
        if (answer is not { Succeeded: true }) return null;
        // the key's counter moves on, so that a copy of it is noticed
        await accounts.AddOrUpdatePasskeyAsync(answer.User, answer.Passkey);
        return answer.User;
    }

    public static string IdOf(UserPasskeyInfo passkey) => Convert.ToHexString(passkey.CredentialId);

    async Task<Outcome<Nothing>> Told(Actor actor, Account account, string act, CancellationToken ct)
    {
        db.Audit(actor, act, $"account {account.Email}", clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return Nothing.Value;
    }

    void Keep(HttpContext http, string what, string? state) => http.Response.Cookies.Append(SessionCookie.Name(http.Request, "-passkey"),
        Protector(what).Protect(state ?? "", clock.GetUtcNow() + Patience), SessionCookie.Options(http.Request, Patience));

    // good once for this browser: the cookie goes with the answer
    string? Kept(HttpContext http, string what)
    {
        var name = SessionCookie.Name(http.Request, "-passkey");
        if (http.Request.Cookies[name] is not { } cookie) return null;
        http.Response.Cookies.Delete(name, SessionCookie.Options(http.Request));
        try
        {
            return Protector(what).Unprotect(cookie);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    ITimeLimitedDataProtector Protector(string what) => protection.CreateProtector("passkey", what).ToTimeLimitedDataProtector();

    // what a browser sends is not always what it should be
    static async Task<T?> Tried<T>(Func<Task<T>> attempt)
        where T : class
    {
        try
        {
            return await attempt();
        }
        catch (Exception e) when (e is PasskeyException or JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    static string Named(string? name) => string.IsNullOrWhiteSpace(name) ? "Passkey" : name.Trim() is { Length: > LongestName } longer ? longer[..LongestName] : name.Trim();

    static byte[]? Id(string hex)
    {
        try
        {
            return Convert.FromHexString(hex);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
