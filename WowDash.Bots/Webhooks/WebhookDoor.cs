using System.Text.Json;
using WowDash.Bots.Intake;
using WowDash.Bots.Telegram;
using WowDash.Data.Tables;

namespace WowDash.Bots.Webhooks;

/// <summary>Where Telegram's calls come in. Who calls is asked first; the body is read only of those who may.</summary>
public sealed class WebhookDoor
{
    readonly Intake.Bots bots;
    readonly UpdateIntake intake;
    readonly LastUpdates lastUpdates;

    internal WebhookDoor(Intake.Bots bots, UpdateIntake intake, LastUpdates lastUpdates) => (this.bots, this.intake, this.lastUpdates) = (bots, intake, lastUpdates);

    /// <summary>The largest update that is read, bytes.</summary>
    public const int LargestBody = 1024 * 1024;

    /// <summary>Finds the bot of a webhook address and compares the secret. An unknown address and a wrong secret are the same refusal and take as long.</summary>
    public async ValueTask<Admission> Admit(string? key, string? secret, CancellationToken ct)
    {
        try
        {
            var admission = Compare(await bots.ByWebhookKey(key ?? "", ct), secret);
            // the secret may have been changed a moment ago, elsewhere
            return admission.Entry is Entry.Welcome ? admission : Compare(await bots.ByWebhookKeyNow(key ?? "", ct), secret);
        }
        catch (Exception e) when (Outage.Is(e))
        {
            return new(Entry.Unavailable, null);
        }
    }

    /// <summary>Takes an update. It is read before this is done and not kept.</summary>
    public async Task<WebhookReply> Take(Admission admission, ReadOnlyMemory<byte> update, CancellationToken ct)
    {
        lastUpdates.Note(admission.Bot!.CenterId);
        var taken = await intake.Take(admission.Bot, update, ct);
        return taken switch
        {
            { Kind: TakenKind.Unavailable } => new(false, null),
            { Answer: { } answer } => new(true, JsonSerializer.SerializeToUtf8Bytes(answer, CallJson.Default.AnswerCallbackQuery)),
            _ => new(true, null),
        };
    }

    static Admission Compare(Bot? bot, string? secret) => Bot.SecretIs(bot, secret) ? new(Entry.Welcome, bot) : new(Entry.Refused, null);
}

/// <summary>Whether a caller may hand over an update.</summary>
public readonly struct Admission
{
    internal Admission(Entry entry, Bot? bot) => (Entry, Bot) = (entry, bot);

    public Entry Entry { get; }

    internal Bot? Bot { get; }
}

/// <summary>What is said at the door.</summary>
public enum Entry
{
    Refused,
    Welcome,

    /// <summary>Nobody can be told apart now: the database is away.</summary>
    Unavailable,
}

/// <summary>What Telegram is answered.</summary>
/// <param name="Taken">False: not kept, to be delivered again.</param>
/// <param name="Body">JSON of a call that Telegram makes by itself on reading the answer; null for none.</param>
public readonly record struct WebhookReply(bool Taken, byte[]? Body);
