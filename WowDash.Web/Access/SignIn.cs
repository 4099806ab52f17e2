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
}

/// <summary>Checks a password and, where there is one, the second factor. Failures count against the account (over all workers) and against what was typed
/// and where from (in this worker).</summary>
sealed class SignIn(UserManager<Account> accounts, SignInThrottle throttle, SecondFactor secondFactor, Passkeys passkeys, StaffSessions sessions, WowDashDb db, TimeProvider clock)
{
    static readonly Account Nobody = new() { FullName = "" };
    static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(Nobody, Secret.New());

    public async Task<SignInAnswer> WithPassword(HttpContext http, string email, string password, CancellationToken ct)
    {
        var address = http.Connection.RemoteIpAddress?.ToString() ?? "";
        if (throttle.IsClosed(email, address)) return SignInAnswer.TooMany;
        var account = await accounts.FindByEmailAsync(email);
        if (!await PasswordIsRight(account, password))
        {
            throttle.Failed(email, address);
            await Tell("sign-in.failed", email, account, address, ct);
            return SignInAnswer.Wrong;
        }

        throttle.Succeeded(email);
        if (account!.TwoFactorEnabled)
        {
            secondFactor.Ask(http, account);
            return SignInAnswer.NeedsCode;
        }

        await Enter(http, account, address, ct);
        return SignInAnswer.Done;
    }

    public async Task<SignInAnswer> WithCode(HttpContext http, string code, CancellationToken ct)
    {
        var address = http.Connection.RemoteIpAddress?.ToString() ?? "";
        if (await secondFactor.Asked(http) is not { } account) return SignInAnswer.Wrong;
        if (throttle.IsClosed($"2fa {account.Id}", address)) return SignInAnswer.TooMany;
        if (!account.Active || await accounts.IsLockedOutAsync(account) || !await secondFactor.Accepts(account, code, ct))
        {
            throttle.Failed($"2fa {account.Id}", address);
            await accounts.AccessFailedAsync(account);
            await Tell("sign-in.code-failed", account.Email!, account, address, ct);
            return SignInAnswer.Wrong;
        }

        throttle.Succeeded($"2fa {account.Id}");
        secondFactor.Forget(http);
        await Enter(http, account, address, ct);
        return SignInAnswer.Done;
    }

    /// <summary>By a passkey, which is both factors in one.</summary>
    public async Task<SignInAnswer> WithPasskey(HttpContext http, string credential, CancellationToken ct)
    {
        var address = http.Connection.RemoteIpAddress?.ToString() ?? "";
        if (throttle.IsClosed("passkey", address)) return SignInAnswer.TooMany;
        if (await passkeys.Answered(http, credential) is not { Active: true } account)
        {
            throttle.FailedFrom(address);
            await Tell("sign-in.passkey-failed", "passkey", null, address, ct);
            return SignInAnswer.Wrong;
        }

        await Enter(http, account, address, ct);
        return SignInAnswer.Done;
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

    async Task Enter(HttpContext http, Account account, string address, CancellationToken ct)
    {
        await accounts.ResetAccessFailedCountAsync(account);
        var (_, key) = await sessions.Open(account.Id, centerId: null, address, http.Request.Headers.UserAgent.ToString(), ct);
        SessionCookie.Set(http, key);
        await Tell("sign-in", account.Email!, account, address, ct);
    }

    async Task Tell(string act, string email, Account? account, string address, CancellationToken ct)
    {
        db.Audit(new Actor { Name = account?.FullName ?? "?", AccountId = account?.Id, Address = address }, act, email.Length > 100 ? email[..100] : email, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
    }
}
