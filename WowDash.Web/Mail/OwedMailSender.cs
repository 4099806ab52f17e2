using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WowDash.Bots.Outbox;
using WowDash.Data;
using WowDash.Data.Mail;
using WowDash.Data.Settings;

namespace WowDash.Web.Mail;

/// <summary>Sends owed mail. Any number of processes may run it: a mail is taken for a time, and taken again when its taker did not come back. So it may go out twice,
/// under one Message-ID, but is never lost.</summary>
sealed class OwedMailSender(IServiceProvider services, IMailer mailer, WowDashSettings settings, TimeProvider clock, ILogger<OwedMailSender> log) : BackgroundService
{
    const int Batch = 5;
    static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(30);
    static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(30);
    static readonly TimeSpan GivenUpAfter = TimeSpan.FromDays(3);

    /// <summary>How often it looks for what is due again, and for what was owed while nobody could be heard.</summary>
    public TimeSpan Look { get; init; } = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var wake = new Wake(settings, Mails.Channel, log);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await Round(stoppingToken) == 0) await wake.Wait(Look, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception e)
            {
                log.LogWarning(e, "A round of mail failed; it goes on");
                await Task.Delay(FirstPause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Sends what is due now; answers how many mails that were.</summary>
    public async Task<int> Round(CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var (db, mails) = (scope.ServiceProvider.GetRequiredService<WowDashDb>(), scope.ServiceProvider.GetRequiredService<Mails>());
        var now = clock.GetUtcNow();
        var taken = await db.OwedMails.FromSql(
            $"""
            update owed_mails set status = 'Sending', attempts = attempts + 1, due_at = {now + Lease}
            where id in (select id from owed_mails where status in ('Queued', 'Sending') and due_at <= {now} order by due_at, id limit {Batch} for update skip locked)
            returning *
            """).AsNoTracking().ToListAsync(ct);
        foreach (var mail in taken) await Deliver(db, mails, mail, ct);
        return taken.Count;
    }

    async Task Deliver(WowDashDb db, Mails mails, OwedMail mail, CancellationToken ct)
    {
        var failure = mail.UselessAfter <= clock.GetUtcNow() ? new MailFailure("It was of no use any more.", Final: true) : await Send(db, mails, mail, ct);
        var now = clock.GetUtcNow();
        // whose lease ended meanwhile says nothing: another has it
        var mine = db.OwedMails.Where(m => m.Id == mail.Id && m.Attempts == mail.Attempts && m.Status == MailStatus.Sending);
        if (failure is null)
        {
            await mine.ExecuteUpdateAsync(set => set.SetProperty(m => m.Status, MailStatus.Sent).SetProperty(m => m.SentAt, now).SetProperty(m => m.Failure, (string?)null)
                .SetProperty(m => m.ProtectedText, (byte[]?)null), CancellationToken.None);
            return;
        }

        var over = failure.Final || now - mail.CreatedAt > GivenUpAfter;
        log.LogWarning("Mail {Mail}, try {Attempt}: {Why} {Next}", mail.Id, mail.Attempts, failure.Why, over ? "It is given up." : "It is tried again.");
        if (over)
        {
            await mine.ExecuteUpdateAsync(set => set.SetProperty(m => m.Status, MailStatus.Failed).SetProperty(m => m.Failure, failure.Why).SetProperty(m => m.ProtectedText, (byte[]?)null), CancellationToken.None);
            return;
        }

        var next = now + Pause(mail.Attempts);
        await mine.ExecuteUpdateAsync(set => set.SetProperty(m => m.Status, MailStatus.Queued).SetProperty(m => m.DueAt, next).SetProperty(m => m.Failure, failure.Why), CancellationToken.None);
    }

    async Task<MailFailure?> Send(WowDashDb db, Mails mails, OwedMail mail, CancellationToken ct)
    {
        try
        {
            var body = mails.Body(mail);
            var center = mail.CenterId is { } id ? await db.Centers.Where(c => c.Id == id).Select(c => c.Name).SingleOrDefaultAsync(ct) : null;
            return await mailer.Send(new Letter(mail.To, mail.Subject, body.Text, $"owed-{mail.Id}-{mail.CreatedAt.ToUnixTimeSeconds()}", LetterHtml.Of(body, mail.Subject, center)), ct);
        }
        catch (CryptographicException)
        {
            return new("It was written under keys that are gone.", Final: true);
        }
        catch (Exception e) when (e is not (OperationCanceledException or Npgsql.NpgsqlException))
        {
            // one letter must not keep the others of its round
            log.LogError(e, "Defect: mail {Mail} could not be handed in", mail.Id);
            return new("It could not be handed in.", Final: false);
        }
    }

    static TimeSpan Pause(int attempts)
    {
        var pause = FirstPause * Math.Pow(2, Math.Min(attempts - 1, 10));
        return pause < LongestPause ? pause : LongestPause;
    }
}
