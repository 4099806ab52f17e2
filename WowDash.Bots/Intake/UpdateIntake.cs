using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Npgsql;
using WowDash.Bots.Conversation;
using WowDash.Bots.State;
using WowDash.Bots.State.Redis;
using WowDash.Bots.Telegram;
using WowDash.Data.Texts;

namespace WowDash.Bots.Intake;

/// <summary>The one door for updates, from the webhook and from polling alike. What it answers is durable: handled, seen before, or kept as a dead letter.</summary>
sealed class UpdateIntake(StateManager states, Router router, DeadLetters deadLetters, TimeProvider clock, ILogger<UpdateIntake> log)
{
    static readonly Text Sorry = new(
        "Kechirasiz, bizda xatolik yuz berdi. Biz buni ko‘rib chiqamiz. Davom etish uchun /start ni bosing.",
        "Извините, у нас произошла ошибка. Мы с ней разберёмся. Чтобы продолжить, нажмите /start.",
        "Sorry, something went wrong on our side. We will look into it. Press /start to go on.");

    /// <summary>Takes an update's JSON. <see cref="TakenKind.Unavailable"/> alone means that it was not kept and is to be delivered again.</summary>
    public async Task<Taken> Take(Bot bot, ReadOnlyMemory<byte> body, CancellationToken ct)
    {
        var began = clock.GetTimestamp();
        var taken = await TakeOnce(bot, body, ct);
        BotMetrics.Handling.Record(clock.GetElapsedTime(began).TotalSeconds);
        BotMetrics.Updates.Add(1, new KeyValuePair<string, object?>("result", Names[(int)taken.Kind]));
        return taken;
    }

    static readonly string[] Names = [.. Enum.GetNames<TakenKind>().Select(n => n.ToLowerInvariant())];

    async Task<Taken> TakeOnce(Bot bot, ReadOnlyMemory<byte> body, CancellationToken ct)
    {
        Update? update = null;
        try
        {
            update = JsonSerializer.Deserialize(body.Span, UpdateJson.Default.Update) ?? throw new JsonException("The update is null.");
            // only people in private chats are talked to; what happens in channels and groups is none of the conversation's business
            if (update.From is not { IsBot: false } from || update.Chat is { IsPrivate: false }) return Taken.Ignored;

            var changed = await states.Change(bot, new ConversationKey(bot.CenterId, from.Id), update, Answer, ct);
            return changed switch
            {
                // the first answer to a press may not have reached Telegram: a repeat is answered as well, without words
                { Kind: ChangeKind.Duplicate } => new Taken(TakenKind.Duplicate, update.CallbackQuery is { } press ? new AnswerCallbackQuery(press.Id) : null),
                { Chat: { } chat } => new Taken(TakenKind.Handled, AnswerOf(chat)),
                _ => Taken.Ignored,
            };
        }
        catch (Exception e) when (IsOutage(e))
        {
            log.LogWarning(e, "Center {Center}: update {Update} could not be stored", bot.CenterId, update?.UpdateId);
            return Taken.Unavailable;
        }
        catch (Exception e)
        {
            return await Bury(bot, update, body, e, ct);
        }
    }

    async Task<bool> Answer(Chat chat, CancellationToken ct)
    {
        await router.Answer(chat, ct);
        return true;
    }

    // every press is answered, or the customer's button goes on turning
    static AnswerCallbackQuery? AnswerOf(Chat chat) => chat.Update?.CallbackQuery is { } press
        ? new AnswerCallbackQuery(press.Id, chat.Toast?.Markup is { } toast ? System.Net.WebUtility.HtmlDecode(toast) : null, chat.ToastIsAlert ? true : null)
        : null;

    /// <summary>Keeps what could not be handled: a failing update must not block its chat, and must not be forgotten.</summary>
    async Task<Taken> Bury(Bot bot, Update? update, ReadOnlyMemory<byte> body, Exception why, CancellationToken ct)
    {
        log.LogError(why, "Center {Center}: update {Update} is a dead letter, trace {Trace}", bot.CenterId, update?.UpdateId, Activity.Current?.TraceId.ToString());
        try
        {
            var isNew = await deadLetters.Keep(bot.CenterId, update?.UpdateId, body, why, ct);
            if (isNew && update?.From is { } from) await Apologize(bot, from, ct);
            return Taken.DeadLetter;
        }
        catch (Exception e)
        {
            log.LogError(e, "Center {Center}: the dead letter could not be kept", bot.CenterId);
            return Taken.Unavailable;
        }
    }

    async Task Apologize(Bot bot, User from, CancellationToken ct)
    {
        // the update is not noted as handled: a replay is to find it so
        try
        {
            await states.Change(bot, new ConversationKey(bot.CenterId, from.Id), update: null, (chat, _) =>
            {
                chat.Say(Sorry);
                return Task.FromResult(true);
            }, ct);
        }
        catch (Exception e)
        {
            log.LogError(e, "Center {Center}: not even an apology could be said", bot.CenterId);
        }
    }

    static bool IsOutage(Exception e) => e switch
    {
        PostgresException p => p.IsTransient || p.SqlState.StartsWith("57", StringComparison.Ordinal) || p.SqlState.StartsWith("53", StringComparison.Ordinal),
        NpgsqlException or TimeoutException or StateConflict or StatesUnavailable or NewerState or OperationCanceledException => true,
        { InnerException: { } inner } => IsOutage(inner),
        _ => false,
    };
}

/// <summary>What became of an update, and the answer to a button press where there is one.</summary>
sealed record Taken(TakenKind Kind, AnswerCallbackQuery? Answer)
{
    public static readonly Taken Duplicate = new(TakenKind.Duplicate, null);
    public static readonly Taken Ignored = new(TakenKind.Ignored, null);
    public static readonly Taken DeadLetter = new(TakenKind.DeadLetter, null);
    public static readonly Taken Unavailable = new(TakenKind.Unavailable, null);
}

enum TakenKind
{
    Handled,
    Duplicate,
    Ignored,
    DeadLetter,
    Unavailable,
}
