using System.Net.Mail;
using Microsoft.AspNetCore.Identity;
using WowDash.Data.Audit;
using WowDash.Data.Mail;
using WowDash.Data.Staff;
using WowDash.Data.Tables;
using WowDash.Data.Texts;

namespace WowDash.Data.Accounts;

/// <summary>Mails somebody who has forgotten their password a link to set a new one by (<see cref="UsePasswordLink"/>).</summary>
public sealed class AskPasswordLink(WowDashDb db, UserManager<Account> accounts, Mails mails, TimeProvider clock)
{
    static readonly Text Subject = new("WowDash: yangi parol", "WowDash: новый пароль", "WowDash: a new password");

    static readonly Text Words = new(
        "Assalomu alaykum, {0}!\n\nKimdir (ehtimol, siz) yangi parol so‘radi. Uni shu yerda o‘rnating:\n\n{1}\n\nHavola bir kun ishlaydi va bir marta ochiladi. So‘ramagan bo‘lsangiz, hech narsa qilmang: eski parol o‘z kuchida.",
        "Здравствуйте, {0}!\n\nКто-то (вероятно, Вы) попросил новый пароль. Задайте его здесь:\n\n{1}\n\nСсылка действует один день и только один раз. Если это были не Вы, ничего не делайте: старый пароль остаётся в силе.",
        "Hello {0},\n\nsomebody (probably you) asked for a new password. Set it here:\n\n{1}\n\nThe link works for one day, and once. If it was not you, do nothing: the old password stays as it is.");

    /// <summary>Needs no center. Answers the same whether or not somebody signs in with this address. Refuses nothing.</summary>
    /// <param name="link">The address of an account and its token.</param>
    public Task<Outcome<Nothing>> Run(string email, Func<long, string, string> link, string? from = null, CancellationToken ct = default) => db.InOneTransaction<Nothing>(async () =>
    {
        if (!MailAddress.TryCreate(email.Trim(), out _) || await accounts.FindByEmailAsync(email.Trim()) is not { Active: true, Email: { } to } account) return Nothing.Value;
        var now = clock.GetUtcNow();
        var address = link(account.Id, await accounts.GeneratePasswordResetTokenAsync(account));
        mails.Owe(to, Subject.In(account.Language), new MailBody(Words.With(account.FullName, address).In(account.Language), account.Language, address, SendPasswordLink.Button.In(account.Language)), now.AddDays(1));
        db.Audit(new Actor { Name = account.FullName, AccountId = account.Id, Address = from, Permissions = new HashSet<Permission>() }, "account.password-asked", $"account {to}", now);
        await db.SaveChangesAsync(ct);
        return Nothing.Value;
    }, ct);
}
