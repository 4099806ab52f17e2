using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using WowDash.Data.Staff;

namespace WowDash.Data.Accounts;

/// <summary>Identity's store, with authenticator keys protected and recovery codes hashed: a copy of the tables gives nobody a second factor.</summary>
sealed class AccountStore(WowDashDb db, IDataProtectionProvider protection, IdentityErrorDescriber describer) : UserOnlyStore<Account, WowDashDb, long>(db, describer)
{
    readonly IDataProtector protector = protection.CreateProtector("authenticator key");

    public override Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, protector.Protect(key), cancellationToken);

    public override async Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken) =>
        await base.GetAuthenticatorKeyAsync(user, cancellationToken) is { } kept ? protector.Unprotect(kept) : null;

    public override Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(code => Hash(user, code)), cancellationToken);

    public override async Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        var kept = (await GetTokenAsync(user, "[AspNetUserStore]", "RecoveryCodes", cancellationToken) ?? "").Split(';');
        var hash = Hash(user, code);
        if (!kept.Contains(hash)) return false;
        // the account is saved with its concurrency stamp after this: of two at once one is told to try again
        await base.ReplaceCodesAsync(user, kept.Where(other => other != hash), cancellationToken);
        return true;
    }

    // codes are random, forty bits and more: a plain hash with the account's id is enough
    static string Hash(Account user, string code) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{user.Id} {string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant()}")));
}
