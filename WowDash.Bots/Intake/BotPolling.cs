using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using WowDash.Bots.Telegram;

namespace WowDash.Bots.Intake;

/// <summary>Polls one bot: what arrives goes through the same door as webhook updates. The offset moves only past what was handled.</summary>
sealed class BotPolling(BotApi api, UpdateIntake intake, PollLeases leases, BotHealth health, Webhooks.CommandMenu menu, TimeProvider clock, ILogger<BotPolling> log)
{
    const int Batch = 100;
    const int ChatsAtOnce = 8;
    static readonly TimeSpan Wait = TimeSpan.FromSeconds(25);
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    static readonly TimeSpan ConflictPause = TimeSpan.FromSeconds(15);

    /// <summary>Polls until cancelled, the token is refused or the lease is lost.</summary>
    public async Task Run(Bot bot, long offset, CancellationToken ct)
    {
        var (menuShown, troubled) = (false, false);
        while (!ct.IsCancellationRequested)
        {
            try
            {
                menuShown = menuShown || (await menu.Sync(bot, ct)).Succeeded;
                var answer = await api.GetUpdates(bot, offset, Batch, Wait, ct);
                using var updates = answer.Value;
                if (answer.Result is CallResult.Refused { Kind: RefusalKind.Unauthorized })
                {
                    await health.Disable(bot, ct);
                    return;
                }

                if (updates is null)
                {
                    troubled = true;
                    await Rest(bot, answer.Result, ct);
                    continue;
                }

                if (troubled) await health.Note(bot, null, null, ct);
                troubled = false;

                if (await Handle(bot, offset, updates, ct) is not { } next) return;
                offset = next;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogWarning(e, "Center {Center}: a round of polling failed; it goes on", bot.CenterId);
                await Task.Delay(Pause, clock, ct);
            }
        }
    }

    /// <summary>Handles what came; answers the offset to go on from, or null when the bot is another process's by now.</summary>
    async Task<long?> Handle(Bot bot, long offset, JsonDocument answer, CancellationToken ct)
    {
        var updates = answer.RootElement.GetProperty("result").EnumerateArray().Select(Read).ToList();
        if (updates.Count == 0)
        {
            // nothing is left, and 0 means "from the first unhandled": ids may start anywhere after a quiet week, also lower
            return offset == 0 || await leases.Advance(bot.CenterId, 0, ct) ? 0 : null;
        }

        var undone = long.MaxValue;
        await Parallel.ForEachAsync(updates.GroupBy(u => u.Person), new ParallelOptions { MaxDegreeOfParallelism = ChatsAtOnce, CancellationToken = ct }, async (person, token) =>
        {
            if (await HandleInOrder(bot, person, token) is { } stuck) Lower(ref undone, stuck);
        });

        var next = Math.Min(undone, updates[^1].Id + 1);
        if (next != offset && !await leases.Advance(bot.CenterId, next, ct)) return null;
        if (undone != long.MaxValue) await Task.Delay(Pause, clock, ct);
        return next;
    }

    /// <summary>Null when all were handled, otherwise the first that was not.</summary>
    async Task<long?> HandleInOrder(Bot bot, IEnumerable<Polled> updates, CancellationToken ct)
    {
        foreach (var update in updates)
        {
            var taken = await intake.Take(bot, update.Json, ct);
            if (taken.Kind is TakenKind.Unavailable) return update.Id;
            if (taken.Answer is { } answer) await api.Call(bot, BotCall.Of("answerCallbackQuery", answer), ct);
        }

        return null;
    }

    async Task Rest(Bot bot, CallResult result, CancellationToken ct)
    {
        if (result is CallResult.Refused { Kind: RefusalKind.Conflict } conflict)
        {
            var why = conflict.Description.Contains("webhook", StringComparison.OrdinalIgnoreCase)
                ? "has a webhook, so it cannot be polled: delete it with `webhooks delete`, or set USE_WEBHOOK=true"
                : "is polled by another program with the same token: stop that one";
            log.LogError("Center {Center}: @{Bot} {Why}", bot.CenterId, bot.Username, why);
            await health.Note(bot, $"The bot {why}.", null, ct);
            await Task.Delay(ConflictPause, clock, ct);
            return;
        }

        log.LogWarning("Center {Center}: getUpdates of @{Bot}: {Result}", bot.CenterId, bot.Username, result);
        await Task.Delay(result is CallResult.Later later && later.After > Pause ? later.After : Pause, clock, ct);
    }

    static Polled Read(JsonElement update)
    {
        var json = JsonMarshal.GetRawUtf8Value(update).ToArray();
        return new(update.GetProperty("update_id").GetInt64(), PersonOf(json), json);
    }

    static long PersonOf(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, UpdateJson.Default.Update)?.From?.Id ?? 0;
        }
        catch (JsonException)
        {
            // the intake keeps it as a dead letter
            return 0;
        }
    }

    static void Lower(ref long lowest, long value)
    {
        for (var seen = Volatile.Read(ref lowest); value < seen; seen = Volatile.Read(ref lowest)) Interlocked.CompareExchange(ref lowest, value, seen);
    }

    sealed record Polled(long Id, long Person, byte[] Json);
}
