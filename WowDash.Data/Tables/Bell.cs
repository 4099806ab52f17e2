using Npgsql;

namespace WowDash.Data.Tables;

/// <summary>Wakes listeners (PostgreSQL's NOTIFY) after a commit. Within the transaction it would make all commits of an installation that notify wait for one another's
/// flush to disk, since PostgreSQL keeps them in one order. A signal may be lost with its process: listeners look by the clock as well.</summary>
public sealed class Bell(NpgsqlDataSource source) : IAsyncDisposable
{
    readonly Lock gate = new();
    HashSet<Signal> rung = [];
    Task ringing = Task.CompletedTask;

    /// <summary>Passes signals on and returns at once. Those of a moment go together, the same one once.</summary>
    internal void Ring(IReadOnlyCollection<Signal> signals)
    {
        if (signals.Count == 0) return;
        lock (gate)
        {
            rung.UnionWith(signals);
            if (ringing.IsCompleted) ringing = Task.Run(RingWhileThereAreSignals);
        }
    }

    async Task RingWhileThereAreSignals()
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
            catch (Exception e) when (e is NpgsqlException or ObjectDisposedException)
            {
                // what was signalled is committed, and is found by the clock
            }
        }
    }

    HashSet<Signal>? Next()
    {
        lock (gate)
        {
            var signals = rung;
            rung = [];
            // whoever rings from here on begins anew
            if (signals.Count == 0) ringing = Task.CompletedTask;
            return signals.Count == 0 ? null : signals;
        }
    }

    /// <summary>Passes on what was rung.</summary>
    public async ValueTask DisposeAsync()
    {
        Task last;
        lock (gate) last = ringing;
        await last;
    }
}

/// <summary>A channel of NOTIFY and what is said on it.</summary>
readonly record struct Signal(string Channel, string Payload);
