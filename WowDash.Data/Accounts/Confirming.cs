using System.Globalization;
using Microsoft.AspNetCore.Identity;
using WowDash.Data.Staff;

namespace WowDash.Data.Accounts;

/// <summary>Asking for the password again before something that opens or closes a door.</summary>
public static class Confirming
{
    /// <summary>The actor's own account, if this is its password. Wrong tries count towards its lockout. Refuses: <c>account.password-wrong</c>.</summary>
    public static async Task<Outcome<Account>> Confirm(this UserManager<Account> accounts, Actor actor, string password)
    {
        var account = await accounts.Own(actor);
        if (await accounts.IsLockedOutAsync(account)) return AccountRefusals.Password;
        if (await accounts.CheckPasswordAsync(account, password)) return account;
        await accounts.AccessFailedAsync(account);
        return AccountRefusals.Password;
    }

    /// <summary>The account of who is signed in.</summary>
    public static async Task<Account> Own(this UserManager<Account> accounts, Actor actor) =>
        await accounts.FindByIdAsync(actor.AccountId!.Value.ToString(CultureInfo.InvariantCulture)) ?? throw new InvalidOperationException("The account of a living session is gone.");
}
