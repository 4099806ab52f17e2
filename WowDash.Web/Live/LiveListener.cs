using Npgsql;
using WowDash.Data.Live;
using WowDash.Data.Tables;

namespace WowDash.Web.Live;

/// <summary>Hears PostgreSQL say that a center has something new, and other workers who looks at an order. One connection a worker, opened again when it breaks; what is said while it is away
/// is found by <see cref="LiveWatch"/>.</summary>
sealed class LiveListener(NpgsqlDataSource source, LiveHub hub, Presence presence, TimeProvider clock, ILogger<LiveListener> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Listen(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is IOException || Outage.Is(e))
            {
                log.LogWarning("Live events are polled until PostgreSQL can be listened to again: {Reason}", e.Message);
            }

            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    async Task Listen(CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        connection.Notification += (_, heard) =>
        {
            if (heard.Channel == Presence.Channel) presence.Hear(heard.Payload);
            else if (long.TryParse(heard.Payload, out var center)) hub.Wake(center);
        };
        await using (var listen = new NpgsqlCommand($"listen {LiveEvents.Channel}; listen {Presence.Channel}", connection)) await listen.ExecuteNonQueryAsync(ct);
        while (true) await connection.WaitAsync(ct);
    }
}
