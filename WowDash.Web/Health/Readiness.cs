using Npgsql;
using WowDash.Bots.State;
using WowDash.Data.Tables;

namespace WowDash.Web.Health;

/// <summary>Whether this worker should be sent work. Says what is amiss in a word, never a host or an exception.</summary>
sealed class Readiness(NpgsqlDataSource database, StateDoor states, TimeProvider clock, IServiceProvider services)
{
    static readonly TimeSpan Kept = TimeSpan.FromSeconds(1);
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    readonly SemaphoreSlim asking = new(1);
    long askedAt;
    (bool Database, bool State)? answers;

    public async Task<ReadyState> Ask(CancellationToken ct)
    {
        var draining = services.GetService<Drain>() is { IsDraining: true };
        var (db, state) = await Answers(ct);
        // while Redis is away conversations go on from PostgreSQL: no reason to send the customer elsewhere
        return new(db && !draining, db ? "ok" : "unreachable", state ? "ok" : db ? "away" : "unreachable", draining);
    }

    async Task<(bool Database, bool State)> Answers(CancellationToken ct)
    {
        await asking.WaitAsync(ct);
        try
        {
            if (answers is null || clock.GetElapsedTime(askedAt) >= Kept)
            {
                answers = await Probe();
                askedAt = clock.GetTimestamp();
            }

            return answers.Value;
        }
        finally
        {
            asking.Release();
        }
    }

    async Task<(bool Database, bool State)> Probe()
    {
        // not the caller's token: the answer is kept for others
        using var patience = new CancellationTokenSource(Patience, clock);
        try
        {
            await using var ask = database.CreateCommand("select 1");
            await ask.ExecuteScalarAsync(patience.Token);
            return (true, await states.Answers(patience.Token));
        }
        catch (Exception e) when (e is OperationCanceledException || Outage.Is(e))
        {
            return (false, false);
        }
    }
}

/// <summary>What <c>/health/ready</c> shows.</summary>
sealed record ReadyState(bool Ready, string Database, string State, bool Draining);
