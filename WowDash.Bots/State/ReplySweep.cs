using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using WowDash.Bots.Telegram;

namespace WowDash.Bots.State;

/// <summary>Sends replies that were saved and, some time later, are still not known to have gone out: their worker died or Telegram was away.
/// A reply is noted before it goes out and given back when it certainly did not. Noted only, its sweep has died in between: it is tried once more, and that is the last time.</summary>
sealed class ReplySweep(NpgsqlDataSource source, IStates states, Intake.Bots bots, ReplyDelivery delivery, TimeProvider clock, ILogger<ReplySweep> log) : BackgroundService
{
    /// <summary>How old a reply is before the sweep takes it: its own worker has given up by then, the last call's patience included.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(17);

    static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);
    static readonly TimeSpan Lease = TimeSpan.FromSeconds(45);

    const string ClaimSql =
        """
        update conversations c set replies_due_at = $2 from (
            select center_id, telegram_user_id from conversations where replies_due_at <= $1 order by replies_due_at limit 100 for update skip locked
        ) due
        where c.center_id = due.center_id and c.telegram_user_id = due.telegram_user_id
        returning c.center_id, c.telegram_user_id, c.version, c.body, c.sent_replies
        """;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await Run(stoppingToken) == 100)
                {
                    // a full batch: there is more
                }

                await Task.Delay(Pause, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogWarning(e, "The reply sweep failed; it goes on");
                await Task.Delay(Pause, clock, CancellationToken.None);
            }
        }
    }

    /// <summary>One round; answers how many conversations were looked at.</summary>
    public async Task<int> Run(CancellationToken ct)
    {
        var claimed = await Claim(ct);
        await Parallel.ForEachAsync(claimed, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = ct }, async (conversation, token) => await Try(conversation, token));
        return claimed.Count;
    }

    async Task<List<Claimed>> Claim(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var command = source.CreateCommand(ClaimSql);
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = now });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = now + Lease });
        var claimed = new List<Claimed>();
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct)) claimed.Add(new(new ConversationKey(row.GetInt64(0), row.GetInt64(1)), row.GetInt64(2), (byte[])row[3], (long[])row[4]));
        return claimed;
    }

    async Task Try(Claimed conversation, CancellationToken ct)
    {
        try
        {
            await Send(conversation, ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            // its lease ends, and it is looked at again; the others' replies do not wait for it
            log.LogError(e, "Replies owed in center {Center} could not be swept", conversation.Key.CenterId);
        }
    }

    async Task Send(Claimed conversation, CancellationToken ct)
    {
        // without a bot that works they wait: for a new token, or until the conversation expires
        if (await bots.ByCenter(conversation.Key.CenterId, ct) is not { } bot) return;
        var state = StateEnvelope.Read(conversation.Body);
        foreach (var mark in conversation.Marks) state.Sent(mark);
        foreach (var reply in state.Unsent.ToList())
        {
            var (begun, sent) = (ReplyMark.Begun(reply.Number), ReplyMark.Of(reply.Number, 0));
            var again = conversation.Marks.Contains(begun);
            // saved since: whoever did it sends, and the sweep is put off. Or noted meanwhile, by a sweep that took longer than its lease
            if (!await (again
                ? Mark(conversation.Key, "array_replace(sent_replies, $3, $4) where version = $5 and $3 = any (sent_replies) and", ct, begun, sent, conversation.Version)
                : Mark(conversation.Key, "sent_replies || $3 where version = $4 and not exists (select from unnest(sent_replies) mark where mark >> 32 = $3 >> 32) and", ct,
                    begun, conversation.Version))) continue;
            var noted = again ? sent : begun;
            var result = await delivery.Send(bot, conversation.Key.UserId, reply, ct);
            if (result is CallResult.Later)
            {
                await (again
                    ? Mark(conversation.Key, "array_replace(sent_replies, $3, $4) where", ct, noted, begun)
                    : Mark(conversation.Key, "array_remove(sent_replies, $3) where", ct, noted));
                return;
            }

            if (result is CallResult.Done { MessageId: not 0 } done) sent = ReplyMark.Of(reply.Number, done.MessageId);
            if (sent != noted) await Mark(conversation.Key, "array_replace(sent_replies, $3, $4) where", ct, noted, sent);
            // where states are kept elsewhere, it is to be known there as well
            await states.Note([new(conversation.Key, conversation.Version, [sent], Complete: false)], ct);
            BotMetrics.Swept.Add(1);
        }

        await using var settle = source.CreateCommand("update conversations set replies_due_at = null where center_id = $1 and telegram_user_id = $2 and version = $3");
        settle.Parameters.Add(new NpgsqlParameter<long> { TypedValue = conversation.Key.CenterId });
        settle.Parameters.Add(new NpgsqlParameter<long> { TypedValue = conversation.Key.UserId });
        settle.Parameters.Add(new NpgsqlParameter<long> { TypedValue = conversation.Version });
        await settle.ExecuteNonQueryAsync(ct);
    }

    async Task<bool> Mark(ConversationKey key, string change, CancellationToken ct, params long[] marks)
    {
        await using var command = source.CreateCommand($"update conversations set sent_replies = {change} center_id = $1 and telegram_user_id = $2");
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = key.CenterId });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = key.UserId });
        foreach (var mark in marks) command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = mark });
        return await command.ExecuteNonQueryAsync(ct) == 1;
    }

    sealed record Claimed(ConversationKey Key, long Version, byte[] Body, long[] Marks);
}
