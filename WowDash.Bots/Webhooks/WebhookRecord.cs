using Npgsql;
using WowDash.Bots.Telegram;

namespace WowDash.Bots.Webhooks;

/// <summary>What is wanted of a bot's webhook and what Telegram says of it, kept with the connection.</summary>
sealed class WebhookRecord(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>Where the bot's updates are to come, and whether Telegram has the present secret and may still send the one before.</summary>
    public sealed record Wanted(string? Url, DateTimeOffset? SecretSetAt, bool HasFormer);

    public async Task<Wanted> Read(Bot bot, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "select webhook_wanted, secret_set_at, protected_former_secret is not null from bot_connections where center_id = $1 and bot_id = $2");
        Add(command, bot.CenterId, bot.BotId);
        await using var row = await command.ExecuteReaderAsync(ct);
        if (!await row.ReadAsync(ct)) return new(null, null, false);
        return new(row.IsDBNull(0) ? null : row.GetString(0), row.IsDBNull(1) ? null : row.GetFieldValue<DateTimeOffset>(1), row.GetBoolean(2));
    }

    /// <summary>Updates are to come to this address; null for polling.</summary>
    public Task Want(Bot bot, string? url, CancellationToken ct) => Write("webhook_wanted = nullif($3, '')", bot, ct, url ?? "");

    /// <summary>Telegram took address and secret.</summary>
    public Task Set(Bot bot, string url, CancellationToken ct) =>
        Write("webhook_found = $3, secret_set_at = $4, last_error = null, last_error_at = null, checked_at = $4", bot, ct, url, clock.GetUtcNow());

    /// <summary>Nothing is delivered any more.</summary>
    public Task Deleted(Bot bot, CancellationToken ct) => Write("webhook_found = '', last_error = null, last_error_at = null, checked_at = $3", bot, ct, clock.GetUtcNow());

    /// <summary>What Telegram said.</summary>
    public Task Found(Bot bot, WebhookInfo info, CancellationToken ct) => Write(
        "webhook_found = $3, pending_updates = $4, last_error = nullif($5, ''), last_error_at = to_timestamp(nullif($6, 0)), checked_at = $7", bot, ct,
        info.Url, info.PendingUpdateCount, info.LastErrorMessage ?? "", (double)(info.LastErrorDate ?? 0), clock.GetUtcNow());

    /// <summary>Telegram sends the new secret: the one before is accepted no longer.</summary>
    public Task DropFormerSecret(Bot bot, CancellationToken ct) => Write("protected_former_secret = null", bot, ct);

    async Task Write(string set, Bot bot, CancellationToken ct, params object[] values)
    {
        await using var command = database.CreateCommand($"update bot_connections set {set} where center_id = $1 and bot_id = $2");
        Add(command, [bot.CenterId, bot.BotId, .. values]);
        await command.ExecuteNonQueryAsync(ct);
    }

    static void Add(NpgsqlCommand command, params object[] values)
    {
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
    }
}
