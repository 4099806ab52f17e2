using Microsoft.AspNetCore.Identity;
using WowDash.Data;
using WowDash.Data.Audit;
using WowDash.Data.Sessions;
using WowDash.Data.Staff;

namespace WowDash.Web.Access;

enum SignInAnswer
{
    Done,
    NeedsCode,

    /// <summary>No such account, a wrong password or code, locked, put out: one answer for all, so that it tells nothing.</summary>
    Wrong,
    TooMany,

    /// <summary>Right, but their center is suspended or archived, or their role switched off. Said to those alone who know the password.</summary>
    NoPlace,
}

/// <summary>Checks a password and, where there is one, the second factor. Failures count against the account and against what was typed
/// and where from, over all workers.</summary>
sealed class SignIn(UserManager<Account> accounts, SignInThrottle throttle, SecondFactor secondFactor, Passkeys passkeys, StaffSessions sessions, SessionLookup lookup, Viewer viewer, WowDashDb db, TimeProvider clock)
{
    static readonly Account Nobody = new() { FullName = "" };
    static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(Nobody, Secret.New());

    public async Task<SignInAnswer> WithPassword(HttpContext http, string email, string password, CancellationToken ct)
    {
        var address = http.Connection.RemoteIpAddress?.ToString() ?? "";
        if (!await throttle.Allows(email, address, ct)) return SignInAnswer.TooMany;
        var account = await accounts.FindByEmailAsync(email);
        if (!await PasswordIsRight(account, password))
        {
            await Tell("sign-in.failed", email, account, address, ct);
            return SignInAnswer.Wrong;
        }

        await throttle.Succeeded(email, address, ct);
        if (account!.TwoFactorEnabled)
        {
            secondFactor.Ask(http, account);
            return SignInAnswer.NeedsCode;
        }

        return await Enter(http, account, address, ct);
    }

    public async Task<SignInAnswer> WithCode(HttpContext http, string code, CancellationToken ct)
    {
        var address = http.Connection.RemoteIpAddress?.ToString() ?? "";
        if (await secondFactor.Asked(http) is not { } account) return SignInAnswer.Wrong;
        if (!await throttle.Allows($"2fa {account.Id}", address, ct)) return SignInAnswer.TooMany;
        if (!account.Active || await accounts.IsLockedOutAsync(account) || !await secondFactor.Accepts(account, code, ct))
        {
            await accounts.AccessFailedAsync(account);
            await Tell("sign-in.code-failed", account.Email!, account, address, ct);
            return SignInAnswer.Wrong;
        }

        await throttle.Succeeded($"2fa {account.Id}", address, ct);
        secondFactor.Forget(http);
        return await Enter(http, account, address, ct);
    }

    /// <summary>By a passkey, which is both factors in one.</summary>
    public async Task<SignInAnswer> WithPasskey(HttpContext http, string credential, CancellationToken ct)
    {
        var address = http.Connection.RemoteIpAddress?.ToString() ?? "";
        if (!await throttle.AllowsFrom(address, ct)) return SignInAnswer.TooMany;
        if (await passkeys.Answered(http, credential) is not { Active: true } account)
        {
            await Tell("sign-in.passkey-failed", "passkey", null, address, ct);
            return SignInAnswer.Wrong;
        }

        await throttle.SucceededFrom(address, ct);
        return await Enter(http, account, address, ct);
    }

    // the same hashing work for an account that does not exist, so that time tells nothing either
    async Task<bool> PasswordIsRight(Account? account, string password)
    {
        if (account is null)
        {
            accounts.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, password);
            return false;
        }

        var locked = await accounts.IsLockedOutAsync(account);
        var right = await accounts.CheckPasswordAsync(account, password);
        if (!right && !locked) await accounts.AccessFailedAsync(account);
        return right && !locked && account.Active;
    }

    async Task<SignInAnswer> Enter(HttpContext http, Account account, string address, CancellationToken ct)
    {
        await accounts.ResetAccessFailedCountAsync(account);
        var (session, key) = await sessions.Open(account.Id, centerId: null, address, http.Request.Headers.UserAgent.ToString(), ct);
        if (await lookup.Find(session.KeyHash, ct) is null)
        {
            await sessions.Revoke(account.Id, session.Id, ct);
            await Tell("sign-in.no-place", account.Email!, account, address, ct);
            return SignInAnswer.NoPlace;
        }

        // the cookie held another one: nobody will end that
        if (viewer.IsSignedIn) await sessions.Revoke(viewer.Session.AccountId, viewer.Session.SessionId, ct);
        SessionCookie.Set(http, key);
        await Tell("sign-in", account.Email!, account, address, ct);
        return SignInAnswer.Done;
    }

    async Task Tell(string act, string email, Account? account, string address, CancellationToken ct)
    {
        db.Audit(new Actor { Name = account?.FullName ?? "?", AccountId = account?.Id, Address = address }, act, email.Length > 100 ? email[..100] : email, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
    }
}
