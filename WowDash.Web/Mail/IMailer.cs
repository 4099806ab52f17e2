namespace WowDash.Web.Mail;

/// <summary>Hands a letter to the mail server. An interface, since System.Net.Mail only stands in for a fuller client.</summary>
interface IMailer
{
    /// <summary>Null when the server took it.</summary>
    Task<MailFailure?> Send(Letter letter, CancellationToken ct);
}

/// <summary>An e-mail as it goes out.</summary>
/// <param name="Id">The same for each try, so that a letter handed in twice is shown once.</param>
/// <param name="Html">The same for who reads it so; null for plain text alone.</param>
sealed record Letter(string To, string Subject, string Text, string Id, string? Html = null);

/// <summary>Why the server did not take it, in words for an operator.</summary>
/// <param name="Final">Trying again would not help.</param>
sealed record MailFailure(string Why, bool Final);
