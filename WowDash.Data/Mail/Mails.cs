using System.Text;
using Microsoft.AspNetCore.DataProtection;
using WowDash.Data.Tables;

namespace WowDash.Data.Mail;

/// <summary>Owing people e-mails.</summary>
public sealed class Mails(WowDashDb db, IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>PostgreSQL's NOTIFY channel that wakes senders.</summary>
    public const string Channel = "wowdash_mail";

    /// <summary>Adds a mail to the unit of work; it is owed when that is saved and committed, which wakes its sender. It belongs to the current center, or to the platform where none is chosen.</summary>
    public void Owe(string to, string subject, string text, DateTimeOffset? uselessAfter)
    {
        var now = clock.GetUtcNow();
        db.OwedMails.Add(new OwedMail
        {
            CenterId = db.Center.IsChosen ? db.Center.Id : null,
            To = to,
            Subject = subject,
            ProtectedText = Protector.Protect(Encoding.UTF8.GetBytes(text)),
            DueAt = now,
            UselessAfter = uselessAfter,
            CreatedAt = now,
        });
        db.Signal(Channel);
    }

    /// <summary>What the mail says.</summary>
    /// <exception cref="InvalidOperationException">It was sent already, and its text dropped.</exception>
    public string Read(OwedMail mail) => Encoding.UTF8.GetString(Protector.Unprotect(mail.ProtectedText ?? throw new InvalidOperationException("The text was dropped when the mail was sent.")));

    IDataProtector Protector => protection.CreateProtector("mail");
}
