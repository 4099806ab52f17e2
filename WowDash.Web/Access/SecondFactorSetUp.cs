using Microsoft.AspNetCore.Identity;
using QRCoder;
using WowDash.Data;
using WowDash.Data.Accounts;
using WowDash.Data.Audit;
using WowDash.Data.Sessions;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Web.Access;

/// <summary>Codes from an authenticator app: begun with a new key, switched on by a first code, switched off by the password.</summary>
sealed class SecondFactorSetUp(WowDashDb db, UserManager<Account> accounts, StaffSessions sessions, TimeProvider clock)
{
    const int Codes = 10;
    const string Issuer = "WowDash";

    /// <summary>The key that waits for its first code; null when none was made.</summary>
    public async Task<string?> Pending(Actor actor) => await accounts.Own(actor) is { TwoFactorEnabled: false } account ? await accounts.GetAuthenticatorKeyAsync(account) : null;

    /// <summary>Makes a new key. Refuses: <c>account.password-wrong</c>, <c>account.second-factor</c> (on already).</summary>
    public async Task<Outcome<Nothing>> Begin(Actor actor, string password)
    {
        var own = await accounts.Confirm(actor, password);
        if (!own.Done) return own.Refusal;
        if (own.Value.TwoFactorEnabled) return AccountRefusals.SecondFactor;
        await accounts.ResetAuthenticatorKeyAsync(own.Value);
        return Nothing.Value;
    }

    /// <summary>Switches it on and answers the recovery codes, known here only; other sessions end. Refuses: <c>account.code</c>, <c>account.second-factor</c>.</summary>
    public Task<Outcome<string[]>> Confirm(Actor actor, string code, long keep, CancellationToken ct) => db.InOneTransaction<string[]>(async () =>
    {
        var account = await accounts.Own(actor);
        if (account.TwoFactorEnabled || await accounts.GetAuthenticatorKeyAsync(account) is not { } key) return AccountRefusals.SecondFactor;
        if (Totp.Step(key, string.Concat(code.Where(char.IsAsciiDigit)), clock.GetUtcNow()) is not { } step) return AccountRefusals.Code;
        account.LastTotpStep = step;
        await accounts.SetTwoFactorEnabledAsync(account, true);
        var codes = await NewCodes(account);
        await Tell(actor, account, "account.second-factor-on", ct);
        await sessions.RevokeAll(account.Id, keep, ct);
        return codes;
    }, ct);

    /// <summary>New recovery codes instead of the old. Refuses: <c>account.password-wrong</c>, <c>account.second-factor</c> (off).</summary>
    public async Task<Outcome<string[]>> Renew(Actor actor, string password, CancellationToken ct)
    {
        var own = await accounts.Confirm(actor, password);
        if (!own.Done) return own.Refusal;
        return await db.InOneTransaction<string[]>(async () =>
        {
            if (!own.Value.TwoFactorEnabled) return AccountRefusals.SecondFactor;
            var codes = await NewCodes(own.Value);
            await Tell(actor, own.Value, "account.recovery-codes", ct);
            return codes;
        }, ct);
    }

    /// <summary>Switches it off and drops key and codes; other sessions end. Off already is done. Refuses: <c>account.password-wrong</c>.</summary>
    public async Task<Outcome<Nothing>> End(Actor actor, string password, long keep, CancellationToken ct)
    {
        var own = await accounts.Confirm(actor, password);
        if (!own.Done) return own.Refusal;
        return await db.InOneTransaction<Nothing>(async () =>
        {
            await accounts.SetTwoFactorEnabledAsync(own.Value, false);
            await accounts.RemoveAuthenticationTokenAsync(own.Value, "[AspNetUserStore]", "AuthenticatorKey");
            await accounts.RemoveAuthenticationTokenAsync(own.Value, "[AspNetUserStore]", "RecoveryCodes");
            await Tell(actor, own.Value, "account.second-factor-off", ct);
            await sessions.RevokeAll(own.Value.Id, keep, ct);
            return Nothing.Value;
        }, ct);
    }

    /// <summary>The key as a picture for a phone's camera.</summary>
    public static string Picture(string email, string key)
    {
        var address = $"otpauth://totp/{Uri.EscapeDataString($"{Issuer}:{email}")}?secret={key}&issuer={Issuer}&digits=6&period=30";
        return QrPicture.Of(address);
    }

    async Task<string[]> NewCodes(Account account) => [.. await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, Codes) ?? []];

    async Task Tell(Actor actor, Account account, string act, CancellationToken ct)
    {
        db.Audit(actor, act, $"account {account.Email}", clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>Words as a square a camera reads, in an address a page can show in place. Dark on white in both looks: cameras want it so.</summary>
static class QrPicture
{
    public static string Of(string words)
    {
        using var code = QRCodeGenerator.GenerateQrCode(words, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(code);
        return "data:image/png;base64," + Convert.ToBase64String(picture.GetGraphic(5));
    }
}
