using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;
using WowDash.Bots.Telegram;

namespace WowDash.Bots.State;

/// <summary>Sends replies that were saved and, some time later, are still not known to have gone out: their worker died or Telegram was away.
/// A reply is noted as sent before it goes out and given back when it certainly did not, so that it goes out at most twice in all.</summary>
sealed class ReplySweep(NpgsqlDataSource source, Intake.Bots bots, ReplyDelivery delivery, TimeProvider clock, ILogger<ReplySweep> log) : BackgroundService
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
        await Parallel.ForEachAsync(claimed, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = ct }, async (conversation, token) => await Send(conversation, token));
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
        while (await row.ReadAsync(ct))
            claimed.Add(new(new ConversationKey(row.GetInt64(0), row.GetInt64(1)), row.GetInt64(2), ConversationState.Parser.ParseFrom((byte[])row[3]), (long[])row[4]));
        return claimed;
    }

    async Task Send(Claimed conversation, CancellationToken ct)
    {
        foreach (var mark in conversation.Marks) conversation.State.Sent(mark);
        var bot = await bots.ByCenter(conversation.Key.CenterId, ct);
        foreach (var reply in conversation.State.Unsent.ToList())
        {
            if (bot is null) break;
            var noted = ReplyMark.Of(reply.Number, 0);
            // saved since: whoever did it sends, and the sweep is put off
            if (!await Mark(conversation.Key, "sent_replies || $3", noted, 0, ct, conversation.Version)) return;
            switch (await delivery.Send(bot, reply, ct))
            {
                case CallResult.Later:
                    await Mark(conversation.Key, "array_remove(sent_replies, $3)", noted, 0, ct);
                    return;
                case CallResult.Done { MessageId: not 0 } done:
                    await Mark(conversation.Key, "array_replace(sent_replies, $3, $4)", noted, ReplyMark.Of(reply.Number, done.MessageId), ct);
                    break;
            }

            BotMetrics.Swept.Add(1);
        }

        await using var settle = source.CreateCommand("update conversations set replies_due_at = null where center_id = $1 and telegram_user_id = $2 and version = $3");
        settle.Parameters.Add(new NpgsqlParameter<long> { TypedValue = conversation.Key.CenterId });
        settle.Parameters.Add(new NpgsqlParameter<long> { TypedValue = conversation.Key.UserId });
        settle.Parameters.Add(new NpgsqlParameter<long> { TypedValue = conversation.Version });
        await settle.ExecuteNonQueryAsync(ct);
    }

    async Task<bool> Mark(ConversationKey key, string change, long mark, long better, CancellationToken ct, long version = 0)
    {
        await using var command = source.CreateCommand($"update conversations set sent_replies = {change} where center_id = $1 and telegram_user_id = $2 and $4 >= 0 and $5 in (0, version)");
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = key.CenterId });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = key.UserId });
        command.Parameters.Add(new NpgsqlParameter { Value = mark, NpgsqlDbType = NpgsqlDbType.Bigint });
        command.Parameters.Add(new NpgsqlParameter { Value = better, NpgsqlDbType = NpgsqlDbType.Bigint });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = version });
        return await command.ExecuteNonQueryAsync(ct) == 1;
    }

    sealed record Claimed(ConversationKey Key, long Version, ConversationState State, long[] Marks);
}
