using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using WowDash.Data.Centers;
using WowDash.Data.Settings;
using WowDash.Data.Tables;

namespace WowDash.Bots.Conversation;

/// <summary>Hears that what customers are shown of a center has changed, so that they are shown it at once. While it cannot listen, facts grow old by the clock alone.</summary>
sealed class CenterNewsListener(WowDashSettings settings, CentersFacts facts, TimeProvider clock, ILogger<CenterNewsListener> log) : BackgroundService
{
    static readonly TimeSpan BeforeNextTry = TimeSpan.FromSeconds(15);

    /// <inheritdoc/>
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
                log.LogInformation("LISTEN {Channel} ended ({Why}); facts of centers grow old by the clock for a while", CenterNews.Channel, e.Message);
            }

            await Task.Delay(BeforeNextTry, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    async Task Listen(CancellationToken ct)
    {
        // a connection of its own: it is held for good, and the pool is small
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(settings.Database) { Pooling = false, KeepAlive = 30, ApplicationName = "wowdash-news" }.ConnectionString);
        connection.Notification += (_, heard) =>
        {
            if (long.TryParse(heard.Payload, out var center)) facts.Forget(center);
        };
        await connection.OpenAsync(ct);
        await using (var listen = new NpgsqlCommand($"listen {CenterNews.Channel}", connection)) await listen.ExecuteNonQueryAsync(ct);
        // what was said before is not said again
        facts.ForgetAll();
        while (true) await connection.WaitAsync(ct);
    }
}
