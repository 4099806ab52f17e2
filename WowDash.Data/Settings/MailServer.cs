namespace WowDash.Data.Settings;

/// <summary>Where e-mail is handed in: EMAIL_HOST and what belongs to it.</summary>
/// <param name="User">Null where the server asks for no sign-in.</param>
/// <param name="Tls">STARTTLS; there is no other kind of TLS.</param>
/// <param name="From">An address, also as <c>Name &lt;address&gt;</c>.</param>
public sealed record MailServer(string Host, int Port, string? User, string? Password, bool Tls, string From);
