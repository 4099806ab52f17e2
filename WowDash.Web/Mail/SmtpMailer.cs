using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using WowDash.Data.Settings;

namespace WowDash.Web.Mail;

sealed class SmtpMailer(MailServer server) : IMailer
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task<MailFailure?> Send(Letter letter, CancellationToken ct)
    {
        if (!MailAddress.TryCreate(letter.To, out var to)) return new("The address is none.", Final: true);
        using var message = Compose(letter, to);
        using var client = new SmtpClient(server.Host, server.Port) { EnableSsl = server.Tls };
        if (server.User is { } user) client.Credentials = new NetworkCredential(user, server.Password);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            await client.SendMailAsync(message, patience.Token);
            return null;
        }
        catch (SmtpException e)
        {
            return SmtpFailures.Read(e, server);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new($"{server.Host}:{server.Port} did not answer in {Patience.TotalSeconds:0} seconds.", Final: false);
        }
    }

    MailMessage Compose(Letter letter, MailAddress to)
    {
        var from = new MailAddress(server.From);
        var message = new MailMessage(from, to)
        {
            // names of centers are in it: nothing of them becomes a header of its own
            Subject = string.Concat(letter.Subject.Select(c => char.IsControl(c) ? ' ' : c)),
            SubjectEncoding = Encoding.UTF8,
            Body = letter.Text,
            BodyEncoding = Encoding.UTF8,
            IsBodyHtml = false,
        };
        // the last part is the one a reader prefers
        if (letter.Html is { } html)
        {
            message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(html, Encoding.UTF8, MediaTypeNames.Text.Html));
        }

        message.Headers["Message-ID"] = $"<{letter.Id}@{from.Host}>";
        message.Headers["Auto-Submitted"] = "auto-generated";
        return message;
    }
}
