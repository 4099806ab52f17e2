using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using WowDash.Data.Tables;

namespace WowDash.Bots.Webhooks;

/// <summary>When each bot was last heard of, kept with its connection now and then: no update waits for it.</summary>
sealed class LastUpdates(NpgsqlDataSource database, TimeProvider clock, ILogger<LastUpdates> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    readonly ConcurrentDictionary<long, DateTimeOffset> heard = new();

    /// <summary>An update of this center's bot came.</summary>
    public void Note(long center) => heard[center] = clock.GetUtcNow();

    /// <summary>Keeps what was noted since the last time.</summary>
    public async Task Keep(CancellationToken ct)
    {
        var noted = heard.ToArray();
        if (noted.Length == 0) return;
        await using var command = database.CreateCommand(
            """
            update bot_connections b set last_update_at = heard.at
            from unnest($1, $2) as heard (center, at) where b.center_id = heard.center and (b.last_update_at is null or b.last_update_at < heard.at)
            """);
        command.Parameters.Add(new NpgsqlParameter { Value = Array.ConvertAll(noted, n => n.Key) });
        command.Parameters.Add(new NpgsqlParameter { Value = Array.ConvertAll(noted, n => n.Value) });
        await command.ExecuteNonQueryAsync(ct);
        foreach (var kept in noted) heard.TryRemove(kept);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Pause, clock, stoppingToken);
                await Keep(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (Outage.Is(e))
            {
                log.LogWarning(e, "When bots were last heard of could not be kept; it will be");
            }
        }
    }
}
