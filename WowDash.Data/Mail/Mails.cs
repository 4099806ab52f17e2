using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using WowDash.Data.Tables;
using WowDash.Data.Texts;

namespace WowDash.Data.Mail;

/// <summary>Owing people e-mails.</summary>
public sealed class Mails(WowDashDb db, IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>PostgreSQL's NOTIFY channel that wakes senders.</summary>
    public const string Channel = "wowdash_mail";

    /// <summary>Adds a mail to the unit of work; it is owed when that is saved and committed, which wakes its sender. It belongs to the current center, or to the platform where none is chosen.</summary>
    public void Owe(string to, string subject, string text, DateTimeOffset? uselessAfter) => Owe(to, subject, new MailBody(text), uselessAfter);

    /// <summary>The same with a button for the link that stands in the text.</summary>
    public void Owe(string to, string subject, MailBody body, DateTimeOffset? uselessAfter)
    {
        var now = clock.GetUtcNow();
        db.OwedMails.Add(new OwedMail
        {
            CenterId = db.Center.IsChosen ? db.Center.Id : null,
            To = to,
            Subject = subject,
            ProtectedText = Protector.Protect(JsonSerializer.SerializeToUtf8Bytes(body)),
            DueAt = now,
            UselessAfter = uselessAfter,
            CreatedAt = now,
        });
        db.Signal(Channel);
    }

    /// <summary>What the mail says, in plain text.</summary>
    /// <exception cref="InvalidOperationException">It was sent already, and its text dropped.</exception>
    public string Read(OwedMail mail) => Body(mail).Text;

    /// <summary>All that the mail says.</summary>
    /// <exception cref="InvalidOperationException">It was sent already, and its text dropped.</exception>
    public MailBody Body(OwedMail mail) =>
        JsonSerializer.Deserialize<MailBody>(Protector.Unprotect(mail.ProtectedText ?? throw new InvalidOperationException("The text was dropped when the mail was sent.")))!;

    IDataProtector Protector => protection.CreateProtector("mail");
}

/// <summary>What a mail says: paragraphs with an empty line between them, in its reader's language.</summary>
/// <param name="Link">The one address of the mail; a paragraph of the text.</param>
/// <param name="Button">What opening it does.</param>
public sealed record MailBody(string Text, Language Language = Language.Uz, string? Link = null, string? Button = null);
