using System.CommandLine;
using WowDash.Data;
using WowDash.Web.Mail;

namespace WowDash.Web.Operator;

sealed class MailTest : OperatorCommand
{
    readonly Argument<string> to = new("address") { Description = "Who gets the letter." };
    readonly Option<bool> json = JsonOption();

    public MailTest() : base("mail test", "Sends a letter by EMAIL_HOST now, and says in words what is wrong when it does not go.")
    {
        Add(to);
        Add(json);
    }

    public override async Task<int> Run(ParseResult line, CancellationToken ct)
    {
        var settings = ReadSettings();
        if (settings.Mail is not { } server) throw new CommandRefused("EMAIL_HOST is not set: no mail is sent.");
        var letter = new Letter(line.GetValue(to)!, "WowDash: a test", "This letter was sent by ./wowdash mail test. Mail works.", $"test-{Secret.New(9)}");
        if (await new SmtpMailer(server).Send(letter, ct) is { } failure) throw new CommandRefused(failure.Why);
        if (line.GetValue(json)) PrintJson(new { sent = true, to = letter.To, from = server.From, host = server.Host, port = server.Port, tls = server.Tls });
        else Console.WriteLine($"Sent to {letter.To} by {server.Host}:{server.Port}, as {server.From}.");
        return 0;
    }
}
