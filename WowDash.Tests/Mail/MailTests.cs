using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using WowDash.Data;
using WowDash.Data.Mail;
using WowDash.Data.Settings;
using WowDash.Tests.Operation;
using WowDash.Tests.Support;
using WowDash.Web.Mail;
using Xunit;

namespace WowDash.Tests.Mail;

public sealed class MailTests(TestPlatform platform) : IClassFixture<TestPlatform>
{
    [Fact]
    public async Task Owed_mail_is_sent_once_and_its_text_dropped()
    {
        using var server = new TestSmtp();
        var id = await Owe("aziza@example.uz", "Taklif: Ўткир");
        await Task.WhenAll(Sender(server).Round(default), Sender(server).Round(default));
        var letter = Assert.Single(server.Letters);
        Assert.Equal("aziza@example.uz", letter.To);
        Assert.Contains($"Message-ID: <owed-{id}-", letter.Body, StringComparison.OrdinalIgnoreCase);
        var mail = await Mail(id);
        Assert.Equal((MailStatus.Sent, null), (mail.Status, mail.ProtectedText));
    }

    [Fact]
    public async Task What_the_server_cannot_take_now_waits_and_what_it_never_takes_is_given_up()
    {
        using var server = new TestSmtp();
        var (later, nobody) = (await Owe("later@example.uz"), await Owe("nobody@example.uz"));
        await Sender(server).Round(default);
        var waits = await Mail(later);
        Assert.Equal((MailStatus.Queued, 1, true), (waits.Status, waits.Attempts, waits.DueAt > platform.Clock.GetUtcNow()));
        Assert.Equal((MailStatus.Failed, null), ((await Mail(nobody)).Status, (await Mail(nobody)).ProtectedText));
        Assert.Empty(server.Letters);
    }

    [Fact]
    public async Task A_mail_whose_sender_died_is_taken_again_and_one_out_of_use_is_not_sent()
    {
        using var server = new TestSmtp();
        var (orphan, late) = (await Owe("orphan@example.uz"), await Owe("late@example.uz", uselessIn: TimeSpan.FromMinutes(1)));
        await All(db => db.OwedMails.Where(m => m.Id == orphan).ExecuteUpdateAsync(set => set.SetProperty(m => m.Status, MailStatus.Sending).SetProperty(m => m.DueAt, platform.Clock.GetUtcNow().AddMinutes(4))));
        await All(db => db.OwedMails.Where(m => m.Id == late).ExecuteUpdateAsync(set => set.SetProperty(m => m.UselessAfter, platform.Clock.GetUtcNow())));
        await Sender(server).Round(default);
        Assert.Empty(server.Letters);
        Assert.Equal(MailStatus.Failed, (await Mail(late)).Status);
        await All(db => db.OwedMails.Where(m => m.Id == orphan).ExecuteUpdateAsync(set => set.SetProperty(m => m.DueAt, platform.Clock.GetUtcNow())));
        await Sender(server).Round(default);
        Assert.Equal("orphan@example.uz", Assert.Single(server.Letters).To);
    }

    [Fact]
    public async Task Mail_test_goes_by_starttls_with_a_certificate_of_ones_own()
    {
        using var server = new TestSmtp(tls: true, password: "open sesame");
        var trusted = Path.Combine(TestServers.NewFolder("mail"), "ca.pem");
        server.Trust(trusted);
        var sent = await OperatorProgram.Run(["mail", "test", "aziza@example.uz"], Settings(server, "open sesame", ("SSL_CERT_FILE", trusted)));
        Assert.True(sent.Code == 0, sent.Error);
        Assert.Equal("aziza@example.uz", Assert.Single(server.Letters).To);

        var wrong = await OperatorProgram.Run(["mail", "test", "aziza@example.uz"], Settings(server, "guess", ("SSL_CERT_FILE", trusted)));
        Assert.Equal(1, wrong.Code);
        Assert.Contains("EMAIL_HOST_PASSWORD", wrong.Error, StringComparison.Ordinal);

        var unknown = await OperatorProgram.Run(["mail", "test", "aziza@example.uz"], Settings(server, "open sesame"));
        Assert.Contains("SSL_CERT_FILE", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_test_says_what_to_look_at_when_nobody_is_there()
    {
        using var gone = new TestSmtp();
        var settings = Settings(gone, null, ("EMAIL_USE_TLS", "false"));
        gone.Dispose();
        var answer = await OperatorProgram.Run(["mail", "test", "a@example.uz"], settings);
        Assert.Equal(1, answer.Code);
        Assert.Contains("EMAIL_HOST and EMAIL_PORT", answer.Error, StringComparison.Ordinal);
    }

    Dictionary<string, string> Settings(TestSmtp server, string? password, params (string Name, string Value)[] more)
    {
        var settings = OperatorProgram.On(platform.ConnectionString);
        (settings["EMAIL_HOST"], settings["EMAIL_PORT"], settings["DEFAULT_FROM_EMAIL"]) = ("localhost", $"{server.Port}", "WowDash <desk@example.uz>");
        if (password is not null) (settings["EMAIL_HOST_USER"], settings["EMAIL_HOST_PASSWORD"]) = ("desk", password);
        foreach (var (name, value) in more) settings[name] = value;
        return settings;
    }

    OwedMailSender Sender(TestSmtp server) =>
        new(platform.Services, new SmtpMailer(new MailServer("127.0.0.1", server.Port, null, null, Tls: false, "WowDash <desk@example.uz>")), platform.Settings, platform.Clock, NullLogger<OwedMailSender>.Instance);

    Task<long> Owe(string to, string subject = "Hello", TimeSpan? uselessIn = null) => Scoped(async services =>
    {
        services.GetRequiredService<Mails>().Owe(to, subject, "text", platform.Clock.GetUtcNow() + (uselessIn ?? TimeSpan.FromDays(1)));
        var db = services.GetRequiredService<WowDashDb>();
        await db.SaveChangesAsync();
        return await db.OwedMails.MaxAsync(m => m.Id);
    });

    Task<OwedMail> Mail(long id) => All(db => db.OwedMails.AsNoTracking().SingleAsync(m => m.Id == id));

    Task<T> All<T>(Func<WowDashDb, Task<T>> work) => Scoped(services => work(services.GetRequiredService<WowDashDb>()));

    async Task<T> Scoped<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = platform.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }
}
