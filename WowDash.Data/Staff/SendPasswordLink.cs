using Microsoft.AspNetCore.Identity;
using WowDash.Data.Audit;
using WowDash.Data.Mail;
using WowDash.Data.Sessions;
using WowDash.Data.Tables;
using WowDash.Data.Texts;

namespace WowDash.Data.Staff;

/// <summary>Sends a staff member a link to set a new password by.</summary>
public sealed class SendPasswordLink(WowDashDb db, UserManager<Account> accounts, Mails mails, TimeProvider clock)
{
    static readonly Text Subject = new("WowDash: yangi parol", "WowDash: новый пароль", "WowDash: a new password");

    internal static readonly Text Button = new("Yangi parol o‘rnatish", "Задать новый пароль", "Set a new password");

    static readonly Text Words = new(
        "Assalomu alaykum, {0}!\n\nYangi parolni shu yerda o‘rnating:\n\n{1}\n\nHavola bir kun ishlaydi va bir marta ochiladi.",
        "Здравствуйте, {0}!\n\nЗадайте новый пароль здесь:\n\n{1}\n\nСсылка действует один день и только один раз.",
        "Hello {0},\n\nSet your new password here:\n\n{1}\n\nThe link works for one day, and once.");

    /// <summary>The old password works until the link is used. Answers the link. Refuses: <c>permission</c>, <c>staff.not-found</c>, <c>staff.grant</c>, <c>staff.inactive</c>.</summary>
    /// <param name="link">The address of an account and its token.</param>
    public Task<Outcome<string>> Run(Actor actor, long staffId, Func<long, string, string> link, CancellationToken ct = default) => db.InOneTransaction<string>(async () =>
    {
        if (actor.Lacks(Permission.ManageStaff) is { } lacking) return lacking;
        var found = await db.FindStaff(actor, staffId, null, ct);
        if (!found.Done) return found.Refusal;
        if (!found.Value.Active) return StaffRefusals.Inactive;
        var (account, now) = (found.Value.Account, clock.GetUtcNow());
        var address = link(account.Id, await accounts.GeneratePasswordResetTokenAsync(account));
        mails.Owe(account.Email!, Subject.In(account.Language), new MailBody(Words.With(found.Value.Name, address).In(account.Language), account.Language, address, Button.In(account.Language)), now.AddDays(1));
        await db.StaffChanged(actor, found.Value, "password-link", now, null, null, ct);
        return address;
    }, ct);
}

/// <summary>Sets a new password by a link that was sent.</summary>
public sealed class UsePasswordLink(WowDashDb db, UserManager<Account> accounts, StaffSessions sessions, TimeProvider clock)
{
    /// <summary>Ends all sessions of the account. Works once. Needs no center. Refuses: <c>account.link</c>, <c>account.password-short</c>, <c>account.password-common</c>.</summary>
    public Task<Outcome<Account>> Run(long accountId, string token, string password, string? from = null, CancellationToken ct = default) => db.InOneTransaction<Account>(async () =>
    {
        if (await accounts.FindByIdAsync(accountId.ToString(System.Globalization.CultureInfo.InvariantCulture)) is not { Active: true } account) return StaffRefusals.PasswordLink;
        if (await accounts.ResetPasswordAsync(account, token, password) is { Succeeded: false } result) return StaffRefusals.Of(result);
        (account.LockoutEnd, account.AccessFailedCount) = (null, 0);
        db.Audit(new Actor { Name = account.FullName, AccountId = account.Id, Address = from, Permissions = new HashSet<Permission>() }, "account.password-set", $"account {account.Email}", clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        await sessions.RevokeAll(account.Id, ct: ct);
        return account;
    }, ct);
}
