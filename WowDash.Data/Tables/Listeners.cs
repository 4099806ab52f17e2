using Npgsql;

namespace WowDash.Data.Tables;

/// <summary>Wakes listeners (PostgreSQL's NOTIFY) after a commit. Within the transaction it would make all commits of an installation that notify wait for one another's
/// flush to disk, since PostgreSQL keeps them in one order. A signal may be lost with its process: listeners look by the clock as well.</summary>
public sealed class Listeners(NpgsqlDataSource source) : IAsyncDisposable
{
    // each signal wakes a connection of every process that listens
    static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(25);

    readonly Lock gate = new();
    HashSet<Signal> waiting = [];
    Task sending = Task.CompletedTask;

    /// <summary>Passes signals on and returns at once. The first goes at once; those of the moment after it go together, the same one once.</summary>
    internal void Wake(IReadOnlyCollection<Signal> given)
    {
        if (given.Count == 0) return;
        lock (gate)
        {
            waiting.UnionWith(given);
            if (sending.IsCompleted) sending = Task.Run(SendWhileThereAreSome);
        }
    }

    async Task SendWhileThereAreSome()
    {
        while (Next() is { } signals)
        {
            try
            {
                await using var command = source.CreateCommand("select pg_notify(channel, payload) from unnest($1, $2) as signals (channel, payload)");
                command.Parameters.Add(new() { Value = signals.Select(s => s.Channel).ToArray() });
                command.Parameters.Add(new() { Value = signals.Select(s => s.Payload).ToArray() });
                await command.ExecuteNonQueryAsync();
            }
            catch (Exception e) when (e is ObjectDisposedException || Outage.Is(e))
            {
                // what was signalled is committed, and is found by the clock
            }

            await Task.Delay(Gathering);
        }
    }

    HashSet<Signal>? Next()
    {
        lock (gate)
        {
            var signals = waiting;
            waiting = [];
            // whoever comes from here on begins anew
            if (signals.Count == 0) sending = Task.CompletedTask;
            return signals.Count == 0 ? null : signals;
        }
    }

    /// <summary>Passes on what waits.</summary>
    public async ValueTask DisposeAsync()
    {
        Task last;
        lock (gate) last = sending;
        await last;
    }
}

/// <summary>A channel of NOTIFY and what is said on it.</summary>
readonly record struct Signal(string Channel, string Payload);
