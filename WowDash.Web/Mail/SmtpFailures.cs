using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using WowDash.Data.Settings;

namespace WowDash.Web.Mail;

/// <summary>What the mail server meant, with the setting to look at.</summary>
static class SmtpFailures
{
    public static MailFailure Read(SmtpException e, MailServer server)
    {
        if (e.InnerException is AuthenticationException) return new(
            $"The certificate of {server.Host} is not trusted. If it is your own, name it in SSL_CERT_FILE.", Final: false);
        if (Reason<SocketException>(e) is { } away) return new($"{server.Host}:{server.Port} cannot be reached ({away.SocketErrorCode}): look at EMAIL_HOST and EMAIL_PORT.", Final: false);
        if (e is SmtpFailedRecipientException refused) return new($"The mail server does not take mail for this address ({(int)refused.StatusCode}).", IsFinal(refused.StatusCode));
        return e.StatusCode switch
        {
            // what a refused sign-in looks like from here: the client goes on, and the server asks for what it did not get
            SmtpStatusCode.MustIssueStartTlsFirst when server is { User: not null } => new(
                $"{server.Host} refused the sign-in: look at EMAIL_HOST_USER and EMAIL_HOST_PASSWORD{(server.Tls ? "" : ", and whether it wants EMAIL_USE_TLS=true")}.", Final: false),
            SmtpStatusCode.MustIssueStartTlsFirst => new($"{server.Host} wants a sign-in{(server.Tls ? "" : " or TLS")}: set EMAIL_HOST_USER and EMAIL_HOST_PASSWORD{(server.Tls ? "" : ", or EMAIL_USE_TLS=true")}.", Final: false),
            SmtpStatusCode.ClientNotPermitted => new($"{server.Host} does not let {server.From} send: look at DEFAULT_FROM_EMAIL and EMAIL_HOST_USER.", Final: false),
            SmtpStatusCode.GeneralFailure when server.Tls && e.InnerException is null => new($"{server.Host}:{server.Port} offers no STARTTLS: use port 587, or EMAIL_USE_TLS=false where the way to it is safe.", Final: false),
            SmtpStatusCode.GeneralFailure => new($"{server.Host}:{server.Port} broke off ({e.InnerException?.Message ?? e.Message})", Final: false),
            var status => new($"{server.Host} answered {(int)status}.", IsFinal(status)),
        };
    }

    // 552 is a full mailbox, which its owner may empty
    static bool IsFinal(SmtpStatusCode status) => (int)status is >= 550 and < 560 and not 552;

    static T? Reason<T>(Exception? e)
        where T : Exception => e is null ? null : e as T ?? Reason<T>(e.InnerException);
}
