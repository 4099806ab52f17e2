using Microsoft.Extensions.Logging;
using Npgsql;
using WowDash.Data.Settings;
using WowDash.Data.Tables;

namespace WowDash.Bots.Outbox;

/// <summary>Waits for a NOTIFY on a channel, at most for a time. Where LISTEN is not possible (a pooler in between, the database away) the time alone counts.
/// Holds a connection of its own from the first wait on.</summary>
public sealed class Wake(WowDashSettings settings, string channel, ILogger log) : IAsyncDisposable
{
    static readonly TimeSpan BeforeNextTry = TimeSpan.FromSeconds(30);

    NpgsqlConnection? connection;
    long triedAt;

    /// <summary>Returns when something was announced since the last wait, or after <paramref name="atMost"/>.</summary>
    public async Task Wait(TimeSpan atMost, TimeProvider clock, CancellationToken ct)
    {
        try
        {
            if (connection is null && (triedAt == 0 || clock.GetElapsedTime(triedAt) > BeforeNextTry))
            {
                triedAt = clock.GetTimestamp();
                connection = await Listen(ct);
            }

            if (connection is not null)
            {
                await connection.WaitAsync(atMost, ct);
                return;
            }
        }
        catch (Exception e) when (Outage.Is(e))
        {
            log.LogInformation("LISTEN {Channel} ended ({Why}); looking by the clock for a while", channel, e.Message);
            await DisposeAsync();
        }

        await Task.Delay(atMost, clock, ct);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (connection is not { } open) return;
        connection = null;
        await open.DisposeAsync();
    }

    async Task<NpgsqlConnection> Listen(CancellationToken ct)
    {
        // a connection of its own: it is held for good, and the pool is small
        var open = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(settings.Database) { Pooling = false, KeepAlive = 30, ApplicationName = "wowdash-wake" }.ConnectionString);
        try
        {
            await open.OpenAsync(ct);
            await using var listen = new NpgsqlCommand($"listen {channel}", open);
            await listen.ExecuteNonQueryAsync(ct);
            return open;
        }
        catch
        {
            await open.DisposeAsync();
            throw;
        }
    }
}
